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
    let assets = theme.assets.map { Asset(path: $0, bytes: $1) }.sorted { $0.path < $1.path }
    let stylesheet = assets.first { $0.path == "assets/site.css" }?.published ?? "assets/site.css"
    let card = SiteCard(
      site: site, addresses: addresses, stylesheet: "\(site.configuration.url.pathPrefix)/\(stylesheet)")
    let pages = SharedPages(card: card, theme: theme)
    return Plan(
      site: site,
      files: pages.files + assets.map { asset in File(path: asset.published) { asset.bytes } },
      pairPages: try PairPages(card: card, theme: theme, jobs: jobs))
  }
}
