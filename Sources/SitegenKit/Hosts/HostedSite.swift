/// What the files for a host tell of a site: its addresses, its headers, the language of its redirect pages.
struct HostedSite: Sendable {
  let configuration: SiteConfiguration
  let addresses: Addresses
  let headers: SiteHeaders

  init(_ configuration: SiteConfiguration, assets: [Asset], hasLogos: Bool) {
    self.configuration = configuration
    addresses = configuration.addresses
    headers = SiteHeaders(configuration, assets: assets, hasLogos: hasLogos)
  }

  /// The path that every link of the site begins with, as in `/site`; empty where the site has a domain of its own.
  var prefix: String { addresses.site.pathPrefix }
}
