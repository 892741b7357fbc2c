/// Every file of the site, known before the first is written: the pages of pairs as one composition and a way to go
/// through the pairs, all others one by one.
struct Plan: Sendable {
  /// A file with the way to make its bytes.
  struct File: Sendable {
    /// The path below the output folder.
    let path: String
    let bytes: @Sendable () -> [UInt8]
  }

  /// How many comparisons a list of the newest shows.
  static let newestComparisons = 100

  let site: Site
  let files: [File]
  let pairPages: PairPages
}

extension Plan {
  /// Plans the site's files and renders what belongs to one tool alone.
  static func make(site: Site, theme: Theme, jobs: Int) throws -> Plan {
    let addresses = Addresses(site: site.configuration.url, form: site.configuration.addressForm)
    let prefix = site.configuration.url.pathPrefix
    let assets = theme.assets.map { Asset(path: $0, bytes: $1) }.sorted { $0.path < $1.path }
    let toolsData = ToolsData(site: site, addresses: addresses).file
    let card = SiteCard(
      site: site, addresses: addresses,
      assetLinks: Dictionary(uniqueKeysWithValues: assets.map { ($0.path, "\(prefix)/\($0.published)") }),
      // The name is part of the contract, so the fingerprint goes behind it.
      toolsLink: "\(prefix)/\(toolsData.path)?\(Asset.fingerprint(toolsData.bytes()))")
    let links = ComparisonLinks(template: theme.comparisonLink, card: card)
    return Plan(
      site: site,
      files: SharedPages(card: card, theme: theme, links: links).files + CrawlerFiles(card: card).files
        + [toolsData, Feed(card: card).file, HeadersFile(card: card, assets: assets).file]
        + assets.map { asset in File(path: asset.published) { asset.bytes } },
      pairPages: try PairPages(card: card, theme: theme, links: links, jobs: jobs))
  }
}
