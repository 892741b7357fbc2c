/// The folder `.sitegen` of a site: what one build leaves for the next. It may be removed at any time, and brought back
/// from another machine; then a build takes longer, and gives the same bytes.
struct BuildCache {
  /// Another build of the site is at work.
  struct BuildRunning: Error {}

  static let name = ".sitegen"
  static let stageName = "stage"
  /// The paths that the last build wrote, and those that it removed, one a line: for `rsync --files-from` and its like.
  static let changedFiles = "changed-files.txt"
  static let removedFiles = "removed-files.txt"
  private static let record = "record"
  private static let tablePrefix = "pages-"
  /// What is written before it takes the name above.
  private static let newSuffix = ".new"

  let folder: Folder
  private let lock: FileLock

  /// Takes the site's lock, which goes with the value.
  /// - Throws: `BuildRunning` or `SystemError`.
  init(site: Folder) throws {
    folder = try site.makeFolder(Self.name)
    guard let lock = try folder.lock("lock") else { throw BuildRunning() }
    self.lock = lock
    // A power cut may have left it empty.
    if try folder.size(of: ".gitignore") ?? 0 == 0 {
      try replace(".gitignore", CollectionOfOne(Array("*\n".utf8)))
    }
  }

  // MARK: - Reading

  /// What the last build left; nil where there is nothing, or nothing that can be relied on.
  var lastRecord: BuildRecord? {
    get throws {
      guard try folder.kind(of: Self.record) == .file, let bytes = try folder.read(Self.record, limit: 1 << 30),
        let text = String(validating: bytes, as: UTF8.self)
      else { return nil }
      return BuildRecord(text)
    }
  }

  /// The table that a record names; nil where it is missing or damaged.
  func table(of record: BuildRecord) throws -> PageTable? {
    let name = Self.tablePrefix + record.table.description
    guard try folder.kind(of: name) == .file, let file = try folder.openFile(name) else { return nil }
    let table = PageTable(file, toolCount: record.tools.count)
    return try table.isWhole && table.fingerprint == record.table ? table : nil
  }

  // MARK: - Writing

  func newTable(toolCount: Int) throws -> PageTable {
    let name = Self.tablePrefix + Self.newSuffix
    try folder.removeFile(name)
    return PageTable(try folder.newFile(name), toolCount: toolCount)
  }

  /// Keeps a record and the new table, which it names. One rename puts both in place.
  func save(_ record: BuildRecord) throws {
    let table = Self.tablePrefix + record.table.description
    try folder.rename(Self.tablePrefix + Self.newSuffix, to: folder, as: table)
    try keep(record)
    // What can't be removed now is removed when the next table is saved.
    for name in (try? folder.textNames()) ?? [] where name.utf8.starts(with: Self.tablePrefix.utf8) && name != table {
      _ = try? folder.removeFile(name)
    }
  }

  /// Keeps a record whose table is in place already.
  func keep(_ record: BuildRecord) throws { try replace(Self.record, CollectionOfOne(Array(record.text.utf8))) }

  /// Removes what was not saved, as far as that can be done.
  func discardNew() {
    for name in [Self.tablePrefix, Self.record, Self.changedFiles, Self.removedFiles] {
      _ = try? folder.removeFile(name + Self.newSuffix)
    }
  }

  /// Removes the lists of the last build, which say nothing of the next.
  func discardLists() throws {
    for name in [Self.changedFiles, Self.removedFiles] { try folder.removeFile(name) }
  }

  /// Keeps what the last build changed.
  /// - Parameters:
  ///   - changed: paths, one a line, in several parts.
  ///   - removed: one path each.
  func note(changed: some Sequence<[UInt8]>, removed: [String]) throws {
    try replace(Self.changedFiles, changed)
    try replace(Self.removedFiles, removed.lazy.map { Array("\($0)\n".utf8) })
  }

  /// Writes a file beside the old one, and puts it in its place.
  private func replace(_ name: String, _ parts: some Sequence<[UInt8]>) throws {
    try folder.replaceWhole(name, aside: name + Self.newSuffix) { append in
      var waiting: [UInt8] = []
      for part in parts {
        waiting += part
        guard waiting.count > 1 << 16 else { continue }
        try append(waiting)
        waiting.removeAll(keepingCapacity: true)
      }
      try append(waiting)
    }
  }
}
