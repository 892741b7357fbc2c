import Foundation
import Testing

@testable import SitegenKit

/// Files of the owner's in `Content/static/`, from the folder to the root of the site.
@Suite struct StaticFileTests {
  private static func tree(_ files: [String: String]) -> SourceTree {
    TestSite.tree(Dictionary(uniqueKeysWithValues: files.map { ("Content/static/\($0.key)", $0.value) }))
  }

  @Test func filesGoToTheRootAsTheyAre() throws {
    let own = [
      "ads.txt": "ads.example, 1, DIRECT\n", ".well-known/security.txt": "Contact: mailto:a@b.example\n",
      "proof.html": "proof: <b>1</b> {{no template}}\n", "a b/notes.md": "---\nno entry\n",
    ]
    let (files, diagnostics) = try TestSite.build(Self.tree(own))
    #expect(diagnostics == [])
    for (name, text) in own { #expect(files[name] == text, "\(name)") }
    #expect(files["sitemap.xml"]?.contains("proof") == false)
  }

  @Test func bytesThatAreNoTextAreKept() throws {
    var tree = Self.tree([:])
    let bytes: [UInt8] = [0, 0xFF, 0xFE, 0x0D]
    tree["Content/static/favicon.ico"] = bytes
    var diagnostics = Diagnostics()
    let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
    #expect(diagnostics.isEmpty && PlanIndex(plan).bytes(at: "favicon.ico") == bytes)
  }

  @Test func theOwnersRobotsTakeThePlaceOfTheProgramsOwn() throws {
    let (files, diagnostics) = try TestSite.build(Self.tree(["robots.txt": "User-agent: *\nDisallow: /\n"]))
    #expect(diagnostics == [] && files["robots.txt"] == "User-agent: *\nDisallow: /\n")
    #expect(try TestSite.build(Self.tree([:])).files["robots.txt"]?.contains("Allow: /\n") == true)
  }

  @Test(arguments: [
    ("index.html", "\"index.html\" is where a file of the site's own goes too"),
    ("sitemap.xml", "\"sitemap.xml\" is where a file of the site's own goes too"),
    ("tools/alpha.html", "\"tools/alpha.html\" is where a file of the site's own goes too"),
    ("compare/alpha-vs-beta.html", "\"compare/alpha-vs-beta.html\" is the page of a comparison too"),
    ("compare", "\"compare\" is the folder of the comparisons"),
    ("tools", "\"tools\" can't be a file and a folder, and a file of the site's own goes there too"),
  ])
  func aFileNeverTakesThePlaceOfAPage(_ name: String, _ message: String) throws {
    let problems = try TestSite.problems(Self.tree([name: "x"]))
    #expect(problems.hasPrefix("Content/static/\(name):1:1: error: \(message) [path-clash]\n"), "\(problems)")
  }

  /// On the disk, hidden files are passed over but for the folder that programs look into by its name.
  @Test func hiddenFilesStayHidden() throws {
    try SiteFolder.with { site in
      let kept = [".well-known/a", ".well-known/deep/b.json", "ads.txt"].map { "Content/static/\($0)" }
      let passedOver =
        [".DS_Store", ".well-known/.hidden", "x/.well-known/c", ".env", "ads.txt~"]
        .map { "Content/static/\($0)" } + ["Content/.well-known/d"]
      for path in kept + passedOver {
        try site.makeFolder(site.url(path).deletingLastPathComponent().path)
        try site.write(path, "x")
      }
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      #expect(tree.paths(below: "Content/static") == kept)
      #expect(diagnostics.isEmpty && tree.paths(below: "Content/.well-known").isEmpty)
    }
  }
}
