import Foundation
import Testing

@testable import SitegenKit

/// A tool that belongs to several categories.
@Suite struct SeveralCategoriesTests {
  /// Alpha in both categories, Beta in the first, Gamma in the second, Delta in neither of the two.
  private static func tree(_ settings: String = "", alpha: String = "[Developer Tools, Media]") -> SourceTree {
    func entry(_ name: String, _ category: String) -> String {
      TestSite.entry(name).replacing("category: Developer Tools", with: category)
    }
    return TestSite.tree([
      SiteConfiguration.path: TestSite.configuration.replacing("Tools, Media]", with: "Tools, Media, Games]")
        + settings,
      "Content/tools/alpha.md": entry("Alpha", "categories: \(alpha)"),
      "Content/tools/gamma.md": entry("Gamma", "category: Media"),
      "Content/tools/delta.md": entry("Delta", "category: Games"),
    ])
  }

  private static func files(_ tree: SourceTree) throws -> [String: String] {
    let (files, diagnostics) = try TestSite.build(tree)
    #expect(diagnostics == [])
    return files
  }

  /// The names in the rows of tools, in their order.
  private static func rows(_ page: String?) -> [String] {
    (page ?? "").matches(of: /data-tool="[^"]*".*?<a class="name".*?<span>([^<]*)<\/span><\/a>/).map { String($0.1) }
  }

  @Test func theToolStandsOnThePageOfEach() throws {
    let files = try Self.files(Self.tree())
    #expect(Self.rows(files["categories/developer-tools.html"]) == ["Alpha", "Beta"])
    #expect(Self.rows(files["categories/media.html"]) == ["Alpha", "Gamma"])
    #expect(Self.rows(files["categories/games.html"]) == ["Delta"])
    // What is compared within a category.
    #expect(files["categories/media.html"]?.contains("/compare/alpha-vs-gamma.html") == true)
    #expect(files["categories/media.html"]?.contains("/compare/alpha-vs-beta.html") == false)
  }

  @Test func homeHasTheToolOnceAndItsFilterEachCategory() throws {
    let page = try #require(try Self.files(Self.tree())["index.html"])
    #expect(Self.rows(page) == ["Alpha", "Beta", "Gamma", "Delta"])
    for name in ["Developer Tools", "Media", "Games"] { #expect(page.contains("<option>\(name)</option>")) }
  }

  /// A category in which no tool is at home has its page, and no group without rows.
  @Test func aCategoryMayBeNobodysMainOne() throws {
    var tree = Self.tree()
    tree["Content/tools/gamma.md"] = nil
    let files = try Self.files(tree)
    #expect(Self.rows(files["categories/media.html"]) == ["Alpha"])
    let home = try #require(files["index.html"])
    #expect(home.contains("<option>Media</option>") && !home.contains("<h2><a href=\"/categories/media.html\""))
    #expect(files["tools/alpha.html"]?.contains("href=\"/categories/media.html\">Media</a>") == true)
  }

  @Test func cardAndPageNameAll() throws {
    let files = try Self.files(Self.tree())
    let links =
      "<a href=\"/categories/developer-tools.html\">Developer Tools</a> <a href=\"/categories/media.html\">Media</a>"
    let page = try #require(files["tools/alpha.html"])
    #expect(page.contains("<td>\(links) </td>"))
    // The way to the page leads through the main one.
    let crumbs = try #require(page.firstMatch(of: /<nav class="crumbs".*<\/nav>/)).output
    #expect(crumbs.contains("Developer Tools") && !crumbs.contains("Media"))
    let pair = try #require(files["compare/alpha-vs-beta.html"])
    #expect(pair.contains("<p class=\"category\">\(links) </p>"))
    #expect(pair.contains("<td>Developer Tools, Media</td><td>Developer Tools</td>"))
  }

  @Test func theListOfToolsHasAllWhereThereAreSeveral() throws {
    let text = try #require(try Self.files(Self.tree())["tools.json"])
    #expect(
      text.contains(
        "\"category\":\"Developer Tools\",\"url\":\"/tools/alpha.html\",\"categories\":[\"Developer Tools\",\"Media\"]")
    )
    // Once for the site, and for the one tool.
    #expect(text.components(separatedBy: "\"categories\"").count == 3)
  }

