/// `feed.xml`: the newest comparisons as an Atom feed (RFC 4287), of a site that has dates.
struct Feed: Sendable {
  let card: SiteContext

  static let entries = 50

  var file: PlannedFile { PlannedFile(path: "feed.xml") { Array(xml.utf8) } }

  private var xml: String {
    let configuration = card.site.configuration
    let own = "\(card.addresses.site.origin)\(card.addresses.site.pathPrefix)/feed.xml"
    // A feed must have dates; a comparison without one can't be in it.
    let newest = card.newestComparisons(in: nil).compactMap { pair in updated(pair).map { (pair: pair, day: $0) } }
      .prefix(Self.entries)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(configuration.language)">
      <id>\(escaped(card.addresses.home))</id>
      <title>\(escaped(configuration.title))</title>
      \(newest.first.map { "<updated>\(time($0.day))</updated>" } ?? "")
      <author><name>\(escaped(configuration.title))</name></author>
      <link rel="self" type="application/atom+xml" href="\(escaped(own))"/>
      <link rel="alternate" type="text/html" href="\(escaped(card.addresses.home))"/>
      \(newest.map { entry($0.pair, $0.day) }.joined())</feed>

      """
  }

  private func entry(_ pair: Pair, _ day: Day) -> String {
    let (first, second) = (card.site.tools[pair.first], card.site.tools[pair.second])
    let configuration = card.site.configuration
    let text = PairText(configuration)
    let url = escaped(card.addresses.absolute(Addresses.comparison(first.slug, second.slug)))
    return """
      <entry>
      <id>\(url)</id>
      <title>\(escaped("\(first.name) \(configuration.copy[.versus]) \(second.name)"))</title>
      <updated>\(time(day))</updated>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <summary>\(escaped(String(decoding: text.summary(first, second, PairComparison(first, second)), as: UTF8.self)))</summary>
      </entry>

      """
  }

  private func updated(_ pair: Pair) -> Day? {
    Day.later(card.site.tools[pair.first].updated, card.site.tools[pair.second].updated)
  }

  /// The first moment of a day; the content knows no hours.
  private func time(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private func escaped(_ text: String) -> String { HTML(escaping: text).text }
}
