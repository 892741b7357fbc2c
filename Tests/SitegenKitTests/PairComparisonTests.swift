import Foundation
import Testing

@testable import SitegenKit

/// What follows from two tools set side by side, as the page of the pair says it.
@Suite struct PairComparisonTests {
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

  // MARK: - Who leads

  @Test(
    arguments: [
      // P1: four against three reviewers, of whom each prefers the first.
      ([57, 86, 71, 48], [nil, 85, 70, 47], "Alpha 68/3 67/3 shared"),
      // P2: the one shared reviewer, by more than 2 points, by 2, and against a mean of many.
      ([80, nil, nil, nil], [55, 55, 55, 55], "Alpha 80/1 55/1 shared"),
      ([80, nil, nil, nil], [82, 10, 10, 10], " 80/1 82/1 shared"),
      ([80, nil, nil, nil], [83, 10, 10, 10], "Beta 80/1 83/1 shared"),
      // One contest is not every contest.
      ([80, 10], [79, nil], " 80/1 79/1 shared"),
      // Level by exactly 2 points, not by a little more; not where one wins each shared contest.
      ([80, 70, 60, 50], [70, 74, 60, 48], " 65/4 63/4 all"),
      ([80, 70, 60, 50], [70, 74, 60, 47], "Alpha 65/4 63/4 all"),
      ([80, 81], [80, 80], " 81/2 80/2 all"),
      ([80, 81], [79, 80], "Alpha 81/2 80/2 all"),
      ([70, 80], [80, 70], " 75/2 75/2 all"),
      // Nobody scored both.
      ([90, nil], [nil, 20], " 90/1 20/1 none"),
      ([1], [], " 1/1 -/- none"), ([], [], " -/- -/- none"),
    ] as [([Int?], [Int?], String)])
  func theSharedReviewersSayWhoLeads(_ first: [Int?], _ second: [Int?], _ expected: String) throws {
    let page = try Self.page(
      """
      {{#a_leads}}{{a.name}}{{/a_leads}}{{#b_leads}}{{b.name}}{{/b_leads}} \
      {{a_score}}{{^a_score}}-{{/a_score}}/{{a_reviews}}{{^a_reviews}}-{{/a_reviews}} \
      {{b_score}}{{^b_score}}-{{/b_score}}/{{b_reviews}}{{^b_reviews}}-{{/b_reviews}}
      """, Self.entry("Alpha", scores: first), Self.entry("Beta", scores: second))
    let kind = page.contains("shared") ? "shared" : expected.hasSuffix("none") ? "none" : "all"
    let numbers = [" shared reviewers", " shared reviewer", " reviews", " review"].reduce(page) {
      $0.replacing($1, with: "")
    }
    #expect("\(numbers) \(kind)" == expected)
  }

  @Test(
    arguments: [
      (
        [88, 78, 82, 52], [85, 78, 60, nil],
        "Alpha leads Beta on average, 83 to 74. Alpha wins 2 of 3 shared reviewers. "
          + "They differ most for the futurist: 82 to 60."
      ),
      (
        [57, 86, 71, 48], [nil, 85, 70, 47],
        "Alpha leads Beta on average, 68 to 67. Alpha wins 3 of 3 shared reviewers. "
          + "They differ most for the skeptic: 86 to 85."
      ),
      (
        [70, 80], [80, 70],
        "Alpha and Beta are level on average, at 75. Reviewer by reviewer: Alpha 1, Beta 1. "
          + "They differ most for the builder: 70 to 80. Reviewers without a score for both: 2."
      ),
      (
        [80, 81, 50], [80, 80, 51],
        "Alpha and Beta are level on average, at 70. Reviewer by reviewer: Alpha 1, Beta 1. Ties: 1. "
          + "They differ most for the skeptic: 81 to 80. Reviewers without a score for both: 1."
      ),
      (
        [80, 81], [80, 80],
        "On average the two are level: Alpha 81, Beta 80. Alpha wins 1 of 2 shared reviewers. "
          + "They differ most for the skeptic: 81 to 80. Reviewers without a score for both: 2."
      ),
      ([80, nil], [70, 60], "Alpha leads Beta on average, 80 to 70. Reviewers who scored both: 1."),
      ([80], [70], "Alpha leads Beta on average, 80 to 70."),
      ([70], [], "Beta has no reviews yet."), ([], [], "Alpha has no reviews yet. Beta has no reviews yet."),
      ([70], [nil, 40], "No reviewer scored both."),
    ] as [([Int?], [Int?], String)])
  func saysWhoLeadsAndWhereTheReviewersDiffer(_ first: [Int?], _ second: [Int?], _ expected: String) throws {
    let page = try Self.page(
      "{{summary}}", Self.entry("Alpha", scores: first), Self.entry("Beta", scores: second))
    #expect(page == expected)
  }

