import Foundation
import Testing

@testable import SitegenKit

/// The tables of tools on the pages of categories and tags: their columns, their order, their pages.
@Suite struct ToolTableTests {
  /// The test site with facts and some entries, by their slugs: a score, and what else the front matter says.
  static func tree(_ settings: String, _ entries: [(slug: String, score: Int?, front: String)]) -> SourceTree {
    var tree: SourceTree = [SiteConfiguration.path: TestSite.configuration + TestSite.facts + settings]
    for (slug, score, front) in entries {
      let panel = score.map { "panel: {builder: {score: \($0), verdict: ship}}\n" } ?? ""
      let body = score == nil ? "Text.\n" : "Text.\n\n## Builder\n\nBuilt.\n"
      let category = front.contains("categor") ? "" : "category: Media\n"
      tree["Content/tools/\(slug).md"] = Array(
        "---\nname: \(slug.capitalized)\n\(category)\(panel)\(front)---\n\(body)".utf8)
    }
    return tree
  }

  private static func tree(_ entries: [(slug: String, score: Int?, front: String)]) -> SourceTree { tree("", entries) }

  static func files(_ tree: SourceTree) throws -> [String: String] {
    let (files, diagnostics) = try TestSite.build(tree)
    #expect(diagnostics == [])
    return files
  }

