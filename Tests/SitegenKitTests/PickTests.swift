import Testing

@testable import SitegenKit

/// For whom a tool is: what the entry says, and nothing where it does not.
@Suite struct PickTests {
  private static func files(alpha: String, beta: String) throws -> [String: String] {
    let site = try TestSite.build(
      TestSite.tree([
        "Content/tools/alpha.md": TestSite.entry("Alpha", front: alpha),
        "Content/tools/beta.md": TestSite.entry("Beta", front: beta),
      ]))
    #expect(site.diagnostics == [])
    return site.files
  }

  /// The section of a pair's page, and that of the first tool's page.
  private static func sections(alpha: String, beta: String) throws -> (pair: String?, tool: String?) {
    let files = try files(alpha: alpha, beta: beta)
    func section(_ path: String) throws -> String? {
      try #require(files[path]).firstMatch(of: /<section [^>]*aria-labelledby="pick">(?s:.*?)<\/section>/)
        .map { String($0.0) }
    }
    return try (section("compare/alpha-vs-beta.html"), section("tools/alpha.html"))
  }

  @Test func nothingIsSaidOfToolsThatSayNothing() throws {
    let (pair, tool) = try Self.sections(alpha: "", beta: "")
    #expect(pair == nil && tool == nil)
    let files = try Self.files(alpha: "", beta: "")
    #expect(try !#require(files["tools/alpha.html"]).contains("Best for"))
    // The tagline stands where it belongs and nowhere else.
    let page = try PlainSite.withoutTable(#require(files["compare/alpha-vs-beta.html"]))
    #expect(page.ranges(of: "The Alpha of tools").count == 1)
  }

  @Test(arguments: ["best_for: Small teams\n", "pros: [Fast]\n", "cons: [Loud]\n"])
  func aSideWithoutReasonsIsLeftOut(_ reason: String) throws {
    let first = try Self.sections(alpha: reason, beta: "")
    let (pair, tool) = try (#require(first.pair), #require(first.tool))
    #expect(pair.contains("class=\"pick lane-a\"") && !pair.contains("class=\"pick lane-b\""))
    #expect(tool.contains("class=\"pick\""))
    let second = try Self.sections(alpha: "", beta: reason)
    let other = try #require(second.pair)
    #expect(!other.contains("class=\"pick lane-a\"") && other.contains("class=\"pick lane-b\""))
    #expect(second.tool == nil)
  }

  @Test func namesAreTheHeadings() throws {
    let pair = try #require(try Self.sections(alpha: "best_for: Small teams\n", beta: "pros: [Fast]\n").pair)
    #expect(pair.contains("></i>Alpha</h3>\n<p class=\"best-for\">Small teams</p>\n"))
    #expect(pair.contains("></i>Beta</h3>\n<h4>For it</h4>"))
  }

  @Test func unknownIsNotAnotherWayOfSuiting() throws {
    let first = try TestSite.site(
      TestSite.tree(["Content/tools/alpha.md": TestSite.entry("Alpha", front: "best_for: Small teams\n")]))
    let states = PairComparison(first.tools[0], first.tools[1], in: first.table).states
    #expect(states[DecisionTable.index(of: .bestFor)] == .isKnown)
  }
}
