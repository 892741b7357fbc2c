import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// What becomes of a source that is proposed for, imported and built without a word changed.
struct ProposedSite {
  /// The proposed mapping, and the site's own file as the proposal leaves it.
  let mapping: String
  let configuration: String
  let result: Import
  /// What the import printed, without the folder's path.
  let printed: String
  /// The entries by their files' names.
  let entries: [String: String]
  let pages: Int

  static let configuration = "title: Test Site\nbase_url: https://site.example/\ncategories: [Tools]\n"

  /// Makes a site of a source, which is a file or a folder of files.
  /// - Parameters:
  ///   - files: the source's files by their paths.
  ///   - name: the source's name.
  ///   - configuration: the site's `site.yml` before.
  /// - Returns: the site as it is in the end.
  /// - Throws: what keeps any of the steps from being done.
  static func make(
    _ files: [String: String], of name: String, configuration: String = configuration
  ) throws -> ProposedSite {
    try SiteFolder.with(["Content/site.yml": configuration]) { site in
      for (path, text) in files { try site.write(path, text) }
      let source = site.url(name).path
      let proposal = try propose(source, for: site)
      try site.write("map.yml", proposal.mapping)
      let open = try AuthoringSite.open(site.root.path)
      // All that it needs is there now.
      #expect(try open.readProposal(source).addition.isEmpty)
      let result = try open.readImport(source, map: site.url("map.yml").path)
      try open.apply(result)
      let printed = DiagnosticFormat.text.render(result.diagnostics).replacing(site.root.path + "/", with: "")
      let entries = try site.files("Content/tools")
      var found = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &found)
      let built = try TestSite.build(tree)
      #expect(!built.diagnostics.contains { $0.severity == .error }, "\(built.diagnostics)")
      return ProposedSite(
        mapping: proposal.mapping, configuration: try site.text("Content/site.yml"), result: result, printed: printed,
        entries: entries, pages: built.files.count)
    }
  }

  private static func propose(_ source: String, for site: SiteFolder) throws -> (mapping: String, comment: String) {
    let open = try AuthoringSite.open(site.root.path)
    let proposal = try open.readProposal(source)
    try open.add(proposal.addition)
    return (
      proposal.mapping.replacing(site.root.path + "/", with: ""), proposal.siteComment
    )
  }
}
