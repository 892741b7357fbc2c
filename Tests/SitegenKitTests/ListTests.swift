import Testing

@testable import SitegenKit

/// Lists of tools by a rule: which tools they have, in which order, and why.
@Suite struct ListTests {
  private static let template =
    "{{#rows}}{{place}} {{#tool}}{{slug}}{{/tool}}{{#reasons}} | {{.}}{{/reasons}}{{#next_url}} > {{next_url}}{{/next_url}}\n{{/rows}}"

  /// A site with a fact of each kind and one list, its conditions and order as lines of its front matter.
  static func tree(_ front: String, _ tools: [String: String]) -> SourceTree {
    var files = [
      "Content/site.yml": TestSite.configuration + TestSite.facts,
      "Content/lists/best.md": "---\ntitle: The best\n\(front)---\nWords.\n",
      "Templates/list.mustache": template, "Templates/base.mustache": "{{{content}}}",
    ]
    for (name, front) in tools { files["Content/tools/\(name.lowercased()).md"] = TestSite.entry(name, front: front) }
    return TestSite.tree(files)
  }

  static func rows(_ front: String, _ tools: [String: String]) throws -> [String] {
    let site = try TestSite.build(tree(front, tools))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let page = try #require(site.files["lists/best.html"])
    return page.split(separator: "\n").map(String.init)
  }

  private static func names(_ rows: [String]) -> [String] {
    rows.map { String($0.split(separator: " ")[1]) }
  }

