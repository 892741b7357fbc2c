import Testing

@testable import SitegenKit

/// The alternatives on a tool's page, each with one reason, and the comparisons behind them.
@Suite struct AlternativeTests {
  private static let facts = """
    facts:
      price: {name: Price, kind: number, unit: $ per month, schema: price, currency: USD}
      cost: {name: Cost, kind: number, better: lower}
      stars: {name: Stars, kind: number, better: higher}
      offline: {name: Works offline, kind: yes-no}
      runs_on: {name: Runs on, kind: list, values: [Linux, Windows, macOS]}
      licence: {name: Licence, kind: text}
      repo: {name: Source, kind: link}

    """

  /// The page of alpha with another tool, by what each says.
  private static func reason(
    _ other: String, besides own: String, category: String = "Developer Tools"
  ) throws -> String {
    var tree = TestSite.tree([
      SiteConfiguration.path: TestSite.configuration + facts,
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: own),
      "Content/tools/beta.md": TestSite.entry("Beta", front: other).replacing("Developer Tools", with: category),
      "Templates/base.mustache": "{{{content}}}", "Templates/tool.mustache": "{{{alternatives}}}",
      "Templates/partials/alternative.mustache": "{{name}}: {{reason}}",
    ])
    tree["Content/tools/gamma.md"] = nil
    let site = try TestSite.build(tree)
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    return try #require(site.files["tools/alpha.html"]).trimmingPrefix("Beta: ").split(separator: "\n").joined()
  }

  @Test(arguments: [
    ("price: 5", "price: 20", "Costs less: $5 per month against $20 per month"),
    // A dearer one, one that may be, and one of which nothing is known are no cheaper.
    ("price: 20", "price: 5", "Price: $20 per month against $5 per month"),
    ("price: {min: 5, max: 20}", "price: 20", "Price: $5–20 per month against $20 per month"),
    ("price: 5", "licence: MIT", "Also in Developer Tools"),
    ("price: n/a", "price: 5", "Also in Developer Tools"),
    ("offline: yes", "offline: no", "Works offline: Yes"),
    // Unknown is not no.
    ("offline: yes", "stars: 1", "Also in Developer Tools"),
    ("offline: yes", "offline: partly", "Works offline: Yes against Partly"),
    ("stars: 2000", "stars: 5", "Stars: 2,000 against 5"), ("cost: 1", "cost: 2", "Cost: 1 against 2"),
    ("runs_on: [Linux, macOS]", "runs_on: [macOS]", "Runs on: also Linux"),
    ("runs_on: [macOS]", "runs_on: [Linux, macOS]", "Also in Developer Tools"),
    ("licence: MIT", "licence: GPL", "Licence: MIT against GPL"),
    ("licence: mit", "licence: MIT", "Also in Developer Tools"),
    ("repo: https://a.example/", "repo: https://b.example/", "Also in Developer Tools"),
    // The weightiest is told, whatever the order of the facts.
    ("{offline: yes, price: 1}", "{offline: no, price: 2}", "Costs less: $1 per month against $2 per month"),
  ])
  func aReasonIsMadeOfFacts(_ other: String, _ own: String, _ expected: String) throws {
    func front(_ facts: String) -> String { facts.hasPrefix("{") ? "facts: \(facts)\n" : "facts: {\(facts)}\n" }
    #expect(try Self.reason(front(other), besides: front(own)) == expected)
  }

  /// Prices in words are never compared: "Free" may be free for a week.
  @Test func wordsAreNoPrice() throws {
    #expect(try Self.reason("entry: Free\npricing: Free\n", besides: "entry: $20\n") == "Also in Developer Tools")
    #expect(try Self.reason("", besides: "", category: "Media") == "Category: Media")
  }

  @Test(arguments: [
    (90, 80, "Scores 10 more"), (82, 80, "Scores 2 more"),
    // The same score is no reason, and neither is a lower one.
    (80, 80, "Also in Developer Tools"), (10, 80, "Also in Developer Tools"),
  ])
  func aReasonIsMadeOfTheScoresOfSharedReviewers(_ other: Int, _ own: Int, _ expected: String) throws {
    func tool(_ name: String, _ score: Int) -> String {
      TestSite.entry(name).replacing(/score: [0-9]+/, with: "score: \(score)")
    }
    var tree = TestSite.tree([
      "Content/tools/alpha.md": tool("Alpha", own), "Content/tools/beta.md": tool("Beta", other),
      "Templates/base.mustache": "{{{content}}}", "Templates/tool.mustache": "{{{alternatives}}}",
      "Templates/partials/alternative.mustache": "{{reason}}",
    ])
    tree["Content/tools/gamma.md"] = nil
    #expect(try TestSite.build(tree).files["tools/alpha.html"] == expected)
  }

  /// Twelve stand in the open, and each comparison is on the page once.
  @Test func whatIsNotNearIsBehindThem() throws {
    var tree = TestSite.tree
    for index in 10..<30 { tree["Content/tools/t\(index).md"] = Array(TestSite.entry("T\(index)").utf8) }
    let page = try #require(TestSite.build(tree).files["tools/alpha.html"])
    let links = PageScan(page).elements.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("/compare/") }
    #expect(links.count == 22 && Set(links).count == 22)
    #expect(page.contains("Alternatives to Alpha") && page.contains("Other comparisons: 10"))
    let fold = try #require(page.firstRange(of: "<details class=\"others\">"))
    #expect(page[..<fold.lowerBound].contains("/compare/alpha-vs-t19"))
    #expect(page[fold.upperBound...].contains("/compare/alpha-vs-t20"))
    // Those of which all stand in the open.
    let small = try #require(TestSite.build(TestSite.tree).files["tools/alpha.html"])
    #expect(!small.contains("Other comparisons") && small.contains("/compare/alpha-vs-gamma.html"))
  }
}
