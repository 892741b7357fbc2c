import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Where verdicts come from: the reviewers, the scores, or nowhere.
@Suite struct VerdictPolicyTests {
  private static let votes = ["Content/votes.csv": "tool,ship,skip\nalpha,17,9\n"]

  private static func tree(_ policy: String, _ changes: [String: String] = [:]) -> SourceTree {
    TestSite.tree(
      [SiteConfiguration.path: TestSite.configuration + "verdicts: \(policy)\n"].merging(changes) { _, new in new })
  }

  private static func files(_ tree: SourceTree) throws -> [String: String] {
    let site = try TestSite.build(tree)
    #expect(site.diagnostics == [])
    return site.files.filter { !$0.key.hasPrefix("assets/") }
  }

  /// The test entries without their verdicts.
  private static var scored: [String: String] {
    Dictionary(
      uniqueKeysWithValues: ["Alpha", "Beta", "Gamma"].map { name in
        ("Content/tools/\(name.lowercased()).md", TestSite.entry(name).replacing(/, verdict: \w+/, with: ""))
      })
  }

  // MARK: - None

  @Test func withoutVerdictsNoFileHasAWordOfThem() throws {
    let files = try Self.files(Self.tree("none", Self.scored.merging(Self.votes) { first, _ in first }))
    for (path, text) in files {
      let told = path.hasPrefix("compare/") ? PlainSite.withoutTable(text) : text
      #expect(PlainSite.traces(of: /(?i)verdict|\bship|\bskip|\bsplit|pips|\bcall\b/, in: told) == [], "\(path)")
      #expect(!path.hasSuffix(".html") || PageScan(text).problems == [], "\(path)")
    }
    let page = try #require(files["compare/alpha-vs-beta.html"])
    #expect(page.contains("<p class=\"score\"><b>80</b>/100</p>"))
    #expect(page.contains("<li><p class=\"value\">60</p><p class=\"label\">Average score</p></li>"))
    #expect(page.contains("<p class=\"value\">65%</p><p class=\"label\">Community</p>"))
    #expect(page.contains("content=\"Alpha and Beta are level on average, at 60."))
    #expect(try #require(files["tools/alpha.html"]).contains("<td>17 of 26 for it</td>"))
    #expect(try #require(files["tools.json"]).contains("\"score\":60"))
    #expect(try #require(files["index.html"]).contains("<option value=\"score\">"))
  }

  @Test func aVerdictThatIsGivenChangesNoPage() throws {
    for policy in ["none", "{ship_from: 60}"] {
      #expect(try Self.files(Self.tree(policy)) == Self.files(Self.tree(policy, Self.scored)))
      // Whatever is written there.
      let odd = ["Content/tools/alpha.md": TestSite.entry("Alpha").replacing("ship}", with: "maybe}")]
      #expect(try Self.files(Self.tree(policy, odd)) == Self.files(Self.tree(policy)))
    }
  }

  @Test func aReviewedToolIsNotCalledUnreviewed() throws {
    for (path, text) in try Self.files(Self.tree("none")) {
      // Scripts have the words for other tools at hand.
      let shown = text.replacing(/<template[^>]*>.*?<\/template>/.dotMatchesNewlines(), with: "")
        .replacing(/\sdata-none="[^"]*"/, with: "")
      #expect(!shown.contains("Not reviewed"), "\(path)")
    }
  }

  // MARK: - From the score

  @Test(arguments: [(80, "Ship · 1 ship / 0 skip"), (81, "Skip · 0 ship / 1 skip"), (0, "Ship · 1 ship / 0 skip")])
  func aVerdictFollowsFromTheScore(_ lowest: Int, _ line: String) throws {
    let entry = TestSite.delta("panel: {builder: {score: 80}}\n", body: "## Builder\n\nBuilt.\n")
    let files = try Self.files(Self.tree("{ship_from: \(lowest)}", ["Content/tools/delta.md": entry]))
    let page = try #require(files["tools/delta.html"])
    #expect(page.contains("<td>\(line)</td>"))
  }

  @Test func givenIsTheStandard() throws {
    #expect(try Self.files(Self.tree("given")) == Self.files(TestSite.tree))
    let missing = try TestSite.problems(Self.tree("given", Self.scored))
    #expect(missing.contains("alpha.md:6:3: error: \"verdict\" is missing; a review must have it [value-missing]"))
  }

