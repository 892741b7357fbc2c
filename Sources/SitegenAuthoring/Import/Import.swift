package import SitegenKit

/// What an import comes to: the entries that it writes, and everything that it does not take over, at its location.
package struct Import: Sendable {
  struct NewFile: Sendable {
    let slug: Slug
    let bytes: [UInt8]
  }

  var files: [NewFile] = []
  /// The number of files that are drafts.
  package internal(set) var drafts = 0
  /// The number of entries that are there already, just as they would be written.
  package internal(set) var unchanged = 0
  /// The number of rows that give no entry.
  package internal(set) var refusedRows = 0
  /// What is lost or refused; all of it, however much it is.
  private(set) var problems: Set<Diagnostic> = []

  /// The number of entries that are written.
  package var written: Int { files.count }

  /// What is lost or refused, sorted by location.
  package var diagnostics: [Diagnostic] {
    problems.sorted { left, right in
      if left.location.path != right.location.path {
        return left.location.path.utf8.lexicographicallyPrecedes(right.location.path.utf8)
      }
      return (left.location.line, left.location.column, left.rule.id, left.message)
        < (right.location.line, right.location.column, right.rule.id, right.message)
    }
  }

  /// Whether any of it is an error, and not only a warning.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  mutating func report(_ rule: Rule, _ message: String, at location: SourceLocation, hint: String? = nil) {
    problems.insert(Diagnostic(rule, message, at: location, hint: hint))
  }

  mutating func report(_ diagnostics: Diagnostics) { problems.formUnion(diagnostics.sorted) }
}

extension AuthoringSite {
  /// Works out an import.
  /// - Parameters:
  ///   - source: a CSV or JSON file, or a folder of YAML and Markdown files.
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
    let table = try ImportSource.read(source, delimiter: mapping.delimiter, into: &found)
    guard let table, !table.columns.isEmpty else {
      found.append(contentsOf: diagnostics)
      if found.isEmpty { throw AuthoringRefusal("\(source) has nothing to import") }
      throw ContentProblems(found)
    }
    check(mapping, against: table, of: source, into: &diagnostics)
    guard !diagnostics.preventPublishing(strict: false) else { throw ContentProblems(diagnostics) }
    result.refusedRows = table.unreadableRows
    result.report(found)
    result.report(diagnostics)
    var importer = RowImporter(site: self, mapping: mapping, result: result)
    for row in table.rows { importer.add(row) }
    return importer.result
  }

  /// Writes the entries; none is ever written over.
  /// - Throws: `SystemError`; the entries before are whole, and the same import then does the rest.
  package func apply(_ result: Import) throws {
    for file in result.files { try createEntry(file.slug, file.bytes) }
  }

  private func check(
    _ mapping: ImportMapping, against table: ImportTable, of source: String, into diagnostics: inout Diagnostics
  ) {
    let names = table.columns.map(\.name)
    for column in mapping.columns + mapping.ignored where !names.contains(column.value) {
      diagnostics.report(
        .unknownKey, "\"\(column.value)\" is not a column of \(source)", at: column.location,
        hint: Suggestion.hint(for: column.value, among: names))
    }
    let tools = Set(table.rows.compactMap { mapping.fields[.name]?.text(in: $0) })
    for (name, chosen) in mapping.slugs.sorted(by: { $0.key < $1.key }) where !tools.contains(name) {
      diagnostics.report(
        .unknownKey, "\"\(name)\" is the name of no row of \(source)", at: chosen.location,
        hint: Suggestion.hint(for: name, among: tools.sorted()))
    }
    let used = Set((mapping.columns + mapping.ignored).map(\.value))
    // A file's name is no column of its own.
    for column in table.columns
    where !used.contains(column.name) && !(column.name == "file" && column.location.sourceLine == nil) {
      diagnostics.report(
        .importColumn, "the column \"\(column.name)\" is not imported", at: column.location,
        hint: "name it in the mapping's \"fields\" or \"panel\", or in \"ignore\"")
    }
    for review in mapping.reviews {
      let missing = mapping.reviewFields.filter { review.sources[$0] == nil }.map { "\"\($0.rawValue)\"" }
      guard !missing.isEmpty else { continue }
      diagnostics.report(
        .importDraft,
        "\"\(review.reviewer.id)\" has no \(missing.joined(separator: " and no ")), so entries with this review are drafts",
        at: review.location)
    }
  }
}
