/// The straight line from a site's folder to its pages. Each command goes a part of it, so that they can't disagree:
///
/// 1. `SiteSources`: the files of the site's folder.
/// 2. `SiteReading`: those files parsed and checked as a whole.
/// 3. `Plan`: every file of the new site, before the first is written.
/// 4. `SiteWriter` or `ArchiveWriter`: the files where readers find them.
package struct Pipeline: Sendable {
  /// What the user chose.
  package let options: Options

  /// Makes ready for a run.
  package init(_ options: Options) { self.options = options }

  /// What a build came to.
  package enum Outcome: Sendable, Equatable {
    /// The content or the templates have errors; nothing was written.
    case refused(SiteRefusal)
    /// The site is where readers find it; the problems are warnings.
    case published(BuildReport, Diagnostics)
    /// Another build of the site is at work; nothing was written.
    case busy
    /// The output folder may not be written, for this reason.
    case outputRefused(String)
  }

  /// Reads, plans and writes the site.
  /// - Parameters:
  ///   - output: The folder that the site goes to.
  ///   - progress: Tells another thread how far the build has come.
  ///   - remains: Takes what the build is done with; nil to take it apart at once.
  /// - Returns: what the build came to.
  /// - Throws: `SystemError` where the machine fails; then the old site is as it was.
  package func build(
    output: String, progress: BuildProgress = BuildProgress(), remains: BuildRemains? = nil
  ) throws -> Outcome {
    do {
      var clock = Stopwatch()
      let folder = try Folder.open(options.site)
      let target = try OutputTarget(output, site: folder, templates: options.templates.map(Folder.open))
      let writer = try SiteWriter(to: target, cache: BuildCache(site: folder), syncs: options.syncs)
      let sources = try SiteSources(options)
      let inputs = sources.inputs
      let record = try options.isFull ? nil : writer.lastRecord()
      clock.lap("read", bytes: sources.tree.byteCount)
      if let record, record.inputs == inputs, record.isFaultless, sources.diagnostics.isEmpty,
        try writer.isUntouched(since: record)
      {
        try writer.finish(record)
        clock.lap("compare")
        var known = Diagnostics()
        let address = exampleAddress(sources.configuration(into: &known))
        return .published(BuildReport(of: record, exampleAddress: address, times: clock.times), sources.diagnostics)
      }
      let reading = try SiteReading(sources)
      remains?.keep(reading)
      clock.lap("parse")
      switch try reading.plan(jobs: options.jobs) {
      case .refused(let refusal): return .refused(refusal)
      case .made(let plan, let diagnostics):
        remains?.keep(plan)
        clock.lap("render")
        let note = SiteWriter.Note(inputs: inputs, isFaultless: diagnostics.isEmpty)
        let report = try writer.write(plan, since: record, note: note, jobs: options.jobs, progress: progress)
        return .published(self.report(report, of: plan, &clock), diagnostics)
      }
    } catch is BuildCache.BuildRunning {
      return .busy
    } catch let refusal as OutputTarget.Refusal {
      return .outputRefused(refusal.description)
    }
  }

  /// Reads and plans the site and writes it as one archive; the output folder stays as it is.
  /// - Parameters:
  ///   - path: The file to make; nil for standard output.
  ///   - progress: Tells another thread how far the build has come.
  /// - Returns: what was written, or why nothing was.
  /// - Throws: `SystemError` where the machine fails; then a file that was there is as it was.
  package func archive(to path: String?, progress: BuildProgress = BuildProgress()) throws -> Attempt<BuildReport> {
    var clock = Stopwatch()
    let sources = try SiteSources(options)
    clock.lap("read", bytes: sources.tree.byteCount)
    let reading = try SiteReading(sources)
    clock.lap("parse")
    return try reading.plan(jobs: options.jobs).map { plan in
      clock.lap("render")
      let writer = ArchiveWriter(plan: plan, jobs: options.jobs, progress: progress)
      let written = try path.map { try writer.write(to: $0, syncs: options.syncs) } ?? writer.writeToStandardOutput()
      return report(SiteWriter.Report(written: written.files, bytes: written.bytes), of: plan, &clock)
    }
  }

  /// Reads the site and explains why one pair has, or has not, a page.
  /// - Throws: `PairQuestionError`, or `SystemError` where the machine fails.
  package func explain(_ first: String, _ second: String) throws -> Attempt<PairExplanation> {
    try SiteReading(SiteSources(options)).publishable.map { site, _, _ in
      try site.explain(first, second, addresses: site.configuration.addresses)
    }
  }

  /// Reads and checks the site as a build does, gives advice to its editors, and writes nothing.
  /// - Throws: `SystemError` where the machine fails.
  package func check() throws -> (report: CheckReport, diagnostics: Diagnostics) { try check(SiteSources(options)) }

  /// Checks sources that were read already.
  package func check(_ sources: SiteSources) throws -> (report: CheckReport, diagnostics: Diagnostics) {
    let reading = try SiteReading(sources)
    var diagnostics = reading.publishable.diagnostics
    if let (site, content) = reading.found {
      let plan = try reading.planForCheck(into: &diagnostics)
      try Lint(site: site, content: content, visibility: options.visibility)
        .check(plan: plan, of: sources.tree, jobs: options.jobs, into: &diagnostics)
    }
    let entries = sources.tree.paths(below: ContentPath.tools).count(where: ContentPath.isForSite)
    return (CheckReport(entries: entries, problems: diagnostics.sorted, isStrict: options.isStrict), diagnostics)
  }

  /// Writes the JSON Schema of a kind of content file, with the categories and the panel of the site where there is
  /// one.
  /// - Returns: the schema, and why nothing is known of a site that is there.
  /// - Throws: `SystemError` where the machine fails.
  package func schema(of kind: SchemaKind) throws -> (text: String, problem: String?) {
    Self.schema(of: kind, from: try SiteSources(options))
  }

  /// The same for a site whose files are in memory.
  package static func schema(of kind: SchemaKind, from tree: SourceTree) -> (text: String, problem: String?) {
    schema(of: kind, from: SiteSources(tree, Options()))
  }

  private static func schema(of kind: SchemaKind, from sources: SiteSources) -> (text: String, problem: String?) {
    var diagnostics = sources.diagnostics
    let configuration = sources.configuration(into: &diagnostics)
    let schema = JSONSchema(
      categories: configuration?.categories.map(\.name), panel: configuration?.panel.map(\.id),
      facts: configuration?.facts.map(\.value),
      asksForVerdicts: configuration?.verdicts.asksForVerdicts ?? true)
    let (tree, path) = (sources.tree, SiteConfiguration.path)
    let isThere = tree[path] != nil || tree.unread.contains(path)
    return (schema.text(of: kind), configuration == nil && isThere ? "\(path) has mistakes" : nil)
  }

  /// Ends the last step of a build.
  private func report(_ report: SiteWriter.Report, of plan: Plan, _ clock: inout Stopwatch) -> BuildReport {
    clock.lap("write", bytes: report.bytes)
    return BuildReport(
      report, summary: plan.summary, exampleAddress: exampleAddress(plan.site.configuration), times: clock.times)
  }

  /// The site's address where it is an example and no warning says so, which is there for a site with a host.
  private func exampleAddress(_ configuration: SiteConfiguration?) -> String? {
    guard let configuration, configuration.url.isExample, configuration.host == nil || options.baseURL != nil else {
      return nil
    }
    return "\(configuration.url.origin)\(configuration.url.pathPrefix)/"
  }
}
