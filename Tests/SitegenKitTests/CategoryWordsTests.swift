import Testing

@testable import SitegenKit

/// What a site says of its categories, on their pages.
@Suite struct CategoryWordsTests {
  private static let path = "Content/categories/developer-tools.md"

  private static func build(_ words: String) throws -> [String: String] {
    let (files, diagnostics) = try TestSite.build(TestSite.tree([path: words]))
    #expect(diagnostics == [])
    return files
  }

  @Test func theyStandAboveTheTable() throws {
    let page = try #require(
      try Self.build("What *helps* with code.\n\n# Tools\n\n## First\n")["categories/developer-tools.html"])
    #expect(page.contains("<p>What <em>helps</em> with code.</p>"))
    // The page has an id of that name.
    #expect(page.contains("<h2 id=\"tools-1\">Tools</h2>") && page.contains("<h3 id=\"first\">First</h3>"))
    #expect(PageScan(page).problems == [])
    #expect(page.contains("<h1>Developer Tools</h1>") && page.contains("<title>Developer Tools compared — Test Site<"))
  }

  @Test func theyNameAndDescribeThePage() throws {
    let files = try Self.build(
      "---\ntitle: \"Code & more\"\ndescription: Tools for code\nupdated: 2027-01-02\n---\nText.\n")
    let page = try #require(files["categories/developer-tools.html"])
    #expect(page.contains("<h1>Code &amp; more</h1>") && page.contains("<title>Code &amp; more — Test Site</title>"))
    #expect(page.contains("<meta name=\"description\" content=\"Tools for code\">"))
    let sitemap = try #require(files["sitemaps/pages.xml"])
    #expect(
      sitemap.contains("<loc>https://site.example/categories/developer-tools.html</loc><lastmod>2027-01-02</lastmod>"))
    // Its place in the site is that of the category.
    #expect(page.contains("\"name\":\"Developer Tools\""))
  }

  @Test func aSiteWithoutThemHasNoPlaceForThem() throws {
    let page = try #require(try TestSite.build(TestSite.tree).files["categories/developer-tools.html"])
    #expect(!page.contains("prose"))
  }

  @Test func theirLinksAndTheirTextAreLookedAt() throws {
    let tree = TestSite.tree([Self.path: "[x](/tools/alpa.html) [y](#no) [z](/tools/alpha.html)\n"])
    let advice = try LintTests.advice(.brokenLink, tree)
    #expect(advice.contains("Content/categories/developer-tools.md:1:5: warning: the link \"/tools/alpa.html\""))
    #expect(advice.contains("did you mean \"/tools/alpha.html\"?") && advice.contains("has no \"no\""))
    #expect(!advice.contains("1:45"))
  }

  @Test func aChangeOfThemWritesThePage() throws {
    try SiteFolder.with(TestSite.tree([Self.path: "[x](/tools/alpha.html)\n"])) { site in
      _ = try site.build()
      try site.write(Self.path, "[x](/tools/beta.html)\n")
      _ = try site.build()
      #expect(try site.text("Output/categories/developer-tools.html").contains("<a href=\"/tools/beta.html\">x</a>"))
    }
  }
}
