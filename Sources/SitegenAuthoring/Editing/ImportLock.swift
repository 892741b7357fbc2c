import SitegenKit

/// `Content/imports.lock`: what imports wrote, so that a later one knows which entries nobody has edited since.
///
/// It is kept with the content and so is a text that Git can merge: a first line that says its form, then a line for
/// each entry and each mapping, sorted.
struct ImportLock: Sendable {
  /// A row of a source.
  struct Row: Hashable, Sendable {
    /// The path of the source from the site's folder.
    let source: String
    /// The file name that the row asks for.
    ///
    /// It stays where the entry is renamed.
    let key: String
  }

  /// An entry that an import wrote.
  struct Entry: Equatable, Sendable {
    let row: Row
    /// Fingerprint of the file as it was written last, by an import or by a renaming of what had stayed as written.
    var file: LastingFingerprint
    /// Fingerprint of the entry that the row made.
    var made: LastingFingerprint
  }

  /// The form of the file.
  ///
  /// Another way of making fingerprints is another form too.
  private static let version = "sitegen imports 1"

  /// The entries by the names of their files, without `.md`.
  private(set) var entries: [String: Entry] = [:]
  /// The paths of the mappings of imports, from the site's folder.
  private(set) var mappings: Set<String> = []
  private var slugs: [Row: String] = [:]

  /// The name of the file that was made of a row; nil where the row was not imported yet.
  func slug(of row: Row) -> String? { slugs[row] }

  /// The rows of a source with the names of their files, sorted by these.
  func slugs(from source: String) -> [(slug: String, row: Row)] {
    entries.filter { $0.value.row.source == source }.map { ($0.key, $0.value.row) }
      .sorted { $0.slug.precedes($1.slug) }
  }

  // MARK: - Changing

  /// Notes what was made of a row, in place of what was known of the file and of the row.
  mutating func set(_ slug: String, _ entry: Entry) {
    remove(slug)
    if let old = slugs[entry.row] { remove(old) }
    entries[slug] = entry
    slugs[entry.row] = slug
  }

  mutating func remove(_ slug: String) {
    if let old = entries.removeValue(forKey: slug) { slugs[old.row] = nil }
  }

  mutating func add(mapping path: String) { mappings.insert(path) }

  /// Takes over that a file was changed without anybody's editing it, and with `isMade` that its row makes the new text
  /// from now on; one that was edited before stays so.
  mutating func follow(_ slug: String, from old: [UInt8], to new: [UInt8], isMade: Bool) {
    guard var entry = entries[slug], entry.file == LastingFingerprint(old) else { return }
    if isMade, entry.made == entry.file { entry.made = LastingFingerprint(new) }
    entry.file = LastingFingerprint(new)
    entries[slug] = entry
  }

  /// Takes over that a file has another name.
  mutating func rename(_ slug: String, to new: String) {
    guard let entry = entries[slug] else { return }
    remove(slug)
    set(new, entry)
  }

  // MARK: - The file

  /// The bytes of the file.
  var bytes: [UInt8] {
    let lines =
      entries.map { slug, entry in
        "entry \(slug) \(entry.row.key) \(entry.file) \(entry.made) \(entry.row.source)"
      } + mappings.map { "mapping \($0)" }
    let sorted = lines.sorted { $0.precedes($1) }
    return Array(([Self.version] + sorted).map { $0 + "\n" }.joined().utf8)
  }

  /// Reads the file of a site; one that is not there holds nothing.
  /// - Returns: nil where it can't be read, which is reported.
  static func read(_ tree: SourceTree, into diagnostics: inout Diagnostics) -> ImportLock? {
    var lock = ImportLock()
    let path = ContentPath.imports
    guard let bytes = tree[path] else { return lock }
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      lock.checkVersion(source, into: &diagnostics)
    else { return nil }
    var isFine = true
    for line in 1..<source.lineCount {
      let range = source.lineRange(line + 1)
      guard !range.isEmpty, let problem = lock.take(source.bytes[range]) else { continue }
      isFine = false
      diagnostics.report(
        .importsLock, "\"\(source.text(range).truncated(toScalars: 60))\" \(problem)", at: source.location(range))
    }
    return isFine ? lock : nil
  }

  private func checkVersion(_ source: SourceText, into diagnostics: inout Diagnostics) -> Bool {
    let first = source.lineRange(1)
    guard !source.bytes[first].elementsEqual(Self.version.utf8) else { return true }
    let isOther = source.bytes[first].starts(with: "sitegen imports ".utf8)
    diagnostics.report(
      .importsLock,
      "\"\(source.text(first).truncated(toScalars: 60))\" \(isOther ? "is a form that is not known here" : "can't be the first line"); it must be \"\(Self.version)\"",
      at: source.location(first), hint: isOther ? "use the sitegen that wrote it, or a newer one" : nil)
    return false
  }

  /// Takes a line of the file.
  /// - Returns: what is wrong with it; nil where it is right.
  private mutating func take(_ line: ArraySlice<UInt8>) -> String? {
    let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 5, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if parts[0] == "mapping", parts.count > 1 {
      mappings.insert(parts.dropFirst().joined(separator: " "))
      return nil
    }
    guard parts[0] == "entry", parts.count == 6, Slug.problem(with: parts[1]) == nil,
      Slug.problem(with: parts[2]) == nil,
      let file = LastingFingerprint(digits: parts[3]), let made = LastingFingerprint(digits: parts[4]),
      !parts[5].isEmpty
    else { return "is no line that an import writes" }
    let entry = Entry(row: Row(source: parts[5], key: parts[2]), file: file, made: made)
    // Where two sides added the same line, a merge may keep both.
    if entries[parts[1]] == entry { return nil }
    if entries[parts[1]] != nil { return "is a second line for the entry \"\(parts[1])\"" }
    if let other = slugs[entry.row] {
      return "is a second line for the row \"\(parts[2])\" of \(parts[5]), which became \"\(other)\""
    }
    set(parts[1], entry)
    return nil
  }
}

extension AuthoringSite {
  /// Reads what imports wrote.
  /// - Throws: `ContentProblems` where the file can't be read, `AuthoringRefusal` where it is no file.
  func readLock() throws -> ImportLock {
    let path = ContentPath.imports
    let name = String(Substring(path.utf8.dropFirst("Content/".utf8.count)))
    if tree[path] == nil, try root.folder("Content").kind(of: name) != nil {
      throw AuthoringRefusal("\(path) is not a regular file of at most \(SourceTree.SizeLimit.imports) bytes")
    }
    var diagnostics = Diagnostics()
    guard let lock = ImportLock.read(tree, into: &diagnostics), !diagnostics.preventPublishing(strict: false) else {
      throw ContentProblems(diagnostics)
    }
    return lock
  }
}
