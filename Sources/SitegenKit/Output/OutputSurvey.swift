/// What stands in the output folder: found out with as few looks at the disk as certainty allows.
///
/// The record of the last build says what was written, and when the last of it was. A name that came or went later has
/// changed its folder's time, and a file that was written later has changed its own: such a file is read and compared, and
/// all others are what the record says. Where more than `mostLooks` pages stand in folders that nobody touched, the pages
/// themselves are not looked at: a page that was written over in its place stays so until a full build.
struct OutputSurvey: Sendable {
  enum Finding: Sendable, Equatable {
    case nothing
    case file(Fingerprint)
    /// Something that is no regular file, as a link.
    case other
  }

  static let mostLooks = 50_000

  /// The pages of comparisons are in folders of their own where addresses end with a slash.
  static let comparisons = "compare"

  private enum FolderState { case missing, untouched, touched }

  private let output: Folder
  private let marker: OutputMarker?
  /// When the last build was done, in the time of the file system; nil where the record is of another folder, or of one
  /// that was brought back from elsewhere: then every file is read.
  private let settled: Int64?
  /// Whether the record is of this very folder.
  var isRecorded: Bool { settled != nil }
  private let looksAtPages: Bool
  private let folders: [String: FolderState]

  /// - Parameter paths: the files that are going to be asked for, but for the pages of comparisons.
  init(of output: Folder, record: BuildRecord?, paths: some Sequence<String>) throws {
    self.output = output
    marker = try OutputTarget.marker(in: output)
    let isRecorded = try record != nil && output.stamp(of: OutputMarker.name) == record?.settled
    let settled = isRecorded ? record?.settled.changed : nil
    self.settled = settled
    looksAtPages = settled == nil || record.map { $0.fileCount <= Self.mostLooks } ?? true
    var folders: [String: FolderState] = [:]
    for folder in Self.folders(of: paths).union([""]) {
      let stamp = folder.isEmpty ? try output.stamp : try output.stamp(of: folder)
      if let stamp, stamp.kind != .folder { throw Self.refusal(folder, in: output) }
      guard let stamp else {
        folders[folder] = .missing
        continue
      }
      folders[folder] = settled.map { stamp.changed < $0 } ?? false ? .untouched : .touched
    }
    self.folders = folders
  }

  /// What stands at a path.
  /// - Parameters:
  ///   - recorded: what the last build wrote there, if it did.
  ///   - isComparison: whether it is one of the many.
  /// - Throws: `OutputTarget.Refusal` where somebody else's file or folder is in the way.
  func look(at path: String, recorded: Fingerprint?, isComparison: Bool = false) throws -> Finding {
    let state = try folders[Self.parent(of: path)] ?? stateOfOwnFolder(of: path)
    guard state != .missing else { return .nothing }
    if let recorded, state == .untouched, isComparison, !looksAtPages { return .file(recorded) }
    guard let stamp = try output.stamp(of: path) else { return .nothing }
    if stamp.kind == .folder || recorded == nil && marker?.claims(path) != true {
      throw Self.refusal(path, in: output)
    }
    guard stamp.kind == .file else { return .other }
    if let recorded, let settled, stamp.changed < settled { return .file(recorded) }
    return try output.read(path, limit: .max).map { .file(Fingerprint($0)) } ?? .other
  }

  /// Whether a page of a comparison is what the last build wrote, without a look at it.
  var isKnownToStand: Bool { !looksAtPages && folders[Self.comparisons] == .untouched }

  private func stateOfOwnFolder(of path: String) throws -> FolderState {
    let folder = Self.parent(of: path)
    guard let stamp = try output.stamp(of: folder) else { return .missing }
    if stamp.kind != .folder { throw Self.refusal(folder, in: output) }
    return .touched
  }

  /// Refuses a path at which somebody else's file stands. For builds that write every file: what is ours is not compared.
  func checkFree(_ path: String) throws {
    guard marker?.claims(path) != true, try output.stamp(of: path) != nil else { return }
    throw Self.refusal(path, in: output)
  }

  /// The folders that files are in, but for the output itself.
  static func folders(of paths: some Sequence<String>) -> Set<String> {
    Set(paths.flatMap(ancestors) + [comparisons])
  }

  private static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  /// The folders that a path goes through, the innermost first.
  private static func ancestors(of path: String) -> [String] {
    let parent = parent(of: path)
    return parent.isEmpty ? [] : [parent] + ancestors(of: parent)
  }

  private static func refusal(_ path: String, in output: Folder) -> OutputTarget.Refusal {
    OutputTarget.Refusal(
      path: output.path,
      reason: "\(Printable.text(path)) in it is in the way of a page, and sitegen did not write it; move it away first")
  }
}
