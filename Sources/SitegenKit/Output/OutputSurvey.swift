/// What stands in the output folder, found out with as few looks at the disk as certainty allows.
///
/// The record of the last build says what was written, and when the last of it was. A name that came or went later has
/// changed its folder's time, and a file that was written or moved later has changed its own: such a file is read and
/// compared, and so is one that somebody else changed while that build ran, or that has not the recorded size. All
/// others are what the record says, unless their folder is not the one that was recorded. `Trust` says which of these
/// holds, and `look` is the one place that acts on it.
struct OutputSurvey: Sendable {
  /// What stands at a path of the output.
  enum Finding: Sendable, Equatable {
    /// Nothing, or nothing that a new file need be compared with, since every file is written.
    case nothing
    /// A file with these bytes.
    case file(Fingerprint)
    /// Something that is no regular file, such as a symbolic link.
    case other
  }

  /// How far the record of the last build speaks for the files of a folder.
  enum Trust: Sendable {
    /// The folder is the one that the build of this record left: a file that is older than the end of that build is
    /// what the record says, and a younger one is read.
    case recorded(since: BuildRecord)
    /// There is a record, but of another folder, of one that was brought back from elsewhere, or of one that a build
    /// was stopped in; or the clock was set back behind it. Every file is read.
    case foreign
    /// There is no record, so every file is written: none is read, and only what is in the way of one is looked for.
    case unrecorded
  }

  /// The most files that are looked at one by one.
  ///
  /// Where there are more, the pages of comparisons in a folder that nobody touched are not looked at, unless the last
  /// build was not synced: a page that was written over where it stands, or removed from a folder of its own, then
  /// stays so until a full build.
  static let mostLooks = 50_000

  /// What the time and the identity of a folder tell of the names in it.
  private enum FolderState {
    /// There is no such folder.
    case missing
    /// The recorded folder; no name in it came or went since.
    case untouched
    /// The recorded folder; names in it came or went.
    case touched
    /// Another folder than the recorded one, whose files may have any time.
    case replaced
  }

  private let output: Folder
  private let marker: OutputMarker?
  private let trust: Trust
  private let folders: [String: FolderState]
  /// The paths of ours at which a folder stands; found only for `Trust.unrecorded`, where not each path is looked at.
  private let misplaced: Set<String>
  /// Whether the pages of comparisons are what the last build wrote, without a look at any of them: known from the
  /// beginning, as it is asked for each page.
  let isKnownToStand: Bool

  /// Looks at the folders of an output.
  /// - Parameters:
  ///   - output: The output folder.
  ///   - marker: Names what is ours in the output; nil where there is nothing that does.
  ///   - record: The record of the last build; nil where every file is going to be written.
  ///   - paths: The files that are going to be asked for, but for the pages of comparisons.
  ///   - now: The present, in nanoseconds since 1970: where the clock was set back behind the last build, times say
  ///     nothing.
  /// - Throws: `OutputTarget.Refusal` where a file stands at the path of a folder, or `SystemError`.
  init(
    of output: Folder, marker: OutputMarker?, record: BuildRecord?, paths: some Sequence<String>,
    now: Int64 = FileStamp.now
  ) throws {
    self.output = output
    self.marker = marker
    let trust = try Self.trust(in: record, of: output, now: now)
    self.trust = trust
    var folders: [String: FolderState] = [:]
    for folder in Self.folders(of: paths).union([""]) {
      let stamp = folder.isEmpty ? try output.stamp : try output.stamp(of: folder)
      if let stamp, stamp.kind != .folder { throw Self.refusal(folder, in: output, marker) }
      folders[folder] = stamp.map { Self.state(of: folder, $0, trust) } ?? .missing
    }
    self.folders = folders
    isKnownToStand = !Self.looksAtPages(trust) && folders[Addresses.comparisonFolder] == .untouched
    misplaced = if case .unrecorded = trust { try Self.misplaced(folders, in: output, marker) } else { [] }
  }

  private static func trust(in record: BuildRecord?, of output: Folder, now: Int64) throws -> Trust {
    guard let record else { return .unrecorded }
    let isOfThisFolder = try output.stamp(of: OutputMarker.name) == record.settled
    return isOfThisFolder && record.settled.changed <= now ? .recorded(since: record) : .foreign
  }

  private static func state(of folder: String, _ stamp: FileStamp, _ trust: Trust) -> FolderState {
    guard case .recorded(let build) = trust else { return .replaced }
    if !folder.isEmpty, build.folders[folder] != stamp.identity { return .replaced }
    return stamp.changed < build.settled.changed ? .untouched : .touched
  }

  private static func misplaced(
    _ folders: [String: FolderState], in output: Folder, _ marker: OutputMarker?
  ) throws -> Set<String> {
    var misplaced: Set<String> = []
    for (folder, state) in folders where state != .missing {
      let names = try folder.isEmpty ? output.folderNames() : output.folder(folder).folderNames()
      for path in names.lazy.map({ folder.isEmpty ? $0 : "\(folder)/\($0)" }) where marker?.claims(path) ?? false {
        misplaced.insert(path)
      }
    }
    return misplaced
  }

