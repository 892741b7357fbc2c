import Foundation
import Testing

@testable import SitegenKit

/// Every output path is one file's, whatever made it.
@Suite struct PathClashTests {
  /// Where the default stylesheet goes: a name with a fingerprint of its bytes.
  static let stylesheet = {
    let bytes = TemplateFiles.defaults.first { $0.path == "assets/site.css" }?.bytes ?? []
    return Asset(path: "assets/site.css", bytes: bytes).published
  }()

  private func problems(_ path: String...) throws -> String {
    try TestSite.problems(TestSite.tree(Dictionary(uniqueKeysWithValues: path.map { ("Templates/" + $0, "x") })))
  }

  /// As after copying `Output/assets/` to `Templates/assets/`.
  @Test func assetWithThePublishedNameOfAnother() throws {
    let path = Self.stylesheet
    #expect(
      try problems(path) == """
        Templates/\(path):1:1: error: "\(path)" is where Templates/assets/site.css goes too [path-clash]

        """)
  }

  @Test func folderWithThePublishedNameOfAFile() throws {
    let path = Self.stylesheet
    #expect(
      try problems(path + "/fonts/a.woff2") == """
        Templates/\(path)/fonts/a.woff2:1:1: error: "\(path)" can't be a file and a folder, and Templates/assets/site.css \
        goes there too [path-clash]

        """)
  }

  @Test func namesThatDifferInCapitalsAlone() throws {
    #expect(
      try problems("assets/Logo.svg", "assets/logo.svg") == """
        Templates/assets/logo.svg:1:1: warning: "assets/logo.svg" and "assets/Logo.svg" are one file to disks that don't \
        tell capitals apart [path-case]

        """)
  }

  /// Files of every maker are compared, not those of assets alone.
  @Test(arguments: [
    ("sitemap.xml", "\"sitemap.xml\" is where a file of the site's own goes too"),
    ("compare/alpha-vs-beta.html", "\"compare/alpha-vs-beta.html\" is the page of a comparison too"),
    ("compare", "\"compare\" is the folder of the comparisons"),
    ("tools", "\"tools\" can't be a file and a folder, and a file of the site's own goes there too"),
    ("index.html/x", "\"index.html\" can't be a file and a folder, and a file of the site's own goes there too"),
  ])
  func fileOfAnyMaker(path: String, message: String) throws {
    var diagnostics = Diagnostics()
    let plan = try #require(try Pipeline(.init()).plan(TestSite.tree, into: &diagnostics))
    let file = PlannedFile(path: path, origin: .init(wholeFile: "Templates/" + path)) { [] }
    PathClashes(plan.adding([file])).check(into: &diagnostics)
    let found = Set(diagnostics.sorted.map { "\($0.location.path) \($0.message)" })
    #expect(found == ["Templates/\(path) \(message)"])
  }

  @Test func checkSaysItAndABuildChangesNothing() throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.write("Templates/" + Self.stylesheet, "x")
      let before = try site.items()
      let result = try site.build()
      #expect(result.outcome.isRefused)
      #expect(result.diagnostics.map(\.rule) == [.pathClash])
      #expect(try site.items() == before)
      var options = Pipeline.Options()
      options.site = site.root.path
      let checked = try Pipeline(options).check()
      #expect(checked.report.errors == 1)
      #expect(checked.diagnostics.sorted.map(\.rule).contains(.pathClash))
    }
  }

  /// Two names of the disk, and one to Swift and to most that asks for them.
  @Test func nameInTwoForms() throws {
    try SiteFolder.with { site in
      let names = ["gr\u{F6}\u{DF}e.png", "gro\u{308}\u{DF}e.png"]
      for name in names { try site.write("Templates/assets/" + name, name) }
      try #require(FileManager.default.contentsOfDirectory(atPath: site.url("Templates/assets").path).count == 2)
      let problem = try #require(try site.build().diagnostics.first)
      #expect(problem.rule == .pathClash)
      #expect(problem.message == "\"Templates/assets/größe.png\" is there twice, its letters put together in two ways")
    }
  }
}
