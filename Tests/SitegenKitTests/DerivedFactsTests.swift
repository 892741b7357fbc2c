import Testing

@testable import SitegenKit

/// What follows from the entries: section 2 of the contract.
@Suite struct DerivedFactsTests {
  // MARK: - The panel

  private static let members = ["builder", "skeptic", "futurist", "founder"]

  /// The card of a tool with a review of each of the first members of the panel.
  private func card(_ reviews: [(score: Int, verdict: String)], data: String = "", votes: String? = nil) throws -> Scope
  {
    let lines = zip(Self.members, reviews).map { "  \($0): {score: \($1.score), verdict: \($1.verdict)}\n" }
    let text = Self.members.prefix(reviews.count).map { "\n## \($0)\n\nText.\n" }
    let panel = lines.isEmpty ? "" : "panel:\n" + lines.joined()
    var tree: SourceTree = [
      "Content/site.yml": """
      title: Test Site
      base_url: https://site.example/
      panel: [\(Self.members.map { "{id: \($0), name: \($0)}" }.joined(separator: ", "))]
      categories: [Media]

      """,
      "Content/tools/delta.md": TestSite.delta(panel + data, body: "Text.\n" + text.joined()),
    ]
    if let votes { tree["Content/votes.csv"] = Array("tool,ship,skip\ndelta,\(votes)\n".utf8) }
    let site = try TestSite.site(tree)
    let configuration = site.configuration
    let tool = try #require(site.tools.first)
    return ToolContext.fields.scope(
      ToolContext(
        tool: tool, panel: configuration.panel, verdicts: configuration.verdicts, copy: configuration.copy,
        addresses: Addresses(site: configuration.url, form: configuration.addressForm),
        days: DayStyle(language: configuration.language), cells: nil))
  }

  private func text(_ name: String, _ card: Scope) -> String? {
    card[name]?.html.flatMap { $0.isEmpty ? nil : $0.text }
  }

  @Test(arguments: [
    (["ship", "ship", "ship", "skip"], "Ship · 3 ship / 1 skip", "75%", "Ship"),
    (["ship", "ship", "skip", "skip"], "Split · 2 ship / 2 skip", "50%", "Split"),
    (["ship", "skip", "skip", "skip"], "Skip · 1 ship / 3 skip", "25%", "Skip"),
    (["ship", "ship", "skip"], "Ship · 2 ship / 1 skip", "67%", "Ship"),
    (["skip", "skip", "ship"], "Skip · 1 ship / 2 skip", "33%", "Skip"),
    (["skip"], "Skip · 0 ship / 1 skip", "0%", "Skip"),
    (["ship"], "Ship · 1 ship / 0 skip", "100%", "Ship"),
  ])
  func saysWhatThePanelDecided(_ verdicts: [String], _ line: String, _ share: String, _ verdict: String) throws {
    let card = try card(verdicts.map { (50, $0) })
    #expect(text("panel_line", card) == line)
    #expect(text("panel_ship", card) == share)
    #expect(text("verdict", card) == verdict)
  }

  @Test func saysThatAToolIsNotReviewed() throws {
    let card = try card([])
    #expect(text("panel_line", card) == "Not reviewed")
    #expect(text("panel_ship", card) == "—")
    #expect(text("verdict", card) == nil)
    #expect(text("average", card) == nil)
  }

  @Test(arguments: [
    ([80], "80"), ([80, 81], "81"), ([80, 80, 81], "80"), ([80, 81, 81], "81"), ([88, 78, 82, 52], "75"),
    ([0, 0, 0, 1], "0"), ([0, 0, 1, 1], "1"), ([100, 100], "100"), ([0, 0], "0"),
  ])
  func roundsTheAverageHalfUp(_ scores: [Int], _ average: String) throws {
    #expect(text("average", try card(scores.map { ($0, "ship") })) == average)
  }

  @Test func leavesAMissingReviewOpen() throws {
    let site = try TestSite.site(
      TestSite.tree([
        "Content/tools/delta.md": TestSite.delta(
          "panel: {skeptic: {score: 1, verdict: skip}}\n", body: "## Skeptic\n\nNo.\n")
      ]))
    let delta = try #require(site.tools.first { $0.slug.text == "delta" })
    #expect(delta.reviews.map { $0?.score } == [nil, 1])
    let files = try TestSite.build(
      TestSite.tree(["Content/tools/delta.md": TestSite.delta("")])
    ).files
    #expect(files["compare/alpha-vs-delta.html"]?.contains("Not reviewed") == true)
    #expect(files["compare/alpha-vs-beta.html"]?.contains("Not reviewed") == false)
  }

  // MARK: - The community

  @Test(arguments: [
    (nil, "—", "No community votes yet"), ("0,0", "—", "No community votes yet"),
    // Below ten votes a percentage would claim too much.
    ("7,2", "7/9", "7 ship / 2 skip"), ("0,1", "0/1", "0 ship / 1 skip"), ("7,3", "70%", "7 ship / 3 skip"),
    ("17,9", "65%", "17 ship / 9 skip"), ("1,199", "1%", "1 ship / 199 skip"), ("0,10", "0%", "0 ship / 10 skip"),
    ("1000000000,1000000000", "50%", "1000000000 ship / 1000000000 skip"),
  ])
  func saysHowTheCommunityVoted(_ votes: String?, _ short: String, _ long: String) throws {
    let card = try card([], votes: votes)
    #expect(text("community", card) == short)
    #expect(text("community_line", card) == long)
  }

