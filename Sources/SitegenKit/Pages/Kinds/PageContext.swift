/// What the pages of every kind are made with.
struct PageContext: Sendable {
  let siteContext: SiteContext
  let theme: Theme
  let links: ComparisonLinks
  let alternatives: AlternativeLinks
  /// Fingerprint of all that every page follows from.
  let ingredients: Fingerprint
  let structuredData: StructuredData

  init(_ siteContext: SiteContext, theme: Theme, links: ComparisonLinks, ingredients: Fingerprint) {
    self.siteContext = siteContext
    self.theme = theme
    self.links = links
    alternatives = AlternativeLinks(siteContext, theme: theme)
    self.ingredients = ingredients
    let configuration = siteContext.site.configuration
    structuredData = StructuredData(
      configuration: configuration, addresses: siteContext.addresses, hasCards: siteContext.cards != nil,
      logo: configuration.theme.logo.flatMap { siteContext.assets.link($0.path) })
  }

  var site: Site { siteContext.site }
  var addresses: Addresses { siteContext.addresses }
  var copy: Copy { site.configuration.copy }

  /// The whole title of a page, with the site's.
  func title(_ heading: String) -> String {
    "\(site.configuration.nameInText(heading)) — \(site.configuration.title)"
  }

  /// The whole title of a tool's page: its name with its score, where it has one.
  func title(of tool: Tool) -> String {
    guard let average = tool.panel.average else { return title(tool.name) }
    let words =
      tool.panel.count == 1
      ? copy.filled(Sentences.toolTitleOne) { name in
        switch name {
        case .tool: tool.nameInText
        case .score: "\(average)"
        }
      }
      : copy.filled(Sentences.toolTitle) { name in
        switch name {
        case .tool: tool.nameInText
        case .score: "\(average)"
        case .count: "\(tool.panel.count)"
        }
      }
    return "\(words) — \(site.configuration.title)"
  }

  /// The whole title of a page of a table, whose pages are numbered from 1.
  func title(_ heading: String, page: Int) -> String {
    let words =
      page == 1
      ? heading
      : copy.filled(Sentences.pageTitle) { name in
        switch name {
        case .title: heading
        case .number: "\(page)"
        }
      }
    return "\(words) — \(site.configuration.title)"
  }

  /// What the title of a category's page says of it.
  func heading(of category: Category) -> String {
    copy.filled(Sentences.categoryTitle) { name in
      switch name {
      case .category: site.configuration.nameInText(category.name)
      }
    }
  }

  /// What the title of a tag's page says of it.
  func heading(of tag: Tags.Tag) -> String {
    copy.filled(Sentences.tagTitle) { name in
      switch name {
      case .tag: site.configuration.nameInText(tag.name)
      }
    }
  }

  /// The description of a page that lists tools: a sentence with as many of their names as fit.
  func description(of heading: String, _ tools: [Tool]) -> String {
    let names = tools.map(\.nameInText)
    func sentence(_ shown: Int) -> String {
      let more = copy.filled(Sentences.moreItems) { name in
        switch name {
        case .count: "\(names.count - shown)"
        }
      }
      let list = (names.prefix(shown) + (shown < names.count ? [more] : [])).joined(separator: ", ")
      return "\(site.configuration.nameInText(heading)): \(list)."
    }
    // More names than have room by themselves, each with a comma and a space, need no try.
    var room = ShortVersion.longestDescription + 2
    let fitting = names.prefix { name in
      room -= name.unicodeScalars.count + 2
      return room >= 0
    }
    return fitting.indices.reversed().lazy.map { sentence($0 + 1) }
      .first { $0.unicodeScalars.count <= ShortVersion.longestDescription } ?? sentence(0)
  }

  /// The JSON-LD of a page that stands below the home page.
  func data(ofPage name: String) -> HTML {
    structuredData.page(name, [(name: copy[.home], url: addresses.home)])
  }

  /// Fingerprint of which tags of some tools have pages, which depends on other tools.
  func fingerprint(ofTagsOf tools: [Tool]) -> Fingerprint {
    Fingerprint(tools.map { tool in Fingerprint(tool.entry.tags.map { Fingerprint(site.tags.slug(of: $0) ?? "") }) })
  }

  /// The day of the newest of some tools; nil where none has a day.
  func newestDay(of tools: [Tool]) -> Day? { tools.reduce(nil) { Day.later($0, $1.updated) } }

  /// A category with some of the site's tools in alphabetical order.
  ///
  /// Where only its best tools are shown, it is as many as `most` says.
  func group(_ category: Category, of tools: [Tool], most: Int = .max) -> ToolGroup {
    ToolGroup(
      category: category, url: addresses.link(addresses.category(category)),
      tools: tools.sorted { $0.nameRank < $1.nameRank }.map(siteContext.toolContext),
      total: site.tools.count { $0.isIn(category) }, most: most,
      hasPanel: site.configuration.hasPanel, copy: copy)
  }
}
