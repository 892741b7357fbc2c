/// Puts changed files in the place of those that the output has, one by one. Where one can't be, all are put back: the
/// output is as it was. What is replaced or removed goes to the stage.
struct Patch {
  let output: Folder
  let stage: Folder
  let plan: Plan
  let made: StageMaker.Result
  let removed: [String]
  let marker: OutputMarker

  private enum Step {
    case exchange(String, with: String)
    case add(String)
    case remove(String)
  }

  /// - Throws: `SystemError`; then the output is as it was.
  func apply() throws {
    let markers = try stageMarkers()
    var done = 0
    do {
      try forEachStep(markers) { step in
        try apply(step)
        done += 1
      }
    } catch {
      // In reverse, as far as it goes; the next build finds what is left by its time.
      var steps: [Step] = []
      forEachStep(markers) { if steps.count < done { steps.append($0) } }
      for step in steps.reversed() { try? undo(step) }
      throw error
    }
    for folder in Set(removed.map(Self.folder)).sorted(by: >) where !folder.isEmpty { try output.removeFolder(folder) }
  }

  /// While the pages change, the marker names those of both sites: were the build stopped in between, all are known to be
  /// ours.
  private func stageMarkers() throws -> (both: String, new: String)? {
    let old = try OutputTarget.marker(in: output)
    guard old != marker else { return nil }
    let names = (both: ".sitegen-both", new: ".sitegen-new")
    let both = OutputMarker(
      files: marker.files.union(old?.files ?? []), slugs: marker.slugs.union(old?.slugs ?? []))
    try stage.createFile(names.both, both.bytes)
    try stage.createFile(names.new, marker.bytes)
    return names
  }

  private func forEachStep(_ markers: (both: String, new: String)?, _ body: (Step) throws -> Void) rethrows {
    func step(_ path: String, _ replaces: Bool) -> Step { replaces ? .exchange(path, with: path) : .add(path) }
    if let markers { try body(.exchange(markers.both, with: OutputMarker.name)) }
    for change in made.changes { try body(step(change.path, change.replaces)) }
    for row in made.rows {
      for change in row.changes {
        let path = plan.pairPages.path(of: Pair(first: row.first, second: Int(change.second)))
        try body(step(path, change.replaces))
      }
    }
    for path in removed { try body(.remove(path)) }
    if let markers { try body(.exchange(markers.new, with: OutputMarker.name)) }
  }

  private func apply(_ step: Step) throws {
    switch step {
    case .exchange(let path, let other): try stage.exchange(path, with: output, other)
    case .add(let path): try Self.move(path, from: stage, to: output)
    case .remove(let path):
      guard try output.kind(of: path) != nil else { return }
      try Self.move(path, from: output, to: stage)
    }
  }

  private func undo(_ step: Step) throws {
    switch step {
    case .exchange(let path, let other): try stage.exchange(path, with: output, other)
    case .add(let path): try Self.move(path, from: output, to: stage)
    case .remove(let path):
      guard try stage.kind(of: path) != nil else { return }
      try Self.move(path, from: stage, to: output)
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

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }
}
