/// The folder `.sitegen` of a site: what one build leaves for the next.
///
/// It may be removed at any time, and brought back from another machine; then a build takes longer, and gives the same
/// bytes.
///
/// Whoever holds the value holds the site's lock: one build of a site is at work at a time.
struct BuildCache {
  /// Says that another build of the site is at work.
  struct BuildRunning: Error {}

  /// The name of the folder in the site's folder.
  static let name = ".sitegen"
  /// The name of the folder that a new site is made in: see `Stage`.
  static let stageName = "stage"
  /// The paths that the last build wrote, and those that it removed, one a line: for `rsync --files-from` and its like.
  static let changedFiles = "changed-files.txt"
  static let removedFiles = "removed-files.txt"
  private static let record = "record"
  private static let tablePrefix = "pages-"
  /// Ends the name of a file that is not whole yet.
  private static let newSuffix = ".new"

  /// The folder `.sitegen`.
  let folder: Folder
  private let lock: FileLock

  /// Makes the folder where it is missing, and takes the site's lock, which goes with the value.
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
    let table = PageTable(file, toolCount: record.tools.count, encodings: record.encodings)
    return try table.isWhole && table.fingerprint == record.table ? table : nil
  }

  /// Reads what is ours in a folder from its marker; nil where there is none.
  ///
  /// Of a marker that a power cut damaged, the record of the last build tells the rest, and where that is lost too, the
  /// plan.
  func marker(in folder: Folder, _ plan: Plan) throws -> OutputMarker? {
    guard let marker = try OutputTarget.marker(in: folder) else { return nil }
    if marker.isWhole { return marker }
    let known = marker.union(plan.marker)
    return try lastRecord.map { known.union($0.marker) } ?? known
  }

  // MARK: - Writing

  /// Makes an empty table, which `save` keeps.
  func newTable(for plan: Plan) throws -> PageTable {
    let name = Self.tablePrefix + Self.newSuffix
    try folder.removeFile(name)
    return PageTable(try folder.newFile(name), toolCount: plan.site.tools.count, encodings: plan.encodings)
  }

  /// Keeps a record and the new table, which it names: the rename of the record makes both valid at once.
  func save(_ record: BuildRecord) throws {
    let table = Self.tablePrefix + record.table.description
    try folder.rename(Self.tablePrefix + Self.newSuffix, to: folder, as: table)
    try keep(record)
    // What can't be removed now is removed when the next table is saved.
    for name in (try? folder.textNames()) ?? [] where name.utf8.starts(with: Self.tablePrefix.utf8) && name != table {
      _ = try? folder.removeFile(name)
    }
  }

  /// Keeps a record whose table is kept already.
  func keep(_ record: BuildRecord) throws { try replace(Self.record, CollectionOfOne(Array(record.text.utf8))) }

  /// Removes what was not kept, as far as that can be done.
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
  ///   - changed: The paths of files that were written, one a line, in chunks of lines.
  ///   - removed: The paths of files that were removed.
  /// - Throws: `SystemError`.
  func note(changed: some Sequence<[UInt8]>, removed: [String]) throws {
    try replace(Self.changedFiles, changed)
    try replace(Self.removedFiles, removed.lazy.map { Array("\($0)\n".utf8) })
  }

  /// Writes a file beside the old one, and puts it in its place once it is whole.
  private func replace(_ name: String, _ chunks: some Sequence<[UInt8]>) throws {
    try folder.replaceWhole(name, aside: name + Self.newSuffix) { append in
      var waiting: [UInt8] = []
      for chunk in chunks {
        waiting += chunk
        guard waiting.count > 1 << 16 else { continue }
        try append(waiting)
        waiting.removeAll(keepingCapacity: true)
      }
      try append(waiting)
    }
  }
}
