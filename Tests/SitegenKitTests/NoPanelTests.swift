import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// A site without reviewers speaks nowhere of reviews.
@Suite struct NoPanelTests {
  /// What speaks of reviews, in any case.
  private static var reviewWords: some RegexComponent {
    #/(?i)\breview|verdict|panel|scor(?:e|ing)|judged|\bship|\bskip|average|out of 100|\/100|strip|\bpips?\b|\bboard\b/#
  }

  private static func traces(of text: String) -> [String] { PlainSite.traces(of: reviewWords, in: text) }

  @Test func noFileSpeaksOfReviews() throws {
    let files = try PlainSite.texts(PlainSite.tree())
    for kind in ["index.html", "404.html", "feed.xml", "llms.txt", "tools.json", "method.html"] {
      #expect(files[kind] != nil, "\(kind)")
    }
    for folder in ["compare/", "tools/", "categories/"] { #expect(files.keys.contains { $0.hasPrefix(folder) }) }
    for (path, text) in files {
      #expect(Self.traces(of: path.hasPrefix("compare/") ? PlainSite.withoutTable(text) : text) == [], "\(path)")
      #expect(!path.hasSuffix(".html") || PageScan(text).problems == [], "\(path)")
    }
  }

  /// The words that the test above looks for are those of a site with a panel.
  @Test func aPanelBringsAllOfThem() throws {
    let files = try TestSite.build(TestSite.tree).files
    for path in ["index.html", "compare/alpha-vs-beta.html", "tools/alpha.html", "categories/developer-tools.html"] {
      #expect(Self.traces(of: PlainSite.withoutTable(files[path] ?? "")).count > 5, "\(path)")
    }
    #expect(Self.traces(of: files["tools.json"] ?? "").contains("score"))
  }

  @Test(arguments: ["panel: []\n", "panel:\n", "panel: ''\n"])
  func anEmptyPanelIsNone(_ line: String) throws {
    #expect(try PlainSite.texts(PlainSite.tree(adding: line)) == PlainSite.texts(PlainSite.tree()))
  }

  @Test func everyHeadingIsAPartOfTheDescription() throws {
    let page = try #require(try PlainSite.texts(PlainSite.tree())["tools/alpha.html"])
    #expect(page.contains("<p>About Alpha.</p>\n<h3>History</h3>\n<p>It is old.</p>"))
  }

  @Test func theCardLeadsToAllAboutTheTool() throws {
    let page = try #require(try PlainSite.texts(PlainSite.tree())["compare/alpha-vs-beta.html"])
    #expect(page.contains(">All about Alpha</a>") && page.contains(">All about Beta</a>"))
    let files = try PlainSite.texts(PlainSite.tree(adding: "copy: {all_about: \"See {tool}\", method: Our way}\n"))
    let own = try #require(files["compare/alpha-vs-beta.html"])
    #expect(own.contains(">See Alpha</a>") && own.contains(">Our way</a>"))
  }

  /// Readers are asked what matters to them where something can.
  @Test(arguments: [
    ("", false), ("facts: {runs: {name: Runs on, kind: text}}\n", false),
    ("facts: {stars: {name: Stars, kind: number, better: higher}}\n", true),
    ("facts: {stars: {name: Stars, kind: number}}\n", false), ("facts: {free: {name: Free, kind: yes-no}}\n", true),
  ])
  func readersWeighWhatHasAnOrder(_ facts: String, _ canWeigh: Bool) throws {
    let files = try PlainSite.texts(PlainSite.tree(adding: facts))
    let page = try #require(files["categories/databases.html"])
    #expect(page.contains("data-weights") == canWeigh)
  }

  // MARK: - What is said of two

  @Test(arguments: [
    (
      "alpha-vs-beta",
      "Alpha and Beta are both in Databases.", " Alpha: Small teams; $20 a month. Beta: Free."
    ),
    ("alpha-vs-gamma", "Alpha is in Databases, Gamma in Media.", " Alpha: Small teams; $20 a month."),
  ])
  func summaryIsMadeOfWhatTheEntriesSay(_ pair: String, _ opening: String, _ rest: String) throws {
    let summary = opening + rest
    // The feed tells of pairs that have a note.
    let files = try PlainSite.texts(PlainSite.tree(["Content/pairs/alpha-vs-gamma.md": "Noted.\n"]))
    let page = try #require(files["compare/\(pair).html"])
    #expect(page.contains("<p>\(summary)</p>"))
    #expect(page.contains("<meta name=\"description\" content=\"\(summary)\">"))
    #expect(try #require(files["feed.xml"]).contains("<summary>\(opening)</summary>"))
  }

  /// The first sentence stands in any case, the others where they fit as a whole.
  @Test func descriptionHasWholeSentences() throws {
    func description(_ suited: [String], names: [String] = ["Alpha", "Beta"]) throws -> String {
      let entries = zip(["alpha", "beta"], zip(names, suited)).map { slug, values in
        (
          "Content/tools/\(slug).md",
          "---\nname: \(values.0)\nbest_for: \"\(values.1)\"\ncategory: Media\n---\nText.\n"
        )
      }
      let page = try PlainSite.texts(PlainSite.tree(Dictionary(uniqueKeysWithValues: entries)))
      let found = page["compare/alpha-vs-beta.html"]?.firstMatch(of: /name="description" content="(.*?)"/)
      return try String(#require(found).1)
    }
    let both = "Alpha and Beta are both in Media."
    let long = String(repeating: "word ", count: 24) + "end"
    #expect(try description(["Short", "Brief"]) == "\(both) Alpha: Short. Beta: Brief.")
    #expect(try description([long, "Brief"]) == "\(both) Beta: Brief.")
    #expect(try description([long, long]) == both)
    let name = String(repeating: "Name ", count: 30) + "End"
    // The first sentence fits whatever the names are.
    let cut = String(repeating: "Name ", count: 6) + "Name…"
    #expect(
      try description(["Short", "Brief"], names: [name, "Beta"]) == "\(cut) and Beta are both in Media. Beta: Brief.")
    #expect(try description(["Cut off…", "Why wait?"]) == "\(both) Alpha: Cut off. Beta: Why wait?")
  }

  // MARK: - What needs a panel

  @Test(arguments: [
    (
      "pairs: {top: 5}",
      """
      Content/site.yml:6:14: error: "top" is 5; the site has no panel, so there are no scores to go by [no-panel]
          pairs: {top: 5}
                       ^

      """
    ),
    (
      "indexing: {reviews: 2, words: 300}",
      """
      Content/site.yml:6:21: error: "reviews" is 2; the site has no panel, so no comparison would be kept [no-panel]
          indexing: {reviews: 2, words: 300}
                              ^
      Content/site.yml:6:31: error: "words" is 300; the site has no panel, so no comparison would be kept [no-panel]
          indexing: {reviews: 2, words: 300}
                                        ^~~

      """
    ),
    (
      "verdicts: {ship_from: 60}",
      """
      Content/site.yml:6:23: error: "ship_from" is 60; the site has no panel, so there are no scores to go by [no-panel]
          verdicts: {ship_from: 60}
                                ^~

      """
    ),
    (
      "panel_used_tools: true",
      """
      Content/site.yml:6:19: error: "panel_used_tools" is true; the site has no panel [no-panel]
          panel_used_tools: true
                            ^~~~

      """
    ),
  ])
  func refusesSettingsThatNeedAPanel(_ line: String, _ printed: String) throws {
    #expect(try TestSite.problems(PlainSite.tree(adding: line + "\n")) == printed)
  }

  @Test func refusesReviewsInAnEntry() throws {
    let entry = PlainSite.entry("Delta", front: "panel:\n  builder: {score: 188, verdict: ship}\n")
    #expect(
      try TestSite.problems(PlainSite.tree(["Content/tools/delta.md": entry])) == """
        Content/tools/delta.md:5:1: error: "panel" names reviewers; the site has no panel [no-panel]
            panel:
            ^~~~~
            hint: "panel" in site.yml names the reviewers of a site

        """)
  }

