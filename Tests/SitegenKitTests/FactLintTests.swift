import Foundation
import Testing

@testable import SitegenKit

/// What `check` advises on facts: word by word, and where it keeps still.
@Suite struct FactLintTests {
  private static let expected =
    "facts:\n  licence: {name: Licence, kind: text, expected: true}\n  stars: {name: Stars, kind: number, expected: true}\n"
    + "  engine: {name: Engine, kind: text, only: [Media], expected: true}\n"

  /// What is said of one kind on a site that declares some facts, with some entries of its three.
  private static func advice(
    _ rule: Rule, _ fronts: [String: String], facts: String = expected, drafts: Bool = false
  ) throws -> String {
    let entries = fronts.map { name, front in
      ("Content/tools/\(name).md", TestSite.entry(name.capitalized, front: front))
    }
    var tree = TestSite.tree(Dictionary(uniqueKeysWithValues: entries))
    tree[SiteConfiguration.path] = Array((TestSite.configuration + facts).utf8)
    return try LintTests.advice(rule, tree, drafts: drafts)
  }

  // MARK: - Looked up long ago

  @Test func namesValuesThatWereLookedUpLongAgo() throws {
    let printed = try Self.advice(
      .staleChecked,
      [
        "alpha": "updated: 2026-05-02\npricing: {value: Free, checked: 2025-04}\n",
        "beta":
          "updated: 2026-05-01\nfacts:\n  licence: {value: MIT, checked: 2025-05-01}\n  stars: {value: 5, checked: 2024}\n",
      ])
    #expect(
      printed == """
        Content/tools/alpha.md:9:33: warning: "checked" is 2025-04, more than 12 months before the newest day in the site, \
        2026-05-02 [stale-checked]
            pricing: {value: Free, checked: 2025-04}
                                            ^~~~~~~
            hint: see whether the value still holds, and set "checked"
        Content/tools/beta.md:10:34: warning: "checked" is 2025-05-01, more than 12 months before the newest day in the site, \
        2026-05-02 [stale-checked]
              licence: {value: MIT, checked: 2025-05-01}
                                             ^~~~~~~~~~
            hint: see whether the value still holds, and set "checked"
        Content/tools/beta.md:11:30: warning: "checked" is 2024, more than 12 months before the newest day in the site, \
        2026-05-02 [stale-checked]
              stars: {value: 5, checked: 2024}
                                         ^~~~
            hint: see whether the value still holds, and set "checked"

        """)
  }

  /// A month or a year may be any day of it, and a day on which a value was looked up counts as one of the site.
  @Test func aMonthEndsWithItsLastDay() throws {
    func front(_ checked: String) -> String { "facts: {licence: {value: MIT, checked: \(checked)}}\n" }
    for (old, new, isStale) in [
      ("2025-05", "2026-05-31", false), ("2025", "2026-12-31", false), ("2024", "2026-01-01", true),
      ("2024-02", "2025-02-28", false), ("2023-02", "2024-03-01", true), ("2025-05-31", "2026-06", true),
    ] {
      let printed = try Self.advice(.staleChecked, ["alpha": front(old), "beta": front(new)])
      #expect(printed.isEmpty != isStale, "\(old) beside \(new): \(printed)")
    }
  }

  // MARK: - Expected

  @Test func namesEntriesThatLackWhatIsExpected() throws {
    let facts = "facts: {licence: MIT, stars: n/a}\n"
    let printed = try Self.advice(
      .factExpected, ["alpha": "", "beta": "facts:\n  licence: MIT\n  stars:\n", "gamma": facts])
    #expect(
      printed == """
        Content/tools/alpha.md:1:1: warning: "licence" and "stars" are missing; site.yml expects them of every entry \
        [fact-expected]
            ---
            ^~~
        Content/tools/beta.md:9:3: warning: "stars" is missing; site.yml expects it of every entry [fact-expected]
              licence: MIT
              ^

        """)
  }

  @Test func aFactOfAnotherCategoryIsNotExpected() throws {
    let (tools, facts) = ("category: Developer Tools", "facts: {licence: MIT, stars: {note: on request}}\n")
    var tree = TestSite.tree(["Content/tools/alpha.md": TestSite.entry("Alpha", front: facts)])
    tree["Content/tools/beta.md"] = Array(
      TestSite.entry("Beta", front: facts).replacing(tools, with: "category: Media").utf8)
    tree["Content/tools/gamma.md"] = nil
    tree[SiteConfiguration.path] = Array((TestSite.configuration + Self.expected).utf8)
    #expect(
      try LintTests.advice(.factExpected, tree).hasPrefix("Content/tools/beta.md:8:8: warning: \"engine\" is missing;"))
  }

  /// What has a value with a mistake is not missing as well.
  @Test func anEntryWithAMistakeIsNotSaidToLackAnything() throws {
    let sound = "facts: {licence: MIT, stars: 1}\n"
    #expect(
      try Self.advice(.factExpected, ["alpha": "facts: {licence: MIT, stars: many}\n", "beta": sound, "gamma": sound])
        == "")
  }

  // MARK: - Unused

  @Test func namesFactsThatNobodyFillsIn() throws {
    let printed = try Self.advice(
      .factUnused, ["alpha": "facts: {licence: n/a}\n", "beta": "facts: {stars: 5}\ndraft: true\n"])
    #expect(
      printed == """
        Content/site.yml:9:3: warning: "stars" has a value in no entry, so readers can't compare tools by it [fact-unused]
              stars: {name: Stars, kind: number, expected: true}
              ^~~~~
        Content/site.yml:10:3: warning: "engine" has a value in no entry, so readers can't compare tools by it [fact-unused]
              engine: {name: Engine, kind: text, only: [Media], expected: true}
              ^~~~~~

        """)
    let drafts = try Self.advice(.factUnused, ["beta": "facts: {stars: 5}\ndraft: true\n"], drafts: true)
    #expect(!drafts.contains("\"stars\""))
  }

  /// The value with a mistake may be the one of that fact.
  @Test func withAFaultyEntryNoFactIsSaidToBeUnused() throws {
    #expect(try Self.advice(.factUnused, ["alpha": "facts: {stars: many}\n"]) == "")
    #expect(
      try Self.advice(.factUnused, ["alpha": "facts: {licence: MIT}\n"], facts: Self.expected + "urls: x\n") == "")
  }

  @Test func aSiteWithoutFactsHearsNothing() throws {
    for rule in [Rule.factUnused, .factExpected, .staleChecked] {
      #expect(try Self.advice(rule, ["alpha": "updated: 2026-01-01\n"], facts: "") == "")
    }
  }
}
