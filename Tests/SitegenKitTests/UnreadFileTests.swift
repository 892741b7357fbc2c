import Foundation
import Testing

@testable import SitegenKit

/// A file that is there and can't be read is reported as that, once, and nobody calls it missing.
@Suite struct UnreadFileTests {
  private func problems(_ prepare: (SiteFolder) throws -> Void) throws -> [String] {
    try SiteFolder.with { site in
      try prepare(site)
      return try site.build().diagnostics.map { "\($0.location.path): \($0.rule.id)" }
    }
  }

  private static let large = Data(repeating: 0x20, count: 300 << 10)

  @Test(arguments: [
    "Content/site.yml", "Content/tools/alpha.md", "Templates/page.mustache", "Templates/partials/card.mustache",
  ])
  func aFileOverItsLimitIsNotMissing(path: String) throws {
    let found = try problems { site in
      try site.write("Content/pairs/alpha-vs-beta.md", "Text.\n")
      try site.write("Content/votes.csv", "tool,ship,skip\nalpha,1,2\n")
      try site.write(path, Self.large)
    }
    #expect(found == ["\(path): file-size"])
  }

  @Test(arguments: ["Content/site.yml", "Content/tools/alpha.md", "Templates/page.mustache"])
  func aLinkIsNotMissing(path: String) throws {
    let found = try problems { site in
      try site.write("Content/votes.csv", "tool,ship,skip\nalpha,1,2\n")
      try? site.remove(path)
      try site.makeFolder(site.url(path).deletingLastPathComponent().path)
      try FileManager.default.createSymbolicLink(atPath: site.url(path).path, withDestinationPath: "/etc/passwd")
    }
    #expect(found == ["\(path): symbolic-link"])
  }

  /// A schema that allows every category says why.
  @Test func configurationThatIsALinkIsNotMissingToTheSchema() throws {
    try SiteFolder.with { site in
      var options = Pipeline.Options()
      options.site = site.root.path
      #expect(try Pipeline(options).schema(of: .entry).problem == nil)
      try site.remove("Content/site.yml")
      #expect(try Pipeline(options).schema(of: .entry).problem == nil)
      try FileManager.default.createSymbolicLink(
        atPath: site.url("Content/site.yml").path, withDestinationPath: "/etc/passwd")
      #expect(try Pipeline(options).schema(of: .entry).problem == "Content/site.yml has mistakes")
    }
  }
}
