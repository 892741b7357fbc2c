/// `robots.txt`: what crawlers may ask for, and where the sitemap is (RFC 9309).
struct Robots: Sendable {
  let addresses: Addresses

  var file: PlannedFile { PlannedFile(path: "robots.txt") { Array(text.utf8) } }

  /// Addresses with a `?` are not kept from crawlers: no link of the site's leads to one, each page names its one
  /// address, and links from elsewhere that end in `?ref=…` count for that page only if they may be followed.
  private var text: String {
    """
    User-agent: *
    Allow: /
    Sitemap: \(addresses.home)\(Sitemaps.indexPath)

    """
  }
}
