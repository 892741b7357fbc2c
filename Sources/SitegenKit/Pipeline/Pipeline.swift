/// The straight line from a site's folder to its pages. `build` writes what it plans, and every other command that needs
/// the site plans it in the same way, so that they can't disagree.
public struct Pipeline: Sendable {
  /// What the user chose for a run.
  public struct Options: Sendable {
    /// The site's folder.
    public var site = "."
    /// A folder to take the templates from, in place of the site's own.
    public var templates: String?
    /// Replaces `base_url`.
    public var baseURL: String?
    /// Drafts are shown too.
    public var includesDrafts = false
    /// How many threads may work.
    public var jobs = 1
    /// Warnings stop the build as errors do.
    public var isStrict = false
    /// The part of the site to build; nil for all of it.
    public var shard: Shard?
    /// Every file is written, whatever the last build left.
    public var isFull = false
    /// Waits until the new site is on the disk before it takes the old one's place, so that a power cut leaves one of them.
    public var syncs = true

    public init() {}
  }

  public let options: Options

  public init(_ options: Options) { self.options = options }

  /// Whether a text can stand for `base_url`.
  public static func isBaseURL(_ text: String) -> Bool { SiteURL(text) != nil }

  /// What a build came to.
  public enum Outcome: Sendable, Equatable {
    /// The content or the templates have errors; nothing was written.
    case refused
    case published(BuildReport)
    /// Another build of the site is at work; nothing was written.
    case busy
    /// The output folder may not be written, for this reason.
    case outputRefused(String)
  }

  /// Reads, plans and writes the site.
  /// - Throws: `SystemError` where the machine fails; then the old site is as it was.
  public func build(output: String, progress: BuildProgress = BuildProgress()) throws -> (
    outcome: Outcome, diagnostics: Diagnostics
  ) {
    var diagnostics = Diagnostics()
    var clock = Stopwatch()
    do {
      let writer = try SiteWriter(
        site: Folder.open(options.site), output: output, templates: options.templates.map(Folder.open),
        syncs: options.syncs)
      let tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
      let inputs = Fingerprint(settings(of: tree), tree.fingerprint { _ in true })
      let record = try options.isFull ? nil : writer.lastRecord()
      clock.lap("read", bytes: tree.byteCount)
      if let record, record.inputs == inputs, record.isFaultless, diagnostics.isEmpty,
        try writer.isUntouched(since: record)
      {
        try writer.finish(record)
        clock.lap("compare")
        var known = Diagnostics()
        let address = exampleAddress(SiteConfiguration.read(tree, baseURL: options.baseURL, into: &known))
        return (.published(BuildReport(of: record, exampleAddress: address, times: clock.times)), diagnostics)
      }
      guard let site = try assemble(tree, into: &diagnostics) else { return (.refused, diagnostics) }
      clock.lap("parse")
      guard let plan = try plan(site, of: tree, jobs: options.jobs, into: &diagnostics) else {
        return (.refused, diagnostics)
      }
      clock.lap("render")
      let note = SiteWriter.Note(inputs: inputs, isFaultless: diagnostics.isEmpty)
      let report = try writer.write(plan, since: record, note: note, jobs: options.jobs, progress: progress)
      clock.lap("write", bytes: report.bytes)
      let address = exampleAddress(plan.site.configuration)
      return (
        .published(BuildReport(report, summary: plan.summary, exampleAddress: address, times: clock.times)),
        diagnostics
      )
    } catch is BuildCache.BuildRunning {
      return (.busy, diagnostics)
    } catch let refusal as OutputTarget.Refusal {
      return (.outputRefused(refusal.description), diagnostics)
    }
  }

