/// Exchanges changed files with those that the output has, one by one.
///
/// Where one can't be, all are exchanged back, and the output is as it was. What is replaced or removed goes to the
/// stage.
struct Patch {
  /// The folder that is patched.
  let output: Folder
  /// The folder of the new and changed files.
  let stage: Folder
  /// The new site.
  let plan: Plan
  /// What was made in the stage.
  let made: StageMaker.Result
  /// The paths of the files to take out of the output.
  let removed: [String]
  /// Names what the output holds.
  let oldMarker: OutputMarker

  private enum Step {
    /// A marker of the stage replaces the one in the output.
    case replaceMarker(String)
    case exchange(String)
    case add(String)
    case remove(String)
  }

  /// The names of the markers in the stage.
  enum Marker {
    /// Names what the output held before; it is needed to undo the steps.
    fileprivate static let old = ".sitegen-old"
    /// While the pages change, the marker names those of both sites: were the build stopped in between, all are known
    /// to be ours.
    ///
    /// It is another file than the recorded one, so that no file would be taken for what the record says.
    fileprivate static let both = ".sitegen-both"
    /// Names what the output holds in the end.
    static let new = ".sitegen-new"
  }

  /// Takes all steps, or none.
  /// - Throws: `SystemError`; then the output is as it was, unless only an empty folder could not be removed in the
  ///   end.
  func apply() throws {
    var done = 0
    do {
      try forEachStep { step in
        try apply(step)
        done += 1
      }
    } catch {
      // In reverse, as far as it goes; the next build finds what is left by its time.
      var steps: [Step] = []
      forEachStep { if steps.count < done { steps.append($0) } }
      for step in steps.reversed() { try? undo(step) }
      throw error
    }
    // Sorted like this, a folder comes before the one that it is in.
    for folder in Set(removed.flatMap(Folder.ancestors)).sorted(by: >) { try output.removeFolder(folder) }
  }

  /// Whether there is anything to do.
  var isNeeded: Bool { oldMarker != plan.marker || made.written + removed.count > 0 }

  /// Completes the stage with its markers.
  func stageMarkers() throws {
    let marker = plan.marker
    for (name, marker) in [(Marker.old, oldMarker), (Marker.both, marker.union(oldMarker)), (Marker.new, marker)] {
      try stage.createFile(name, marker.bytes)
    }
  }

  /// Goes through the steps in their order: what is new comes before the files that link to it, and what goes, after
  /// they do so no more.
  ///
  /// So the assets are first, and the lists last.
  private func forEachStep(_ body: (Step) throws -> Void) rethrows {
    func forEachPage(replaced: Bool, _ body: (_ path: String) throws -> Void) rethrows {
      for row in made.rows {
        for change in row.changes where change.replaces == replaced {
          try body(plan.path(of: Pair(first: row.first, second: Int(change.second)), as: change.encoding))
        }
      }
    }
    // The plan begins with the home page and ends with the assets.
    let others = made.changes.reversed()
    try body(.replaceMarker(Marker.both))
    for change in others where !change.replaces { try body(.add(change.path)) }
    try forEachPage(replaced: false) { try body(.add($0)) }
    try forEachPage(replaced: true) { try body(.exchange($0)) }
    for change in others where change.replaces { try body(.exchange(change.path)) }
    for path in removed { try body(.remove(path)) }
    try body(.replaceMarker(Marker.new))
  }

  private func apply(_ step: Step) throws {
    switch step {
    case .replaceMarker(let name): try stage.rename(name, to: output, as: OutputMarker.name)
    case .exchange(let path): try stage.exchange(path, with: output, path)
    case .add(let path): try Self.move(path, from: stage, to: output)
    case .remove(let path): try Self.move(path, from: output, to: stage)
    }
  }

  private func undo(_ step: Step) throws {
    switch step {
    case .replaceMarker: try apply(.replaceMarker(Marker.old))
    case .exchange: try apply(step)
    case .remove(let path): try apply(.add(path))
    case .add(let path):
      try apply(.remove(path))
      for folder in Folder.ancestors(of: path) { try output.removeFolder(folder) }
    }
  }

  private static func move(_ path: String, from source: Folder, to target: Folder) throws {
    do {
      try source.renameNew(path, to: target, as: path)
    } catch let error as SystemError where error.isMissing {
      try target.makeFolders(above: path)
      try source.renameNew(path, to: target, as: path)
    }
  }
}
