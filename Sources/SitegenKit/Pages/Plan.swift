/// Every file of the site, known before the first is written: the pages of pairs as one composition and a way to go
/// through the pairs, all others one by one.
struct Plan: Sendable {
  /// A file with the way to make its bytes.
  struct File: Sendable {
    /// The path below the output folder.
    let path: String
    /// What its bytes follow from, where making them takes long: equal ingredients give equal bytes.
    var ingredients: Fingerprint?
    /// What makes the site have it; nil for what every site has.
    var origin: SourceLocation?
    let bytes: @Sendable () -> [UInt8]
  }

  /// How many comparisons a list of the newest shows.
  static let newestComparisons = 100
  /// How many of them are of one tool.
  static let newestPerTool = 2

  let site: Site
  let pairPages: PairPages
  /// All files of the site but the pages of pairs, of whatever shard.
  let sharedFiles: [File]
  /// Where former slugs lead.
  let redirects: Redirects
  /// What the site's host takes; nil where the host is not known.
  let limits: HostLimits?
  /// The part of the site that is wanted; nil for all of it.
  let shard: Shard?

  /// The files that are wanted, but for the pages of pairs.
  var files: [File] { shard?.holdsSharedFiles ?? true ? sharedFiles : [] }

  /// The pairs of a tool with those behind it that are wanted.
  func row(_ first: Int) -> some Sequence<Pair> { site.pairs.row(first).filter(isInShard) }

  func holds(_ pair: Pair) -> Bool { site.pairs.contains(pair) && isInShard(pair) }

  var pairCount: Int { site.tools.indices.reduce(0) { sum, first in row(first).reduce(sum) { count, _ in count + 1 } } }

  /// Names what a build writes.
  var marker: OutputMarker {
    OutputMarker(files: Set(sharedFiles.map(\.path)), slugs: Set(site.tools.map(\.slug.text)))
  }

  /// The numbers of the whole site.
  var summary: SiteSummary { SiteSummary(comparisons: site.pairs.count, unindexed: site.unindexedCount) }

  private func isInShard(_ pair: Pair) -> Bool { shard?.holds(pairPages.fingerprint(of: pair)) ?? true }
}

extension Plan {
  /// Plans the site's files and renders what belongs to one tool alone.
  /// - Parameter settings: of all that the site is made with but `Content/tools` and its like.
  /// - Parameter jobs: how many threads render; nil to render nothing before it is asked for.
  /// - Parameter limits: of the site's host, in place of what it states.
  static func make(
    site: Site, theme: Theme, settings: Fingerprint, shard: Shard? = nil, jobs: Int?, limits: HostLimits? = nil
  ) throws -> Plan {
    let limits = limits ?? site.configuration.host.map { HostLimits(of: $0.value) }
    let addresses = Addresses(of: site.configuration)
    let prefix = site.configuration.url.pathPrefix
    let assets = theme.assets.map { Asset(path: $0, bytes: $1) }.sorted { $0.path < $1.path }
    let toolsData = ToolsData(site: site, addresses: addresses).file
    let card = SiteCard(
      site: site, addresses: addresses,
      assetLinks: Dictionary(uniqueKeysWithValues: assets.map { ($0.path, "\(prefix)/\($0.published)") }),
      // Without a fingerprint: it would change with every score, and every page with it.
      toolsLink: "\(prefix)/\(toolsData.path)")
    let links = ComparisonLinks(card: card, theme: theme)
    let lists = Fingerprint(settings, card.listFingerprint)
    let pairPages = PairPages(card: card, theme: theme, links: links, settings: settings)
    let hostFiles = HostFiles(card: card, assets: assets, limits: limits)
    return Plan(
      site: site,
      pairPages: try jobs.map(pairPages.prepared) ?? pairPages,
      sharedFiles: SharedPages(card: card, theme: theme, links: links, ingredients: lists).files
        + CrawlerFiles(card: card, ingredients: lists).files
        + [toolsData] + (site.hasDates ? [Feed(card: card).file] : []) + hostFiles.files + assets.map(\.file),
      redirects: hostFiles.redirects, limits: limits, shard: shard)
  }
}
