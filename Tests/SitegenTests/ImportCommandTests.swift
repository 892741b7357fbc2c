import Foundation
import Testing

/// `sitegen import` as a shell sees it.
@Suite(.timeLimit(.minutes(15))) struct ImportCommandTests {
  static let map = """
    separator: "|"
    fields:
      name: Name
      tagline: Summary
      category: {column: Kind, words: {tools: Developer Tools}}
      pros: Good
      description: Text
    panel:
      builder: {score: Score, verdict: Verdict, review: Review}
    ignore: [Rank]

    """

  /// Every tenth row has something that is lost, and every fiftieth can't be an entry.
  static func table(rows: Int) -> String {
    var text = "Rank,Name,Summary,Kind,Good,Text,Score,Verdict,Review,Owner\r\n"
    for row in 1...rows {
      let kind = row % 50 == 0 ? "Toys" : "tools"
      let score = row % 10 == 5 ? "\(row + 100)" : "\(row % 101)"
      text +=
        "\(row),\"Tool \(row): \"\"x\"\"\",No. \(row),\(kind),a|b: c,\"Text, *\(row)*.\r\n\r\nMore.\",\(score),ship,Fine.,me\r\n"
    }
    return text
  }

  private func run(
    _ site: ExampleSite, _ arguments: String..., shell: String = "exec \"$@\""
  ) throws -> Program.Result {
    try Program.run(["import", "data.csv", "--map", "map.yml"] + arguments, folder: site.root, shell: shell)
  }

  @Test func fiveHundredRowsBecomeASiteThatBuilds() throws {
    try ExampleSite.with { site in
      // Pages for all pairs would take long, and are not what this is about.
      try site.write("Content/site.yml", ExampleSite.configuration + "pairs: {top: 20}\n")
      try site.write("data.csv", Self.table(rows: 500))
      try site.write("map.yml", Self.map)
      let before = try site.files("Content")
      let trial = try run(site, "--dry-run")
      let said = trial.stdout.split(separator: "\n")
      #expect(said.last == "490 entries would be written, 50 of them drafts; 10 rows not imported")
      #expect(said.count == 492 && said.first == "Content/imports.lock: new")
      #expect(said.dropFirst().first == "Content/tools/tool-1-x.md: new")
      #expect(try site.files("Content") == before)

      let result = try run(site)
      #expect(result.status == 1)
      #expect(result.stdout == "490 entries written, 50 of them drafts; 10 rows not imported\n")
      #expect(result.stderr == trial.stderr)
      let losses = result.stderr.split(separator: "\n").filter { $0.hasPrefix("data.csv:") }
      #expect(losses.count { $0.hasSuffix("[import-column]") } == 1)
      // Three of each, and how many more there are.
      #expect(losses.count { $0.hasSuffix("[score-range]") } == 4)
      #expect(losses.count { $0.hasSuffix("[import-draft]") } == 4)
      #expect(losses.count { $0.hasSuffix("[unknown-category]") } == 4)
      #expect(losses.count { $0.hasSuffix("[import-row]") } == 4)
      #expect(losses.count == 17)
      // The entries, and what is known of them.
      #expect(try site.files("Content").count == before.count + 491)

      #expect(try Program.run(["build", "--strict", "--output", "../out"], folder: site.root).status == 0)
      #expect(site.exists("../out/tools/tool-1-x.html"))
      #expect(!site.exists("../out/tools/tool-5-x.html"))

      let again = try run(site)
      #expect(again.stdout == "0 entries written; 490 there already; 10 rows not imported\n")
    }
  }

  @Test func nothingLostEndsWithZero() throws {
    try ExampleSite.with { site in
      try site.write("data.csv", "Name,Kind,Extra\nOne,Developer Tools,x\n")
      try site.write("map.yml", "fields: {name: Name, tagline: Name, category: Kind}\n")
      let result = try run(site)
      #expect(result.status == 0)
      #expect(result.stdout == "1 entry written\n")
      #expect(result.stderr.hasPrefix("data.csv:1:11: warning: the column \"Extra\" is not imported [import-column]\n"))
    }
  }

  @Test func updateRefreshesWhatNobodyEdited() throws {
    try ExampleSite.with { site in
      try site.write("data.csv", "Name,Kind\nOne,Developer Tools\nTwo,Developer Tools\nThree,Developer Tools\n")
      try site.write("map.yml", "fields: {name: Name, tagline: Name, category: Kind, best_for: Kind}\n")
      #expect(try run(site).stdout == "3 entries written\n")
      try site.write("Content/tools/two.md", "---\nname: Two\ncategory: Developer Tools\n---\nOurs.\n")
      try site.write("map.yml", "fields: {name: Name, category: Kind, best_for: Kind}\n")
      try site.write("data.csv", "Name,Kind\nOne,Developer Tools\nTwo,Developer Tools\nFour,Developer Tools\n")
      let trial = try run(site, "--update", "--dry-run")
      #expect(
        trial.stdout == """
          Content/imports.lock: refreshed
          Content/tools/four.md: new
          Content/tools/one.md: refreshed
          Content/tools/three.md: kept
          Content/tools/two.md: kept
          1 entry would be written; 1 refreshed; 2 kept

          """)
      let result = try run(site, "--update")
      #expect(
        result
          == Program.Result(
            status: 0, stdout: "1 entry written; 1 refreshed; 2 kept\n",
            stderr: """
              Content/tools/three.md:1:1: warning: "three" stays, though its row is gone from data.csv [import-kept]
              Content/tools/two.md:1:1: warning: "two" was edited since its import, so it stays; its row differs in "best_for" and "text" [import-kept]

              """))
      #expect(trial.stderr == result.stderr)
      #expect(try site.build().status == 0)
    }
  }

  /// A value that the mapping names and that belongs to other categories is lost; what it does not name is not.
  @Test func lossOfWhatTheMappingNamesEndsWithOne() throws {
    try ExampleSite.with { site in
      try site.write(
        "Content/site.yml",
        ExampleSite.configuration.replacing("[Developer Tools]", with: "[Developer Tools, Media]")
          + "facts: {engine: {name: Engine, kind: text, only: [Media]}}\n")
      try site.write("map.yml", "fields: {name: Name, category: Kind}\nfacts: {engine: Engine}\n")
      try site.write("data.csv", "Name,Kind,Engine,,X,X\nOne,Media,V8,a,b,c\n")
      let fine = try run(site)
      #expect(fine.status == 0 && fine.stderr.contains("two columns have the name \"X\""))
      try site.write("data.csv", "Name,Kind,Engine\nTwo,Developer Tools,V8\n")
      let lost = try run(site)
      #expect(lost.status == 1 && lost.stdout == "1 entry written\n")
      #expect(lost.stderr.contains("[fact-elsewhere]"))
    }
  }

  @Test func mistakesInTheMappingEndWithOne() throws {
    try ExampleSite.with { site in
      try site.write("data.csv", "Name\nOne\n")
      try site.write("map.yml", "fields: {name: Nmae, tagline: Name, category: {value: Developer Tools}}\n")
      let result = try run(site)
      #expect(
        result
          == Program.Result(
            status: 1, stdout: "",
            stderr: """
              map.yml:1:16: error: "Nmae" is not a column of data.csv [unknown-key]
                  fields: {name: Nmae, tagline: Name, category: {value: Developer Tools}}
                                 ^~~~
                  hint: did you mean "Name"?
              sitegen: 1 error; nothing was written

              """))
    }
  }

  @Test func fullDiskLeavesWholeEntriesAndTheRestForTheNextRun() throws {
    try ExampleSite.with { site in
      let long = String(repeating: "long text. ", count: 300)
      try site.write("data.csv", "Name,Text\nOne,short\nTwo,\(long)\nThree,short\n")
      try site.write(
        "map.yml", "fields: {name: Name, tagline: Name, category: {value: Developer Tools}, description: Text}\n")
      let result = try run(site, shell: "(ulimit -f 2; \"$@\" 2>&1; echo $?) | cat")
      #expect(
        result.stdout
          == "sitegen: can't write ./Content/tools/two.md: the file is larger than the system allows\n74\n")
      #expect(site.exists("Content/tools/one.md"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: site.url("Content/tools").path).count == 4)
      #expect(try run(site).stdout == "2 entries written; 1 there already\n")
      #expect(try site.build().status == 0)
    }
  }

  @Test func wrongUsageEndsWith64() throws {
    try ExampleSite.with { site in
      try site.write("map.yml", "fields: {name: Name, tagline: Name, category: Name}\n")
      try site.write("data.csv", "")
      let result = try run(site)
      #expect(result == Program.Result(status: 64, stdout: "", stderr: "sitegen: data.csv has nothing to import\n"))
      #expect(try Program.run(["import", "data.csv"], folder: site.root).status == 64)
    }
  }
}
