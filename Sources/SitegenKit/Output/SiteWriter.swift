/// Writes a planned site: first to a folder of its own, then in one step to where readers find it.
///
/// Whatever stops it, readers have either the old site or the new one, and the next build clears what was left.
struct SiteWriter {
  /// What a build did.
  struct Report: Equatable, Sendable {
    /// Files written.
    var written = 0
    /// Files of an earlier build that the site no longer has.
    var removed = 0
    /// Files in the output folder that no build wrote; they are kept.
    var kept: [String] = []
  }

  /// Another build of the site is at work.
  struct BuildRunning: Error {}

  static let cacheFolder = ".sitegen"
  private static let stageName = "stage"

  private let target: OutputTarget
  private let cache: Folder
  private let lock: FileLock
  /// The folder that the new site is made in, on the file system of the output folder.
  private let stage: (parent: Folder, name: String)

  /// Takes the site's lock.
  /// - Throws: `BuildRunning`, `OutputTarget.Refusal` or `SystemError`.
  init(site: Folder, output: String) throws {
    target = try OutputTarget(output, site: site)
    cache = try site.makeFolder(Self.cacheFolder)
    guard let lock = try cache.lock("lock") else { throw BuildRunning() }
    self.lock = lock
    if try cache.kind(of: ".gitignore") == nil { try cache.createFile(".gitignore", "*\n".utf8) }
    stage =
      try cache.identity.device == target.parent.identity.device
      ? (cache, Self.stageName) : (target.parent, ".\(target.name).sitegen-\(Self.stageName)")
  }

  /// Makes the site and publishes it.
  /// - Throws: `SystemError`; then the old site is as it was.
  func write(_ plan: Plan, jobs: Int) throws -> Report {
    var report = Report()
    try clearStage(into: &report)
    report = Report()
    do {
      let folder = try stage.parent.makeFolder(stage.name)
      report.written = try writeFiles(plan, to: folder, jobs: jobs)
    } catch {
      try? stage.parent.removeTree(stage.name)
      throw error
    }
    try publish()
    try clearStage(into: &report)
    return report
  }

  // MARK: - Making

  private func writeFiles(_ plan: Plan, to folder: Folder, jobs: Int) throws -> Int {
    _ = try concurrentMap(plan.files, jobs: jobs) { try folder.createFile(at: $0.path, $0.bytes()) }
    let rows = Array(plan.site.tools.indices)
    // The first tool has the longest row and the last one none, so that the threads end together.
    let written = try concurrentMap(rows, jobs: jobs) { first in
      var page: [UInt8] = []
      var count = 0
      for pair in plan.site.pairs.row(first) {
        page.removeAll(keepingCapacity: true)
        plan.pairPages.compose(pair, into: &page)
        try folder.createFile(at: plan.pairPages.path(of: pair), page)
        count += 1
      }
      return count
    }
    let marker = OutputMarker(
      files: Set(plan.files.map(\.path)), slugs: Set(plan.site.tools.map(\.slug.text)))
    // Written last: a folder without it is known to be unfinished.
    try folder.createFile(OutputMarker.name, marker.bytes)
    return plan.files.count + written.reduce(0, +)
  }

  // MARK: - Publishing

  private func publish() throws {
    guard target.exists else { return try stage.parent.renameNew(stage.name, to: target.parent, as: target.name) }
    do {
      try stage.parent.exchange(stage.name, with: target.parent, target.name)
    } catch let error as SystemError where error.isUnsupported {
      // A file system without an exchange: two renames, with a moment between them, and back if the second fails.
      let old = target.name + ".sitegen-old"
      try target.parent.rename(target.name, to: target.parent, as: old)
      do {
        try stage.parent.rename(stage.name, to: target.parent, as: target.name)
      } catch {
        try target.parent.rename(old, to: target.parent, as: target.name)
        throw error
      }
      try target.parent.rename(old, to: stage.parent, as: stage.name)
    }
  }

  // MARK: - Clearing

  /// Removes the folder that the last build left: one that it never finished, or the site that it replaced. What no
  /// build wrote is moved to the new site.
  private func clearStage(into report: inout Report) throws {
    guard try stage.parent.kind(of: stage.name) == .folder else { return }
    let old = try stage.parent.folder(stage.name)
    guard let marker = try OutputTarget.marker(in: old) else { return try stage.parent.removeTree(stage.name) }
    let hasNew = try target.parent.kind(of: target.name) == .folder
    let new = hasNew ? try target.parent.folder(target.name) : nil
    try clear(old, path: "", marker: marker, new: new, into: &report)
    // Removed last: a folder without it is taken for one that holds nothing but ours.
    try old.removeFile(OutputMarker.name)
    try stage.parent.removeFolder(stage.name)
  }

  private func clear(
    _ old: Folder, path: String, marker: OutputMarker, new: Folder?, into report: inout Report
  ) throws {
    for name in try old.textNames() {
      let inner = path + name
      if try old.kind(of: name) == .folder {
        try clear(old.folder(name), path: inner + "/", marker: marker, new: new, into: &report)
        try old.removeFolder(name)
      } else if marker.claims(inner) {
        guard inner != OutputMarker.name else { continue }
        if try new?.kind(of: inner) == nil { report.removed += 1 }
        try old.removeFile(name)
      } else if let new {
        // Never over a file of the new site: what can't be moved stays where it is, and the error says where.
        try new.makeFolders(above: inner)
        try old.renameNew(name, to: new, as: inner)
        report.kept.append(inner)
      } else {
        throw OutputTarget.Refusal(
          path: target.parent.path(of: target.name),
          reason: "\(Printable.text(old.path(of: name))) is left from another folder; move it away first")
      }
    }
  }
}
