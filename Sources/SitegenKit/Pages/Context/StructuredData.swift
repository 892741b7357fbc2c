/// JSON-LD in the vocabulary of schema.org, from the same values that the page shows.
///
/// It names no rating that nobody gave: a review is told of only where the site says that its panel used the tools.
struct StructuredData: Sendable {
  let configuration: SiteConfiguration
  let addresses: Addresses
  /// Whether each tool has a social card.
  var hasCards = false
  /// The link to the site's logo; nil where it has none.
  var logo: String?

  /// The organisation behind the site, by its id.
  var organization: JSON { ["@id": "\(addresses.home)#org"] }

  /// The website, by its id.
  var website: JSON { ["@id": "\(addresses.home)#site"] }

  /// The home page: the organisation and the website, which the other pages name by their ids.
  var home: HTML {
    let logo = logo.map { ("logo", JSON.string(addresses.site.origin + $0)) }
    return script([
      .object(wholeOrganization + (logo.map { [$0] } ?? [])),
      [
        "@type": "WebSite", "@id": "\(addresses.home)#site", "name": .string(configuration.title),
        "url": .string(addresses.home), "inLanguage": .string(configuration.language), "publisher": organization,
      ],
    ])
  }

  private var wholeOrganization: JSON.Members {
    [
      ("@type", "Organization"), ("@id", "\(addresses.home)#org"), ("name", .string(configuration.title)),
      ("url", .string(addresses.home)),
    ]
  }

  /// Any page that is only a place in the site.
  func page(_ name: String, _ trail: [(name: String, url: String)]) -> HTML {
    script([breadcrumbs(trail, last: name)])
  }

  /// A list of tools in its order.
  func list(_ title: String, _ tools: [Tool], home: String) -> HTML {
    let items = zip(1..., tools).map { place, tool in
      Self.listItem(place, .string(tool.name), ("url", .string(addresses.absolute(addresses.tool(tool.slug)))))
    }
    let list: JSON = [
      "@type": "ItemList", "name": .string(title), "numberOfItems": .integer(items.count),
      "itemListElement": .array(items),
    ]
    return script([list, breadcrumbs([(name: home, url: addresses.home)], last: title)])
  }

  /// What the pages of pairs say of one tool.
  func pieces(of tool: Tool) -> [ToolPieces.Layout.Data: String] {
    let url = addresses.absolute(addresses.tool(tool.slug))
    let thing: JSON = [
      "@type": "Thing", "@id": "\(url)#tool", "name": .string(tool.name), "url": .string(url),
    ]
    return [.thing: thing.compact(), .name: JSON.unquoted(tool.name)]
  }

  // MARK: What a pair's page fills in

  /// When it was published; nothing where that is not known.
  static func appendPublished(_ day: Day?, to bytes: inout [UInt8]) { append("datePublished", day, to: &bytes) }

  static func appendUpdated(_ day: Day?, to bytes: inout [UInt8]) { append("dateModified", day, to: &bytes) }

  /// Appends a further member of an object.
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
    var application: JSON.Members = [
      ("@type", .string(configuration.schemaType.rawValue)), ("@id", "\(url)#tool"), ("name", .string(tool.name)),
      ("url", .string(url)),
    ]
    if let tagline = tool.tagline { application.append(("description", .string(tagline))) }
    if let picture = picture(of: tool) { application.append(("image", .string(addresses.home + picture))) }
    // An address that somebody pays for may lead through others.
    if let website = tool.entry.website, !website.isSponsored { application.append(("sameAs", .string(website.url))) }
    application += members(of: tool)
    if configuration.panelUsedTools, configuration.schemaType.hasReviews, let average = tool.panel.average {
      application.append(("review", review(tool, average, url)))
    }
    let trail = [
      (name: configuration.copy[.home], url: addresses.home),
      (name: tool.category.name, url: addresses.absolute(addresses.category(tool.category))),
    ]
    return script([.object(application), breadcrumbs(trail, last: tool.name)])
  }

  /// The path of a tool's social card; of its logo on a site without cards; nil where it has neither.
  private func picture(of tool: Tool) -> String? {
    hasCards ? SocialCards.path(of: tool) : tool.logo?.published
  }

  private func review(_ tool: Tool, _ average: Int, _ url: String) -> JSON {
    var review: JSON.Members = [
      // Search engines want a review's author by name.
      ("@type", "Review"), ("@id", "\(url)#review"), ("author", .object(wholeOrganization)),
    ]
    if let day = tool.entry.published { review.append(("datePublished", .string(day.description))) }
    if let day = tool.updated { review.append(("dateModified", .string(day.description))) }
    let rating: JSON = [
      "@type": "Rating", "ratingValue": .integer(average), "bestRating": .integer(Review.scores.upperBound),
      "worstRating": .integer(Review.scores.lowerBound),
    ]
    review.append(("reviewRating", rating))
    // Search engines want at least two statements in all.
    if tool.entry.pros.count + tool.entry.cons.count >= 2 {
      for (name, texts) in [("positiveNotes", tool.entry.pros), ("negativeNotes", tool.entry.cons)] where !texts.isEmpty
      {
        let items = zip(1..., texts).map { Self.listItem($0, .string($1)) }
        review.append((name, ["@type": "ItemList", "itemListElement": .array(items)]))
      }
    }
    return .object(review)
  }

  // MARK: - What several pages have

  func breadcrumbs(_ trail: [(name: String, url: String)], last: String) -> JSON {
    let items = zip(1..., trail).map { Self.listItem($0, .string($1.name), ("item", .string($1.url))) }
    return [
      "@type": "BreadcrumbList",
      "itemListElement": .array(items + [Self.listItem(trail.count + 1, .string(last))]),
    ]
  }

  static func listItem(_ position: Int, _ name: JSON, _ link: (key: String, value: JSON)? = nil) -> JSON {
    .object(
      [("@type", "ListItem"), ("position", .integer(position)), ("name", name)] + (link.map { [$0] } ?? []))
  }

  /// The element of a page with its nodes.
  func script(_ nodes: [JSON]) -> HTML {
    let graph: JSON = ["@context": "https://schema.org", "@graph": .array(nodes)]
    let text = graph.compact(keeping: HoleMark.hole...HoleMark.sectionEnd)
    return HTML(markup: "<script type=\"application/ld+json\">\(text)</script>")
  }
}
