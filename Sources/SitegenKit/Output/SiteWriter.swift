/// Writes a planned site: first to a stage, then to where readers find it. A few changed files take the places of the
/// old ones; otherwise the stage is the whole site, and takes the place of the old one in one step.
///
/// Whatever stops it, every page that readers find is whole, and the next build clears what was left. An error leaves
/// the old site as it was, with two exceptions: the new site is in its place already where only the old one can't be
/// cleared away, and where only the next build can't be told of it, which is no error (`Report.forgotten`).
struct SiteWriter {
  /// What a build did.
  struct Report: Equatable, Sendable {
    /// Files written.
    var written = 0
    /// Files that were there already, byte for byte.
    var unchanged = 0
    /// Files of an earlier build that the site no longer has.
    var removed: [String] = []
    /// Files in the output folder that no build wrote and that were carried over to the new one.
    var kept: [String] = []
    /// Why nothing could be noted for the next build, which will write every file.
    var forgotten: SystemError?
    /// Bytes written.
    var bytes = 0
  }

  /// What the next build is told besides.
  struct Note: Sendable {
    let inputs: Fingerprint
    let isFaultless: Bool
  }

  private var target: OutputTarget
  private let cache: BuildCache
  /// The folder that the new site is made in, on the file system of the output folder.
  private let stage: (parent: Folder, name: String)

  /// Takes the site's lock.
  /// - Throws: `BuildCache.BuildRunning`, `OutputTarget.Refusal` or `SystemError`.
  init(site: Folder, output: String) throws {
    target = try OutputTarget(output, site: site)
    cache = try BuildCache(site: site)
    stage =
      try cache.folder.identity.device == target.parent.identity.device
      ? (cache.folder, BuildCache.stageName) : (target.parent, ".\(target.name).sitegen-\(BuildCache.stageName)")
    // A build was stopped in the one moment in which there is no output: see `Folder.exchange`.
    if !target.exists, try stage.parent.kind(of: Folder.aside(stage.name)) == .folder {
      try stage.parent.renameNew(Folder.aside(stage.name), to: target.parent, as: target.name)
      target = try OutputTarget(output, site: site)
    }
  }

  /// What the last build of the output left; nil where every file has to be written.
  func lastRecord() throws -> BuildRecord? { target.exists ? try cache.lastRecord : nil }

  // MARK: - Nothing to do

  /// Whether the output is what the last build made, untouched, and nothing of an earlier build is left.
  func isUntouched(since record: BuildRecord) throws -> Bool {
    guard try stage.parent.kind(of: stage.name) == nil, let table = try cache.table(of: record) else { return false }
    let survey: OutputSurvey
    do {
      survey = try OutputSurvey(of: target.folder, record: record, paths: record.files.keys)
      guard survey.isRecorded else { return false }
      for (path, file) in record.files
      where try survey.look(at: path, recorded: file.content) != .file(file.content) { return false }
      if survey.isKnownToStand { return true }
      for first in record.tools.indices {
        for (offset, cell) in try table.row(first).enumerated() where cell != 0 {
          let content = Fingerprint(value: cell)
          let path = record.page(first, first + 1 + offset)
          if try survey.look(at: path, recorded: content, isComparison: true) != .file(content) { return false }
        }
      }
    } catch is OutputTarget.Refusal {
      return false
    }
    return true
  }

  /// Notes for other programs that this build wrote nothing.
  func noteNothing() throws { try cache.note(changed: EmptyCollection(), removed: []) }

  // MARK: - Writing

