/// What search engines and other machines ask for: `robots.txt`, the sitemap, and `llms.txt` where the site wants one.
struct CrawlerFiles: Sendable {
  let card: SiteContext
  /// What the sitemaps follow from.
  let ingredients: Fingerprint

  /// The longest a page's name can be: two slugs.
  static let longestPage = Addresses.comparison(
    String(repeating: "a", count: Slug.maximumBytes), String(repeating: "b", count: Slug.maximumBytes))

  /// The pages in `sitemaps/pages.xml`.
  static func pageCount(of site: Site) -> Int { 1 + site.tools.count + site.categories.count + site.pages.count }

  /// The most addresses in one sitemap, so that its bytes fit too, however long `base_url` is.
  private var addressesPerSitemap: Int {
    let limit = SitemapLimits()
    // An entry's markup takes 60 bytes, the frame of the file about 120.
    let longest = addresses.absolute(Self.longestPage).utf8.count + 60
    return min(limit.addresses, max(1, (limit.bytes - 1_000) / longest))
  }

  private var site: Site { card.site }
  private var addresses: Addresses { card.addresses }
  private static let heading = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

  var files: [PlannedFile] {
    let parts = sitemaps
    var files = [
      PlannedFile(path: "robots.txt") { Array(robots.utf8) },
      PlannedFile(path: "sitemap.xml") { index(of: parts.map(\.path)) },
    ]
    if site.configuration.hasLLMsFile { files.append(PlannedFile(path: "llms.txt") { Array(llms.utf8) }) }
    return files + parts
  }

  /// Filtered lists have addresses with a `?`; they are one page.
  private var robots: String {
    """
    User-agent: *
    Disallow: /*?*
    Sitemap: \(absolute("sitemap.xml"))

    """
  }

  // MARK: - Sitemaps

  /// One for the pages that are written one by one, then the comparisons, whole rows of pairs in each.
  private var sitemaps: [PlannedFile] {
    let perSitemap = addressesPerSitemap
    var rows: [Range<Int>] = []
    var count = 0
    for first in site.tools.indices {
      let inRow = site.pairs.row(first).reduce(0) { $0 + (site.isIndexed($1) ? 1 : 0) }
      if let last = rows.last, count + inRow <= perSitemap {
        rows[rows.count - 1] = last.lowerBound..<first + 1
        count += inRow
      } else {
        rows.append(first..<first + 1)
        count = inRow
      }
    }
    let pages = PlannedFile(path: "sitemaps/pages.xml") { sitemap(pageEntries) }
    return [pages]
      + rows.enumerated().map { number, rows in
        PlannedFile(path: "sitemaps/comparisons-\(number + 1).xml", ingredients: ingredients) {
          sitemap(
            rows.lazy.flatMap { site.pairs.row($0) }.filter(site.isIndexed).map { pair in
              let (first, second) = (site.tools[pair.first], site.tools[pair.second])
              return (Addresses.comparison(first.slug, second.slug), Day.later(first.updated, second.updated))
            })
        }
      }
  }

  private var pageEntries: [(page: String, updated: Day?)] {
    let newest = site.tools.reduce(nil as Day?) { Day.later($0, $1.updated) }
    var entries: [(page: String, updated: Day?)] = [("", newest)]
    entries += site.tools.map { (addresses.tool($0.slug), $0.updated) }
    entries += site.categories.map { category in
      let tools = site.tools.filter { $0.category == category }
      return (addresses.category(category), tools.reduce(nil as Day?) { Day.later($0, $1.updated) })
    }
    return entries + site.pages.map { ($0.slug.text, nil) }
  }

  /// `lastmod` is a day of the content, never of the build; without one it is left out.
  private func sitemap(_ entries: some Sequence<(page: String, updated: Day?)>) -> [UInt8] {
    var xml = Array("\(Self.heading)<urlset \(Self.namespace)>\n".utf8)
    for entry in entries {
      let address = entry.page.isEmpty ? addresses.home : addresses.absolute(entry.page)
      xml += "<url><loc>".utf8
      xml.append(escaping: address.utf8)
      xml += "</loc>".utf8
      if let updated = entry.updated {
        xml += "<lastmod>".utf8
        updated.append(to: &xml)
        xml += "</lastmod>".utf8
      }
      xml += "</url>\n".utf8
    }
    return xml + Array("</urlset>\n".utf8)
  }

  private func index(of paths: [String]) -> [UInt8] {
    let parts = paths.map { "<sitemap><loc>\(HTML(escaping: absolute($0)).text)</loc></sitemap>\n" }.joined()
    return Array("\(Self.heading)<sitemapindex \(Self.namespace)>\n\(parts)</sitemapindex>\n".utf8)
  }

  // MARK: - llms.txt

  /// Markdown (llmstxt.org): a name is text in it, whatever its characters would mean.
  private var llms: String {
    func text(_ plain: String) -> String { MarkdownEscape.text(plain) }
    let tools = site.tools.map { tool in
      "- [\(text(tool.name))](\(addresses.absolute(addresses.tool(tool.slug)))): \(text(tool.entry.tagline))\n"
    }
    return """
      # \(text(site.configuration.title))

      > \(text(site.configuration.description))

      ## \(text(site.configuration.copy[.toolsHeading]))

      \(tools.joined())
      """
  }

  private func absolute(_ file: String) -> String {
    "\(addresses.site.origin)\(addresses.site.pathPrefix)/\(file)"
  }
}
