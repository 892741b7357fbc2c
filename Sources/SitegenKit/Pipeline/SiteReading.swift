/// A site's sources, parsed and checked as a whole.
///
/// Every command that needs to know the site makes one, so that they can't disagree on what is wrong with it.
struct SiteReading: Sendable {
  /// A site that can be planned: what is checked, and what it is shown with.
  typealias Publishable = (site: Site, content: Content, theme: Theme)

  /// The files that were parsed.
  let sources: SiteSources
  /// What could be read, mistakes or not; nil where `site.yml` can't be used.
  let found: (site: Site, content: Content)?
  /// Nil where a template can't be used.
  let theme: Theme?
  private let problems: Diagnostics

  /// Parses all sources; what is wrong in one file does not keep the others from being read.
  /// - Parameters:
  ///   - sources: The files.
  ///   - memory: What an earlier reading left; nil where there was none.
  /// - Throws: `SystemError` where the machine fails.
  init(_ sources: SiteSources, memory: ReadingMemory? = nil) throws {
    self.sources = sources
    let (tree, options) = (sources.tree, sources.options)
    var problems = sources.diagnostics
    let configuration = sources.configuration(into: &problems)
    let loading = try Theme.load(
      tree, words: configuration?.copy ?? Copy(), facts: configuration?.facts.map(\.value),
      policy: configuration.map(TemplatePolicy.init), memory: memory?.themes, jobs: options.jobs)
    theme = loading.theme
    problems.append(contentsOf: loading.diagnostics)
    found = try configuration.map { configuration in
      let content = try Content.read(
        tree, configuration: configuration, includesDrafts: options.includesDrafts, jobs: options.jobs,
        memory: memory?.content, into: &problems)
      let site = Site.assemble(
        configuration: configuration, content: content, visibility: options.visibility, into: &problems)
      return (site, content)
    }
    if let configuration {
      theme?.factUse.check(configuration.facts, table: configuration.table, into: &problems)
    }
    self.problems = problems
  }

  /// What is needed to plan the site, unless a problem prevents publishing.
  var publishable: Attempt<Publishable> {
    let isStrict = sources.options.isStrict
    guard let found else {
      return .refused(SiteRefusal(problems, strict: isStrict, unusable: SiteConfiguration.path))
    }
    guard let theme else { return .refused(SiteRefusal(problems, strict: isStrict, unusable: "Templates")) }
    return Attempt((found.site, found.content, theme), problems, strict: isStrict)
  }

  /// Plans the site, unless a problem prevents publishing: in its sources, or because files can't stand beside each
  /// other or the host does not take so many.
  /// - Parameter jobs: How many threads render, and count what the host limits; nil to render nothing before it is
  ///   asked for, and to leave out what needs every page.
  /// - Returns: the plan, or why there is none.
  /// - Throws: `SystemError` where the machine fails.
  func plan(jobs: Int?) throws -> Attempt<Plan> {
    switch publishable {
    case .refused(let refusal): return .refused(refusal)
    case .made(let publishable, var diagnostics):
      let plan = try plan(
        publishable.site, publishable.theme, jobs: jobs, countingJobs: jobs, into: &diagnostics)
      return Attempt(plan, diagnostics, strict: sources.options.isStrict)
    }
  }

  /// Plans a site for a check, mistakes or not, and renders nothing.
  /// - Returns: nil where `site.yml` or a template can't be used.
  func planForCheck(into diagnostics: inout Diagnostics) throws -> Plan? {
    guard let found, let theme else { return nil }
    return try plan(found.site, theme, jobs: nil, countingJobs: sources.options.jobs, into: &diagnostics)
  }

  /// Plans a site, with so many threads that render, and so many that count what the host limits.
  ///
  /// Without the former nothing is rendered before it is asked for; without the latter nothing is counted that needs
  /// every page.
  private func plan(
    _ site: Site, _ theme: Theme, jobs: Int?, countingJobs: Int?, into diagnostics: inout Diagnostics
  ) throws -> Plan {
    let pages = try Plan.make(
      site: site, theme: theme, settings: sources.settings, shard: sources.options.shard, jobs: jobs)
    let hostFiles = HostFiles(pages)
    let plan = try pages.adding(hostFiles.files).compressed(jobs: jobs ?? 1)
    PathClashes(plan).check(into: &diagnostics)
    if let font = site.cardFont { CardWords(site.configuration, font).check(site.tools, into: &diagnostics) }
    try HostPreflight(plan, hostFiles)?.check(jobs: countingJobs, into: &diagnostics)
    return plan
  }
}
