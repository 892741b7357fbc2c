/// Writes a planned site: first to a stage, then to where readers find it.
///
/// A few changed files are exchanged with the old ones; otherwise the stage is the whole site, and is exchanged with
/// the old one in one step.
///
/// Whatever stops it, every page that readers find is whole, and the next build clears what was left. An error leaves
/// the old site as it was, with two exceptions: the new site is published already where only the old one can't be
/// cleared away, and where only the next build can't be told of it, which is no error (`Report.forgotten`).
struct SiteWriter {
  /// What a build did.
  struct Report: Equatable, Sendable {
    /// How many files were written.
    var written = 0
    /// How many files were there already, byte for byte.
    var unchanged = 0
    /// Files of an earlier build that the site no longer has.
    var removed: [String] = []
    /// Files in the output folder that no build wrote and that were carried over to the new one.
    var kept: [String] = []
    /// Why nothing could be noted for the next build, which will write every file; nil where it could.
    var forgotten: SystemError?
    /// How many bytes were written.
    var bytes = 0
  }

  /// What the next build is told of the sources.
  struct Note: Sendable {
    /// Fingerprint of every source file and option.
    let inputs: Fingerprint
    /// Whether nothing was to be said of the content.
    let isFaultless: Bool
  }

  private let cache: BuildCache
  private let stage: Stage
  /// Whether the new site must be on the disk before it is published.
  private let syncs: Bool

  /// Makes ready to write, and ends what a stopped build left between two steps.
  /// - Parameters:
  ///   - target: The output, which was checked.
  ///   - cache: What the last build left; it holds the site's lock.
  ///   - syncs: Whether the new site must be on the disk before it is published.
  /// - Throws: `OutputTarget.Refusal` or `SystemError`.
  init(to target: OutputTarget, cache: BuildCache, syncs: Bool) throws {
    self.cache = cache
    self.syncs = syncs
    stage = try Stage(for: target, cache: cache)
  }

  /// Reads what the last build of the output left; nil where every file has to be written.
  func lastRecord() throws -> BuildRecord? { stage.target.exists ? try cache.lastRecord : nil }

  // MARK: - Nothing to do

  /// Whether the output is what the last build made, untouched, and nothing of an earlier build is left.
  func isUntouched(since record: BuildRecord) throws -> Bool {
    guard try stage.isClear, let table = try cache.table(of: record),
      let marker = try OutputTarget.marker(in: stage.target.folder), marker.isWhole
    else { return false }
    do {
      return try OutputSurvey(of: stage.target.folder, marker: marker, record: record, paths: record.files.keys)
        .finds(record, table)
    } catch is OutputTarget.Refusal {
      return false
    }
  }

  /// Ends a build that has nothing to write.
  ///
  /// What the last build did not sync is synced now.
  func finish(_ record: BuildRecord) throws {
    if syncs, !record.isSynced, try stage.target.folder.sync() {
      var synced = record
      synced.isSynced = true
      try cache.keep(synced)
    }
    try cache.note(changed: EmptyCollection(), removed: [])
  }

  // MARK: - Writing

  /// Makes the site and publishes it.
  /// - Parameters:
  ///   - plan: The new site.
  ///   - record: What the last build left; nil to write every file.
  ///   - note: What the next build is told of the sources.
  ///   - jobs: How many threads may work.
  ///   - progress: Tells another thread how far the build has come.
  /// - Returns: what was written, and what became of the old site.
  /// - Throws: `SystemError` or `OutputTarget.Refusal`.
  func write(_ plan: Plan, since record: BuildRecord?, note: Note, jobs: Int, progress: BuildProgress) throws -> Report
  {
    defer { cache.discardNew() }
    try stage.clear(for: plan)
    let last = try record.flatMap { record in
      try cache.table(of: record).map { LastBuild(record, table: $0, plan: plan) }
    }
    progress.begin(plan.fileCount)
    let table = try cache.newTable(for: plan)
    var report = Report()
    let (made, course) = try stage.withNewFolder { folder in
      let begun = try folder.stamp.changed
      let old = try OldSite(at: stage.target, cache, since: last, plan)
      let base = old?.patchBase(for: plan)
      let made = try StageMaker(
        plan: plan, stage: folder, table: table, survey: old?.survey, last: last,
        unchanged: base == nil ? .link(from: old?.folder) : .stay, progress: progress
      ).make(jobs: jobs)
      report = Report(written: made.written, unchanged: made.unchanged, bytes: made.bytes)
      try cache.discardLists()
      guard let base else { return (made, try publish(folder, plan, begun: begun)) }
      report.removed = try base.survey.removable(base.last.removedFiles())
      let patch = Patch(
        output: base.folder, stage: folder, plan: plan, made: made, removed: report.removed, oldMarker: base.marker)
      return (made, try publish(patch, since: base.last.record, begun: begun))
    }
    // Few builds leave something to clear that must be looked up.
    lazy var index = PlanIndex(plan)
    let cleared = try stage.clear(for: plan) { index.holdsFile(at: $0) }
    report.removed += cleared.removed
    report.kept = cleared.kept
    report.forgotten = remember(plan, made, table: table, removed: report.removed, course, note)
    return report
  }

