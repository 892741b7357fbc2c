import Testing

@testable import SitegenKit

/// What the home page shows first, and that it stays small.
@Suite struct HomePageTests {
  /// A tool of a site with one reviewer: its slug, its category, its score, and its day in March.
  private typealias Row = (slug: String, category: String, score: Int?, day: Int?)

  private static func tree(
    _ rows: [Row], _ settings: String = "", notes: [String] = [], templates: [String: String] = [:]
  ) -> SourceTree {
    var tree: SourceTree = [
      "Content/site.yml": """
      title: Test Site
      base_url: https://site.example/
      panel: [{id: x, name: X}]
      categories: [Media, Texts, Maps]
      \(settings)

      """
    ]
    for row in rows {
      let panel = row.score.map { "panel: {x: {score: \($0), verdict: ship}}\n" } ?? ""
      let day = row.day.map { "updated: 2026-03-\($0 < 10 ? "0" : "")\($0)\n" } ?? ""
      let review = row.score == nil ? "" : "\n## X\n\nText.\n"
      tree["Content/tools/\(row.slug).md"] = Array(
        "---\nname: \(row.slug)\ncategory: \(row.category)\n\(panel)\(day)---\nAbout it.\n\(review)".utf8)
    }
    for note in notes { tree["Content/pairs/\(note).md"] = Array("A note.\n".utf8) }
    for (name, text) in templates { tree["Templates/\(name).mustache"] = Array(text.utf8) }
    return tree
  }

  private static func home(_ tree: SourceTree) throws -> String {
    let site = try TestSite.build(tree)
    #expect(site.diagnostics == [])
    return try #require(site.files["index.html"])
  }

  // MARK: - Comparisons worth reading

  private static func featured(_ rows: [Row], _ settings: String = "", notes: [String] = []) throws -> [String] {
    let template =
      "{{#featured}}{{#first}}{{slug}}{{/first}} {{first_score}}:{{second_score}} "
      + "{{#second}}{{slug}}{{/second}}{{#has_note}} noted{{/has_note}}\n{{/featured}}"
    return try home(
      tree(rows, settings, notes: notes, templates: ["index": template, "base": "{{{content}}}"])
    ).split(separator: "\n").map(String.init)
  }

  private static let rows: [Row] = [
    ("a", "Media", 90, nil), ("b", "Media", 89, nil), ("c", "Media", 50, nil), ("d", "Media", 50, nil),
    ("e", "Texts", 70, nil), ("f", "Texts", 60, nil), ("g", "Maps", 95, nil), ("h", "Maps", nil, nil),
  ]