  /// Makes the site and publishes it.
  /// - Parameter record: what the last build left; nil to write every file.
  /// - Throws: `SystemError` or `OutputTarget.Refusal`.
  func write(_ plan: Plan, since record: BuildRecord?, note: Note, jobs: Int, progress: BuildProgress) throws -> Report
  {
    try clearStage { _ in true }
    // The same moment, one step later.
    if try stage.parent.kind(of: Folder.aside(stage.name)) == .folder {
      try stage.parent.rename(Folder.aside(stage.name), to: stage.parent, as: stage.name)
      try clearStage { _ in true }
    }
    let last = try record.flatMap { record in
      try cache.table(of: record).map { LastBuild(record, table: $0, plan: plan) }
    }
    let output = target.exists ? try target.folder : nil
    let survey = try output.map { try OutputSurvey(of: $0, record: last?.record, paths: plan.sharedFiles.map(\.path)) }
    let fileCount = plan.files.count + plan.pairCount
    progress.begin(fileCount)
    // Replacing a file costs about twice as much as writing a new one. Files of ours that the record knows nothing of
    // go with the old folder.
    let isPatch = survey?.isRecorded ?? false && last.map { $0.mostChanges * 2 <= fileCount } ?? false
    let marker = plan.marker
    var holdsOldSite = false
    do {
      let folder = try stage.parent.makeFolder(stage.name)
      let table = try cache.newTable(toolCount: plan.site.tools.count)
      let made = try StageMaker(
        plan: plan, stage: folder, table: table, survey: survey, last: last, output: output,
        unchanged: isPatch ? .stay : .link, progress: progress
      ).make(jobs: jobs)
      var report = Report(written: made.written, unchanged: made.unchanged, bytes: made.bytes)
      var hasChanged = true
      try cache.discardLists()
      if isPatch, let output, let last, let survey {
        report.removed = try survey.removable(last.removedFiles())
        hasChanged = try Patch(
          output: output, stage: folder, plan: plan, made: made, removed: report.removed, marker: marker
        ).apply()
        try stage.parent.removeTree(stage.name)
      } else {
        // Written last: a folder without it is known to be unfinished.
        try folder.createFile(OutputMarker.name, marker.bytes)
        try publish()
        holdsOldSite = true
        let index = PlanIndex(plan)
        (report.removed, report.kept) = try clearStage { index.find($0) != nil }
      }
      report.forgotten = remember(
        plan, made, table: table, removed: report.removed, settled: hasChanged ? nil : last?.record.settled, note)
      return report
    } catch {
      cache.discardNew()
      // The old site may hold what is not ours.
      if !holdsOldSite { try? stage.parent.removeTree(stage.name) }
      throw error
    }
  }

  private func publish() throws {
    if target.exists { return try stage.parent.exchange(stage.name, with: target.parent, target.name) }
    try stage.parent.renameNew(stage.name, to: target.parent, as: target.name)
  }

  /// - Returns: why it could not be done. The site is published all the same.
  private func remember(
    _ plan: Plan, _ made: StageMaker.Result, table: PageTable, removed: [String], settled: FileStamp?, _ note: Note
  ) -> SystemError? {
    do {
      let output = try target.folder
      let folders = OutputSurvey.folders(of: plan.sharedFiles.map(\.path))
      let record = BuildRecord(
        inputs: note.inputs, isFaultless: note.isFaultless, summary: plan.summary,
        pageCount: made.written + made.unchanged - made.files.count,
        settled: try settled ?? output.settle(OutputMarker.name, after: folders),
        folders: Dictionary(
          uniqueKeysWithValues: try folders.compactMap { folder in
            try output.stamp(of: folder).map { (folder, $0.identity) }
          }),
        commonIngredients: plan.pairPages.commonIngredients,
        tools: zip(plan.site.tools, plan.pairPages.toolIngredients).map { ($0.slug.text, $1) },
        files: made.files, pageSuffix: plan.pairPages.suffix, table: try table.fingerprint)
      try cache.note(changed: made.changedLines(of: plan), removed: removed)
      try cache.save(record)
      return nil
    } catch {
      cache.discardNew()
      return error as? SystemError
    }
  }

  // MARK: - Clearing

  /// Removes the folder that the last build left: one that it never finished, or the site that it replaced. What no
  /// build wrote is moved to the new site.
  /// - Parameter isPlanned: whether the new site has a file at a path.
  /// - Returns: the files that the new site has no more, and those that were moved to it.
  @discardableResult
  private func clearStage(isPlanned: (String) -> Bool) throws -> (removed: [String], kept: [String]) {
    let old = try stage.parent.kind(of: stage.name) == .folder ? stage.parent.folder(stage.name) : nil
    guard let old, let marker = try OutputTarget.marker(in: old) else {
      try stage.parent.removeTree(stage.name)
      return ([], [])
    }
    let new = try target.parent.kind(of: target.name) == .folder ? target.folder : nil
    var (removed, kept): ([String], [String]) = ([], [])
    func clear(_ folder: Folder, path: String) throws {
      try folder.clear { name in
        let inner = path + name
        if inner == OutputMarker.name { return false }
        // What is ours is most of it, and one call tells whether it is a file.
        if try marker.claims(inner) && folder.removeFile(name) {
          if !isPlanned(inner) { removed.append(inner) }
        } else if try folder.kind(of: name) == .folder {
          try clear(folder.folder(name), path: inner + "/")
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
    try clear(old, path: "")
    // Removed last: a folder without it is taken for one that holds nothing but ours.
    try old.removeFile(OutputMarker.name)
    try stage.parent.removeFolder(stage.name)
    return (removed.sorted(), kept.sorted())
  }
}
