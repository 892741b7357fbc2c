import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// A new entry lists the facts that are known of such a tool, with what each may be.
@Suite struct NewEntryFactTests {
  /// The lines of a new entry's facts, which must be readable as they are.
  private static func lines(_ facts: String, category: String = "Media") throws -> String {
    var diagnostics = Diagnostics()
    let tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + facts])
    let configuration = try #require(SiteConfiguration.read(tree, into: &diagnostics))
    let day = try #require(Day("2026-03-04"))
    let values = Archetype.Values(name: "Delta", tagline: "T", category: category, published: day)
    let bytes = try #require(
      Archetype.entry(values, site: tree, configuration: configuration, into: &diagnostics))
    let entry = Entry.read(
      path: "Content/tools/delta.md", bytes: bytes, configuration: configuration, into: &diagnostics)
    #expect(diagnostics.sorted == [] && entry?.facts.allSatisfy { $0 == nil } == true)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.drop { $0 != "# updated: YYYY-MM-DD" }.dropFirst().prefix { !$0.hasPrefix("# score:") }
      .joined(separator: "\n")
  }

  @Test func listsTheFactsOfItsCategory() throws {
    let long = (1...40).map { "word\($0)" }.joined(separator: ", ")
    let facts =
      TestSite.facts.replacing("max: 5", with: "max: 5, unit: points")
      + "  many: {name: Many, kind: choice, values: [\(long)]}\n"
    #expect(
      try Self.lines(facts) == """
        # What nobody knows stays empty; n/a says that a fact does not apply.
        facts:
          runs_on:  # some of Linux, Windows, macOS
          languages:  # a list: [one, two]
          stage:  # one of sandbox, graduated
          offline:  # yes, no or partly
          stars:  # number
          rating:  # number, points, at most 5
          licence:  # text
          released:  # 2009, 2009-10 or 2009-10-01
          repo:  # web address
          many:  # one of word1, word2, word3, word4, word5, word6, word7, word8, word9, word10, word11, word12,…
        """)
    #expect(try Self.lines(facts, category: "Developer Tools").contains("\n  engine:  # text"))
  }

  /// What the site says stands in a comment, where no character of it means anything.
  @Test func valuesOfAnyKindCanStandInAComment() throws {
    #expect(
      try Self.lines("facts:\n  c: {name: C, kind: choice, values: [C#, '#x', 'a: b', '}']}\n").hasSuffix(
        "\n  c:  # one of C#, #x, a: b, }"))
  }

  @Test func aSiteWithoutFactsGetsNoLine() throws {
    #expect(try Self.lines("") == "")
    #expect(try Self.lines("facts: {e: {name: E, kind: text, only: [Developer Tools]}}\n") == "")
  }
}
