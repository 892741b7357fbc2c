package import SitegenKit

/// What an import comes to: the entries that it writes, and everything that it does not take over, at its location.
package struct Import: Sendable {
  /// A file that is written.
  struct File: Sendable {
    let slug: Slug
    let path: String
    let bytes: [UInt8]
    /// What stands there before; nil for a new file.
    var old: [UInt8]?
  }

  struct NewLogo: Sendable {
    /// Where it stands below the site's folder.
    let path: String
    let bytes: [UInt8]
  }

  var files: [File] = []
  /// The logos that are copied.
  var logos: [NewLogo] = []
  /// The files of entries that an update leaves as they are, though their rows say something else or are gone.
  var kept: [String] = []
  /// What is known of the rows and their files when all is written, and the bytes that stand in the file now.
  var lock = ImportLock()
  private(set) var lockBytes: [UInt8]?
  /// The number of files that are drafts.
  package internal(set) var drafts = 0
  /// The number of entries that are there already, just as they would be written.
  package internal(set) var unchanged = 0
  /// The number of rows that give no entry.
  package internal(set) var refusedRows = 0
  /// What is lost or refused.
  private(set) var problems = ImportProblems()

  init() {}

  /// Begins with what earlier imports wrote.
  init(_ lock: ImportLock, of tree: SourceTree) { (self.lock, lockBytes) = (lock, tree[ContentPath.imports]) }

  /// The number of new entries that are written.
  package var written: Int { files.count { $0.old == nil } }
  /// The number of entries that are written anew, since their rows changed and nobody edited them.
  package var refreshed: Int { files.count - written }
  /// The number of entries that an update leaves as they are, though their rows say something else or are gone.
  package var keptEntries: Int { kept.count }

  /// The file of what imports wrote, where it is written.
  fileprivate var lockChange: [UInt8]? {
    let bytes = lock.bytes
    return bytes == lockBytes || (lockBytes == nil && lock.entries.isEmpty) ? nil : bytes
  }

  /// Each file that is written or kept, a line each with what becomes of it, sorted by path.
  ///
  /// What is there already just as it would be written is left out.
  package var changes: [String] {
    let written =
      files.map { ($0.path, $0.old == nil ? "new" : "refreshed") } + kept.map { ($0, "kept") }
      + logos.map { ($0.path, "new") }
    let lock = lockChange.map { _ in [(ContentPath.imports, lockBytes == nil ? "new" : "refreshed")] } ?? []
    return (written + lock).sorted { $0.0.precedes($1.0) }.map { "\($0.0): \($0.1)" }
  }

  /// The number of logos that are copied.
  package var copiedLogos: Int { logos.count }

  /// What is lost or refused, sorted by location; of the same problem in many rows, the first three and a number.
  package var diagnostics: [Diagnostic] { problems.listed }

  /// Whether a row gives no entry, or a value is lost that the mapping names.
  package var hasLosses: Bool { problems.haveLosses }

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
  ///   - updates: whether entries whose rows changed are written anew where nobody edited them.
  /// - Returns: the entries to write and every problem of a row; nothing is written until `apply`.
  /// - Throws: `AuthoringRefusal` where there is nothing that can be imported, `ContentProblems` where the mapping or
  ///   `Content/imports.lock` has errors or the source can't be read as data, or `SystemError`.
  package func readImport(_ source: String, map: String, updates: Bool = false) throws -> Import {
    var diagnostics = Diagnostics()
    var lock = try readLock()
    let bytes = try ImportSource.bytes(of: map, limit: SourceTree.SizeLimit.configuration)
    guard let mapping = ImportMapping.read(bytes, path: map, configuration: configuration, into: &diagnostics) else {
      throw ContentProblems(diagnostics)
    }
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
    checkSecondColumns(of: table, mapping, facts, into: &diagnostics)
    try lock.add(mapping: SitePath.relative(map, to: path))
    var result = Import(lock, of: tree)
    result.refusedRows = table.unreadableRows
    result.report(found)
    result.report(diagnostics)
    var importer = RowImporter(
      site: self, mapping: mapping, facts: facts, source: try SitePath.relative(source, to: path), updates: updates,
      logos: try mapping.fields[.logo].map { _ in try LogoSource(of: source) }, result: result)
    for row in table.rows { try importer.add(row) }
    if updates { importer.reportGoneRows() }
    return importer.result
  }

  /// Writes the entries and their logos, and then what was written; no entry is written over that anybody edited.
  /// - Throws: `AuthoringRefusal` where an entry was changed since it was read, or `SystemError`; the entries before are
  ///   whole, and the same import then does the rest.
  package func apply(_ result: Import) throws {
    for file in result.files {
      guard let old = file.old else {
        try createEntry(file.slug, file.bytes)
        continue
      }
      let (folder, name) = try folder(of: file.path)
      guard try folder.read(name, limit: old.count) == old else {
        throw AuthoringRefusal("\(file.path) was changed in the meantime; it stays as it is")
      }
      try folder.replaceWhole(name, file.bytes)
    }
    if !result.logos.isEmpty {
      let folder = try root.folder("Content").makeFolder(ContentPath.stem(of: Logo.folder))
      for logo in result.logos { try folder.createWhole(ContentPath.stem(of: logo.path), logo.bytes) }
    }
    guard let bytes = result.lockChange else { return }
    let (folder, name) = try folder(of: ContentPath.imports)
    try folder.replaceWhole(name, bytes)
  }
}
