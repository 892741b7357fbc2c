import Testing

@testable import SitegenKit

/// What follows from two tools set side by side, as the page of the pair says it.
@Suite struct PairFactsTests {
  private static let members = ["builder", "skeptic", "futurist", "founder"]

  /// An entry with a review of each member of the panel that has a score.
  private static func entry(_ name: String, scores: [Int?], data: String = "") -> String {
    let scored = zip(members, scores).compactMap { member, score in score.map { (member, $0) } }
    let panel = scored.map { "\($0.0): {score: \($0.1), verdict: ship}" }.joined(separator: ", ")
    let prose = scored.map { "## \($0.0)\n\nText.\n\n" }.joined()
    return "---\nname: \(name)\ntagline: T\ncategory: Media\npanel: {\(panel)}\n\(data)---\n\(prose)"
  }

  /// The page of two tools through a template.
  private static func page(_ template: String, _ first: String, _ second: String) throws -> String {
    let panel = members.map { "{id: \($0), name: \($0)}" }.joined(separator: ", ")
    let site = try TestSite.build([
      "Content/site.yml":
        "title: T\nbase_url: https://site.example/\npanel: [\(panel)]\ncategories: [Media]\n",
      "Content/tools/alpha.md": first, "Content/tools/beta.md": second,
      "Templates/comparison.mustache": template, "Templates/base.mustache": "{{{content}}}",
    ])
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    return try #require(site.files["compare/alpha-vs-beta.html"])
  }

  // MARK: - Reviewers

  @Test(
    arguments: [
      // The higher score wins, by however little.
      ([88, 78, 82, 52], [87, 79, 82, 100], "alpha by 1;beta by 1;tie;beta by 48;"),
      ([0, 100, nil, nil], [100, 0, nil, nil], "beta by 100;alpha by 100;none;none;"),
      // A review that one of them lacks is no contest, even against 0.
      ([0, nil, 50, nil], [nil, 0, 50, nil], "none;none;tie;none;"),
    ] as [([Int?], [Int?], String)])
  func theHigherScoreWins(_ first: [Int?], _ second: [Int?], _ expected: String) throws {
    let template = """
      {{#reviewers}}{{#a_wins}}alpha {{contest}};{{/a_wins}}{{#b_wins}}beta {{contest}};{{/b_wins}}\
      {{^a_wins}}{{^b_wins}}{{contest}};{{/b_wins}}{{/a_wins}}{{/reviewers}}
      """
    let page = try Self.page(template, Self.entry("Alpha", scores: first), Self.entry("Beta", scores: second))
    let words = page.replacing("alpha Alpha", with: "alpha").replacing("beta Beta", with: "beta")
    #expect(words.replacing("Tie", with: "tie").replacing("No contest", with: "none") == expected)
  }

  // MARK: - Means

  @Test(arguments: [
    ([80, 81], [80, 80], "Alpha"), ([50], [51, 52], "Beta"), ([80, 70], [70, 80], ""), ([1], [], ""), ([], [], ""),
    // The means are 80.5 and 80.67: both are written 81, and still one is higher.
    ([80, 81], [80, 81, 81], "Beta"),
  ])
  func theHigherMeanLeads(_ first: [Int], _ second: [Int], _ leader: String) throws {
    let page = try Self.page(
      "{{#a_leads}}{{a.name}}{{/a_leads}}{{#b_leads}}{{b.name}}{{/b_leads}}",
      Self.entry("Alpha", scores: first), Self.entry("Beta", scores: second))
    #expect(page == leader)
  }

  @Test(
    arguments: [
      (
        [88, 78, 82, 52], [85, 78, 60, nil],
        "Alpha leads on average, 75 to 74. Reviewer by reviewer: Alpha 2, Beta 0. Ties: 1. "
          + "Reviewers without a score for both: 1. The widest gap is the futurist’s: 22 points."
      ),
      (
        [70, 80], [80, 70],
        "On average the two are level at 75. Reviewer by reviewer: Alpha 1, Beta 1. "
          + "Reviewers without a score for both: 2. The widest gap is the builder’s: 10 points."
      ),
      ([70], [], "Beta has no reviews yet."), ([], [], "Alpha has no reviews yet. Beta has no reviews yet."),
      ([70], [nil, 70], "On average the two are level at 70."),
    ] as [([Int?], [Int?], String)])
  func saysWhoLeadsAndWhereTheReviewersDiffer(_ first: [Int?], _ second: [Int?], _ expected: String) throws {
    let page = try Self.page(
      "{{summary}}", Self.entry("Alpha", scores: first), Self.entry("Beta", scores: second))
    #expect(page == expected)
  }

  // MARK: - The pair

  @Test(arguments: [
    ("updated: 2026-03-01\n", "updated: 2026-02-28\n", "2026-03-01"),
    ("published: 2026-01-31\n", "published: 2025-06-01\nupdated: 2026-02-01\n", "2026-02-01"),
    ("updated: 2026-03-01\n", "", "2026-03-01"), ("", "published: 2026-03-01\n", "2026-03-01"), ("", "", ""),
  ])
  func isUpdatedWhenTheLaterOfTheTwoWas(_ first: String, _ second: String, _ expected: String) throws {
    let page = try Self.page(
      "{{updated}}", Self.entry("Alpha", scores: [], data: first), Self.entry("Beta", scores: [], data: second))
    #expect(page == expected)
  }

  /// A hyphen is below the digits and they are below the letters; a name's capitals and its order in the folder count
  /// for nothing. No second page stands for the reverse order or for an alias.
  @Test func putsTheSmallerSlugFirstAndHasOneAddress() throws {
    var tree = TestSite.tree
    for path in tree.paths(below: "Content/tools") { tree[path] = nil }
    for (folder, slug, name) in [("", "tool2", "A"), ("a/", "tool-10", "Z"), ("z/", "tool10", "y")] {
      let entry = TestSite.entry(name, front: "aliases: [old-\(slug)]\n")
      tree["Content/tools/\(folder)\(slug).md"] = Array(entry.utf8)
    }
    let site = try TestSite.build(tree)
    #expect(site.diagnostics == [])
    let pages = site.files.keys.filter { $0.hasPrefix("compare/") }.sorted()
    let names = ["tool-10-vs-tool10", "tool-10-vs-tool2", "tool10-vs-tool2"]
    #expect(pages == names.map { "compare/\($0).html" })
    for name in names {
      let page = PageScan(try #require(site.files["compare/\(name).html"]))
      let canonical = page.elements.filter { $0.attributes["rel"] == "canonical" }.map { $0.attributes["href"] }
      #expect(canonical == ["https://site.example/compare/\(name).html"])
    }
    let sitemap = try #require(site.files["sitemaps/comparisons-1.xml"])
    let addresses = sitemap.matches(of: /compare\/([a-z0-9-]+)/).map { String($0.1) }
    #expect(addresses.sorted() == names)
  }
}
