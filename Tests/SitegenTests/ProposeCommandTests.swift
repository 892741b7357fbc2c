import Foundation
import Testing

/// `sitegen import --propose` as a shell sees it.
@Suite(.timeLimit(.minutes(15))) struct ProposeCommandTests {
  /// The blocks of code of a language in the chapter on proposals, in their order.
  private static func blocks(_ language: String) throws -> [String] {
    let chapter = try DocumentationTests.chapter("Begin with a proposal", of: "Documentation/import.md")
    return chapter.components(separatedBy: "\n```\(language)\n").dropFirst().map { part in
      part.components(separatedBy: "\n```")[0] + "\n"
    }
  }

  private static func run(_ command: String, in site: ExampleSite) throws -> Program.Result {
    try Program.run(["import"] + command.split(separator: " ").map(String.init), folder: site.root)
  }

  @Test func storyOfTheDocumentationIsTrue() throws {
    try ExampleSite.with(tools: 0) { site in
      let before = ExampleSite.configuration
      try site.write("tools.csv", Self.blocks("csv")[0])
      let yaml = try Self.blocks("yaml")
      #expect(yaml.count == 2)
      // The commands are those of the page, and a shell runs them.
      for command in try Self.blocks("sh")[0].split(separator: "\n") {
        let words = command.replacing("sitegen", with: "\"$@\"")
        let result = try Program.run([], folder: site.root, shell: String(words))
        #expect(result.status == 0, "\(command): \(result)")
      }
      #expect(try site.text("map.yml") == yaml[0])
      #expect(
        try site.text("Content/site.yml") == before.replacing("categories: [Developer Tools]\n", with: yaml[1]))
      #expect(try Self.run("tools.csv --map map.yml", in: site).stdout == "4 entries written\n")
      #expect(try site.build().status == 0)
      #expect(site.exists("Output/compare/aider-vs-zed.html"))
    }
  }

  @Test func withoutWriteTheSiteStays() throws {
    try ExampleSite.with { site in
      try site.write(
        "tools.json",
        #"[{"name": "One", "category": "Games", "open": true}, {"name": "Two", "category": "Developer Tools", "open": false}]"#
      )
      let before = try site.files("Content")
      let result = try Self.run("tools.json --propose", in: site)
      #expect(
        result
          == Program.Result(
            status: 0,
            stdout: """
              # Guesses of what "tools.json" holds: 2 rows, 3 columns. Each line says why.
              # "sitegen import SOURCE --map THIS-FILE --dry-run" says what an import by it would write.
              fields:
                # the column's name says so; no row is empty
                name: name
                # the column of this name has 2 values; no row is empty
                category: category
              facts:  # Content/site.yml declares them
                # yes-no, since its values are "true", "false"; no row is empty
                open: open

              # What Content/site.yml needs for this mapping; "--propose --write" puts it there. Which of two numbers is the better one
              # is for you to say: better: higher, or better: lower.
              # categories:
              #   - Games
              # facts:
              #   open: {name: Open, kind: yes-no, filter: true}

              """,
            stderr:
              "Content/site.yml needs 1 category and 1 fact for it, which stand at its end; --write puts them there.\n")
      )
      #expect(try site.files("Content") == before)
      let written = try Self.run("tools.json --propose --write", in: site)
      #expect(written.stderr == "Content/site.yml has 1 category and 1 fact more.\n")
      #expect(
        try Self.run("tools.json --propose", in: site).stderr == "Content/site.yml has all that the mapping needs.\n")
    }
  }

  @Test(arguments: [
    ("tools.csv", "'--map <file>' is missing; '--propose' makes a mapping to begin with."),
    ("tools.csv --propose --map map.yml", "'--propose' makes a mapping; it takes none by '--map'."),
    ("tools.csv --map map.yml --write", "'--write' belongs to '--propose'."),
    ("tools.csv --propose --dry-run", "'--dry-run' belongs to '--map'; '--propose' imports nothing."),
  ])
  func wrongUsageEndsWith64(command: String, message: String) throws {
    try ExampleSite.with { site in
      try site.write("tools.csv", "Name\nOne\n")
      let result = try Self.run(command, in: site)
      #expect(result.status == 64)
      #expect(result.stderr.hasPrefix("Error: \(message)\n"))
    }
  }

  @Test(arguments: [
    ("", 64, "sitegen: tools.csv has nothing to import\n"), ("\u{0}", 1, "nothing was written\n"),
    ("Name\n\"open\n", 1, "nothing was written\n"),
  ])
  func sourceThatCanNotBeReadIsRefused(text: String, status: Int32, words: String) throws {
    try ExampleSite.with { site in
      try site.write("tools.csv", text)
      let before = try site.files("Content")
      let result = try Self.run("tools.csv --propose --write", in: site)
      #expect(result.status == status)
      #expect(result.stdout == "")
      #expect(result.stderr.hasSuffix(words))
      #expect(try site.files("Content") == before)
    }
  }
}