  @Test func eachRowSaysWhyItIsThere() throws {
    let facts = """
      facts:
        runs_on: [macOS, Linux]
        offline: {value: yes, note: once set up}
        stars: 57536
        released: 2024-03
      tags: [Small, new]

      """
    let rows = try Self.rows(
      """
      where:
        category: Developer Tools
        facts: {runs_on: [Linux, Windows], offline: yes, released: {min: 2024}}
        tags: [small]
      order: stars

      """, ["Alpha": facts, "Beta": facts.replacing("{value: yes, note: once set up}", with: "n/a"), "Gamma": facts])
    #expect(
      rows == [
        "1 alpha | Developer Tools | Runs on: Linux | Works offline: Yes | Released: Mar 2024 | Tags: Small"
          + " | Stars: 57,536 > /compare/alpha-vs-gamma.html",
        "2 gamma | Developer Tools | Runs on: Linux | Works offline: Yes | Released: Mar 2024 | Tags: Small"
          + " | Stars: 57,536",
      ])
  }

  @Test func aListWithoutConditionsHasTheToolsWithTheHighestScores() throws {
    let rows = try Self.rows("most: 2\n", ["Beta": "", "Delta": "draft: true\n"])
    #expect(rows == ["1 alpha | Average score 60 > /compare/alpha-vs-beta.html", "2 beta | Average score 60"])
  }

  /// What a condition asks, by the kind of its fact.
  @Test(arguments: [
    ("offline: yes", ["yes"]), ("offline: [no, partly]", ["no", "partly"]),
    ("stage: graduated", ["graduated"]), ("stage: [graduated, sandbox]", ["graduated", "sandbox"]),
    ("runs_on: Linux", ["[Linux]", "[Windows, Linux]"]), ("runs_on: [Linux, macOS]", ["[Linux]", "[Windows, Linux]"]),
    ("languages: swift", ["[Swift, C]"]), ("licence: mit", ["MIT"]), ("licence: [MIT, GPL-3.0]", ["MIT", "GPL-3.0"]),
    ("stars: 5", ["5", "5.0"]), ("stars: {min: 5}", ["5", "5.0", "{min: 5, max: 9}"]),
    ("stars: {max: 5}", ["5", "5.0", "4"]), ("stars: {min: 5, max: 8}", ["5", "5.0"]),
    ("stars: [4, 5]", ["5", "5.0", "4"]),
    ("released: 2009", ["2009", "2009-10-01"]), ("released: 2009-10", ["2009-10-01"]),
    ("released: {min: 2009-10}", ["2009-10-01", "2010"]), ("released: {max: 2009}", ["2009", "2009-10-01"]),
    ("repo: https://a.example/x", ["https://a.example/x"]),
  ])
  func onlyWhatIsKnownMeetsACondition(_ condition: String, _ expected: [String]) throws {
    let id = String(condition.prefix { $0 != ":" })
    let values = [
      "offline": ["yes", "no", "partly"], "stage": ["graduated", "sandbox"],
      "runs_on": ["[Linux]", "[Windows, Linux]", "[Windows]"], "languages": ["[Swift, C]", "[Ruby]"],
      "licence": ["MIT", "GPL-3.0", "Apache"], "stars": ["5", "5.0", "4", "{min: 5, max: 9}", "{min: 1, max: 9}"],
      "released": ["2009", "2009-10-01", "2010"], "repo": ["https://a.example/x", "https://a.example/X"],
    ]
    var tools = [
      "None": "", "Other": "facts: {\(id): n/a}\n", "Noted": "facts: {\(id): {note: soon}}\n",
    ]
    let known = try #require(values[id])
    for (place, value) in known.enumerated() { tools["T\(place)"] = "facts: {\(id): \(value)}\n" }
    let rows = try Self.rows("where: {facts: {\(condition)}}\n", tools)
    #expect(Set(Self.names(rows)) == Set(expected.compactMap { known.firstIndex(of: $0) }.map { "t\($0)" }))
    #expect(expected.count == rows.count)
  }

  @Test func ordersByDateAndByNumberWithTheUnknownLast() throws {
    let tools = [
      "Alpha": "facts: {released: 2020, stars: 7}\n", "Beta": "facts: {released: 2020-02, stars: 70}\n",
      "Gamma": "facts: {stars: n/a}\n", "Delta": "facts: {released: 2024-01-01, stars: {min: 1, max: 700}}\n",
    ]
    #expect(try Self.names(Self.rows("order: released\n", tools)) == ["delta", "beta", "alpha", "gamma"])
    #expect(try Self.names(Self.rows("order: stars\n", tools)) == ["delta", "beta", "alpha", "gamma"])
    #expect(try Self.rows("order: stars\n", tools).last == "4 gamma | Stars: Does not apply")
  }

  /// Without a panel there are no scores: the names are the order.
  @Test func aSiteWithoutAPanelOrdersByName() throws {
    var tree = Self.tree("where: {categories: [Media, Developer Tools]}\n", [:])
    tree["Content/site.yml"] = Array(
      "title: T\nbase_url: https://site.example/\ncategories: [Media, Developer Tools]\n".utf8)
    for (name, title) in [("alpha", "Zed"), ("beta", "Éclair"), ("gamma", "Mid")] {
      tree["Content/tools/\(name).md"] = Array("---\nname: \(title)\ncategory: Media\n---\nText.\n".utf8)
    }
    let page = try #require(TestSite.build(tree).files["lists/best.html"])
    #expect(Self.names(page.split(separator: "\n").map(String.init)) == ["beta", "gamma", "alpha"])
    tree["Content/lists/best.md"] = Array("---\ntitle: Best\norder: score\n---\n".utf8)
    #expect(
      try TestSite.problems(tree) == """
        Content/lists/best.md:3:8: error: "order" is score; the site has no panel, so there are no scores to go by [no-panel]
            order: score
                   ^~~~~

        """)
  }

  // MARK: - Where lists are told of

  /// The default templates, with two lists, one of which is of a category.
  private static var whole: SourceTree {
    TestSite.tree([
      "Content/site.yml": TestSite.configuration + "llms: true\n",
      "Content/lists/best.md": "---\ntitle: The best & more\nupdated: 2026-01-02\n---\n## Why\n\n[On](#why)\n",
      "Content/lists/dev.md": "---\ntitle: For developers\nwhere: {category: Developer Tools}\nmost: 1\n---\n",
      "Content/tools/delta.md": TestSite.delta(""),
    ])
  }

  @Test func listsAreFoundFromEverywhere() throws {
    let files = try TestSite.build(Self.whole).files
    func links(_ page: String) -> [String] {
      PageScan(files[page] ?? "").elements.compactMap { $0.attributes["href"] }.filter { $0.contains("/lists/") }
        .filter { !$0.hasPrefix("https:") }
    }
    #expect(links("index.html") == ["/lists/best.html", "/lists/dev.html"])
    #expect(links("categories/developer-tools.html") == ["/lists/dev.html"])
    #expect(links("categories/media.html") == [])
    #expect(links("tools/alpha.html") == ["/lists/best.html", "/lists/dev.html"])
    #expect(links("tools/beta.html") == ["/lists/best.html"])
    #expect(files["tools/beta.html"]?.contains("Number 2") == true)
    #expect(files["llms.txt"]?.contains("- [For developers](https://site.example/lists/dev.html)\n") == true)
    #expect(files["sitemaps/pages.xml"]?.contains("lists/best.html</loc><lastmod>2026-01-02</lastmod>") == true)
    let page = try #require(files["lists/best.html"])
    #expect(page.contains("<h2 id=\"why\">") && page.contains("<title>The best &amp; more — Test Site</title>"))
    #expect(page.contains("content=\"The best &amp; more: Alpha, Beta, Gamma, Delta.\""))
    #expect(
      page.contains(
        #"{"@type":"ItemList","name":"The best \u0026 more","numberOfItems":4,"itemListElement":[{"@type":"ListItem","#
          + #""position":1,"name":"Alpha","url":"https://site.example/tools/alpha.html"}"#))
  }

  @Test func aDraftIsLeftOutUnlessItIsAskedFor() throws {
    let tree = Self.tree("draft: true\n", [:])
    var options = Pipeline.Options()
    #expect(try TestSite.build(tree, options: options).files["lists/best.html"] == nil)
    options.includesDrafts = true
    #expect(try TestSite.build(tree, options: options).files["lists/best.html"] != nil)
  }

  /// A page with nothing to show is none for search engines.
  @Test func aListWithoutToolsIsPassedOver() throws {
    var tree = Self.whole
    tree["Content/lists/none.md"] = Array(
      "---\ntitle: None\nwhere: {category: Media, facts: {}}\n---\n".utf8)
    tree["Content/tools/delta.md"] = nil
    let files = try TestSite.build(tree).files
    let page = try #require(files["lists/none.html"])
    #expect(page.contains("noindex") && page.contains("No tool fits this list yet."))
    #expect(files["sitemaps/pages.xml"]?.contains("lists/none") == false)
  }

  // MARK: - Advice

  @Test func aListThatLeavesNoChoiceIsNamed() throws {
    let tools = ["Alpha": "facts: {stars: 5}\n"]
    #expect(
      try LintTests.advice(.listShort, Self.tree("where:\n  facts: {stars: {min: 5}}\n", tools)) == """
        Content/lists/best.md:3:1: warning: one tool alone is in this list, so there is nothing to choose from [list-short]
            where:
            ^~~~~

        """)
    #expect(
      try LintTests.advice(.listShort, Self.tree("where: {facts: {stars: 6}}\n", tools)) == """
        Content/lists/best.md:3:1: warning: no tool is in this list, so its page has nothing to show [list-short]
            where: {facts: {stars: 6}}
            ^~~~~

        """)
    // One that wants no more than one, one with mistakes, and any beside an entry with mistakes.
    #expect(try LintTests.advice(.listShort, Self.tree("most: 1\n", tools)) == "")
    #expect(try LintTests.advice(.listShort, Self.tree("where: {facts: {stars: x, rating: 1}}\n", tools)) == "")
    #expect(try LintTests.advice(.listShort, Self.tree("where: {facts: {stars: 6}}\n", ["Beta": "facts: [x]\n"])) == "")
  }

  @Test func proseAndLinksAreReadAsElsewhere() throws {
    var tree = Self.tree("", [:])
    tree["Content/lists/best.md"] = Array(
      "---\ntitle: Best\n---\n[[Home]] [a](/lists/bets.html) [b](/lists/best.html#none)\n".utf8)
    tree["Content/pages/about.md"] = Array("---\ntitle: About\n---\n[Best](/lists/best.html)\n".utf8)
    #expect(try LintTests.advice(.foreignMarkup, tree).hasPrefix("Content/lists/best.md:4:1: warning: \"[[Home]]\""))
    #expect(
      try LintTests.advice(.brokenLink, tree) == """
        Content/lists/best.md:4:14: warning: the link "/lists/bets.html" leads to no page of the site [broken-link]
            [[Home]] [a](/lists/bets.html) [b](/lists/best.html#none)
                         ^~~~~~~~~~~~~~~~
            hint: did you mean "/lists/best.html"?
        Content/lists/best.md:4:36: warning: the link "/lists/best.html#none" leads to no part of the page; /lists/best.html \
        has no "none" [broken-link]
            [[Home]] [a](/lists/bets.html) [b](/lists/best.html#none)
                                               ^~~~~~~~~~~~~~~~~~~~~

        """)
  }
}