  /// The headings of the columns behind the first, and of each row the slug and its places.
  private static func table(_ page: String?) -> (columns: [String], rows: [String], places: [String]) {
    let page = page ?? ""
    return (
      page.matches(of: /<th scope="col" data-order="[^"]*"(?: data-descending)?>([^<]*)</).dropFirst().map {
        String($0.1)
      },
      page.matches(of: /<tr data-tool="([^"]*)"/).map { String($0.1) },
      page.matches(of: /data-places="([^"]*)"/).map { String($0.1) }
    )
  }

  private static let some: [(slug: String, score: Int?, front: String)] = [
    ("a", 50, "facts: {stars: 5, runs_on: [Linux]}\nentry: Free\n"), ("b", nil, "pricing: Dear\n"),
    ("c", 90, "facts: {stars: n/a, licence: MIT}\n"), ("d", 50, "facts: {released: 2009-10}\n"),
  ]

  @Test func theBestToolsComeFirst() throws {
    #expect(Self.table(try Self.files(Self.tree(Self.some))["categories/media.html"]).rows == ["c", "a", "d", "b"])
  }

  /// Facts that narrow or order lists, where a tool says something of them.
  @Test func withoutASettingTheColumnsAreWhatReadersSearchBy() throws {
    let page = try Self.files(Self.tree(Self.some))["categories/media.html"]
    #expect(Self.table(page).columns == ["Average score", "Runs on", "Stars", "Released", "Entry"])
    let plain = try Self.files(Self.tree([("a", nil, "pricing: Dear\n")]))["categories/media.html"]
    #expect(Self.table(plain).columns == ["Average score", "Pricing"])
  }

  @Test func eightFactsAreColumnsAtMost() throws {
    let facts = (0..<10).map { "  f\($0): {name: Fact \($0), kind: yes-no, filter: true}\n" }.joined()
    let values = (0..<10).map { "f\($0): yes" }.joined(separator: ", ")
    var tree = Self.tree([("a", nil, "facts: {\(values)}\n")])
    tree[SiteConfiguration.path] = Array((TestSite.configuration + "facts:\n" + facts).utf8)
    let page = try Self.files(tree)["categories/media.html"]
    #expect(Self.table(page).columns == ["Average score"] + (0..<8).map { "Fact \($0)" })
  }

  @Test func aSiteNamesItsColumns() throws {
    let tree = Self.tree(
      "columns: [engine, best_for, rating, verdict]\n",
      Self.some + [
        ("e", 1, "categories: [Developer Tools, Media]\nfacts: {engine: V8}\n")
      ])
    let files = try Self.files(tree)
    // The engine belongs to the other category.
    #expect(Self.table(files["categories/media.html"]).columns == ["Best for", "Rating", "Panel verdict"])
    let other = files["categories/developer-tools.html"]
    #expect(Self.table(other).columns == ["Engine", "Best for", "Rating", "Panel verdict"])
    #expect(other?.contains("<td data-column=\"Engine\">V8</td>") == true)
  }

  /// A tool of two categories says nothing in the table of a tag of what belongs to none of its own.
  @Test func aFactThatBelongsElsewhereHasAnEmptyCell() throws {
    let tree = Self.tree(
      "columns: [engine]\n",
      [
        ("a", nil, "categories: [Developer Tools]\ntags: [x]\nfacts: {engine: V8}\n"), ("b", nil, "tags: [x]\n"),
      ])
    let page = try #require(try Self.files(tree)["tags/x.html"])
    #expect(page.matches(of: /<td data-column="Engine">([^<]*)</).map { String($0.1) } == ["V8", ""])
  }

  /// Cells are those of the tools' pages.
  @Test func cellsSayWhatTheToolsPageSays() throws {
    let value = "{value: 5, note: of many, source: \"https://a.example/x\", checked: 2026-08-02}"
    let files = try Self.files(Self.tree([("a", 70, "facts: {stars: \(value), runs_on: [macOS, Linux]}\n")]))
    let page = try #require(files["categories/media.html"])
    let cells = page.matches(of: /<td data-column="(?:Stars|Runs on)">(.*?)<\/td>/).map { String($0.1) }
    #expect(cells.count == 2)
    for cell in cells { #expect(files["tools/a.html"]?.contains("<td>\(cell)</td>") == true, "\(cell)") }
    #expect(page.contains("<td data-column=\"Average score\"><b>70</b><span class=\"muted\">/100</span>"))
  }

  // MARK: - Orders

  /// What a column's values are, with the places that they get.
  private static let orders: [(column: String, values: [(text: String, place: String)])] = [
    ("stars", [("5", "2"), ("{min: 1, max: 9}", "1"), ("70000", "0"), ("n/a", "-"), ("{note: x}", "-"), ("", "-")]),
    ("rating", [("5", "1"), ("4.50", "0"), ("4.5", "0")]),
    ("released", [("2009", "2"), ("2009-10", "1"), ("2009-10-02", "0")]),
    ("offline", [("no", "2"), ("partly", "1"), ("yes", "0")]),
    ("stage", [("graduated", "1"), ("sandbox", "0")]),
    ("runs_on", [("[Linux]", "1"), ("[macOS, Windows]", "0"), ("[Linux, Windows]", "0")]),
    ("licence", [("mit", "2"), ("Éclair", "1"), ("Apache", "0"), ("MIT", "2")]),
    ("repo", [("\"https://b.example/\"", "1"), ("\"https://a.example/\"", "0")]),
  ]

  @Test(arguments: orders) func eachKindOfFactHasItsOrder(
    _ order: (column: String, values: [(text: String, place: String)])
  ) throws {
    let entries = order.values.enumerated().map { index, value in
      let front = value.text.isEmpty ? "" : "facts: {\(order.column): \(value.text)}\n"
      return (slug: "t\(index)", score: Int?.none, front: front)
    }
    let page = try Self.files(Self.tree("columns: [\(order.column)]\n", entries))["categories/media.html"]
    let table = Self.table(page)
    let places = table.places.map { String($0.split(separator: " ")[0]) }
    #expect(table.rows == entries.map(\.slug))
    #expect(places == order.values.map(\.place))
  }

  @Test func whatEverySiteHasIsOrderedToo() throws {
    let columns = "columns: [verdict, average, community, entry, best_for, category]\n"
    var tree = Self.tree(
      columns,
      [
        ("a", 70, "entry: Free\nbest_for: Anybody\n"), ("b", nil, "entry: $5\ncategories: [Developer Tools, Media]\n"),
        ("c", 80, ""),
      ])
    tree["Content/votes.csv"] = Array("tool,ship,skip\na,1,3\nb,2,2\n".utf8)
    let table = Self.table(try Self.files(tree)["categories/media.html"])
    #expect(table.rows == ["c", "a", "b"])
    // Behind the columns come the facts that lists are ordered by.
    #expect(table.places == ["0 0 - - - 1 - -", "0 1 1 1 0 1 - -", "- - 0 0 - 0 - -"])
  }

  // MARK: - Pages

  private static func many(_ count: Int, _ front: String = "") -> [(slug: String, score: Int?, front: String)] {
    (1000..<1000 + count).map { ("t\($0)", nil, front) }
  }

  @Test(arguments: [
    ("file", "categories/media/2.html", "/categories/media/2.html"),
    ("clean", "categories/media/2.html", "/categories/media/2"),
    ("directory", "categories/media/2/index.html", "/categories/media/2/"),
  ]) func twoHundredToolsMakeAPage(form: String, file: String, link: String) throws {
    let files = try Self.files(Self.tree("pairs: listed\nurls: \(form)\n", Self.many(401)))
    let pages = [
      form == "directory" ? "categories/media/index.html" : "categories/media.html", file,
      file.replacing("/2", with: "/3"),
    ].map { files[$0] }
    #expect(pages.map { Self.table($0).rows.count } == [200, 200, 1])
    #expect(Self.table(pages[1]).rows.first == "t1200" && Self.table(pages[2]).rows == ["t1400"])
    let second = try #require(pages[1])
    #expect(second.contains("<title>Media compared, page 2 — Test Site</title>"))
    #expect(second.contains("<link rel=\"canonical\" href=\"https://site.example\(link)\">"))
    #expect(second.contains("rel=\"prev\" href=\"\(link.replacing("/2", with: ""))\"") || form == "directory")
    #expect(second.contains("rel=\"next\" href=\"\(link.replacing("/2", with: "/3"))\""))
    #expect(pages[0]?.contains("rel=\"prev\"") == false && pages[2]?.contains("rel=\"next\"") == false)
    #expect(files["sitemaps/pages.xml"]?.contains("<loc>https://site.example\(link)</loc>") == true)
    // The newest comparisons and the words are on the first page alone.
    #expect(!second.contains("id=\"newest\""))
  }

  @Test func oneToolMoreMakesAnotherPage() throws {
    for (count, pages) in [(200, 1), (201, 2)] {
      let files = try Self.files(Self.tree("pairs: listed\n", Self.many(count)))
      #expect(files.keys.count { $0.hasPrefix("categories/") } == pages)
    }
  }

  // MARK: - What narrows it

  @Test func theFactsThatNarrowAListAreNamed() throws {
    let tree = Self.tree(Self.some + [("e", 1, "categories: [Developer Tools]\n")])
    let files = try Self.files(tree)
    for page in ["index.html", "categories/media.html"] {
      #expect(files[page]?.contains("data-facts=\"runs_on stage offline\"") == true, "\(page)")
    }
    let none = try TestSite.build(TestSite.tree).files
    #expect(none["index.html"]?.contains("data-facts") == false)
  }

  /// `score` and `updated` are orders of every list.
  @Test func aFactOfTheNameOfAnOrderHasItsOwn() throws {
    let facts = "facts:\n  updated: {name: Changed, kind: date, sort: true}\n"
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array((TestSite.configuration + facts).utf8)
    let home = try #require(try TestSite.build(tree).files["index.html"])
    #expect(home.contains("<option value=\"fact.updated\">Changed</option>"))
  }
}
