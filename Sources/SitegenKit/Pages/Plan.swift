/// Every file of the site, known before the first is written: the pages of pairs as one composition and a way to go
/// through the pairs, all others one by one.
struct Plan: Sendable {
  let site: Site
  let pairPages: PairPages
  /// All files of the site but the pages of pairs, of whatever shard.
  let otherFiles: [PlannedFile]
  /// The files of `assets/`, which are among the files above too.
  let assets: [Asset]
  /// The number of pages in the sitemap of all pages but the comparisons.
  let sitemapPageCount: Int
  /// The part of the site that is wanted; nil for all of it.
  let shard: Shard?

  /// The files that are wanted, but for the pages of pairs.
  var files: [PlannedFile] { shard?.holdsOtherFiles ?? true ? otherFiles : [] }

  /// The pairs of a tool with those behind it that are wanted.
  func row(_ first: Int) -> some Sequence<Pair> { site.pairs.row(first).filter(isInShard) }

  func holds(_ pair: Pair) -> Bool { site.pairs.contains(pair) && isInShard(pair) }

  /// How the page of each pair is stored: each way is a file.
  var encodings: [FileEncoding] { site.configuration.compression.ofComparisons }

  /// The number of files that are wanted.
  var fileCount: Int { files.count + pairCount * encodings.count }

  /// The file that has a pair's page in one of the encodings, below the output folder.
  func path(of pair: Pair, as encoding: FileEncoding) -> String {
    var path: [UInt8] = []
    path.reserveCapacity(Self.usualPathBytes)
    pairPages.appendPath(of: pair, to: &path)
    path += encoding.suffix.utf8
    return String(decoding: path, as: UTF8.self)
  }

  /// The bytes that the paths of most pairs' pages stay below.
  private static let usualPathBytes = 96

  /// The bytes of that file.
  func bytes(of pair: Pair, as encoding: FileEncoding) -> [UInt8] {
    var buffer = PageBuffer()
    pairPages.compose(pair, into: &buffer)
    return encoding.encode(buffer.page)
  }

  var pairCount: Int { site.tools.indices.reduce(0) { sum, first in row(first).reduce(sum) { count, _ in count + 1 } } }

  /// Names what a build writes.
  var marker: OutputMarker {
    OutputMarker(
      files: Set(otherFiles.map(\.path)), slugs: Set(site.tools.map(\.slug.text)), encodings: Set(encodings))
  }

  /// The numbers of the whole site.
  var summary: SiteSummary { SiteSummary(comparisons: site.pairs.count, unindexed: site.unindexedCount) }

  private func isInShard(_ pair: Pair) -> Bool { shard?.holds(pairPages.fingerprint(of: pair)) ?? true }
}

extension Plan {
  /// Plans the site's files and renders what belongs to one tool alone.
  ///
  /// The settings are a fingerprint of all that the site is made with but `Content/tools` and its like. With a shard,
  /// only its part of the site is written. The jobs are how many threads render; nil to render nothing before it is
  /// asked for.
  static func make(site: Site, theme: Theme, settings: Fingerprint, shard: Shard? = nil, jobs: Int?) throws -> Plan {
    let addresses = site.configuration.addresses
    let assets = SiteAssets(theme, site.configuration)
    let icons = SiteIcons(site, assets, settings: settings)
    let cards = SocialCards(site: site, settings: settings)
    let context = SiteContext(
      site: site, addresses: addresses, assets: assets, icons: icons,
      // Without a fingerprint: it would change with every score, and every page with it.
      toolsLink: "\(addresses.site.pathPrefix)/\(ToolsData.path)", cards: cards, theme: theme)
    let links = ComparisonLinks(card: context, theme: theme)
    let lists = Fingerprint(settings, context.listFingerprint)
    let pageContext = PageContext(context, theme: theme, links: links, ingredients: lists)
    let pages = TemplateRole.allCases.flatMap { $0.pages(in: pageContext) }
    let sitemaps = Sitemaps(context: context, pages: pages, ingredients: lists)
    let pairPages = PairPages(card: context, theme: theme, links: links, settings: settings)
    var files = pages.map { $0.file(in: pageContext) }
    files.append(sitemaps.index)
    // Who writes one means it.
    let robots = Robots(addresses: addresses).file
    if !site.staticFiles.contains(where: { $0.published == robots.path }) { files.append(robots) }
    if site.configuration.hasLLMsFile { files.append(LLMs(context: context).file) }
    files += sitemaps.parts
    files.append(ToolsData(context: context).file)
    if site.hasAnyComparison { files.append(CompareData(context: context, settings: settings).file) }
    files += OpenData(site: site, settings: settings).files
    if site.hasDates { files.append(Feed(context: context).file) }
    files += site.tools.compactMap { $0.logo?.file } + assets.files.map(\.file) + icons.files
    files += site.staticFiles.map(\.file) + (cards?.files ?? [])
    return Plan(
      site: site, pairPages: try jobs.map(pairPages.prepared) ?? pairPages, otherFiles: files, assets: assets.files,
      sitemapPageCount: sitemaps.pageCount, shard: shard)
  }

  /// The plan with the text files compressed too, if the site wants them so.
  func compressed() -> Plan {
    site.configuration.compression == .no ? self : adding(otherFiles.compactMap(\.compressed))
  }

  /// The plan with more files.
  func adding(_ files: [PlannedFile]) -> Plan {
    Plan(
      site: site, pairPages: pairPages, otherFiles: otherFiles + files, assets: assets,
      sitemapPageCount: sitemapPageCount, shard: shard)
  }
}
