/// What every search engine takes of a sitemap, whatever the host (sitemaps.org/protocol.html).
struct SitemapLimits: Sendable, Equatable {
  /// Addresses in one sitemap.
  var addresses = 50_000
  /// Bytes of one sitemap.
  var bytes = 52_428_800
  /// An address must have fewer characters than this.
  var addressLength = 2_048
}
