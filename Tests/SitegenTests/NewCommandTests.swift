import Foundation
import Testing

/// `sitegen new` as a shell and a terminal see it.
@Suite(.timeLimit(.minutes(15))) struct NewCommandTests {
  static let next = """
    Next: fill in the text and, for Builder, Skeptic, score, verdict and review.
    "sitegen serve --drafts" shows the draft while you write. When it is ready, take "draft: true" out; "sitegen check"
    finds what is wrong, and "sitegen build" makes the site.

    """
  static let flags = ["--tagline", "A tool", "--category", "Developer Tools"]

  /// The day of this machine's calendar, which ends between two lines of a test once in a lifetime.
  static func today() -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "yyyy-MM-dd"
    return format.string(from: Date())
  }

  private func new(_ site: ExampleSite, _ arguments: [String], shell: String = "exec \"$@\"") throws -> Program.Result {
    try Program.run(["new"] + arguments, folder: site.root, shell: shell)
  }

  @Test func writesADraftThatBuilds() throws {
    try ExampleSite.with { site in
      let result = try new(site, ["Later: \"on\"", "--website", "https://later.example/"] + Self.flags)
      #expect(result == Program.Result(status: 0, stdout: "Content/tools/later-on.md\n", stderr: Self.next))
      #expect(
        try site.text("Content/tools/later-on.md").hasPrefix("---\nname: \"Later: \\\"on\\\"\"\ntagline: A tool\n"))
      #expect(try site.text("Content/tools/later-on.md").contains("\npublished: \(Self.today())\n"))
      #expect(try site.build().status == 0)
      #expect(!site.exists("Output/tools/later-on.html"))
      #expect(try site.build("--drafts").stderr == "")
      #expect(site.exists("Output/tools/later-on.html"))
    }
  }

  @Test func siteOptionNamesTheFolder() throws {
    try ExampleSite.with { site in
      let result = try Program.run(["new", "Later", "--site", "site"] + Self.flags, folder: site.url(".."))
      #expect(result.stdout == "site/Content/tools/later.md\n")
    }
  }

  @Test(arguments: [
    ([], "the tool's name and --category are missing; only at a terminal are they asked for"),
    (["Later"], "--category is missing; only at a terminal is it asked for"),
    (flags, "the tool's name is missing; only at a terminal is it asked for"),
    (["Tool 1"] + flags, "Content/tools/tool-1.md is there already; name the file with --slug"),
  ])
  func wrongUsageInAPipeEndsWith64(arguments: [String], message: String) throws {
    try ExampleSite.with { site in
      let before = try site.files("Content")
      #expect(
        try new(site, arguments) == Program.Result(status: 64, stdout: "", stderr: "sitegen: \(message)\n"))
      #expect(try site.files("Content") == before)
    }
  }

  @Test func asksInATerminal() throws {
    try ExampleSite.with { site in
      let configuration = ExampleSite.configuration.replacing("[Developer Tools]", with: "[Developer Tools, Media]")
      try site.write("Content/site.yml", configuration)
      let answers = "Tool 1\nlater\nAn answer: yes\nMedai\n2\n"
      let shell =
        "printf '\(answers.replacing("\n", with: "\\n"))' | program=$1 script -q -e -c '\"$program\" new' /dev/null"
      let result = try new(site, [], shell: shell)
      #expect(result.status == 0)
      let shown = result.stdout.replacing("\r\n", with: "\n")
      for part in [
        "Name of the tool: ", "  Content/tools/tool-1.md is there already\n", "File name (a–z, 0–9 and hyphens): ",
        "Tagline: what it is, in a sentence (or nothing): ", "  1  Developer Tools\n  2  Media\n",
        "did you mean \"Media\"?\n",
        "Content/tools/later.md\n",
      ] {
        #expect(shown.contains(part), "\(part) in \(shown)")
      }
      #expect(
        try site.text("Content/tools/later.md").hasPrefix(
          "---\nname: Tool 1\ntagline: \"An answer: yes\"\ncategory: Media\n"))
    }
  }

  @Test func errorsInTheConfigurationEndWithOne() throws {
    try ExampleSite.with { site in
      try site.write("Content/site.yml", ExampleSite.configuration + "titel: x\n")
      let result = try new(site, ["Later"] + Self.flags)
      #expect(result.status == 1)
      #expect(result.stderr.contains("\"titel\" is not a key of site.yml"))
      #expect(result.stderr.hasSuffix("sitegen: 1 error; nothing was written\n"))
    }
  }

  @Test func entryThatCannotBeReadIsNoHindrance() throws {
    try ExampleSite.with { site in
      try site.write("Content/tools/broken.md", "---\nname: [\n---\n")
      let result = try new(site, ["Later"] + Self.flags)
      #expect(result.status == 0)
      #expect(result.stderr.hasPrefix("Content/tools/broken.md:"))
    }
  }

  @Test func categoryMayHaveAnyCase() throws {
    try ExampleSite.with { site in
      let result = try new(site, ["Later", "--category", "developer TOOLS"])
      #expect(result.status == 0)
      #expect(try site.text("Content/tools/later.md").contains("\ncategory: Developer Tools\n"))
    }
  }

  @Test func fullDiskLeavesNothing() throws {
    try ExampleSite.with { site in
      let before = try site.files("Content")
      // What it says goes through a pipe: a file could not take it either.
      let result = try new(
        site, ["Later"] + Self.flags, shell: "(ulimit -f 0; \"$@\" 2>&1; echo $?) | cat")
      #expect(
        result.stdout
          == "sitegen: can't write ./Content/tools/later.md: the file is larger than the system allows\n74\n")
      #expect(try site.files("Content") == before)
    }
  }
}