  @Test func countsPerCategoryCountTheTool() throws {
    var tree = Self.tree()
    for (name, text) in [
      "base": "{{{content}}}", "index": "{{#site.categories}}{{name}} {{count}}, {{/site.categories}}",
    ] {
      tree["Templates/\(name).mustache"] = Array(text.utf8)
    }
    #expect(try TestSite.build(tree).files["index.html"] == "Developer Tools 2, Media 2, Games 1, ")
  }

  @Test func toolsThatShareACategoryHaveAPage() throws {
    let files = try Self.files(Self.tree("pairs: same-category\n"))
    #expect(
      files.keys.filter { $0.hasPrefix("compare/") }.sorted() == [
        "compare/alpha-vs-beta.html", "compare/alpha-vs-gamma.html",
      ])
    #expect(files["tools.json"]?.contains("\"slug\":\"alpha\",") == true)
  }

  @Test(arguments: [
    ("alpha", "beta", "\"pairs\" is same-category, and both are in \"Developer Tools\""),
    ("alpha", "gamma", "\"pairs\" is same-category, and both are in \"Media\""),
    (
      "alpha", "delta",
      "\"pairs\" is same-category, but Alpha is in \"Developer Tools\" and \"Media\" and Delta in \"Games\""
    ),
    ("beta", "gamma", "\"pairs\" is same-category, but Beta is in \"Developer Tools\" and Gamma in \"Media\""),
  ])
  func theReasonNamesTheCategory(_ first: String, _ second: String, _ reason: String) throws {
    let site = try TestSite.site(Self.tree("pairs: same-category\n"))
    #expect(try site.explain(first, second, addresses: site.configuration.addresses).reason == reason)
  }

  @Test func comparisonsWithinAnyCategoryAreForSearchEngines() throws {
    let files = try Self.files(Self.tree("indexing: {same_category: true}\n"))
    func isIndexed(_ pair: String) -> Bool { files["compare/\(pair).html"]?.contains("content=\"index,") == true }
    #expect(isIndexed("alpha-vs-beta") && isIndexed("alpha-vs-gamma"))
    #expect(!isIndexed("alpha-vs-delta") && !isIndexed("beta-vs-gamma"))
  }

  /// The order in which an entry names its categories makes no difference to readers.
  @Test(arguments: [
    ("[Developer Tools, Media]", "[Media, Developer Tools]", RowState.same),
    ("[Developer Tools, Media]", "[Developer Tools]", .differs), ("[Media]", "[Media]", .same),
    ("[Media]", "[Games]", .differs),
  ])
  func theRowComparesSets(_ first: String, _ second: String, _ likeness: RowState) throws {
    var tree = Self.tree(alpha: first)
    tree["Content/tools/beta.md"] = Array(
      TestSite.entry("Beta").replacing("category: Developer Tools", with: "categories: \(second)").utf8)
    let site = try TestSite.site(tree)
    let tools = site.tools
    #expect(
      PairComparison(tools[0], tools[1], in: site.table).states[DecisionTable.index(of: .category)]
        == [.isKnown, likeness])
  }

  @Test func aToolAloneInOneOfThemIsNamedThere() throws {
    let entry = "---\nname: Delta\ntagline: T\ncategories: [Developer Tools, Media]\n---\nText.\n"
    #expect(
      try LintTests.advice(.loneTool, entry: entry) == """
        Content/tools/delta.md:4:31: warning: "Media" has no other tool to compare this one with [lone-tool]
            categories: [Developer Tools, Media]
                                          ^~~~~

        """)
  }

  @Test func anotherSpellingOfANameIsTheSitesOwn() throws {
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array(
      TestSite.configuration.replacing("Tools, Media]", with: "Tools, \u{E9}l]").utf8)
    tree["Content/tools/delta.md"] = Array(
      "---\nname: Delta\ncategories: [Developer Tools, e\u{301}l]\n---\nText.\n".utf8)
    let site = try TestSite.site(tree)
    #expect(
      site.tools[2].entry.categories.map { Array($0.value.utf8) } == [
        Array("Developer Tools".utf8), [0xC3, 0xA9, 0x6C],
      ])
  }
}