  /// Every place that names a leader or shows two means says what a plain computation says.
  @Test(arguments: 0..<25 as Range<UInt64>) func everyPlaceSaysTheSame(seed: UInt64) throws {
    var numbers = RandomSite.Numbers(state: seed)
    let tools = (1...6).map { _ in
      Self.members.map { _ -> Int? in Bool.random(using: &numbers) ? Int.random(in: 60...70, using: &numbers) : nil }
    }
    var tree = TestSite.tree([
      "Content/site.yml": """
      title: T
      base_url: https://site.example/
      panel: [\(Self.members.map { "{id: \($0), name: \($0)}" }.joined(separator: ", "))]
      categories: [Media]
      urls: file

      """,
      "Templates/base.mustache": "{{page.description}}\n{{{content}}}",
      "Templates/comparison.mustache":
        "{{summary}}\n{{#a_leads}}a{{/a_leads}}{{#b_leads}}b{{/b_leads}} {{a_score}}:{{b_score}} {{#differs.average}}d{{/differs.average}}{{#same.average}}s{{/same.average}}\n",
      "Templates/tool.mustache": "{{{comparisons}}}",
      "Templates/partials/comparison-link.mustache": "{{first}} {{second}} {{first_score}}:{{second_score}}\n",
    ])
    for path in tree.paths(below: "Content/tools") + tree.paths(below: "Content/pairs") { tree[path] = nil }
    for (place, scores) in tools.enumerated() {
      tree["Content/tools/t\(place).md"] = Array(
        Self.entry("T\(place)", scores: scores, data: "updated: 2026-01-01\n").utf8)
      // The feed tells of pairs that have a note.
      for other in place + 1..<tools.count { tree["Content/pairs/t\(place)-vs-t\(other).md"] = Array("Noted.\n".utf8) }
    }
    let site = try TestSite.build(tree)
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let feed = try #require(site.files["feed.xml"])
    for first in tools.indices {
      for second in tools.indices where second > first {
        let both = Self.members.indices.filter { tools[first][$0] != nil && tools[second][$0] != nil }
        let sums = (
          both.reduce(0.0) { $0 + Double(tools[first][$1] ?? 0) },
          both.reduce(0.0) { $0 + Double(tools[second][$1] ?? 0) }
        )
        let means = (sums.0 / Double(both.count), sums.1 / Double(both.count))
        let isSwept =
          both.count > 1
          && (both.allSatisfy { tools[first][$0] ?? 0 > tools[second][$0] ?? 0 }
            || both.allSatisfy { tools[first][$0] ?? 0 < tools[second][$0] ?? 0 })
        let isLevel = both.isEmpty || (abs(means.0 - means.1) <= 2 && !isSwept)
        let leader = isLevel ? "" : means.0 > means.1 ? "a" : "b"
        let shown = both.isEmpty ? ":" : "\(Int((means.0 + 0.5).rounded(.down))):\(Int((means.1 + 0.5).rounded(.down)))"

        let page = try #require(site.files["compare/t\(first)-vs-t\(second).html"])
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let (description, summary, board) = (
          lines[0], lines[1], lines[2].split(separator: " ", omittingEmptySubsequences: false)
        )
        #expect(board[0] == leader)
        if !both.isEmpty {
          #expect(board[1] == shown)
          #expect(board[2] == (shown.split(separator: ":")[0] == shown.split(separator: ":")[1] ? "s" : "d"))
        } else {
          #expect(board[2] == "")
        }
        let names = leader == "a" ? (first, second) : (second, first)
        let sentence = "T\(names.0) leads T\(names.1) on average, "
        for text in [description, summary] {
          #expect(text.contains(" leads ") == !isLevel)
          #expect(isLevel || text.contains(sentence))
        }
        let entry = feed.components(separatedBy: "<title>T\(first) vs T\(second)</title>")
        let opening = summary.firstMatch(of: /.*?\.(?= |$)/)?.output ?? ""
        #expect(entry.count == 2 && entry[1].firstMatch(of: /<summary>(.*?)<\/summary>/)?.output.1 == opening)
        for tool in [first, second] {
          #expect(try #require(site.files["tools/t\(tool).html"]).contains("\nT\(first) T\(second) \(shown)\n"))
        }
      }
    }
  }

  // MARK: - Rows of the table

  @Test(arguments: [
    // P7: a theme without two of the rows.
    ("{{#differs.verdict}}v{{/differs.verdict}}{{#same.pricing}}p{{/same.pricing}}", "1 of 2 known rows differ"),
    (
      "<table><tr><td>{{a.pricing}}<td>{{b.pricing}}<tr><td>{{a.category}}</tr>{{b.category}}",
      "0 of 1 known rows differ"
    ),
    ("<table><tr><td>{{a_score}}<td>{{b_score}}</table>", "1 of 1 known rows differ"),
    // What stands elsewhere is no row, and a card has its own places.
    ("<table><tr><td>{{a.category}}</table>{{a.category}} {{b.category}}{{{a.card}}}{{{b.card}}}", ""),
  ])
  func countsTheRowsThatThePageShows(_ template: String, _ expected: String) throws {
    let page = try Self.page(
      template + "|{{differences}}", Self.entry("Alpha", scores: [90], data: "pricing: Free\n"),
      Self.entry("Beta", scores: [70, 40], data: "pricing: free\n"))
    #expect(page.split(separator: "|", omittingEmptySubsequences: false).last ?? "" == expected)
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
  /// for nothing.
  ///
  /// No second page stands for the reverse order or for an alias.
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
