/// JSON-LD in the vocabulary of schema.org, from the same values that the page shows.
///
/// It names no rating that nobody gave: a review is told of only where the site says that its panel used the tools.
struct StructuredData: Sendable {
  private let configuration: SiteConfiguration
  private let addresses: Addresses
  /// The organisation and the website, which every page names.
  private let common: String
  private let organization: String
  private let site: String
  private let language: String
  private let tools: [Tool]
  /// Each tool as a thing that an article is about, and the name and address of its own page.
  private let things: [(thing: String, name: String, url: String)]

  init(configuration: SiteConfiguration, addresses: Addresses, tools: [Tool]) {
    self.configuration = configuration
    self.addresses = addresses
    self.tools = tools
    things = tools.map { tool in
      let url = addresses.absolute(addresses.tool(tool.slug))
      let name = Self.json(tool.name)
      return (
        "{\"@type\":\"Thing\",\"@id\":\(Self.json(url + "#tool")),\"name\":\(name),\"url\":\(Self.json(url))}", name,
        Self.json(url)
      )
    }
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

  /// A pair's page: an article about two things. It names neither price nor rating, which belong to the tools' pages.
  func comparison(_ pair: Pair, description: String) -> HTML {
    let (first, second) = (tools[pair.first], tools[pair.second])
    let (a, b) = (things[pair.first], things[pair.second])
    let url = addresses.absolute(Addresses.comparison(first.slug, second.slug))
    let headline = "\(first.name) \(configuration.copy[.versus]) \(second.name)"
    let address = Self.json(url)
    let published = Day.later(first.published, second.published)
    let updated = Day.later(first.updated, second.updated)
    let article = """
      {"@type":"Article","@id":\(Self.json(url + "#article")),"headline":\(Self.json(headline)),\
      "description":\(Self.json(description)),"url":\(address),"mainEntityOfPage":\(address),\
      "isPartOf":\(site)\(date("datePublished", published))\(date("dateModified", updated)),\
      "inLanguage":\(language),"author":\(organization),"publisher":\(organization),\
      "about":[\(a.thing),\(b.thing)],"mainEntity":{"@id":\(Self.json(url + "#pair"))}}
      """
    let list = """
      {"@type":"ItemList","@id":\(Self.json(url + "#pair")),"numberOfItems":2,\
      "itemListOrder":"https://schema.org/ItemListUnordered","itemListElement":[\
      {"@type":"ListItem","position":1,"name":\(a.name),"url":\(a.url)},\
      {"@type":"ListItem","position":2,"name":\(b.name),"url":\(b.url)}]}
      """
    let trail = [(name: configuration.copy[.compare], url: addresses.home)]
    return script([article, list, breadcrumbs(trail, last: headline)])
  }

  /// A tool's page: the application, with one review of the whole panel's where the panel used it.
  func tool(_ tool: Tool) -> HTML {
    let url = addresses.absolute(addresses.tool(tool.slug))
    var application = """
      {"@type":"SoftwareApplication","@id":\(Self.json(url + "#tool")),"name":\(Self.json(tool.name)),\
      "url":\(Self.json(url)),"description":\(Self.json(tool.tagline))
      """
    if let website = tool.website { application += ",\"sameAs\":\(Self.json(website))" }
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
      "author":\(organization)\(date("datePublished", tool.published))\
      \(date("dateModified", tool.updated)),"reviewRating":{"@type":"Rating","ratingValue":\(average),\
      "bestRating":\(Review.scores.upperBound),"worstRating":\(Review.scores.lowerBound)}
      """
    // Search engines want at least two statements in all.
    if tool.pros.count + tool.cons.count >= 2 {
      for (name, texts) in [("positiveNotes", tool.pros), ("negativeNotes", tool.cons)] where !texts.isEmpty {
        let items = texts.enumerated().map {
          "{\"@type\":\"ListItem\",\"position\":\($0 + 1),\"name\":\(Self.json($1))}"
        }
        review += ",\"\(name)\":{\"@type\":\"ItemList\",\"itemListElement\":[\(items.joined(separator: ","))]}"
      }
    }
    return review + "}"
  }

  // MARK: - Parts

  private func breadcrumbs(_ trail: [(name: String, url: String)], last: String) -> String {
    var items = trail.enumerated().map { Self.listItem($0 + 1, $1.name, "item", $1.url) }
    items.append("{\"@type\":\"ListItem\",\"position\":\(trail.count + 1),\"name\":\(Self.json(last))}")
    return "{\"@type\":\"BreadcrumbList\",\"itemListElement\":[\(items.joined(separator: ","))]}"
  }

  private static func listItem(_ position: Int, _ name: String, _ key: String, _ url: String) -> String {
    "{\"@type\":\"ListItem\",\"position\":\(position),\"name\":\(json(name)),\"\(key)\":\(json(url))}"
  }

  private func date(_ key: String, _ day: Day?) -> String { day.map { ",\"\(key)\":\"\($0)\"" } ?? "" }

  private func script(_ nodes: [String]) -> HTML {
    HTML(
      markup: "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":["
        + ([common] + nodes).joined(separator: ",") + "]}</script>")
  }

  /// A JSON string that is safe inside a script element: `<!--` there would swallow the rest of the page.
  static func json(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): bytes += "\\u003c".utf8
      case UInt8(ascii: ">"): bytes += "\\u003e".utf8
      case UInt8(ascii: "&"): bytes += "\\u0026".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<0x20, 0x7F: break
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