  /// Whether the record is of this very folder and those in it.
  ///
  /// Otherwise there may be files of ours that it does not name.
  var isRecorded: Bool {
    guard case .recorded = trust else { return false }
    return !folders.values.contains(.replaced)
  }

  private static func looksAtPages(_ trust: Trust) -> Bool {
    guard case .recorded(let build) = trust else { return true }
    return build.fileCount <= mostLooks || !build.isSynced
  }

  // MARK: - One file

  /// Finds what stands at a path.
  /// - Parameters:
  ///   - path: The path below the output.
  ///   - recorded: What the last build left there; nil where it left nothing.
  ///   - isComparison: Whether it is the page of a comparison, of which there are many.
  /// - Returns: what stands there, as far as a new file need be compared with it.
  /// - Throws: `OutputTarget.Refusal` where somebody else's file, or a folder, is in the way; or `SystemError`.
  func look(at path: String, recorded: RecordedFile?, isComparison: Bool = false) throws -> Finding {
    let state = try state(ofFolderOf: path)
    guard state != .missing else { return .nothing }
    switch trust(in: state) {
    case .recorded(let build):
      if let recorded, state == .untouched, isComparison, !Self.looksAtPages(trust) { return .file(recorded.content) }
      guard let stamp = try stampOfOurs(path, isRecorded: recorded != nil) else { return .nothing }
      if let recorded, build.left(stamp, as: recorded) { return .file(recorded.content) }
      return try read(path, stamp)
    case .foreign:
      // Such a record does not say who wrote what stands here.
      guard let stamp = try stampOfOurs(path, isRecorded: false) else { return .nothing }
      return try read(path, stamp)
    case .unrecorded:
      let isKnownFolder = folders[Folder.parentPath(of: path)] != nil
      if isKnownFolder, isClaimed(path), !misplaced.contains(path) { return .nothing }
      _ = try stampOfOurs(path, isRecorded: false)
      return .nothing
    }
  }

  /// How far the record speaks for the files of a folder in this state.
  private func trust(in state: FolderState) -> Trust {
    if case .recorded = trust, state == .replaced { return .foreign }
    return trust
  }

  private func isClaimed(_ path: String) -> Bool { marker?.claims(path) ?? false }

  /// The stamp of what stands at a path, which must be ours, as the record or else the marker tells, and no folder.
  private func stampOfOurs(_ path: String, isRecorded: Bool) throws -> FileStamp? {
    guard let stamp = try output.stamp(of: path) else { return nil }
    guard stamp.kind != .folder, isRecorded || isClaimed(path) else { throw Self.refusal(path, in: output, marker) }
    return stamp
  }

  private func read(_ path: String, _ stamp: FileStamp) throws -> Finding {
    guard stamp.kind == .file else { return .other }
    return try output.read(path, limit: .max).map { .file(Fingerprint($0)) } ?? .other
  }

  private func state(ofFolderOf path: String) throws -> FolderState {
    let folder = Folder.parentPath(of: path)
    if let known = folders[folder] { return known }
    guard let stamp = try output.stamp(of: folder) else { return .missing }
    if stamp.kind != .folder { throw Self.refusal(folder, in: output, marker) }
    // A page's own folder is not recorded: where it has not changed, neither has its name.
    guard case .recorded(let build) = trust, stamp.changed < build.settled.changed else { return .replaced }
    return folders[Addresses.comparisonFolder] == .replaced ? .replaced : .touched
  }

  // MARK: - Many files

  /// Whether every file of a build stands as it was written; the table tells of the pages of comparisons.
  func finds(_ record: BuildRecord, _ pages: PageTable) throws -> Bool {
    guard isRecorded else { return false }
    for (path, file) in record.files
    where try look(at: path, recorded: file.written) != .file(file.written.content) { return false }
    if isKnownToStand { return true }
    for first in record.tools.indices {
      let row = try pages.row(first)
      for offset in row.indices {
        for encoding in record.encodings {
          guard let page = row[offset, encoding] else { continue }
          let path = record.page(first, first + 1 + offset, encoding)
          if try look(at: path, recorded: page, isComparison: true) != .file(page.content) { return false }
        }
      }
    }
    return true
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

  /// Refuses an output in which something is in the way of a file.
  ///
  /// It may be a file of ours too: where a folder is to be, or the other way round.
  private static func refusal(_ path: String, in output: Folder, _ marker: OutputMarker?) -> OutputTarget.Refusal {
    let isOurs = marker.map { $0.claims(path) || folders(of: $0.files).contains(path) } ?? false
    let whose = isOurs ? "" : ", and sitegen did not write it"
    return OutputTarget.Refusal(
      path: output.path, reason: "\(Printable.text(path)) in it is in the way of a page\(whose); move it away first")
  }
}
