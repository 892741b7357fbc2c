import Testing

@testable import SitegenKit

/// Files and lines that still name an entry by a slug that it had before.
@Suite struct FormerSlugTests {
  private static let renamed = TestSite.entry("Alpha", front: "aliases: [old-alpha, oldest]\npublished: 2026-12-24\n")

  private static func problems(
    _ changes: [String: String], today: String? = nil
  ) throws -> (text: String, fixes: [String]) {
    var options = Pipeline.Options()
    options.today = today.flatMap { Day($0) }
    let tree = TestSite.tree(changes.merging(["Content/tools/alpha.md": renamed]) { $1 })
    let found = try TestSite.build(tree, options: options).diagnostics
    return (DiagnosticFormat.text.render(found), found.compactMap(\.fix).map(\.replacement))
  }

  /// What an entry is called does not depend on whether it is shown yet.
  @Test(arguments: [nil, "2026-11-30"]) func aLineOfVotesIsTold(_ today: String?) throws {
    let (text, fixes) = try Self.problems(["Content/votes.csv": "tool,ship,skip\nold-alpha,5,2\n"], today: today)
    #expect(
      text == """
        Content/votes.csv:2:1: error: "old-alpha" is no entry's slug [unknown-tool]
            old-alpha,5,2
            ^~~~~~~~~
            hint: "old-alpha" is a former slug of "alpha"

        """)
    #expect(fixes == ["alpha"])
  }

  /// Which of two lines counts is the owner's to say.
  @Test(arguments: ["alpha,1,1\nold-alpha,5,2\n", "oldest,1,1\nold-alpha,5,2\n"])
  func ofTwoLinesNoneIsMended(_ lines: String) throws {
    #expect(try Self.problems(["Content/votes.csv": "tool,ship,skip\n" + lines]).fixes == [])
  }

  @Test(arguments: ["alpha", "old-alpha"]) func votesOfAnEntryThatIsNotShownYetAreNoMistakeByTheirOwnName(
    _ slug: String
  ) throws {
    let text = try Self.problems(["Content/votes.csv": "tool,ship,skip\n\(slug),5,2\n"], today: "2026-11-30").text
    #expect(text.isEmpty == (slug == "alpha"))
  }

  @Test func aNoteAndALogoAreTold() throws {
    let (text, fixes) = try Self.problems([
      "Content/pairs/beta-vs-old-alpha.md": "Text.\n",
      "Content/logos/oldest.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
    ])
    #expect(
      text == """
        Content/logos/oldest.svg:1:1: warning: "oldest" is no entry's slug, so no page shows this logo [logo-unused]
            hint: "oldest" is a former slug of "alpha"
        Content/pairs/beta-vs-old-alpha.md:1:1: error: "old-alpha" in the file's name is no entry's slug [unknown-tool]
            hint: "old-alpha" is a former slug of "alpha"

        """)
    #expect(fixes == [])
  }
}
