/// The sitemaps (sitemaps.org/protocol.html) of a site and their index: one for the pages that are made one by one, and
/// as many for the comparisons as search engines' limits want.
struct Sitemaps: Sendable {
  let context: SiteContext
  /// The pages that are made one by one.
  let pages: [Page]
  /// Fingerprint of all that the comparisons' sitemaps follow from.
  let ingredients: Fingerprint
  /// The rows of pairs in each sitemap of comparisons.
  ///
  /// A row is never divided, so that a new tool changes few sitemaps.
  private let rows: [Range<Int>]

  /// The longest name that a page can have: two slugs of the longest.
  static let longestPage = Addresses.comparison(
    String(repeating: "a", count: Slug.maximumBytes), String(repeating: "b", count: Slug.maximumBytes))

  static let indexPath = "sitemap.xml"
  private static let heading = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""

  private typealias Entry = (address: String, updated: Day?)

  init(context: SiteContext, pages: [Page], ingredients: Fingerprint) {
    self.context = context
    self.pages = pages
    self.ingredients = ingredients
    rows = Self.rows(of: context.site, addressesPerSitemap: Self.addressesPerSitemap(context.addresses))
  }

  private var site: Site { context.site }
  private var addresses: Addresses { context.addresses }

  /// The number of pages in `sitemaps/pages.xml`.
  var pageCount: Int { pageEntries.count }

  /// `sitemap.xml`, which names the others.
  var index: PlannedFile {
    let paths = parts.map(\.path)
    return PlannedFile(path: Self.indexPath) {
      let entries = paths.map { "<sitemap><loc>\(HTML(escaping: addresses.home + $0).text)</loc></sitemap>\n" }
      return Array("\(Self.heading)<sitemapindex \(Self.namespace)>\n\(entries.joined())</sitemapindex>\n".utf8)
    }
  }

  /// The sitemaps that the index names: that of the pages, then those of the comparisons.
  var parts: [PlannedFile] {
    let pages = PlannedFile(path: "sitemaps/pages.xml") { sitemap(pageEntries) }
    return [pages]
      + rows.enumerated().map { number, rows in
        PlannedFile(path: "sitemaps/comparisons-\(number + 1).xml", ingredients: ingredients) {
          comparisons(rows)
        }
      }
  }

  private static func rows(of site: Site, addressesPerSitemap: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var count = 0
    for first in site.tools.indices {
      let inRow = site.indexedCount(ofRow: first)
      if let last = rows.last, count + inRow <= addressesPerSitemap {
        rows[rows.count - 1] = last.lowerBound..<first + 1
        count += inRow
      } else {
        rows.append(first..<first + 1)
        count = inRow
      }
    }
    return rows
  }

  /// The most addresses in one sitemap, so that its bytes fit too, however long `base_url` is.
  private static func addressesPerSitemap(_ addresses: Addresses) -> Int {
    let limit = SitemapLimits()
    // An entry's markup takes 60 bytes, the frame of the file about 120.
    let longest = addresses.absolute(longestPage).utf8.count + 60
    return min(limit.addresses, max(1, (limit.bytes - 1_000) / longest))
  }

  private var pageEntries: [Entry] {
    pages.compactMap { page in
      guard case .listed(let address, let updated) = page.listing else { return nil }
      return (address, updated)
    }
  }

  /// `lastmod` is a day of the content, never of the build; without one it is left out.
  private func sitemap(_ entries: some Sequence<Entry>) -> [UInt8] {
    sitemap { xml in
      for entry in entries {
        xml += Self.start
        xml.append(escaping: entry.address.utf8)
        Self.appendEnd(to: &xml, updated: entry.updated)
      }
    }
  }

  /// The sitemap of some rows of comparisons.
  ///
  /// The addresses differ in their slugs alone, which need no escape.
  private func comparisons(_ rows: Range<Int>) -> [UInt8] {
    let parts = Addresses.partsOfComparison { HTML(escaping: addresses.absolute($0)).text }
    let (slugs, days) = (site.tools.map { Array($0.slug.text.utf8) }, site.tools.map(\.updated))
    // What follows the slugs, by the tool whose day it has.
    let ends = days.map { day in
      var end = parts[2]
      Self.appendEnd(to: &end, updated: day)
      return end
    }
    return sitemap { xml in
      for first in rows {
        let start = Self.start + parts[0] + slugs[first] + parts[1]
        for pair in site.pairs.row(first) where site.isIndexed(pair) {
          let isFirstLater = Day.later(days[first], days[pair.second]) == days[first]
          xml += start
          xml += slugs[pair.second]
          xml += ends[isFirstLater ? first : pair.second]
        }
      }
    }
  }

  private func sitemap(_ appendEntries: (inout [UInt8]) -> Void) -> [UInt8] {
    var xml = Array("\(Self.heading)<urlset \(Self.namespace)>\n".utf8)
    appendEntries(&xml)
    return xml + Array("</urlset>\n".utf8)
  }

  /// What stands before the address of an entry.
  private static let start = Array("<url><loc>".utf8)

  /// Appends what stands behind it.
  private static func appendEnd(to xml: inout [UInt8], updated: Day?) {
    xml += "</loc>".utf8
    if let updated {
      xml += "<lastmod>".utf8
      updated.append(to: &xml)
      xml += "</lastmod>".utf8
    }
    xml += "</url>\n".utf8
  }
}
