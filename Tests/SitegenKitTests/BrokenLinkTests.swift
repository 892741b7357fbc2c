import Testing

@testable import SitegenKit

/// Links in prose to places of the site: in each form of addresses, below a path, to parts of pages.
@Suite struct BrokenLinkTests {
  /// What is said of one link in an entry, without its source line.
  private static func advice(
    _ address: String, settings: String = "", base: String = "https://site.example/", files: [String: String] = [:]
  ) throws -> [String] {
    var tree = TestSite.tree(files)
    tree[SiteConfiguration.path] = Array(
      (TestSite.configuration.replacing("https://site.example/", with: base) + settings).utf8)
    tree["Content/tools/delta.md"] = Array(TestSite.delta("", body: "See [it](\(address)).\n").utf8)
    tree["Content/pages/method.md"] = Array("---\ntitle: Method\n---\nHow.\n".utf8)
    return try LintTests.advice(.brokenLink, tree).split(separator: "\n").map(String.init)
      .filter { $0.contains("warning:") || $0.contains("hint:") }
      .map { $0.trimmingPrefix(while: { $0 == " " }) }.map(String.init)
  }

  @Test func namesALinkThatLeadsNowhere() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("", body: "See [it](/tools/alhpa.html).\n")])
    #expect(
      try LintTests.advice(.brokenLink, tree) == """
        Content/tools/delta.md:6:10: warning: the link "/tools/alhpa.html" leads to no page of the site [broken-link]
            See [it](/tools/alhpa.html).
                     ^~~~~~~~~~~~~~~~~
            hint: did you mean "/tools/alpha.html"?

        """)
  }

  @Test func namesAPictureThatIsNotThere() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("", body: "![It](/mehtod.png)\n")])
    #expect(
      try LintTests.advice(.brokenLink, tree) == """
        Content/tools/delta.md:6:7: warning: the picture "/mehtod.png" is no file of the site [broken-link]
            ![It](/mehtod.png)
                  ^~~~~~~~~~~

        """)
  }

  /// A review whose score has a mistake is not on the page, and that is reported.
  @Test func partOfAPageWithErrorsMayBeThere() throws {
    let tree = TestSite.tree([
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: "pricng: Free\n"),
      "Content/tools/delta.md": TestSite.delta("", body: "See [it](/tools/alpha.html#nowhere).\n"),
    ])
    #expect(try LintTests.advice(.brokenLink, tree) == "")
  }

  @Test func namesAPartThatIsNotThere() throws {
    let entry = TestSite.delta("", body: "See [it](/tools/alpha.html#nowhere).\n")
    let tree = TestSite.tree(["Content/tools/delta.md": entry])
    #expect(
      try LintTests.advice(.brokenLink, tree) == """
        Content/tools/delta.md:6:10: warning: the link "/tools/alpha.html#nowhere" leads to no part of the page; \
        /tools/alpha.html has no "nowhere" [broken-link]
            See [it](/tools/alpha.html#nowhere).
                     ^~~~~~~~~~~~~~~~~~~~~~~~~

        """)
  }

  @Test(arguments: [
    ("", "/"), ("", "/index.html"), ("", "/tools/alpha.html"), ("", "/compare/alpha-vs-beta.html?x=1"),
    ("", "/method.html"), ("", "/categories/media.html"), ("", "/tools.json"), ("", "/sitemap.xml"),
    ("", "/tools/alpha.html#main"), ("", "#main"), ("", "#top"), ("", "#"), ("", "/tools/alpha.html#:~:text=Built"),
    ("", "https://site.example/tools/alpha.html"), ("", "https://other.example/tools/none.html"),
    ("", "/tools/%61lpha.html"),
    ("urls: clean\n", "/tools/alpha"), ("urls: clean\n", "/tools/alpha.html"),
    ("", "/tools/alpha"), ("", "/tools/alpha/"), ("", "/method"), ("", "tool:alpha"), ("", "tool:alpha#main"),
    ("urls: clean\n", "/tools/alpha/"), ("urls: directory\n", "/tools/alpha.html"), ("urls: directory\n", "/method"),
    ("urls: directory\n", "/tools/alpha/"), ("urls: directory\n", "/compare/alpha-vs-beta/index.html"),
  ])
  func knowsThePagesOfTheSite(_ settings: String, _ address: String) throws {
    #expect(try Self.advice(address, settings: settings) == [])
  }

  /// Without dates there is no feed to lead to.
  @Test func knowsTheFeedOfASiteThatHasOne() throws {
    let dated = ["Content/tools/alpha.md": TestSite.entry("Alpha", front: "published: 2026-01-02\n")]
    #expect(try Self.advice("/feed.xml", files: dated) == [])
    #expect(try Self.advice("/feed.xml").count == 1)
  }

  @Test(arguments: [
    ("", "tool:alhpa", "did you mean \"/tools/alpha.html\"?"),
    ("urls: directory\n", "/tools/alhpa.html", "did you mean \"/tools/alpha/\"?"),
    ("urls: clean\n", "/mehtod/", "did you mean \"/method\"?"),
    ("", "/compare/beta-vs-alpha.html", "did you mean \"/compare/alpha-vs-beta.html\"?"),
    ("", "/compare/alpah-vs-beta.html", "did you mean \"/compare/alpha-vs-beta.html\"?"),
    ("", "/tools/first.html", "did you mean \"/tools/gamma.html\"?"),
    ("", "/compare/first-vs-alpha.html", "did you mean \"/compare/alpha-vs-gamma.html\"?"),
    ("", "/tools/hidden.html", "\"hidden\" is a draft"),
    ("", "/compare/alpha-vs-hidden.html", "\"hidden\" is a draft"),
    ("", "/mehtod.html", "did you mean \"/method.html\"?"),
    ("", "/categories/meda.html", "did you mean \"/categories/media.html\"?"),
    ("", "https://site.example/tools/alhpa.html", "did you mean \"/tools/alpha.html\"?"),
    (
      "pairs: listed\n", "/compare/alpha-vs-beta.html",
      "the pair has no page: \"pairs\" is listed, and there is no Content/pairs/alpha-vs-beta.md"
    ),
  ])
  func saysWhatWasMeant(_ settings: String, _ address: String, _ hint: String) throws {
    let files = [
      "Content/tools/gamma.md": TestSite.entry("Gamma", front: "aliases: [first]\n"),
      "Content/tools/hidden.md": TestSite.entry("Hidden", front: "draft: true\n"),
    ]
    #expect(
      try Self.advice(address, settings: settings, files: files) == [
        "Content/tools/delta.md:6:10: warning: the link \"\(address)\" leads to no page of the site [broken-link]",
        "hint: \(hint)",
      ])
  }

  @Test func linksBeginAtTheSitesOwnRoot() throws {
    let base = "https://site.example/blog/"
    #expect(try Self.advice("/tools/alpha.html", base: base) == [])
    #expect(try Self.advice("https://site.example/blog/tools/alpha.html", base: base) == [])
    // Another site of the same host.
    #expect(try Self.advice("https://site.example/tools/none.html", base: base) == [])
    #expect(
      try Self.advice("/blog/tools/alpha.html", base: base).last
        == "hint: write \"/tools/alpha.html\"; /blog goes before it by itself")
    #expect(try Self.advice("/tools/alhpa.html", base: base).last == "hint: did you mean \"/tools/alpha.html\"?")
  }

  /// An entry's text is on its comparisons too.
  @Test func partsMustBeOnEveryKindOfPageThatShowsTheText() throws {
    let path = "tool.mustache"
    let template = try #require(TemplateFiles.defaults.first { $0.path == path }).bytes
    let files = ["Templates/" + path: String(decoding: template, as: UTF8.self) + "<p id=\"only-here\"></p>\n"]
    let found = try Self.advice("#only-here", files: files)
    #expect(
      found.first
        == "Content/tools/delta.md:6:10: warning: the link \"#only-here\" leads to no part of the page;"
        + " /compare/alpha-vs-delta.html has no \"only-here\" [broken-link]")
  }

  @Test func looksAtNotesAndPagesToo() throws {
    let tree = TestSite.tree([
      "Content/pairs/alpha-vs-beta.md": "A [note](/none.html).\n",
      "Content/pages/about.md": "---\ntitle: About\n---\nA ![picture](/assets/none.png).\n",
    ])
    let places = try LintTests.advice(.brokenLink, tree).split(separator: "\n").filter { $0.contains("warning") }
      .map { $0.prefix { $0 != " " } }
    #expect(places == ["Content/pages/about.md:4:14:", "Content/pairs/alpha-vs-beta.md:1:10:"])
  }

  /// The link is fine; the page that it leads to is what has the mistake.
  @Test func keepsStillOfPagesWithMistakes() throws {
    let files = [
      "Content/tools/beta.md": "---\nname: Beta\n---\n", "Content/pages/about.md": "---\ntitel: About\n---\n",
    ]
    #expect(try Self.advice("/tools/beta.html", files: files) == [])
    #expect(try Self.advice("/compare/alpha-vs-beta.html", files: files) == [])
    #expect(try Self.advice("/about.html", files: files) == [])
    #expect(try Self.advice("/abuot.html", files: files) != [])
  }

  @Test func findsTheRightOneOfTwoAddresses() throws {
    let body = "[a](/tools/alpha.html) and [b](/tools/alp).\n"
    #expect(
      try LintTests.advice(.brokenLink, TestSite.tree(["Content/tools/delta.md": TestSite.delta("", body: body)]))
        .hasPrefix("Content/tools/delta.md:6:32: warning: the link \"/tools/alp\""))
  }
}
