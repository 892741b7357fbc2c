/// The folder that a new site is made in, on the file system of the output, and the way from there to the output.
///
/// A build may be stopped at any moment. The next one finds, by name:
/// - in the stage, a folder that was never finished, or the old site after it was exchanged. It is cleared.
/// - aside, the old site, where the file system can't exchange two folders in one step (see `Folder.exchange`). If the
///   output is missing, the old site is brought back; if the new one is there already, the old one is cleared.
struct Stage {
  /// The output that the stage takes the place of.
  let target: OutputTarget
  private let cache: BuildCache
  private let parent: Folder
  private let name: String

  /// Finds the stage of an output, and brings back an output that a stopped build took away.
  /// - Throws: `OutputTarget.Refusal` where what was brought back may not be replaced, or `SystemError`.
  init(for target: OutputTarget, cache: BuildCache) throws {
    self.cache = cache
    (parent, name) =
      try cache.folder.identity.device == target.parent.identity.device
      ? (cache.folder, BuildCache.stageName) : (target.parent, ".\(target.name).sitegen-\(BuildCache.stageName)")
    let aside = Folder.aside(name)
    guard !target.exists, try parent.kind(of: aside) == .folder else {
      self.target = target
      return
    }
    try parent.renameNew(aside, to: target.parent, as: target.name)
    self.target = try target.checkedAgain()
  }

  /// The names at which a stopped build may have left something.
  private var names: [String] { [name, Folder.aside(name)] }

  /// Whether a stopped build left nothing to clear.
  var isClear: Bool { get throws { try names.allSatisfy { try parent.kind(of: $0) == nil } } }

  // MARK: - Making and publishing

  /// Makes the folder and fills it.
  ///
  /// Until it is published it holds nothing but what is ours: where the body fails, it is removed.
  func withNewFolder<Result>(_ body: (Folder) throws -> Result) throws -> Result {
    do {
      return try body(parent.makeFolder(name))
    } catch {
      try? parent.removeTree(name)
      throw error
    }
  }

  /// Gives the folder the output's name, in one step where the file system can.
  ///
  /// An old site is then in the stage.
  func publish() throws {
    if target.exists { return try parent.exchange(name, with: target.parent, target.name) }
    try parent.renameNew(name, to: target.parent, as: target.name)
  }

  // MARK: - Clearing

  /// Removes what this build replaced, and what a stopped one left there.
  ///
  /// What no build wrote is moved to the output.
  /// - Parameters:
  ///   - plan: The plan of the new site: see `BuildCache.marker`.
  ///   - isPlanned: Whether the new site has a file at a path.
  /// - Returns: the files that the new site has no more, and those that were moved to it.
  /// - Throws: `OutputTarget.Refusal` where there is no output to move a file to, or `SystemError`.
  @discardableResult
  func clear(
    for plan: Plan, isPlanned: (String) -> Bool = { _ in true }
  ) throws -> (removed: [String], kept: [String]) {
    let new = try target.parent.kind(of: target.name) == .folder ? target.folder : nil
    var (removed, kept): ([String], [String]) = ([], [])
    func clear(_ folder: Folder, path: String, _ marker: OutputMarker) throws {
      try folder.clear { name in
        let inner = path + name
        if inner == OutputMarker.name { return false }
        // What is ours is most of it, and one call tells whether it is a file.
        if try marker.claims(inner) && folder.removeFile(name) {
          if !isPlanned(inner) { removed.append(inner) }
        } else if try folder.kind(of: name) == .folder {
          try clear(folder.folder(name), path: inner + "/", marker)
          return try folder.removeFolder(name)
        } else if let new {
          // Never over a file of the new site: what can't be moved stays where it is, and the error says where.
          try new.makeFolders(above: inner)
          try folder.renameNew(name, to: new, as: inner)
          kept.append(inner)
        } else {
          throw OutputTarget.Refusal(
            path: target.parent.path(of: target.name),
            reason: "\(Printable.text(folder.path(of: name))) is left from another folder; move it away first")
        }
        return true
      }
    }
    for name in names {
      let old = try parent.kind(of: name) == .folder ? parent.folder(name) : nil
      guard let old, let marker = try cache.marker(in: old, plan) else {
        // What was never finished has no marker, nor has what a patch took out of the output.
        try parent.removeTree(name)
        continue
      }
      try clear(old, path: "", marker)
      // Removed last: a folder without it is taken for one that holds nothing but ours.
      try old.removeFile(OutputMarker.name)
      try parent.removeFolder(name)
    }
    return (removed.sorted(), kept.sorted())
  }
}
