import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// A site with a source beside it that is imported again and again.
struct ImportedSite {
  static let map = "fields: {name: N, tagline: T, category: {value: Media}, pros: P}\n"
  static let lock = "Content/imports.lock"

  let site: SiteFolder

  /// Runs a body with a site whose source has the columns N, T and P.
  static func with<Result>(
    _ rows: String = "", map: String = map, changes: [String: String] = [:], _ body: (ImportedSite) throws -> Result
  ) throws -> Result {
    try SiteFolder.with(TestSite.tree(changes)) { site in
      let imported = ImportedSite(site: site)
      try site.write("map.yml", map)
      try imported.write(rows)
      return try body(imported)
    }
  }

  func write(_ rows: String) throws { try site.write("data.csv", "N,T,P\n" + rows) }

  /// Works an import out and, unless it is a trial, does it.
  @discardableResult
  func run(_ source: String = "data.csv", updates: Bool = false, isTrial: Bool = false) throws -> Import {
    let open = try AuthoringSite.open(site.root.path)
    let result = try open.readImport(
      site.url(source).path, map: site.url("map.yml").path, updates: updates)
    if !isTrial { try open.apply(result) }
    return result
  }

  @discardableResult
  func update() throws -> Import { try run(updates: true) }

  /// Renames an entry.
  func rename(_ old: String, _ new: String) throws {
    let open = try AuthoringSite.open(site.root.path)
    try open.apply(open.renaming(old, to: new))
  }

  func printed(_ result: Import) -> String {
    DiagnosticFormat.text.render(result.diagnostics).replacing(site.root.path + "/", with: "")
  }

  func entry(_ slug: String) throws -> String { try site.text("Content/tools/\(slug).md") }

  /// Changes an entry as an editor would.
  func edit(_ slug: String, _ old: String, _ new: String) throws {
    try site.write("Content/tools/\(slug).md", entry(slug).replacing(old, with: new))
  }

  /// The lines of the lock without their fingerprints.
  func lines() throws -> [String] {
    try site.text(Self.lock).split(separator: "\n").map { line in
      line.split(separator: " ").filter { $0.count != 16 }.joined(separator: " ")
    }
  }
}