  /// Reads and plans the site and writes it as one archive; the output folder stays as it is.
  /// - Parameters:
  ///   - path: the file to make; nil for standard output.
  /// - Returns: nil where a diagnostic prevents publishing.
  /// - Throws: `SystemError` where the machine fails; then a file that was there is as it was.
  public func archive(to path: String?, progress: BuildProgress = BuildProgress()) throws -> (
    report: BuildReport?, diagnostics: Diagnostics
  ) {
    var diagnostics = Diagnostics()
    var clock = Stopwatch()
    let tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
    clock.lap("read", bytes: tree.byteCount)
    guard let site = try assemble(tree, into: &diagnostics) else { return (nil, diagnostics) }
    clock.lap("parse")
    guard let plan = try plan(site, of: tree, jobs: options.jobs, into: &diagnostics) else { return (nil, diagnostics) }
    clock.lap("render")
    let writer = ArchiveWriter(plan: plan, jobs: options.jobs, progress: progress)
    let written: (files: Int, bytes: Int)
    if let path {
      written = try writer.write(to: path, syncs: options.syncs)
    } else {
      let stream = StandardStream.output
      written = try writer.write { try stream.write($0) }
      try stream.flush()
    }
    clock.lap("write", bytes: written.bytes)
    let report = SiteWriter.Report(written: written.files, bytes: written.bytes)
    let address = exampleAddress(plan.site.configuration)
    return (BuildReport(report, summary: plan.summary, exampleAddress: address, times: clock.times), diagnostics)
  }

  /// Reads the site and explains one pair.
  /// - Returns: no explanation where a diagnostic prevents publishing.
  /// - Throws: `PairQuestionError`, or `SystemError` where the machine fails.
  public func explain(_ first: String, _ second: String) throws -> (
    explanation: PairExplanation?, diagnostics: Diagnostics
  ) {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
    guard let (site, content, _) = try assemble(tree, into: &diagnostics) else { return (nil, diagnostics) }
    let drafts = options.includesDrafts ? [] : content.entries.filter(\.isDraft)
    let explanation = try site.explain(
      first, second, drafts: drafts, addresses: site.configuration.addresses)
    return (explanation, diagnostics)
  }

  /// Reads the site for a preview, which renders a page when it is asked for.
  /// - Parameter memory: what an earlier look left, so that only what changed is read again.
  /// - Returns: no pages where a diagnostic prevents publishing.
  func preview(memory: ReadingMemory) throws -> (pages: PreviewPages?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
    guard let assembled = try assemble(tree, memory: memory, into: &diagnostics) else { return (nil, diagnostics) }
    let plan = try plan(assembled, of: tree, jobs: nil, into: &diagnostics)
    return (plan.map(PreviewPages.init), diagnostics)
  }

  /// Reads and checks the site as a build does, gives advice to its editors, and writes nothing.
  /// - Throws: `SystemError` where the machine fails.
  public func check() throws -> (report: CheckReport, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
    return (try check(tree, into: &diagnostics), diagnostics)
  }

  func check(_ tree: SourceTree, into diagnostics: inout Diagnostics) throws -> CheckReport {
    if let reading = try read(tree, into: &diagnostics) {
      let plan = try reading.theme.map {
        try self.plan(reading.site, $0, of: tree, jobs: nil, countingJobs: options.jobs, into: &diagnostics)
      }
      Lint(site: reading.site, content: reading.content, includesDrafts: options.includesDrafts)
        .check(plan: plan, into: &diagnostics)
    }
    let entries = tree.paths(below: ContentPath.tools).count(where: ContentPath.isMarkdown)
    return CheckReport(entries: entries, problems: diagnostics.sorted, isStrict: options.isStrict)
  }

