import Foundation
import Testing

@testable import SitegenKit

/// Builds of one site in different ways, one after the other: each finds what another one noted.
@Suite(.timeLimit(.minutes(15))) struct BuildsInTurnTests {
  private func with(tools: Int = 12, configuration: String = "", _ body: (SiteFolder) throws -> Void) throws {
    try IncrementalTests.with(tools: tools, configuration: configuration, body)
  }

  @Test func buildsToTwoFoldersInTurnAreExact() throws {
    try with { site in
      try site.publish(output: site.url("Other").path)
      try site.write("Content/tools/extra.md", TestSite.entry("Extra"))
      for isExtra in [true, false, true] {
        if !isExtra { try site.remove("Content/tools/extra.md") }
        for folder in ["Output", "Other"] {
          try site.publish(output: site.url(folder).path)
          #expect(try site.published(folder) == site.planned())
        }
        if !isExtra { try site.write("Content/tools/extra.md", TestSite.entry("Extra")) }
      }
    }
  }

  /// What is noted of one folder is no leave to write over a file in another.
  @Test(arguments: [false, true]) func foreignFileInOneOfTwoFoldersIsRefused(full: Bool) throws {
    try with { site in
      try site.write("Output/news.html", "mine")
      try site.write("Content/pages/news.md", "---\ntitle: News\n---\nText.\n")
      try site.publish(output: site.url("Other").path)
      guard case .outputRefused(let message) = try site.build(full: full).outcome else {
        Issue.record("it was taken")
        return
      }
      #expect(message.contains("news.html in it is in the way"))
      #expect(try site.text("Output/news.html") == "mine")
    }
  }

  @Test func buildsWithTwoAddressesInTurnAreExact() throws {
    try with { site in
      for url in [nil, "https://other.example/sub/", nil, "https://other.example/sub/"] {
        try site.publish(baseURL: url)
        #expect(try site.published() == site.planned(baseURL: url))
      }
    }
  }

  @Test func partsInTurnAreExact() throws {
    try with { site in
      let whole = try site.published()
      for shard in ["1/3", "2/3", nil, "3/3", "1/2"] {
        try site.publish(shard: shard)
        let part = try site.published()
        #expect(part == whole.filter { part[$0.key] != nil })
        #expect(part.count == whole.count || shard != nil)
      }
      try site.publish()
      #expect(try site.published() == whole)
    }
  }
}
