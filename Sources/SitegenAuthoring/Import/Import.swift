package import SitegenKit

/// What an import comes to: the entries that it writes, and everything that it does not take over, at its location.
package struct Import: Sendable {
  struct NewFile: Sendable {
    let slug: Slug
    let bytes: [UInt8]
  }

  struct NewLogo: Sendable {
    /// Where it stands below the site's folder.
    let path: String
    let bytes: [UInt8]
  }

  var files: [NewFile] = []
  var logos: [NewLogo] = []
  /// The number of files that are drafts.
  package internal(set) var drafts = 0
  /// The number of entries that are there already, just as they would be written.
  package internal(set) var unchanged = 0
  /// The number of rows that give no entry.
  package internal(set) var refusedRows = 0
  /// What is lost or refused.
  private(set) var problems = ImportProblems()

  /// The number of entries that are written.
  package var written: Int { files.count }

  /// The number of logos that are copied.
  package var copiedLogos: Int { logos.count }

  /// What is lost or refused, sorted by location; of the same problem in many rows, the first three and a number.
  package var diagnostics: [Diagnostic] { problems.listed }

  /// Whether any of it is an error, and not only a warning.
  package var hasErrors: Bool { problems.hasErrors }

  mutating func report(
    _ rule: Rule, _ message: String, at location: SourceLocation, hint: String? = nil, column: String? = nil
  ) {
    problems.add(Diagnostic(rule, message, at: location, hint: hint), column: column)
  }

  mutating func report(_ diagnostics: Diagnostics, column: String? = nil) {
    for problem in diagnostics.sorted { problems.add(problem, column: column) }
  }
}

extension AuthoringSite {
  /// Works out an import.
  /// - Parameters:
  ///   - source: a CSV, TSV, JSON, YAML, TOML or Markdown file, or a folder of such files.
  ///   - map: the file that says which column becomes what.
  /// - Returns: the entries to write and every problem of a row; nothing is written until `apply`.
  /// - Throws: `AuthoringRefusal` where there is nothing that can be imported, `ContentProblems` where the mapping has
  ///   errors or the source can't be read as data, or `SystemError`.
  package func readImport(_ source: String, map: String) throws -> Import {
    var diagnostics = Diagnostics()
    let bytes = try ImportSource.bytes(of: map, limit: SourceTree.SizeLimit.configuration)
    guard let mapping = ImportMapping.read(bytes, path: map, configuration: configuration, into: &diagnostics) else {
      throw ContentProblems(diagnostics)
    }
    var result = Import()
    var found = Diagnostics()
    let table = try ImportSource.read(source, by: mapping, into: &found)
    guard let table, !table.columns.isEmpty else {
      found.append(contentsOf: diagnostics)
      if found.isEmpty { throw AuthoringRefusal("\(source) has nothing to import") }
      throw ContentProblems(found)
    }
    let facts = mapping.facts(in: table, of: configuration.facts.map(\.value))
    check(mapping, facts, against: table, of: source, into: &diagnostics)
    guard !diagnostics.preventPublishing(strict: false) else { throw ContentProblems(diagnostics) }
    result.refusedRows = table.unreadableRows
    result.report(found)
    result.report(diagnostics)
    let logos = mapping.fields[.logo] == nil ? nil : try LogoSource(of: source)
    var importer = RowImporter(site: self, mapping: mapping, facts: facts, logos: logos, result: result)
    for row in table.rows { try importer.add(row) }
    return importer.result
  }

  /// Writes the entries and copies their logos; nothing is ever written over.
  /// - Throws: `SystemError`; the entries before are whole, and the same import then does the rest.
  package func apply(_ result: Import) throws {
    for file in result.files { try createEntry(file.slug, file.bytes) }
    guard !result.logos.isEmpty else { return }
    let folder = try root.folder("Content").makeFolder(ContentPath.stem(of: Logo.folder))
    for logo in result.logos { try folder.createWhole(ContentPath.stem(of: logo.path), logo.bytes) }
  }
}