  @Test(arguments: ["panel_used_tools: false\n", "indexing: {reviews: 0, same_category: true}\n", "pairs: listed\n"])
  func otherSettingsNeedNone(_ line: String) throws {
    #expect(try TestSite.problems(PlainSite.tree(adding: line)) == "")
  }

  /// A panel with mistakes is a panel: what needs one is no mistake too.
  @Test func aBrokenPanelIsNotMissing() throws {
    let rules = try TestSite.build(PlainSite.tree(adding: "panel: x\npairs: {top: 5}\n")).diagnostics.map(\.rule)
    #expect(rules == [.valueType])
  }

  @Test func checkAsksForNoReviews() throws {
    var diagnostics = Diagnostics()
    _ = try Pipeline(.init()).check(PlainSite.tree(), into: &diagnostics)
    #expect(Set(diagnostics.sorted.map(\.rule)) == [.valueUnstated, .loneTool])
  }

  // MARK: - New entries

  @Test func newEntryHasNoReviewsToFillIn() throws {
    let text = try SiteFolder.with(PlainSite.tree()) { folder in
      let site = try AuthoringSite.open(folder.root.path)
      let entry = try site.write(
        NewEntry.Request(name: "Delta", tagline: "A tool", category: "Media", published: #require(Day("2026-03-04"))))
      #expect(entry.reviewers == [])
      return try folder.text("Content/tools/delta.md")
    }
    #expect(text.hasSuffix("# updated: YYYY-MM-DD\n# Below the next line: what the tool is.\n---\n"))
    #expect(Self.traces(of: text) == [])
  }

  @Test func refusesReviewsInAMapping() throws {
    let configuration = PlainSite.configuration.replacing("Databases", with: "Developer Tools, Databases")
    let changes = Dictionary(
      uniqueKeysWithValues: ["alpha", "beta", "gamma"].map { slug in
        ("Content/tools/\(slug).md", PlainSite.entry(slug))
      }
    ).merging(["Content/site.yml": configuration]) { first, _ in first }
    let row = "Delta,A line,dev,https://x.example/,Fast,1.2.2025,About it.,4,yes,Why\n"
    let refused = try TestImport.run(TestImport.header + row, changes: changes)
    #expect(
      refused.printed == """
        map.yml:12:1: error: "panel" names reviewers; the site has no panel [no-panel]
            panel:
            ^~~~~
            hint: "panel" in site.yml names the reviewers of a site

        """)
    let map = TestImport.map.replacing(/panel:\n.*\n/, with: "ignore: [Stars, Take, Why]\n")
    let taken = try TestImport.run(TestImport.header + row, map: map, changes: changes)
    #expect(taken.printed == "" && taken.problems == [])
    #expect(taken.files["delta.md"]?.contains("draft") == false)
  }
}
