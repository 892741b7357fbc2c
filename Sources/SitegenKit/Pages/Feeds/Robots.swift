/// `robots.txt`: what crawlers may ask for, and where the sitemap is (RFC 9309).
struct Robots: Sendable {
  let addresses: Addresses

  var file: PlannedFile { PlannedFile(path: "robots.txt") { Array(text.utf8) } }

  /// Filtered lists have addresses with a `?`; they are one page.
  private var text: String {
    """
    User-agent: *
    Disallow: /*?*
    Sitemap: \(addresses.home)\(Sitemaps.indexPath)

    """
  }
}
