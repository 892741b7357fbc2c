import Testing

@testable import SitegenKit

@Suite struct PairPagesTests {
  @Test func writesOnePageForEachPair() throws {
    let site = try TestSite.build(TestSite.tree)
    #expect(site.diagnostics == [])
    let pairs = site.files.keys.filter { $0.hasPrefix("compare/") }.sorted()
    #expect(
      pairs == ["compare/alpha-vs-beta.html", "compare/alpha-vs-gamma.html", "compare/beta-vs-gamma.html"])
  }
}
