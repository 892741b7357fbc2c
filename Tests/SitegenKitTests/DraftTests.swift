import Testing

@testable import SitegenKit

/// What is not filled in yet is no mistake in a draft, and one as soon as the entry is none any more.
@Suite struct DraftTests {
  static let data = """
    ---
    name: Delta
    tagline: T
    category: Media
    website:
    pros:
    draft: true
    panel:
      builder: {score: , verdict: }
      skeptic:
    ---

    ## Builder

    ## Skeptic

    """

  @Test func unfinishedDraftHasNoMistake() throws {
    let entry = try TestSite.read(Self.data)
    #expect(entry.isDraft)
    #expect(entry.website == nil)
    #expect(entry.reviews.isEmpty)
  }

  @Test func everythingUnfinishedIsNamedWhenTheDraftEnds() throws {
    let text = Self.data.replacing("draft: true\n", with: "")
    let places = try TestSite.places(text)
    #expect(
      places == [
        "8:20 value-missing", "8:31 value-missing", "12:4 review-without-prose", "14:4 review-without-prose",
        "14:4 review-without-score",
      ])
  }

  @Test func mistakesInADraftAreMistakes() throws {
    let text = Self.data.replacing("{score: , verdict: }", with: "{score: 188, verdict: }")
      .replacing("skeptic:", with: "sceptic:").replacing("name: Delta", with: "name:")
    #expect(try TestSite.places(text) == ["2:6 value-missing", "9:20 score-range", "10:3 unknown-reviewer"])
  }

  @Test func proseWithoutScoreAndScoreWithoutProseWaitInADraft() throws {
    let text = TestSite.delta(
      "draft: true\npanel:\n  builder: {score: 80, verdict: ship}\n", body: "Text.\n\n## Skeptic\n\nDoubted.\n")
    #expect(try TestSite.read(text).reviews.isEmpty)
  }

  @Test func draftMayHaveTheNameOfAnEntryUntilItIsShown() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.entry("Alpha", front: "draft: true\n")])
    #expect(try TestSite.build(tree).diagnostics == [])
    var options = Pipeline.Options()
    options.includesDrafts = true
    #expect(try TestSite.build(tree, options: options).diagnostics.map(\.rule) == [.sameName])
  }
}
