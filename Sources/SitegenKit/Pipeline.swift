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
    /// `unindexed` of the `comparisons` ask search engines to pass them over.
    case published(written: Int, removed: Int, kept: [String], comparisons: Int, unindexed: Int)
    /// Another build of the site is at work; nothing was written.
    case busy
    /// The output folder may not be written, for this reason.
    case outputRefused(String)
  }

  /// Reads, plans and writes the site.
  /// - Throws: `SystemError` where the machine fails; then the old site is as it was.
  public func build(output: String) throws -> (outcome: Outcome, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
    guard let plan = try plan(tree, into: &diagnostics) else { return (.refused, diagnostics) }
    do {
      let writer = try SiteWriter(site: Folder.open(options.site), output: output)
      let report = try writer.write(plan, jobs: options.jobs)
      let outcome = Outcome.published(
        written: report.written, removed: report.removed, kept: report.kept, comparisons: plan.site.pairs.count,
        unindexed: plan.site.unindexedCount)
      return (outcome, diagnostics)
    } catch is SiteWriter.BuildRunning {
      return (.busy, diagnostics)
    } catch let refusal as OutputTarget.Refusal {
      return (.outputRefused(refusal.description), diagnostics)
    }
  }

  /// Plans the site.
  /// - Returns: nil where a diagnostic prevents publishing.
  func plan(_ tree: SourceTree, into diagnostics: inout Diagnostics) throws -> Plan? {
    let configuration = SiteConfiguration.read(tree, baseURL: options.baseURL, into: &diagnostics)
    let theme = Theme.load(tree, into: &diagnostics)
    guard let configuration else { return nil }
    let content = try Content.read(
      tree, configuration: configuration, includesDrafts: options.includesDrafts, jobs: options.jobs,
      into: &diagnostics)
    let site = Site.assemble(
      configuration: configuration, content: content, includesDrafts: options.includesDrafts, into: &diagnostics)
    guard let theme, !diagnostics.preventPublishing(strict: options.isStrict) else { return nil }
    return try Plan.make(site: site, theme: theme, jobs: options.jobs)
  }
}