  @Test func closeOnesOfHighScoresComeFirstAndEachCategoryInTurn() throws {
    // Media's best is level and so comes first; Texts has one pair alone; Media's second is of the second round. What is
    // left is of no category together and none of it is close.
    #expect(
      try Self.featured(Self.rows) == ["a 90:89 b", "e 70:60 f", "c 50:50 d"])
  }

  @Test func notedOnesComeBeforeThemTheNewestFirst() throws {
    var rows = Self.rows
    rows[4].day = 2
    rows[6].day = 9
    #expect(
      try Self.featured(rows, notes: ["c-vs-e", "a-vs-h", "b-vs-g"])
        == ["b 89:95 g noted", "c 50:70 e noted", "a : h noted", "d 50:60 f"])
  }

  @Test func onlyWhatHasAPageIsShown() throws {
    #expect(
      try Self.featured(Self.rows, "pairs: same-category", notes: ["c-vs-e", "c-vs-d"])
        == ["c 50:50 d noted", "a 90:89 b", "e 70:60 f"])
    #expect(try Self.featured(Self.rows, "pairs: {top: 3}") == ["a 90:89 b"])
    #expect(try Self.featured(Self.rows, "pairs: listed", notes: ["c-vs-e"]) == ["c 50:70 e noted"])
    #expect(try Self.featured([("a", "Media", 90, nil)]) == [])
    #expect(try Self.featured([("a", "Media", nil, nil), ("b", "Media", nil, nil)]) == [])
  }

  @Test func sixAreEnough() throws {
    let rows = (0..<40).map { ("t\($0)", ["Media", "Texts", "Maps"][$0 % 3], 50 + $0, nil) as Row }
    let found = try Self.featured(rows)
    let tools = found.flatMap { $0.split(separator: " ").filter { $0.hasPrefix("t") } }
    #expect(found.count == 6 && Set(tools).count == 12)
    let notes = (1...9).map { "t0-vs-t\($0)" }
    #expect(try Self.featured(rows, notes: notes).filter { $0.hasSuffix("noted") }.count == 6)
  }

  // MARK: - The best of a category

  private static let groups: [String: String] = [
    "index":
      "{{#groups}}{{name}}:{{#best}} {{slug}}{{/best}}{{#all_line}} | {{best_line}} | {{all_line}}{{/all_line}}\n"
      + "{{/groups}}",
    "base": "{{{content}}}",
  ]

  @Test func aLargeCategoryShowsItsTwelveBestByName() throws {
    // The scores of the last three are equal: the one that changed last is the twelfth.
    let rows = (0..<14).map { ("t\(10 + $0)", "Media", $0 < 11 ? 90 - $0 : 5, $0 == 12 ? 2 : 1) as Row }
    let names = (10...20).map { "t\($0)" }.joined(separator: " ")
    #expect(
      try Self.home(Self.tree(rows, templates: Self.groups))
        == "Media: \(names) t22 | The 12 with the highest scores | All 14\n")
  }

  @Test func withoutAPanelTheyAreThoseThatChangedLast() throws {
    let rows = (0..<13).map { ("t\(10 + $0)", "Media", nil, $0 == 4 ? 1 : 2) as Row }
    var tree = Self.tree(rows, templates: Self.groups)
    tree["Content/site.yml"] = Array("title: T\nbase_url: https://site.example/\ncategories: [Media]\n".utf8)
    let names = (10...22).filter { $0 != 14 }.map { "t\($0)" }.joined(separator: " ")
    #expect(try Self.home(tree) == "Media: \(names) | The 12 that changed last | All 13\n")
  }

  /// Nothing says that they are the best where what they would be chosen by is not known of each.
  @Test func whereScoresOrDaysAreMissingTheyAreJustTwelve() throws {
    let names = (10...21).map { "t\($0)" }.joined(separator: " ")
    let scored = (0..<13).map { ("t\(10 + $0)", "Media", $0 < 11 ? 50 : nil, 1) as Row }
    #expect(try Self.home(Self.tree(scored, templates: Self.groups)) == "Media: \(names) |  | All 13\n")
    let dated = (0..<13).map { ("t\(10 + $0)", "Media", nil, $0 < 11 ? 1 : nil) as Row }
    var tree = Self.tree(dated, templates: Self.groups)
    tree["Content/site.yml"] = Array("title: T\nbase_url: https://site.example/\ncategories: [Media]\n".utf8)
    #expect(try Self.home(tree) == "Media: \(names) |  | All 13\n")
  }

  @Test func aSmallOneShowsAllAndSaysNothingOfMore() throws {
    #expect(try Self.home(Self.tree([("a", "Maps", 1, nil)], templates: Self.groups)) == "Maps: a\n")
  }

  /// The page stays small where there are many categories too.
  @Test func manyCategoriesShowFewerEach() throws {
    let names = (0..<50).map { "C\(10 + $0)" }
    let rows = names.flatMap { name in (0..<6).map { ("\(name.lowercased())-\($0)", name, 50, nil) as Row } }
    var tree = Self.tree(rows, templates: Self.groups)
    tree["Content/site.yml"] = Array(
      "title: T\nbase_url: https://site.example/\npanel: [{id: x, name: X}]\ncategories: [\(names.joined(separator: ", "))]\n"
        .utf8)
    let lines = try Self.home(tree).split(separator: "\n")
    #expect(lines.count == 50)
    #expect(lines.first == "C10: c10-0 c10-1 c10-2 c10-3 | The 4 with the highest scores | All 6")
  }

  // MARK: - Old themes

  /// A theme that was written for an earlier home page names what that one did.
  @Test func anEarlierThemeStillBuilds() throws {
    let index = """
      <form data-filters></form><ul data-merged></ul>{{> partials/search}}{{> partials/tool-groups}}\
      {{#groups}}{{name}}{{url}}{{#tools}}{{> partials/tool-row}}{{/tools}}{{/groups}}\
      {{#has_comparisons}}{{{newest}}}{{comparison_count}}{{/has_comparisons}}
      """
    let templates = ["index": index, "404": index]
    let page = try Self.home(Self.tree(Self.rows, templates: templates))
    #expect(page.contains("<li class=\"tool\""))
    // What lists tools has the style sheet for them, whatever the theme's own templates are.
    #expect(page.contains("/assets/home.") && page.contains("data-module=\"home\""))
  }

  @Test func onlyPagesThatListToolsLoadWhatListsNeed() throws {
    let files = try TestSite.build(Self.tree(Self.rows, templates: [:])).files
    for (path, text) in files where path.hasSuffix(".html") {
      let lists = path == "index.html" || path == "404.html" || path.hasPrefix("categories/") || path.hasPrefix("tags/")
      #expect(text.contains("/assets/home.") == lists, "\(path)")
      // The page of any two to four tools has a search of its own.
      #expect(text.contains("<link rel=\"modulepreload\"") == (lists || path == "compare.html"), "\(path)")
    }
  }
}
