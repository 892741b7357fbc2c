/// `feed.xml`: the newest comparisons as an Atom feed (RFC 4287), of a site that has dates.
struct Feed: Sendable {
  let context: SiteContext

  static let path = "feed.xml"
  /// The most entries that it has.
  static let entries = 50

  var file: PlannedFile { PlannedFile(path: Self.path) { Array(xml.utf8) } }

  private var xml: String {
    let configuration = context.site.configuration
    let own = context.addresses.home + Self.path
    // A feed must have dates; a comparison without one can't be in it.
    let newest = context.newestComparisons(in: nil).compactMap { pair in updated(pair).map { (pair: pair, day: $0) } }
      .prefix(Self.entries)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(configuration.language)">
      <id>\(escaped(context.addresses.home))</id>
      <title>\(escaped(configuration.title))</title>
      \(newest.first.map { "<updated>\(time($0.day))</updated>" } ?? "")
      <author><name>\(escaped(configuration.title))</name></author>
      <link rel="self" type="application/atom+xml" href="\(escaped(own))"/>
      <link rel="alternate" type="text/html" href="\(escaped(context.addresses.home))"/>
      \(newest.map { entry($0.pair, $0.day) }.joined())</feed>

      """
  }

  private func entry(_ pair: Pair, _ day: Day) -> String {
    let (first, second) = (context.site.tools[pair.first], context.site.tools[pair.second])
    let configuration = context.site.configuration
    let text = PairText(configuration)
    let url = escaped(context.addresses.absolute(Addresses.comparison(first.slug, second.slug)))
    return """
      <entry>
      <id>\(url)</id>
      <title>\(escaped("\(first.name) \(configuration.copy[.versus]) \(second.name)"))</title>
      <updated>\(time(day))</updated>
      <link rel="alternate" type="text/html" href="\(url)"/>
      <summary>\(escaped(String(decoding: text.summary(first, second, PairComparison(first, second, in: context.site.table)), as: UTF8.self)))</summary>
      </entry>

      """
  }

  private func updated(_ pair: Pair) -> Day? {
    Day.later(context.site.tools[pair.first].updated, context.site.tools[pair.second].updated)
  }

  /// The first moment of a day; the content knows no hours.
  private func time(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private func escaped(_ text: String) -> String { HTML(escaping: text).text }
}
