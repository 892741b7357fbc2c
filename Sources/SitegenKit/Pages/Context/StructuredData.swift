/// JSON-LD in the vocabulary of schema.org, from the same values that the page shows.
///
/// It names no rating that nobody gave: a review is told of only where the site says that its panel used the tools.
struct StructuredData: Sendable {
  let configuration: SiteConfiguration
  let addresses: Addresses
  /// The organisation and the website, which every page names.
  private let common: String
  let organization: String
  let site: String
  let language: String

  init(configuration: SiteConfiguration, addresses: Addresses) {
    self.configuration = configuration
    self.addresses = addresses
    let home = addresses.home
    organization = "{\"@id\":\(Self.json(home + "#org"))}"
    site = "{\"@id\":\(Self.json(home + "#site"))}"
    language = Self.json(configuration.language)
    common = """
      {"@type":"Organization","@id":\(Self.json(home + "#org")),"name":\(Self.json(configuration.title)),\
      "url":\(Self.json(home))},{"@type":"WebSite","@id":\(Self.json(home + "#site")),\
      "name":\(Self.json(configuration.title)),"url":\(Self.json(home)),"inLanguage":\(language),\
      "publisher":\(organization)}
      """
  }

  /// The home page: the site itself.
  var home: HTML { script([]) }

  /// Any page that is only a place in the site.
  func page(_ name: String, _ trail: [(name: String, url: String)]) -> HTML {
    script([breadcrumbs(trail, last: name)])
  }

  /// What the pages of pairs say of one tool.
  func pieces(of tool: Tool) -> [ToolPieces.Layout.Data: String] {
    let url = addresses.absolute(addresses.tool(tool.slug))
    let id = Self.json(url + "#tool")
    return [
      .thing: "{\"@type\":\"Thing\",\"@id\":\(id),\"name\":\(Self.json(tool.name)),\"url\":\(Self.json(url))}",
      .name: Self.unquoted(tool.name), .url: Self.json(url),
    ]
  }

  // MARK: What a pair's page fills in

  static func appendDescription(_ description: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    append(unquoted: description, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// When it was published; nothing where that is not known.
  static func appendPublished(_ day: Day?, to bytes: inout [UInt8]) { append("datePublished", day, to: &bytes) }

  static func appendUpdated(_ day: Day?, to bytes: inout [UInt8]) { append("dateModified", day, to: &bytes) }

  private static func append(_ key: String, _ day: Day?, to bytes: inout [UInt8]) {
    guard let day else { return }
    bytes += ",\"".utf8
    bytes += key.utf8
    bytes += "\":\"".utf8
    day.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Pages of one tool

  /// A tool's page: the application, with one review of the whole panel's where the panel used it.
  func tool(_ tool: Tool) -> HTML {
    let url = addresses.absolute(addresses.tool(tool.slug))
    var application = """
      {"@type":"SoftwareApplication","@id":\(Self.json(url + "#tool")),"name":\(Self.json(tool.name)),\
      "url":\(Self.json(url)),"description":\(Self.json(tool.entry.tagline))
      """
    if let website = tool.entry.website { application += ",\"sameAs\":\(Self.json(website))" }
    if configuration.panelUsedTools, let average = tool.panel.average { application += review(tool, average, url) }
    application += "}"
    let trail = [
      (name: configuration.copy[.home], url: addresses.home),
      (name: tool.category.name, url: addresses.absolute(addresses.category(tool.category))),
    ]
    return script([application, breadcrumbs(trail, last: tool.name)])
  }

  private func review(_ tool: Tool, _ average: Int, _ url: String) -> String {
    var review = """
      ,"review":{"@type":"Review","@id":\(Self.json(url + "#review")),\
      "author":\(organization)\(Self.date("datePublished", tool.entry.published))\
      \(Self.date("dateModified", tool.updated)),"reviewRating":{"@type":"Rating","ratingValue":\(average),\
      "bestRating":\(Review.scores.upperBound),"worstRating":\(Review.scores.lowerBound)}
      """
    // Search engines want at least two statements in all.
    if tool.entry.pros.count + tool.entry.cons.count >= 2 {
      for (name, texts) in [("positiveNotes", tool.entry.pros), ("negativeNotes", tool.entry.cons)] where !texts.isEmpty
      {
        let items = texts.enumerated().map {
          "{\"@type\":\"ListItem\",\"position\":\($0 + 1),\"name\":\(Self.json($1))}"
        }
        review += ",\"\(name)\":{\"@type\":\"ItemList\",\"itemListElement\":[\(items.joined(separator: ","))]}"
      }
    }
    return review + "}"
  }

  // MARK: - Parts

  func breadcrumbs(_ trail: [(name: String, url: String)], last: String) -> String {
    breadcrumbs(trail, lastInJSON: Self.json(last))
  }

  func breadcrumbs(_ trail: [(name: String, url: String)], lastInJSON last: String) -> String {
    var items = trail.enumerated().map { Self.listItem($0 + 1, $1.name, "item", $1.url) }
    items.append("{\"@type\":\"ListItem\",\"position\":\(trail.count + 1),\"name\":\(last)}")
    return "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\(items.joined(separator: ","))]}"
  }

  private static func listItem(_ position: Int, _ name: String, _ key: String, _ url: String) -> String {
    "{\"@type\":\"ListItem\",\"position\":\(position),\"name\":\(json(name)),\"\(key)\":\(json(url))}"
  }

  private static func date(_ key: String, _ day: Day?) -> String {
    var bytes: [UInt8] = []
    append(key, day, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func script(_ nodes: [String]) -> HTML {
    HTML(
      markup: "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
        + ([common] + nodes).joined(separator: ",") + "]}</script>")
  }

  /// A JSON string that is safe inside a script element: `<!--` there would swallow the rest of the page.
  static func json(_ text: String) -> String { "\"\(unquoted(text))\"" }

  static func unquoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(unquoted: text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same without the quotes. The marks of holes stay, for texts that are to be composed; other control characters
  /// but blanks go.
  private static func append(unquoted text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(text) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "<"): "\\u003c"
      case UInt8(ascii: ">"): "\\u003e"
      case UInt8(ascii: "&"): "\\u0026"
      case UInt8(ascii: "\t"): "\\t"
      case UInt8(ascii: "\n"): "\\n"
      case HoleMark.hole...HoleMark.sectionEnd: nil
      case 0x7F, ..<0x20: ""
      default: nil
      }
    }
  }
}
