import Foundation
import Testing

@testable import SitegenKit

/// What `check` says beyond what a build says: word by word, and where it must keep still.
@Suite struct LintTests {
  /// What is said of one kind on a site.
  static func advice(_ rule: Rule, _ tree: SourceTree, drafts: Bool = false) throws -> String {
    var options = Pipeline.Options()
    options.includesDrafts = drafts
    var diagnostics = Diagnostics()
    _ = try Pipeline(options).check(tree, into: &diagnostics)
    return DiagnosticFormat.text.render(diagnostics.sorted.filter { $0.rule == rule })
  }

  static func advice(_ rule: Rule, entry: String, drafts: Bool = false) throws -> String {
    try advice(rule, TestSite.tree(["Content/tools/delta.md": entry]), drafts: drafts)
  }

  // MARK: - Dates

  private static func dated(_ days: [String: String]) -> SourceTree {
    TestSite.tree(
      Dictionary(
        uniqueKeysWithValues: days.map { name, front in
          ("Content/tools/\(name).md", TestSite.entry(name.capitalized, front: front))
        }))
  }

  @Test func namesEntriesThatFellBehind() throws {
    let tree = Self.dated([
      "alpha": "updated: 2024-05-10\n", "beta": "published: 2023-01-31\n", "gamma": "updated: 2025-05-11\n",
    ])
    #expect(
      try Self.advice(.staleDate, tree) == """
        Content/tools/alpha.md:8:10: warning: "updated" is 2024-05-10, more than 12 months before the newest entry's day, \
        2025-05-11 [stale-date]
            updated: 2024-05-10
                     ^~~~~~~~~~
            hint: see whether the entry still holds, and set "updated"
        Content/tools/beta.md:8:12: warning: "published" is 2023-01-31, more than 12 months before the newest entry's day, \
        2025-05-11 [stale-date]
            published: 2023-01-31
                       ^~~~~~~~~~
            hint: see whether the entry still holds, and set "updated"

        """)
  }

  /// Twelve months to the day are no more than twelve, and the day of publication does not count beside a later change.
  @Test func entriesWithinAYearOfTheNewestAreFresh() throws {
    let tree = Self.dated([
      "alpha": "updated: 2024-05-11\n", "beta": "published: 2001-01-01\nupdated: 2024-12-31\n",
      "gamma": "updated: 2025-05-11\n",
    ])
    #expect(try Self.advice(.staleDate, tree) == "")
  }

  @Test func draftsMakeNoEntryOldUnlessTheyAreShown() throws {
    let tree = Self.dated([
      "alpha": "updated: 2020-05-11\n", "beta": "updated: 2020-05-12\n", "gamma": "updated: 2025-01-01\ndraft: true\n",
    ])
    #expect(try Self.advice(.staleDate, tree) == "")
    let shown = try Self.advice(.staleDate, tree, drafts: true)
    #expect(shown.contains("alpha.md:8:10: warning: \"updated\" is 2020-05-11"))
  }

  // MARK: - Facts

  @Test func namesMissingFacts() throws {
    #expect(
      try Self.advice(.valueUnstated, entry: TestSite.delta("entry: Free\npricing: Free\n")) == """
        Content/tools/alpha.md:1:1: warning: "entry", "pricing", "best_for", "website" and "updated" are missing; readers \
        compare tools by them [value-unstated]
            ---
            ^~~
        Content/tools/beta.md:1:1: warning: "entry", "pricing", "best_for", "website" and "updated" are missing; readers \
        compare tools by them [value-unstated]
            ---
            ^~~
        Content/tools/delta.md:1:1: warning: "best_for", "website" and "updated" are missing; readers compare tools by them \
        [value-unstated]
            ---
            ^~~
        Content/tools/gamma.md:1:1: warning: "entry", "pricing", "best_for", "website" and "updated" are missing; readers \
        compare tools by them [value-unstated]
            ---
            ^~~

        """)
  }

  @Test func entryWithAllFactsIsFine() throws {
    let facts = "entry: Free\npricing: Free\nbest_for: All\nwebsite: https://a.example/\npublished: 2025-01-01\n"
    #expect(try !Self.advice(.valueUnstated, entry: TestSite.delta(facts)).contains("delta.md"))
    // A value with a mistake is not missing as well.
    let mistake = facts.replacing("https://a.example/", with: "a.example")
    #expect(try !Self.advice(.valueUnstated, entry: TestSite.delta(mistake)).contains("delta.md"))
  }

  @Test func namesReviewersWhoAreMissing() throws {
    let entry = TestSite.delta("panel:\n  skeptic: {score: 50, verdict: ship}\n", body: "## Skeptic\n\nDoubted.\n")
    #expect(
      try Self.advice(.reviewMissing, entry: entry) == """
        Content/tools/delta.md:6:3: warning: "builder" has not reviewed the tool, so its pages compare nothing there \
        [review-missing]
              skeptic: {score: 50, verdict: ship}
              ^

        """)
  }

  // MARK: - Verdicts

  private static func judged(_ score: Int, _ verdict: String) -> String {
    TestSite.delta("panel:\n  builder: {score: \(score), verdict: \(verdict)}\n", body: "## Builder\n\nBuilt.\n")
  }

  @Test func namesVerdictsThatContradictTheirScores() throws {
    #expect(
      try Self.advice(.scoreVerdict, entry: Self.judged(82, "skip")) == """
        Content/tools/delta.md:6:33: warning: "skip" contradicts the score, 82; a score from 75 says ship [score-verdict]
              builder: {score: 82, verdict: skip}
                                            ^~~~

        """)
    #expect(
      try Self.advice(.scoreVerdict, entry: Self.judged(30, "ship")) == """
        Content/tools/delta.md:6:33: warning: "ship" contradicts the score, 30; a score below 40 says skip [score-verdict]
              builder: {score: 30, verdict: ship}
                                            ^~~~

        """)
  }

  @Test(arguments: [(74, "skip"), (75, "ship"), (40, "ship"), (39, "skip"), (0, "skip"), (100, "ship")])
  func leavesTheMiddleToTheReviewer(_ score: Int, _ verdict: String) throws {
    #expect(try Self.advice(.scoreVerdict, entry: Self.judged(score, verdict)) == "")
  }

  @Test(arguments: [(75, "skip"), (39, "ship")])
  func limitsAreTheFirstThatContradict(_ score: Int, _ verdict: String) throws {
    #expect(try Self.advice(.scoreVerdict, entry: Self.judged(score, verdict)) != "")
  }

  // MARK: - Categories and taglines

  @Test func namesAToolThatIsAloneInItsCategory() throws {
    #expect(
      try Self.advice(.loneTool, entry: TestSite.delta("")) == """
        Content/tools/delta.md:4:11: warning: "Media" has no other tool to compare this one with [lone-tool]
            category: Media
                      ^~~~~

        """)
    #expect(try Self.advice(.loneTool, TestSite.tree) == "")
  }

  @Test func countsTheCharactersOfATagline() throws {
    func tagline(_ length: Int) -> String {
      TestSite.delta("").replacing("tagline: T", with: "tagline: " + String(repeating: "é", count: length))
    }
    #expect(try Self.advice(.longTagline, entry: tagline(120)) == "")
    #expect(
      try Self.advice(.longTagline, entry: tagline(121)).hasPrefix(
        """
        Content/tools/delta.md:3:10: warning: the tagline has 121 characters; lists and search results have room for 120 \
        [long-tagline]
            tagline: ééé
        """))
  }

  // MARK: - With errors

  @Test func givesAdviceBesideErrors() throws {
    let tree = TestSite.tree([
      "Content/tools/beta.md": TestSite.entry("Beta", front: "pricng: Free\n"),
      "Content/tools/delta.md": Self.judged(82, "skip"),
    ])
    var diagnostics = Diagnostics()
    let report = try Pipeline(.init()).check(tree, into: &diagnostics)
    let rules = Set(diagnostics.sorted.map(\.rule))
    #expect(rules.isSuperset(of: [.unknownKey, .scoreVerdict, .valueUnstated]))
    #expect(report.description == "4 entries checked, 1 error, \(diagnostics.sorted.count - 1) warnings")
  }

  /// What could not be read may be there: an entry with an error is not told that it lacks something, or is old.
  @Test(
    arguments: [
      ("score: 80,", "score: 82%,", .reviewMissing), ("updated: 2025-01-01", "updated: 2025-13-01", .staleDate),
      ("pricing: Free", "pricng: Free", .valueUnstated),
    ] as [(String, String, Rule)])
  func errorBringsNoAdviceThatFollowsFromIt(_ right: String, _ wrong: String, _ rule: Rule) throws {
    let entry = TestSite.entry("Delta", front: "published: 2020-01-01\nupdated: 2025-01-01\npricing: Free\n")
    let tree = TestSite.tree([
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: "updated: 2025-01-01\n"),
      "Content/tools/delta.md": entry.replacing(right, with: wrong),
    ])
    #expect(try !Self.advice(rule, tree).contains("delta.md"))
    var diagnostics = Diagnostics()
    _ = try Pipeline(.init()).check(tree, into: &diagnostics)
    #expect(diagnostics.faultyFiles == ["Content/tools/delta.md"])
  }

  /// The tool that a category seems to lack may be the one that can't be read.
  @Test(arguments: ["---\nname: [\n---\n", TestSite.entry("Echo").replacing("Developer Tools", with: "Meda")])
  func adviceThatLooksAcrossEntriesWaitsForTheErrors(_ faulty: String) throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta(""), "Content/tools/echo.md": faulty])
    #expect(try Self.advice(.loneTool, tree) == "")
  }

  @Test func saysWhatItCameTo() {
    func report(_ entries: Int, _ rules: [Rule], strict: Bool = false) -> String {
      let problems = rules.map { Diagnostic($0, "x", at: .init(wholeFile: "a.md")) }
      return CheckReport(entries: entries, problems: problems, isStrict: strict).description
    }
    #expect(report(0, []) == "0 entries checked, 0 errors, 0 warnings")
    #expect(report(1, [.date, .staleDate]) == "1 entry checked, 1 error, 1 warning")
    #expect(report(2, [.date, .staleDate], strict: true) == "2 entries checked, 2 errors, 0 warnings")
  }

  @Test func buildsGiveNoAdvice() throws {
    let (files, diagnostics) = try TestSite.build(TestSite.tree(["Content/tools/delta.md": Self.judged(82, "skip")]))
    #expect(diagnostics == [])
    #expect(files["compare/alpha-vs-delta.html"] != nil)
  }

  @Test func adviceIsAWarning() {
    #expect(Set(Rule.all.filter(\.isAdvice).map(\.severity)) == [.warning])
    #expect(Rule.all.filter(\.isAdvice).count == 19)
  }
}