  @Test(arguments: [
    ("tool,ship,skip\r\nalpha,1,2\r\n", [1, 2]), ("\u{FEFF}tool,ship,skip\nalpha,1,2", [1, 2]),
    ("tool,ship,skip\n\n alpha\t, 1 ,2 \n\n", [1, 2]), ("tool,ship,skip\nalpha,007,2\n", [7, 2]),
    ("tool,ship,skip\n", []), ("\"tool\",ship,skip \nalpha,\"1\",2\n", [1, 2]),
  ])
  func readsVotes(_ file: String, _ counts: [Int]) throws {
    let votes = try TestSite.site(TestSite.tree(["Content/votes.csv": file])).tools[0].votes
    #expect(votes.map { [$0.ship, $0.skip] } ?? [] == counts)
  }

  @Test(arguments: [
    ("", "1:1"), ("tool,ship\n", "1:1"), ("tool,ship,skip\nalpha,1\n", "2:1"),
    ("tool,ship,skip\nalpha,1,2,3\n", "2:1"), ("tool,ship,skip\nalpha,1.5,2\n", "2:7"),
    ("tool,ship,skip\nalpha,1,-2\n", "2:9"), ("tool,ship,skip\nalpha,1,1000000001\n", "2:9"),
    ("tool,ship,skip\nalpha,1,99999999999999999999\n", "2:9"), ("tool,ship,skip\nalpha,1, \n", "2:10"),
    ("tool,ship,skip\nalpha,٣,2\n", "2:7"),
  ])
  func refusesVotesThatAreNoCounts(_ file: String, _ place: String) throws {
    let problems = try TestSite.build(TestSite.tree(["Content/votes.csv": file])).diagnostics
    #expect(problems.map { "\($0.location.line):\($0.location.column) \($0.rule.id)" } == ["\(place) csv-syntax"])
  }

  /// A file that can't be read is one mistake: what names its tool is none.
  @Test func doesNotBlameWhatNamesABrokenEntry() throws {
    let tree = TestSite.tree([
      "Content/tools/alpha.md": "---\nname: [\n---\n", "Content/votes.csv": "tool,ship,skip\nalpha,1,2\n",
      "Content/pairs/alpha-vs-beta.md": "Both.\n",
    ])
    #expect(try TestSite.build(tree).diagnostics.map(\.location.path) == ["Content/tools/alpha.md"])
  }

  /// A mistake in the configuration is not repeated by every entry that relies on it.
  @Test func reportsAMistakeInTheConfigurationOnce() throws {
    let text = TestSite.configuration.replacing("Media]", with: "\"???\"]") + "urls: x\n"
    let tree = TestSite.tree([
      SiteConfiguration.path: text, "Content/tools/delta.md": TestSite.delta("").replacing("Media", with: "\"???\""),
    ])
    #expect(try TestSite.build(tree).diagnostics.map(\.rule) == [.slug, .valueRange])
    let bare = try TestSite.build(TestSite.tree([SiteConfiguration.path: "title: x\nurls: x\nlanguage: x\n"]))
    #expect(
      bare.diagnostics.map(\.rule) == [.valueMissing, .valueMissing, .valueRange, .valueRange])
  }

  // MARK: - Other facts

  /// A tagline says what a tool is, and not for whom.
  @Test func saysWhomAToolSuitsOnlyWhereTheEntryDoes() throws {
    #expect(text("best_for", try card([])) == "Not stated")
    #expect(text("best_for", try card([], data: "best_for: Small teams\n")) == "Small teams")
  }

  @Test func takesTheDayOfPublicationForTheDayOfChange() throws {
    #expect(text("updated", try card([])) == nil)
    #expect(text("updated", try card([], data: "published: 2024-02-29\n")) == "2024-02-29")
    #expect(text("updated", try card([], data: "published: 2024-02-29\nupdated: 2024-03-01\n")) == "2024-03-01")
  }

  @Test func leavesDraftsOutUnlessTheyAreAskedFor() throws {
    let tree = TestSite.tree([
      "Content/tools/delta.md": TestSite.delta("draft: true\n"), "Content/votes.csv": "tool,ship,skip\ndelta,1,2\n",
      "Content/pairs/alpha-vs-delta.md": "Both.\n", "Content/pages/about.md": "---\ntitle: About\ndraft: true\n---\n",
    ])
    let site = try TestSite.site(tree)
    #expect(site.tools.map(\.slug.text) == ["alpha", "beta", "gamma"])
    #expect(site.categories.map(\.name) == ["Developer Tools"])
    #expect(site.pages.isEmpty)
    let preview = try TestSite.site(tree, includesDrafts: true)
    #expect(preview.tools.map(\.slug.text) == ["alpha", "beta", "delta", "gamma"])
    #expect(preview.categories.map(\.name) == ["Developer Tools", "Media"])
    #expect(preview.pages.map(\.title) == ["About"])
  }

  @Test func checksDraftsLikeEveryEntry() throws {
    #expect(try TestSite.places(TestSite.delta("draft: true\ntags: x\n")) == ["6:7 value-type"])
  }
}
