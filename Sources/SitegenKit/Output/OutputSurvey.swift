/// What stands in the output folder: found out with as few looks at the disk as certainty allows.
///
/// The record of the last build says what was written, and when the last of it was. A name that came or went later has
/// changed its folder's time, and a file that was written or moved later has changed its own: such a file is read and
/// compared, and so is one that somebody else changed while that build ran, or that has not the recorded size. All others
/// are what the record says, unless their folder is not the one that was recorded. Where more than `mostLooks` pages stand
/// in folders that nobody touched, the pages themselves are not looked at, unless that build was not synced: a page that
/// was written over in its place, or removed from a folder of its own, stays so until a full build.
struct OutputSurvey: Sendable {
  enum Finding: Sendable, Equatable {
    case nothing
    case file(Fingerprint)
    /// Something that is no regular file, as a link.
    case other
  }

  static let mostLooks = 50_000

  private enum FolderState {
    case missing, untouched, touched
    /// Another folder than the recorded one, whose files may have any time.
    case replaced
  }

  private let output: Folder
  private let marker: OutputMarker?
  /// The record of the last build; nil where it is of another folder, of one that was brought back from elsewhere, or of
  /// one that a build was stopped in: then every file is read.
  private let record: BuildRecord?
  /// Whether the record is of this very folder and those in it. Otherwise there may be files of ours that it knows
  /// nothing of.
  var isRecorded: Bool { record != nil && !folders.values.contains(.replaced) }
  private let looksAtPages: Bool
  private let folders: [String: FolderState]
  /// The paths of ours at which a folder stands. Found only where every file is written: otherwise each is looked at.
  private var misplaced: Set<String> = []

  /// - Parameters:
  ///   - marker: names what is ours in the folder.
  ///   - paths: the files that are going to be asked for, but for the pages of comparisons.
  ///   - now: where the clock was set back behind the last build, times say nothing.
  init(
    of output: Folder, marker: OutputMarker?, record: BuildRecord?, paths: some Sequence<String>,
    now: Int64 = FileStamp.now
  ) throws {
    self.output = output
    self.marker = marker
    let recorded = try record.flatMap { try output.stamp(of: OutputMarker.name) == $0.settled ? $0 : nil }
    let known = recorded.flatMap { $0.settled.changed <= now ? $0 : nil }
    self.record = known
    looksAtPages = known.map { $0.fileCount <= Self.mostLooks || !$0.isSynced } ?? true
    var folders: [String: FolderState] = [:]
    for folder in Self.folders(of: paths).union([""]) {
      let stamp = folder.isEmpty ? try output.stamp : try output.stamp(of: folder)
      if let stamp, stamp.kind != .folder { throw Self.refusal(folder, in: output, marker) }
      guard let stamp else {
        folders[folder] = .missing
        continue
      }
      if !folder.isEmpty, recorded?.folders[folder] != stamp.identity {
        folders[folder] = .replaced
      } else {
        folders[folder] = known.map { stamp.changed < $0.settled.changed } ?? false ? .untouched : .touched
      }
    }
    self.folders = folders
    for (folder, state) in folders where record == nil && state != .missing {
      let names = try folder.isEmpty ? output.folderNames() : output.folder(folder).folderNames()
      for path in names.lazy.map({ folder.isEmpty ? $0 : "\(folder)/\($0)" }) where marker?.claims(path) ?? false {
        misplaced.insert(path)
      }
    }
  }

  /// What stands at a path.
  /// - Parameters:
  ///   - recorded: what the last build wrote there, if it did.
  ///   - isComparison: whether it is one of the many.
  /// - Throws: `OutputTarget.Refusal` where somebody else's file or folder is in the way.
  func look(at path: String, recorded: RecordedFile?, isComparison: Bool = false) throws -> Finding {
    let state = try state(ofFolderOf: path)
    guard state != .missing else { return .nothing }
    if let recorded, state == .untouched, isComparison, !looksAtPages { return .file(recorded.content) }
    guard let stamp = try output.stamp(of: path) else { return .nothing }
    // A record of another folder says nothing of who wrote what stands here.
    let isOurs = recorded != nil && record != nil || marker?.claims(path) ?? false
    guard isOurs, stamp.kind != .folder else { throw Self.refusal(path, in: output, marker) }
    guard stamp.kind == .file else { return .other }
    if let recorded, state != .replaced, isUntouched(stamp, recorded) { return .file(recorded.content) }
    return try output.read(path, limit: .max).map { .file(Fingerprint($0)) } ?? .other
  }

  /// Whether a file is as the last build left it, from its beginning on. What it wrote itself was written before any of it
  /// was where others could change it.
  private func isUntouched(_ stamp: FileStamp, _ recorded: RecordedFile) -> Bool {
    guard let record, stamp.size == recorded.size, stamp.changed < record.settled.changed else { return false }
    return stamp.changed < record.begun || recorded.isNew && stamp.modified < record.published
  }

  /// Whether a page of a comparison is what the last build wrote, without a look at it.
  var isKnownToStand: Bool { !looksAtPages && folders[Addresses.comparisonFolder] == .untouched }

  private func state(ofFolderOf path: String) throws -> FolderState {
    let folder = Folder.parentPath(of: path)
    if let known = folders[folder] { return known }
    guard let stamp = try output.stamp(of: folder) else { return .missing }
    if stamp.kind != .folder { throw Self.refusal(folder, in: output, marker) }
    // A page's own folder is not recorded: where it has not changed, neither has its name.
    let isOld = record.map { stamp.changed < $0.settled.changed } ?? false
    return isOld && folders[Addresses.comparisonFolder] != .replaced ? .touched : .replaced
  }

  /// Refuses a path at which somebody else's file or folder stands. For builds that write every file: what is ours is
  /// not compared.
  func checkFree(_ path: String) throws {
    let isOurs = marker?.claims(path) ?? false
    if isOurs, folders[Folder.parentPath(of: path)] != nil, !misplaced.contains(path) { return }
    guard try state(ofFolderOf: path) != .missing, let stamp = try output.stamp(of: path) else { return }
    if stamp.kind == .folder || !isOurs { throw Self.refusal(path, in: output, marker) }
  }

  /// Those of our paths at which there is a file to remove: no folder, which is not ours, and nothing behind a link.
  func removable(_ paths: [String]) throws -> [String] {
    var isFolder = ["": true]
    func isReal(_ folder: String) throws -> Bool {
      if let known = isFolder[folder] { return known }
      let isKnown = try isReal(Folder.parentPath(of: folder)) && output.kind(of: folder) == .folder
      isFolder[folder] = isKnown
      return isKnown
    }
    return try paths.filter { path in
      guard try isReal(Folder.parentPath(of: path)), let kind = try output.kind(of: path) else { return false }
      return kind != .folder
    }
  }

  /// The folders that files are in, but for the output itself.
  static func folders(of paths: some Sequence<String>) -> Set<String> {
    Set(paths.flatMap(Folder.ancestors) + [Addresses.comparisonFolder])
  }

  /// A file of ours may be in the way too: where a folder is to be, or the other way round.
  private static func refusal(_ path: String, in output: Folder, _ marker: OutputMarker?) -> OutputTarget.Refusal {
    let isOurs = marker.map { $0.claims(path) || folders(of: $0.files).contains(path) } ?? false
    let whose = isOurs ? "" : ", and sitegen did not write it"
    return OutputTarget.Refusal(
      path: output.path, reason: "\(Printable.text(path)) in it is in the way of a page\(whose); move it away first")
  }
}
