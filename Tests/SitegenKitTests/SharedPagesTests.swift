import Testing

@testable import SitegenKit

/// The pages that are not a pair's: what they list and how they are addressed.
@Suite struct SharedPagesTests {
  private static func entry(_ name: String, category: String = "Developer Tools", _ front: String = "") -> String {
    "---\nname: \(name)\ntagline: About \(name)\ncategory: \(category)\n\(front)---\nText.\n"
  }

  private static let configuration = """
    title: Test Site
    base_url: https://site.example/
    panel: [{id: builder, name: Builder}]
    categories: [Unused, Media, Developer Tools]

    """

  /// Four tools, one of them a draft, and three categories, one of them without tools.
  private static func tree(_ settings: String = "", _ changes: [String: String] = [:]) -> SourceTree {
    let files = [
      "Content/site.yml": configuration + settings,
      "Content/tools/alpha.md": entry("Alpha"), "Content/tools/beta.md": entry("Beta"),
      "Content/tools/gamma.md": entry("Gamma", category: "Media"),
      "Content/tools/hidden.md": entry("Zyx", "draft: true\n"),
      "Content/pages/about.md": "---\ntitle: About us\n---\nText.\n",
      "Content/pages/secret.md": "---\ntitle: Zyx\ndraft: true\n---\nText.\n",
    ]
    var tree = SourceTree()
    for (path, text) in files.merging(changes, uniquingKeysWith: { $1 }) { tree[path] = Array(text.utf8) }
    return tree
  }

  private static func build(_ tree: SourceTree, options: Pipeline.Options = .init()) throws -> [String: String] {
    let site = try TestSite.build(tree, options: options)
    #expect(site.diagnostics == [])
    return site.files
  }