  /// The JSON Schema of a kind of content file, with the categories and the panel of the site where there is one.
  /// - Returns: the schema, and why nothing is known of a site that is there.
  /// - Throws: `SystemError` where the machine fails.
  public func schema(of kind: SchemaKind) throws -> (text: String, problem: String?) {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: options.site, into: &diagnostics)
    let configuration = SiteConfiguration.read(tree, into: &diagnostics)
    let schema = JSONSchema(categories: configuration?.categories.map(\.name), panel: configuration?.panel.map(\.id))
    let isUnread = configuration == nil && tree[SiteConfiguration.path] != nil
    return (schema.text(of: kind), isUnread ? "\(SiteConfiguration.path) has mistakes" : nil)
  }

  /// Plans the site.
  /// - Parameter memory: what an earlier look left, so that only what changed is read again.
  /// - Returns: nil where a diagnostic prevents publishing.
  func plan(_ tree: SourceTree, memory: ReadingMemory? = nil, into diagnostics: inout Diagnostics) throws -> Plan? {
    guard let assembled = try assemble(tree, memory: memory, into: &diagnostics) else { return nil }
    return try plan(assembled, of: tree, jobs: options.jobs, into: &diagnostics)
  }

  /// A site that can be planned: what is checked, and what it is shown with.
  private typealias Assembled = (site: Site, content: Content, theme: Theme)

  private func assemble(
    _ tree: SourceTree, memory: ReadingMemory? = nil, into diagnostics: inout Diagnostics
  ) throws -> Assembled? {
    guard let reading = try read(tree, memory: memory, into: &diagnostics), let theme = reading.theme,
      !diagnostics.preventPublishing(strict: options.isStrict)
    else { return nil }
    return (reading.site, reading.content, theme)
  }

  /// What could be read of a site, mistakes or not.
  private typealias Reading = (site: Site, content: Content, theme: Theme?)

  private func read(
    _ tree: SourceTree, memory: ReadingMemory? = nil, into diagnostics: inout Diagnostics
  ) throws -> Reading? {
    let configuration = SiteConfiguration.read(tree, baseURL: options.baseURL, into: &diagnostics)
    let theme = Theme.load(
      tree, words: configuration?.copy ?? Copy(), policy: configuration.map(TemplatePolicy.init),
      memory: memory?.themes, into: &diagnostics)
    guard let configuration else { return nil }
    let content = try Content.read(
      tree, configuration: configuration, includesDrafts: options.includesDrafts, jobs: options.jobs,
      memory: memory?.entries, into: &diagnostics)
    let site = Site.assemble(
      configuration: configuration, content: content, includesDrafts: options.includesDrafts, into: &diagnostics)
    return (site, content, theme)
  }

  /// - Parameter jobs: how many threads render and count; nil to render nothing before it is asked for.
  /// - Returns: nil where the files can't stand beside each other, or the site is more than its host takes.
  private func plan(
    _ assembled: Assembled, of tree: SourceTree, jobs: Int?, into diagnostics: inout Diagnostics
  ) throws -> Plan? {
    let plan = try plan(
      assembled.site, assembled.theme, of: tree, jobs: jobs, countingJobs: jobs, into: &diagnostics)
    return diagnostics.preventPublishing(strict: options.isStrict) ? nil : plan
  }

  /// - Parameters:
  ///   - jobs: how many threads render; nil to render nothing before it is asked for.
  ///   - countingJobs: how many threads count what the host limits; nil to leave out what needs every page.
  private func plan(
    _ site: Site, _ theme: Theme, of tree: SourceTree, jobs: Int?, countingJobs: Int?,
    into diagnostics: inout Diagnostics
  ) throws -> Plan {
    let pages = try Plan.make(site: site, theme: theme, settings: settings(of: tree), shard: options.shard, jobs: jobs)
    let hostFiles = HostFiles(pages)
    let plan = pages.adding(hostFiles.files)
    PathClashes(plan).check(into: &diagnostics)
    try HostPreflight(plan, hostFiles)?.check(jobs: countingJobs, into: &diagnostics)
    return plan
  }

  /// The site's address where it is an example and no warning says so, which is there for a site with a host.
  private func exampleAddress(_ configuration: SiteConfiguration?) -> String? {
    guard let configuration, configuration.url.isExample, configuration.host == nil || options.baseURL != nil else {
      return nil
    }
    return "\(configuration.url.origin)\(configuration.url.pathPrefix)/"
  }

  /// Of everything that pages are made with besides the entries: the program, its options, `site.yml` and the templates.
  private func settings(of tree: SourceTree) -> Fingerprint {
    let choices = "\(options.baseURL ?? "") \(options.includesDrafts) \(options.shard.debugDescription)"
    return Fingerprint(
      .program, Fingerprint(choices),
      tree.fingerprint { $0 == SiteConfiguration.path || TemplateFiles.isBelow($0) })
  }
}

/// What earlier looks at a site left: its entries as they were read, and its checked templates.
struct ReadingMemory: Sendable {
  let entries = Memory<Entry.Reading>()
  let themes = Memory<Theme.Loading>()
}
