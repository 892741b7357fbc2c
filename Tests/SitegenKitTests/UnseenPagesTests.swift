import Foundation
import Testing

@testable import SitegenKit

/// Sites of so many pages that those of two tools which did not change are not looked at.
@Suite(.timeLimit(.minutes(15))) struct UnseenPagesTests {
  /// Makes the next build take the site for one that has more pages than are looked at.
  private static func claimManyPages(_ site: SiteFolder) throws {
    let record = try #require(try BuildRecord(site.text(".sitegen/record")))
    try site.write(".sitegen/record", record.with(pageCount: OutputSurvey.mostLooks).text)
  }

  /// Each page of the output is in the table of the last build, and no other.
  private static func checkTable(_ site: SiteFolder) throws {
    let record = try #require(try BuildRecord(site.text(".sitegen/record")))
    let table = try #require(try BuildCache(site: Folder.open(site.root.path)).table(of: record))
    var count = 0
    for first in record.tools.indices {
      let row = try table.row(first)
      for offset in row.indices {
        let path = record.page(first, first + 1 + offset, .plain)
        let page = site.exists("Output/" + path) ? try Fingerprint(site.text("Output/" + path)) : nil
        #expect(row[offset, .plain]?.content == page, "\(path)")
        count += page == nil ? 0 : 1
      }
    }
    #expect(record.pageCount == count)
  }

  @Test(arguments: ["", "pairs: same-category\n", "pairs: {top: 8}\n"])
  func pagesOfToolsThatDidNotChangeStayAndAreKnown(pairs: String) throws {
    try IncrementalTests.with(tools: 12, configuration: pairs) { site in
      let changes = [
        (3, "About it.", "More about it."), (5, "category: Developer Tools", "category: Media"),
        (11, "About it.", "More about it."), (5, "category: Media", "category: Developer Tools"),
        (0, "score: 80", "score: 5"),
      ]
      for (tool, old, new) in changes {
        try Self.claimManyPages(site)
        let path = IncrementalTests.entry(tool)
        try site.write(path, site.text(path).replacing(old, with: new))
        let (written, _) = try IncrementalTests.rebuild(site)
        #expect(written.contains("tools/\(IncrementalTests.name(tool)).html"))
        try Self.checkTable(site)
      }
      try Self.claimManyPages(site)
      try site.remove(IncrementalTests.entry(4))
      try IncrementalTests.rebuild(site)
      try Self.checkTable(site)
      #expect(try site.publish().written == 0)
    }
  }
}