  private static func links(_ page: String?) -> Set<String> {
    Set(PageScan(page ?? "").elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] })
  }

  /// The links of a page into one folder.
  private static func links(_ page: String?, to folder: String) -> Set<String> {
    links(page).filter { $0.hasPrefix("/\(folder)/") }
  }

  // MARK: - Lists

  private static let policies: [(settings: String, files: [String: String], pairs: [String: [String]])] = [
    (
      "pairs: all", [:],
      [
        "alpha": ["alpha-vs-beta", "alpha-vs-gamma"], "beta": ["alpha-vs-beta", "beta-vs-gamma"],
        "gamma": ["alpha-vs-gamma", "beta-vs-gamma"],
      ]
    ),
    ("pairs: same-category", [:], ["alpha": ["alpha-vs-beta"], "beta": ["alpha-vs-beta"], "gamma": []]),
    (
      "pairs: listed", ["Content/pairs/beta-vs-gamma.md": "Noted.\n"],
      ["alpha": [], "beta": ["beta-vs-gamma"], "gamma": ["beta-vs-gamma"]]
    ),
    ("pairs: {top: 2}", [:], ["alpha": ["alpha-vs-beta"], "beta": ["alpha-vs-beta"], "gamma": []]),
  ]

  @Test(arguments: policies.indices) func aToolsPageListsEveryComparisonOfTheToolAndNoOther(_ index: Int) throws {
    let policy = Self.policies[index]
    let files = try Self.build(Self.tree(policy.settings + "\n", policy.files))
    for (tool, pairs) in policy.pairs {
      let links = Self.links(files["tools/\(tool).html"], to: "compare")
      #expect(links == Set(pairs.map { "/compare/\($0).html" }), "\(tool)")
      for pair in pairs { #expect(files["compare/\(pair).html"] != nil) }
    }
  }

  @Test func theHomePageListsEveryToolAndThe404PageNoneAndBothTheCategoriesInUse() throws {
    let files = try Self.build(Self.tree())
    let tools = ["alpha", "beta", "gamma"].map { "/tools/\($0).html" }
    let categories = ["developer-tools", "media"].map { "/categories/\($0).html" }
    for (page, tools) in [("index.html", tools), ("404.html", [])] {
      #expect(Self.links(files[page], to: "tools") == Set(tools), "\(page)")
      #expect(Self.links(files[page], to: "categories") == Set(categories), "\(page)")
    }
    #expect(files.keys.filter { $0.hasPrefix("categories/") }.map { "/\($0)" }.sorted() == categories)
  }

  @Test func aCategorysPageListsItsToolsAndItsComparisons() throws {
    let files = try Self.build(Self.tree())
    let (developer, media) = (files["categories/developer-tools.html"], files["categories/media.html"])
    #expect(Self.links(developer, to: "tools") == ["/tools/alpha.html", "/tools/beta.html"])
    #expect(Self.links(developer, to: "compare") == ["/compare/alpha-vs-beta.html"])
    #expect(Self.links(media, to: "tools") == ["/tools/gamma.html"])
    #expect(Self.links(media, to: "compare") == [])
  }

  @Test func draftsAreNowhereUnlessTheyAreAskedFor() throws {
    for (path, text) in try Self.build(Self.tree()) {
      #expect(!text.contains("Zyx") && !text.contains("secret") && !path.contains("hidden"), "\(path)")
    }
    var options = Pipeline.Options()
    options.includesDrafts = true
    let files = try Self.build(Self.tree(), options: options)
    #expect(files["compare/alpha-vs-hidden.html"] != nil && files["secret.html"] != nil)
    #expect(Self.links(files["index.html"]).contains("/tools/hidden.html"))
  }

  @Test func theNewestComparisonsAreListedInOrder() throws {
    let link = "{{first}}-{{second}} {{updated}}\n"
    var files = ["Templates/partials/comparison-link.mustache": link, "Templates/base.mustache": "{{{content}}}"]
    for page in ["index", "category"] { files["Templates/\(page).mustache"] = "{{{newest}}}" }
    for (name, front) in [("a", ""), ("b", "updated: 2026-03-01\n"), ("c", "published: 2026-03-02\n"), ("d", "")] {
      files["Content/tools/\(name).md"] = Self.entry(name, category: "Media", front)
    }
    for tool in ["alpha", "beta", "gamma"] { files["Content/tools/\(tool).md"] = Self.entry(tool, "draft: true\n") }
    let built = try Self.build(Self.tree("", files))
    for page in ["index.html", "categories/media.html"] {
      #expect(built[page] == "a-c 2026-03-02\nb-c 2026-03-02\na-b 2026-03-01\n", "\(page)")
    }
  }

  // MARK: - Heads

  private static let addresses: [(base: String, form: String, files: [String], links: [String])] = [
    (
      "https://site.example/", "file", ["tools/alpha.html", "compare/alpha-vs-beta.html", "about.html"],
      ["/tools/alpha.html", "/compare/alpha-vs-beta.html", "/about.html"]
    ),
    (
      "https://site.example", "clean", ["tools/alpha.html", "compare/alpha-vs-beta.html", "about.html"],
      ["/tools/alpha", "/compare/alpha-vs-beta", "/about"]
    ),
    (
      "http://site.example:8080/", "directory",
      ["tools/alpha/index.html", "compare/alpha-vs-beta/index.html", "about/index.html"],
      ["/tools/alpha/", "/compare/alpha-vs-beta/", "/about/"]
    ),
    (
      "https://site.example/a/b/", "file", ["tools/alpha.html", "compare/alpha-vs-beta.html", "about.html"],
      ["/a/b/tools/alpha.html", "/a/b/compare/alpha-vs-beta.html", "/a/b/about.html"]
    ),
    (
      "https://site.example/a", "directory",
      ["tools/alpha/index.html", "compare/alpha-vs-beta/index.html", "about/index.html"],
      ["/a/tools/alpha/", "/a/compare/alpha-vs-beta/", "/a/about/"]
    ),
  ]

  @Test(arguments: addresses.indices) func addressesHaveTheFormAndThePathPrefixOfTheSite(_ index: Int) throws {
    let test = Self.addresses[index]
    let configuration = Self.configuration.replacing("https://site.example/", with: test.base)
    let files = try Self.build(Self.tree("", ["Content/site.yml": configuration + "urls: \(test.form)\n"]))
    let prefix = test.base.hasSuffix("/b/") ? "/a/b" : test.base.hasSuffix("/a") ? "/a" : ""
    let origin = try #require(test.base.firstMatch(of: /^https?:\/\/[^\/]*/)).output
    let links = files.filter { $0.key.hasSuffix(".html") }.values.reduce(into: Set()) { $0.formUnion(Self.links($1)) }
    for (file, link) in zip(test.files + ["index.html"], test.links + ["\(prefix)/"]) {
      let page = PageScan(try #require(files[file]))
      #expect(links.contains(link), "\(link)")
      let canonical = page.elements.filter { $0.name == "link" && $0.attributes["rel"] == "canonical" }
      #expect(canonical.map { $0.attributes["href"] } == ["\(origin)\(link)"])
    }
    #expect(links.filter { $0.hasPrefix("/") }.allSatisfy { $0.hasPrefix("\(prefix)/") })
    // Hosts look for the 404 page under this name, whatever the form of the others.
    let notFound = PageScan(try #require(files["404.html"]))
    #expect(!notFound.elements.contains { $0.attributes["rel"] == "canonical" })
  }

  @Test(arguments: [
    ("index.html", "Test Site"), ("404.html", "Nothing here — Test Site"),
    ("tools/alpha.html", "Alpha — Test Site"),
    ("categories/media.html", "Media compared — Test Site"), ("about.html", "About us — Test Site"),
    ("compare/alpha-vs-gamma.html", "Alpha vs Gamma: Which? — Test Site"),
  ]) func aPageSaysItsTitleThenTheSites(_ path: String, _ title: String) throws {
    let files = try Self.build(Self.tree("copy: {not_found_heading: Nothing here, title_question: Which?}\n"))
    let first = PageScan(try #require(files[path])).visibleLines.first
    #expect(first == title)
  }

  // MARK: - The newsletter

  @Test func aNewsletterHasItsFormWhereThereIsAProvider() throws {
    let settings = """
      newsletter: {action: 'https://n.example/in?a=1&b=2', field: 'your[mail]', hidden: {list: weekly, '"tag"': "<5>"}}

      """
    let files = try Self.build(Self.tree(settings))
    let elements = PageScan(try #require(files["compare/alpha-vs-beta.html"])).elements
    let form = try #require(elements.first { $0.attributes["action"] == "https://n.example/in?a=1&b=2" })
    #expect(form.name == "form" && form.attributes["method"] == "post")
    let inputs = elements.filter { $0.name == "input" }
    #expect(inputs.contains { $0.attributes["type"] == "email" && $0.attributes["name"] == "your[mail]" })
    for (name, value) in ["list": "weekly", "\"tag\"": "<5>"] {
      #expect(
        inputs.contains {
          $0.attributes["type"] == "hidden" && $0.attributes["name"] == name && $0.attributes["value"] == value
        })
    }
  }

  @Test func withoutAProviderNoPageAsksForAnAddress() throws {
    for (path, text) in try Self.build(Self.tree()) where path.hasSuffix(".html") {
      let elements = PageScan(text).elements
      #expect(!elements.contains { $0.attributes["type"] == "email" || $0.attributes["method"] == "post" }, "\(path)")
    }
  }

  /// An accent may be a letter's or a character of its own; to an editor both are one category.
  @Test func aCategoryMayBeWrittenInEitherFormOfUnicode() throws {
    let configuration = TestSite.configuration.replacing("Developer Tools", with: "Caf\u{E9}")
    let entry = { (name: String) in
      TestSite.entry(name).replacing("category: Developer Tools", with: "category: Cafe\u{301}")
    }
    let site = try TestSite.build(
      TestSite.tree([
        "Content/site.yml": configuration, "Content/tools/alpha.md": entry("Alpha"),
        "Content/tools/beta.md": entry("Beta"), "Content/tools/gamma.md": entry("Gamma"),
      ]))
    #expect(site.diagnostics == [])
    #expect(site.files["categories/cafe.html"]?.contains("tools/gamma.html") == true)
    #expect(site.files["index.html"]?.contains("tools/gamma.html") == true)
  }
}