  /// The site that is there, as seen from the new one.
  private struct OldSite {
    let folder: Folder
    let marker: OutputMarker?
    let survey: OutputSurvey
    let last: LastBuild?

    /// - Returns: nil where there is no output yet.
    init?(at target: OutputTarget, _ cache: BuildCache, since last: LastBuild?, _ plan: Plan) throws {
      guard target.exists else { return nil }
      folder = try target.folder
      marker = try cache.marker(in: folder, plan)
      survey = try OutputSurvey(of: folder, marker: marker, record: last?.record, paths: plan.otherPaths)
      self.last = last
    }

    /// What a patch starts from; nil where the stage becomes the whole site.
    func patchBase(for plan: Plan) -> (folder: Folder, marker: OutputMarker, survey: OutputSurvey, last: LastBuild)? {
      // Files of ours that the record does not name go with the old folder.
      guard survey.isRecorded, let last, let marker else { return nil }
      // Replacing a file costs about twice as much as writing a new one.
      return last.mostChanges * 2 <= plan.fileCount ? (folder, marker, survey, last) : nil
    }
  }

  /// What the record says of the course of a build: see `BuildRecord`.
  private struct Course {
    let begun: Int64
    let published: Int64
    let isSynced: Bool
    /// The stamp of the marker that stays in the output; nil where there is a new one.
    let settled: FileStamp?
  }

  /// Publishes the stage as the whole site.
  private func publish(_ folder: Folder, _ plan: Plan, begun: Int64) throws -> Course {
    // Written last: a folder without it is known to be unfinished.
    try folder.createFile(OutputMarker.name, plan.marker.bytes)
    let course = try complete(folder, marker: OutputMarker.name, plan, begun: begun)
    try stage.publish()
    return course
  }

  /// Publishes the files in the stage one by one.
  private func publish(_ patch: Patch, since last: BuildRecord, begun: Int64) throws -> Course {
    guard patch.isNeeded else {
      let isSynced = try last.isSynced || syncs && patch.stage.sync()
      return Course(begun: begun, published: begun, isSynced: isSynced, settled: last.settled)
    }
    try patch.stageMarkers()
    let course = try complete(patch.stage, marker: Patch.Marker.new, patch.plan, begun: begun)
    try patch.apply()
    return course
  }

  /// Ends the making of the stage, whose last file is a marker: it has all that it will have, and none of it has been
  /// where others could change it.
  private func complete(_ folder: Folder, marker: String, _ plan: Plan, begun: Int64) throws -> Course {
    let published = try folder.settle(marker, after: Self.folders(of: plan)).changed
    return Course(begun: begun, published: published, isSynced: try syncs && folder.sync(), settled: nil)
  }

  private static func folders(of plan: Plan) -> Set<String> { OutputSurvey.folders(of: plan.otherPaths) }

  /// Tells the next build what this one did.
  /// - Returns: why it could not be done. The site is published all the same.
  private func remember(
    _ plan: Plan, _ made: StageMaker.Result, table: PageTable, removed: [String], _ course: Course, _ note: Note
  ) -> SystemError? {
    do {
      let output = try stage.target.folder
      let folders = Self.folders(of: plan)
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
        files: made.files, pageSuffix: plan.pairPages.suffix, encodings: plan.encodings,
        table: try table.fingerprint)
      try cache.note(changed: made.changedLines(of: plan), removed: removed)
      try cache.save(record)
      return nil
    } catch {
      return error as? SystemError
    }
  }
}