  @Test(arguments: ["none", "{ship_from: 60}"])
  func aScoreIsStillRequired(_ policy: String) throws {
    let entry = TestSite.delta("panel:\n  builder: {verdict: ship}\n  skeptic: ship\n", body: "Text.\n")
    #expect(
      try TestSite.problems(Self.tree(policy, ["Content/tools/delta.md": entry])).split(separator: "\n")
        .filter { $0.contains("value-") } == [
          "Content/tools/delta.md:6:3: error: \"score\" is missing; a review must have it [value-missing]",
          "Content/tools/delta.md:7:12: error: \"skeptic\" is a text; it must be {score: 0 to 100} [value-type]",
        ])
  }

  // MARK: - Advice

  private static func advice(_ tree: SourceTree) throws -> String { try LintTests.advice(.verdictPassedOver, tree) }

  @Test func saysOnceThatVerdictsArePassedOver() throws {
    #expect(
      try Self.advice(Self.tree("{ship_from: 60}")) == """
        Content/tools/alpha.md:6:33: warning: "verdict" is passed over in 6 reviews; "verdicts" in site.yml is \
        {ship_from: 60} [verdict-passed-over]
              builder: {score: 80, verdict: ship}
                                            ^~~~

        """)
    let one = Self.scored.filter { $0.key != "Content/tools/beta.md" }
    #expect(
      try Self.advice(Self.tree("none", one)) == """
        Content/tools/beta.md:6:33: warning: "verdict" is passed over in 2 reviews; "verdicts" in site.yml is none \
        [verdict-passed-over]
              builder: {score: 80, verdict: ship}
                                            ^~~~

        """)
    #expect(try Self.advice(Self.tree("none", Self.scored)) == "")
    #expect(try Self.advice(Self.tree("given")) == "")
  }

  @Test func aVerdictThatIsPassedOverContradictsNothing() throws {
    let odd = [
      "Content/tools/alpha.md": TestSite.entry("Alpha").replacing("80, verdict: ship", with: "80, verdict: skip")
    ]
    for (policy, isStill) in [("given", false), ("none", true), ("{ship_from: 90}", true)] {
      #expect(try LintTests.advice(.scoreVerdict, Self.tree(policy, odd)).isEmpty == isStill, "\(policy)")
    }
  }

  // MARK: - Authoring

  @Test func newEntryAsksForScoresAlone() throws {
    let text = try SiteFolder.with(Self.tree("none")) { folder in
      let site = try AuthoringSite.open(folder.root.path)
      let entry = try site.write(
        NewEntry.Request(name: "Delta", tagline: "A tool", category: "Media", published: #require(Day("2026-03-04"))))
      #expect(!entry.asksForVerdicts)
      return try folder.text("Content/tools/delta.md")
    }
    #expect(
      text.contains(
        """
        # score: 0 to 100. Who does not review the tool goes, with the heading below.
        panel:
          builder: {score: }  # Is it pleasant?
          skeptic: {score: }

        """))
  }

  @Test func importsAskForScoresAlone() throws {
    let changes = [SiteConfiguration.path: TestSite.configuration + "verdicts: {ship_from: 60}\n"]
    let row = "Delta,A line,dev,https://x.example/,Fast,1.2.2025,About it.,4,,Why\n"
    let map = TestImport.map.replacing(/, verdict: \{.*?\}\}/, with: "") + "ignore: [Take]\n"
    let taken = try TestImport.run(TestImport.header + row, map: map, changes: changes)
    #expect(taken.printed == "" && taken.problems == [])
    #expect(taken.files["delta.md"]?.contains("panel:\n  builder: {score: 80}\n---\n") == true)
    let given = try TestImport.run(TestImport.header + row, changes: changes)
    #expect(
      given.printed == """
        map.yml:13:48: warning: "verdict" is passed over; "verdicts" in site.yml is {ship_from: 60} [verdict-passed-over]
              builder: {score: {column: Stars, out_of: 5}, verdict: {column: Take, words: {yes: ship, no: skip}}…
                                                           ^~~~~~~

        """)
    #expect(given.files == taken.files)
  }

  @Test func schemaAsksForScoresAlone() throws {
    func required(_ asksForVerdicts: Bool) -> Bool {
      JSONSchema(categories: nil, panel: ["builder"], asksForVerdicts: asksForVerdicts).text(of: .entry)
        .replacing(/\s/, with: "").contains("\"required\":[\"score\",\"verdict\"]")
    }
    #expect(required(true) && !required(false))
  }
}
