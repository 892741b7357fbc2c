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

  /// What the build itself is known by next time.
  private struct Course {
    /// See `BuildRecord`.
    var begun: Int64
    var published: Int64
    var isSynced: Bool
    /// Nil where the marker of the last build stays.
    var settled: FileStamp?
  }

  private(set) var target: OutputTarget
  let cache: BuildCache
  /// The folder that the new site is made in, on the file system of the output folder.
  let stage: (parent: Folder, name: String)
  /// Whether the new site must be on the disk before it takes the old one's place.
  private let syncs: Bool

  /// Takes the site's lock.
  /// - Parameter syncs: whether the new site must be on the disk before it takes the old one's place.
  /// - Throws: `BuildCache.BuildRunning`, `OutputTarget.Refusal` or `SystemError`.
  init(site: Folder, output: String, templates: Folder? = nil, syncs: Bool) throws {
    self.syncs = syncs
    target = try OutputTarget(output, site: site, templates: templates)
    cache = try BuildCache(site: site)
    stage =
      try cache.folder.identity.device == target.parent.identity.device
      ? (cache.folder, BuildCache.stageName) : (target.parent, ".\(target.name).sitegen-\(BuildCache.stageName)")
    // A build was stopped in the one moment in which there is no output: see `Folder.exchange`.
    if !target.exists, try stage.parent.kind(of: Folder.aside(stage.name)) == .folder {
      try stage.parent.renameNew(Folder.aside(stage.name), to: target.parent, as: target.name)
      target = try OutputTarget(output, site: site, templates: templates)
    }
  }

  /// What the last build of the output left; nil where every file has to be written.
  func lastRecord() throws -> BuildRecord? { target.exists ? try cache.lastRecord : nil }

  // MARK: - Nothing to do

  /// Whether the output is what the last build made, untouched, and nothing of an earlier build is left.
  func isUntouched(since record: BuildRecord) throws -> Bool {
    guard try stage.parent.kind(of: stage.name) == nil, let table = try cache.table(of: record),
      let marker = try OutputTarget.marker(in: target.folder), marker.isWhole
    else { return false }
    let survey: OutputSurvey
    do {
      survey = try OutputSurvey(of: target.folder, marker: marker, record: record, paths: record.files.keys)
      guard survey.isRecorded else { return false }
      for (path, file) in record.files
      where try survey.look(at: path, recorded: file.written) != .file(file.written.content) { return false }
      if survey.isKnownToStand { return true }
      for first in record.tools.indices {
        let row = try table.row(first)
        for offset in row.indices {
          guard let page = row[offset] else { continue }
          let path = record.page(first, first + 1 + offset)
          if try survey.look(at: path, recorded: page, isComparison: true) != .file(page.content) { return false }
        }
      }
    } catch is OutputTarget.Refusal {
      return false
    }
    return true
  }

  /// Ends a build that has nothing to write. What the last build did not sync is synced now.
  func finish(_ record: BuildRecord) throws {
    if syncs, !record.isSynced, try target.folder.sync() {
      var synced = record
      synced.isSynced = true
      try cache.keep(synced)
    }
    try cache.note(changed: EmptyCollection(), removed: [])
  }

  // MARK: - Writing

  /// Makes the site and publishes it.
  /// - Parameter record: what the last build left; nil to write every file.
  /// - Throws: `SystemError` or `OutputTarget.Refusal`.
  func write(_ plan: Plan, since record: BuildRecord?, note: Note, jobs: Int, progress: BuildProgress) throws -> Report
  {
    try clearStage(plan) { _ in true }
    // The same moment, one step later.
    if try stage.parent.kind(of: Folder.aside(stage.name)) == .folder {
      try stage.parent.rename(Folder.aside(stage.name), to: stage.parent, as: stage.name)
      try clearStage(plan) { _ in true }
    }
    let last = try record.flatMap { record in
      try cache.table(of: record).map { LastBuild(record, table: $0, plan: plan) }
    }
    let output = target.exists ? try target.folder : nil
    let oldMarker = try output.flatMap { try marker(in: $0, plan) }
    let fileCount = plan.files.count + plan.pairCount
    progress.begin(fileCount)
    var holdsOldSite = false
    do {
      let folder = try stage.parent.makeFolder(stage.name)
      let begun = try folder.stamp.changed
      var course = Course(begun: begun, published: begun, isSynced: true, settled: last?.record.settled)
      let survey = try output.map {
        try OutputSurvey(of: $0, marker: oldMarker, record: last?.record, paths: plan.otherFiles.map(\.path))
      }
      // Replacing a file costs about twice as much as writing a new one. Files of ours that the record knows nothing of
      // go with the old folder.
      let isPatch = survey?.isRecorded ?? false && last.map { $0.mostChanges * 2 <= fileCount } ?? false
      let table = try cache.newTable(toolCount: plan.site.tools.count)
      let made = try StageMaker(
        plan: plan, stage: folder, table: table, survey: survey, last: last, output: output,
        unchanged: isPatch ? .stay : .link, progress: progress
      ).make(jobs: jobs)
      var report = Report(written: made.written, unchanged: made.unchanged, bytes: made.bytes)
      try cache.discardLists()
      if isPatch, let output, let last, let survey, let oldMarker {
        report.removed = try survey.removable(last.removedFiles())
        let patch = Patch(
          output: output, stage: folder, plan: plan, made: made, removed: report.removed, oldMarker: oldMarker)
        if patch.isNeeded {
          try patch.stageMarkers()
          try complete(folder, marker: Patch.Marker.new, plan, &course)
          try patch.apply()
        } else if !last.record.isSynced {
          course.isSynced = try syncs && folder.sync()
        }
        try stage.parent.removeTree(stage.name)
      } else {
        // Written last: a folder without it is known to be unfinished.
        try folder.createFile(OutputMarker.name, plan.marker.bytes)
        try complete(folder, marker: OutputMarker.name, plan, &course)
        try publish()
        holdsOldSite = true
        let index = PlanIndex(plan)
        (report.removed, report.kept) = try clearStage(plan) { index.find($0) != nil }
      }
      report.forgotten = remember(plan, made, table: table, removed: report.removed, course, note)
      return report
    } catch {
      cache.discardNew()
      // The old site may hold what is not ours.
      if !holdsOldSite { try? stage.parent.removeTree(stage.name) }
      throw error
    }
  }

  /// Ends the making of the stage: it has all that it will have, and none of it has been where others could change it.
  /// - Parameter marker: the last file in it.
  private func complete(_ stage: Folder, marker: String, _ plan: Plan, _ course: inout Course) throws {
    let folders = OutputSurvey.folders(of: plan.otherFiles.map(\.path))
    course.published = try stage.settle(marker, after: folders).changed
    course.isSynced = try syncs && stage.sync()
    course.settled = nil
  }

  private func publish() throws {
    if target.exists { return try stage.parent.exchange(stage.name, with: target.parent, target.name) }
    try stage.parent.renameNew(stage.name, to: target.parent, as: target.name)
  }

  /// - Returns: why it could not be done. The site is published all the same.
  private func remember(
    _ plan: Plan, _ made: StageMaker.Result, table: PageTable, removed: [String], _ course: Course,
    _ note: Note
  ) -> SystemError? {
    do {
      let output = try target.folder
      let folders = OutputSurvey.folders(of: plan.otherFiles.map(\.path))
      let record = BuildRecord(
        inputs: note.inputs, isFaultless: note.isFaultless, summary: plan.summary,
        pageCount: made.written + made.unchanged - made.files.count,
        settled: try course.settled ?? output.settle(OutputMarker.name, after: folders), begun: course.begun,
        published: course.published, isSynced: course.isSynced,
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
}
