import Testing

@testable import SitegenKit

/// Categories with names, pages and former pages of their own.
@Suite struct CategoryTests {
  private static func tree(_ categories: String, _ lines: String = "") -> SourceTree {
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array(
      (TestSite.configuration.replacing("categories: [Developer Tools, Media]\n", with: "categories:\n" + categories)
        + lines).utf8)
    return tree
  }

  private static let named = """
      - Développement
      - {name: ノート, slug: notes, aliases: [old-notes, noto]}
      - name: Developer Tools
        slug: dev
        aliases: [developer-tools]

    """

  @Test func aCategoryNamesItsPage() throws {
    var tree = Self.tree(Self.named)
    tree["Content/tools/delta.md"] = Array(TestSite.delta("").replacing("Media", with: "ノート").utf8)
    tree["Content/tools/echo.md"] = Array(
      TestSite.delta("").replacing("Media", with: "Développement").replacing("Delta", with: "Echo").utf8)
    let site = try TestSite.build(tree)
    #expect(site.diagnostics == [])
    #expect(
      site.files.keys.filter { $0.hasPrefix("categories/") }.sorted() == [
        "categories/dev.html", "categories/developpement.html", "categories/notes.html",
      ])
    #expect(site.files["tools/delta.html"]?.contains("href=\"/categories/notes.html\"") == true)
    #expect(site.files["sitemaps/pages.xml"]?.contains("/categories/dev.html") == true)
  }

  private static let rules = [
    ("cloudflare-pages", "_redirects", "/categories/developer-tools /categories/dev 301\n"),
    ("netlify", "_redirects", "/categories/developer-tools /categories/dev 301\n"),
    ("gitlab-pages", "_redirects", "/categories/developer-tools /categories/dev 301\n"),
    ("vercel", "vercel.json", "\"/categories/developer-tools\""),
    ("azure", "staticwebapp.config.json", "\"/categories/developer-tools\""),
    ("nginx", "", "/categories/developer-tools"),
    (
      "github-pages", "categories/developer-tools.html",
      "<link rel=\"canonical\" href=\"https://site.example/categories/dev\">"
    ),
    ("s3", "categories/developer-tools.html", "url=/categories/dev.html\""),
  ]

  @Test(arguments: rules) func aFormerPageLeadsOn(host: String, file: String, text: String) throws {
    let urls = host == "s3" ? "file" : "clean"
    let files = try TestSite.build(Self.tree(Self.named, "host: \(host)\nurls: \(urls)\n")).files
    let texts =
      file.isEmpty
      ? files.filter { $0.key.hasPrefix("nginx") || $0.key.hasSuffix(".conf") }.map(\.value) : [files[file] ?? ""]
    #expect(texts.contains { $0.contains(text) }, "\(files.keys.sorted())")
    // No tool is in it, so it has no page to lead to.
    #expect(!files.values.contains { $0.contains("old-notes") } && files["categories/old-notes.html"] == nil)
  }

  @Test func aLinkToAFormerPageNamesTheNewOne() throws {
    var tree = Self.tree(Self.named)
    tree["Content/pages/about.md"] = Array("---\ntitle: A\n---\n[x](/categories/developer-tools.html)\n".utf8)
    #expect(
      try LintTests.advice(.brokenLink, tree) == """
        Content/pages/about.md:4:5: warning: the link "/categories/developer-tools.html" leads to no page of the site \
        [broken-link]
            [x](/categories/developer-tools.html)
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            hint: did you mean "/categories/dev.html"?

        """)
  }

  /// That two names give no page's name is no clash of their pages.
  @Test func namesWithoutLettersForAPageDoNotClash() throws {
    let found = try TestSite.build(Self.tree("  - Developer Tools\n  - ノート\n  - Заметки\n")).diagnostics
    #expect(found.map(\.rule) == [.slug, .slug])
  }

  @Test(arguments: [
    (
      "  - ノート\n",
      "7:5: error: \"ノート\" has no letter or digit that a page's name can be made of [slug]",
      "name the page: {name: ノート, slug: …}"
    ),
    (
      "  - \"Index\"\n",
      "7:5: error: \"Index\" gives the page name \"index\", which is a name that the site or an operating"
        + " system uses itself [slug]", "name the page: {name: Index, slug: …}"
    ),
    (
      "  - Öl\n  - Øl\n", "8:5: error: \"Øl\" and \"Öl\" both give the page name \"ol\" [slug-clash]",
      "name the page: {name: Øl, slug: …}"
    ),
    ("  - {name: A, slug: B}\n", "7:21: error: the slug \"B\" must be a–z, 0–9 and single hyphens [slug]", "write b"),
    (
      "  - {name: A, aliases: [a b]}\n",
      "7:25: error: the alias \"a b\" must be a–z, 0–9 and single hyphens [slug]", "write a-b"
    ),
    (
      "  - {name: A, aliases: [b]}\n  - B\n", "7:25: error: the alias \"b\" is the page name of \"B\" [slug-clash]", ""
    ),
    (
      "  - {name: A, aliases: [c]}\n  - {name: B, aliases: [c]}\n",
      "8:25: error: the alias \"c\" is the page name of \"A\" [slug-clash]", ""
    ),
    (
      "  - {name: A, slug: a}\n  - {name: A, slug: b}\n", "8:21: error: two categories are named \"A\" [duplicate-key]",
      ""
    ),
    ("  - {slug: a}\n", "7:5: error: \"name\" is missing; a category must have it [value-missing]", ""),
    (
      "  - {name: A, slg: b}\n", "7:15: error: \"slg\" is not a key of a category [unknown-key]",
      "did you mean \"slug\"?"
    ),
  ])
  func saysWhatIsWrong(categories: String, problem: String, hint: String) throws {
    let found = try TestSite.build(Self.tree("  - Developer Tools\n" + categories)).diagnostics
    // Line 7 is the first of those given: "Developer Tools" is above it.
    let printed = found.map {
      "\($0.location.line - 1):\($0.location.column): \($0.severity.rawValue): \($0.message) [\($0.rule.id)]"
    }
    #expect(printed == [problem])
    #expect(found.first?.hint ?? "" == hint)
  }
}
