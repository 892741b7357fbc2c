import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Imports a file into the test site.
enum TestImport {
  static let map = """
    separator: ";"
    dates: D.M.YYYY
    fields:
      name: Product
      tagline: Summary
      category: {column: Kind, words: {dev: Developer Tools, media: Media}}
      website: URL
      pros: Good
      tags: {value: [imported, "a: b"]}
      published: Since
      description: Text
    panel:
      builder: {score: {column: Stars, out_of: 5}, verdict: {column: Take, words: {yes: ship, no: skip}}, review: Why}

    """
  static let header = "Product,Summary,Kind,URL,Good,Since,Text,Stars,Take,Why\n"

  /// Imports a file into a site.
  static func run(
    _ text: String, as name: String = "data.csv", map: String = map, changes: [String: String] = [:],
    prepare: (SiteFolder) throws -> Void = { _ in }
  ) throws -> (result: Import, printed: String, files: [String: String], problems: [Diagnostic]) {
    try SiteFolder.with(TestSite.tree(changes)) { site in
      try site.write(name, text)
      try site.write("map.yml", map)
      try prepare(site)
      func plain(_ diagnostics: [Diagnostic]) -> String {
        DiagnosticFormat.text.render(diagnostics).replacing(site.root.path + "/", with: "")
      }
      let before = try site.files("Content")
      do {
        let open = try AuthoringSite.open(site.root.path)
        let source = name.split(separator: "/").first.map(String.init) ?? name
        let result = try open.readImport(site.url(source).path, map: site.url("map.yml").path)
        try open.apply(result)
        let files = try site.files("Content/tools").filter { before["tools/" + $0.key] == nil }
        #expect(try site.files("Content").filter { before[$0.key] != nil } == before)
        var found = Diagnostics()
        let configuration = open.configuration
        let tree = try SourceTree.read(site: site.root.path, into: &found)
        let content = try Content.read(
          tree, configuration: configuration, includesDrafts: true, jobs: 1, into: &found)
        _ = Site.assemble(
          configuration: configuration, content: content, visibility: Visibility(includesDrafts: true), into: &found)
        return (result, plain(result.diagnostics), files, found.sorted)
      } catch let problems as ContentProblems {
        #expect(try site.files("Content") == before)
        return (Import(), plain(problems.diagnostics), [:], [])
      }
    }
  }
}
