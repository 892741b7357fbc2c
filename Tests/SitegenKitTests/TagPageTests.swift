import Testing

@testable import SitegenKit

/// The pages of tags, and the links to them.
@Suite struct TagPageTests {
  private static func files(_ tags: [String?]) throws -> [String: String] {
    let entries = tags.enumerated().map { index, tags in
      (slug: "t\(index)", score: Int?.none, front: tags.map { "tags: [\($0)]\n" } ?? "")
    }
    return try ToolTableTests.files(ToolTableTests.tree("pairs: listed\n", entries))
  }

  private static func pages(_ files: [String: String]) -> [String] {
    files.keys.filter { $0.hasPrefix("tags/") }.sorted()
  }

  /// The slugs of the rows of a table.
  private static func rows(_ page: String?) -> [String] {
    (page ?? "").matches(of: /<tr data-tool="([^"]*)"/).map { String($0.1) }
  }

  @Test func twoToolsMakeAPage() throws {
    let files = try Self.files(["small, new", "small", nil])
    #expect(Self.pages(files) == ["tags/small.html"])
    let page = files["tags/small.html"]
    #expect(Self.rows(page) == ["t0", "t1"])
    #expect(page?.contains("<title>small: tools compared — Test Site</title>") == true)
    #expect(page?.contains("<h1>small</h1>") == true)
  }

  @Test func toolsLeadToThePagesThereAre() throws {
    let page = try #require(try Self.files(["small, new", "small"])["tools/t0.html"])
    #expect(page.contains("<li><a href=\"/tags/small.html\">small</a></li><li>new</li>"))
  }

  /// A list of few tools is worth no search.
  @Test func fromFiveToolsOnSearchEnginesAreTold() throws {
    for (count, isTold) in [(4, false), (5, true)] {
      let files = try Self.files(Array(repeating: "small", count: count))
      let page = try #require(files["tags/small.html"])
      #expect(page.contains("content=\"noindex, follow\"") != isTold)
      #expect(page.contains("rel=\"canonical\" href=\"https://site.example/tags/small.html\"") == isTold)
      #expect(files["sitemaps/pages.xml"]?.contains("/tags/small.html") == isTold)
    }
  }

  /// Under the name that most entries write.
  @Test func tagsOfOneSlugAreOne() throws {
    let files = try Self.files(["Open Source", "open-source", "open-source, open source", "\"C++\"", "cpp, C++"])
    #expect(Self.pages(files) == ["tags/cpp.html", "tags/open-source.html"])
    #expect(Self.rows(files["tags/open-source.html"]) == ["t0", "t1", "t2"])
    #expect(files["tags/open-source.html"]?.contains("<h1>open-source</h1>") == true)
    #expect(files["tags/cpp.html"]?.contains("<h1>C++</h1>") == true)
    #expect(files["tools/t0.html"]?.contains("<a href=\"/tags/open-source.html\">Open Source</a>") == true)
  }

  @Test func aTagThatMakesNoSlugHasNoPage() throws {
    let files = try Self.files(["ノート, index", "ノート, index"])
    #expect(Self.pages(files) == [])
    #expect(files["tools/t0.html"]?.contains("<li>ノート</li><li>index</li>") == true)
  }

  @Test func noPageOfProseMayHaveTheFoldersName() throws {
    let tree = TestSite.tree(["Content/pages/tags.md": "---\ntitle: T\n---\nText.\n"])
    #expect(try TestSite.problems(tree).contains("\"tags\" is a name that the site or an operating system uses itself"))
  }

  /// What a tool's page says of its tags follows from the others'.
  @Test func anotherToolsTagWritesTheToolsThatHaveIt() throws {
    let tree = ToolTableTests.tree("", [("a", 1, "tags: [x]\n"), ("b", 2, ""), ("c", 3, "")])
    try SiteFolder.with(tree) { site in
      _ = try site.build()
      let entry = try site.text("Content/tools/b.md")
      try site.write("Content/tools/b.md", entry.replacing("name: B\n", with: "name: B\ntags: [x]\n"))
      _ = try site.build()
      #expect(try site.text("Output/tools/a.html").contains("<a href=\"/tags/x.html\">x</a>"))
      #expect(site.exists("Output/tags/x.html"))
      try site.write("Content/tools/b.md", entry)
      _ = try site.build()
      #expect(try !site.text("Output/tools/a.html").contains("/tags/x.html") && !site.exists("Output/tags/x.html"))
    }
  }
}
