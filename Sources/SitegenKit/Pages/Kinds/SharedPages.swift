/// All pages but those of pairs.
struct SharedPages: Sendable {
  let card: SiteContext
  let theme: Theme

  let links: ComparisonLinks
  /// What every page follows from.
  let ingredients: Fingerprint
  private let structuredData: StructuredData

  init(card: SiteContext, theme: Theme, links: ComparisonLinks, ingredients: Fingerprint) {
    self.card = card
    self.theme = theme
    self.links = links
    self.ingredients = ingredients
    structuredData = StructuredData(configuration: card.site.configuration, addresses: card.addresses)
  }

  private var site: Site { card.site }
  private var addresses: Addresses { card.addresses }
  private var copy: Copy { site.configuration.copy }

  var files: [PlannedFile] {
    var files = [
      PlannedFile(path: "index.html") { bytes(of: home()) },
      PlannedFile(path: "404.html") { bytes(of: notFound()) },
    ]
    // Each lists every comparison that its tool is in: together that is twice as many links as there are pages.
    files += site.tools.indices.map { place in
      let ingredients = Fingerprint(ingredients, site.tools[place].fingerprint)
      return file(addresses.tool(site.tools[place].slug), ingredients) { tool(place) }
    }
    files += site.categories.map { category in file(addresses.category(category)) { self.category(category) } }
    files += site.pages.map { page in
      file(page.slug.text, origin: .init(wholeFile: page.path)) { prose(page) }
    }
    return files
  }

  private func file(
    _ page: String, _ ingredients: Fingerprint? = nil, origin: SourceLocation? = nil,
    _ render: @escaping @Sendable () -> HTML
  ) -> PlannedFile {
    PlannedFile(path: addresses.file(page), ingredients: ingredients, origin: origin) { bytes(of: render()) }
  }

  private func bytes(of html: HTML) -> [UInt8] { Array(html.text.utf8) }

  // MARK: - Pages

  private func home() -> HTML {
    let newest = links.list(card.newestComparisons(in: nil))
    let configuration = site.configuration
    return page(
      .index, IndexContent.fields.scope(index(newest: newest)),
      head: PageHead(
        title: configuration.title, heading: configuration.title, description: configuration.description,
        canonical: addresses.home, structuredData: structuredData.home))
  }

  private func notFound() -> HTML {
    page(
      .notFound, IndexContent.fields.scope(index(newest: HTML(markup: ""))),
      head: PageHead(
        title: title(copy[.notFoundHeading]), heading: copy[.notFoundHeading], description: copy[.notFoundText],
        canonical: nil, robots: PageHead.robots(isIndexed: false)))
  }

  private func tool(_ place: Int) -> HTML {
    let tool = site.tools[place]
    let comparisons = links.list(
      site.pairs.partners(of: place).lazy.map { Pair(first: min(place, $0), second: max(place, $0)) })
    return page(
      .tool, ToolContent.fields.scope(ToolContent(card: toolContext(tool), comparisons: comparisons)),
      head: PageHead(
        title: title(tool.name), heading: tool.name, description: tool.entry.tagline,
        canonical: addresses.absolute(addresses.tool(tool.slug)), structuredData: structuredData.tool(tool)))
  }

  private func category(_ category: Category) -> HTML {
    let group = group(category)
    let names = group.tools.map(\.tool.nameInText).joined(separator: ", ")
    return page(
      .category,
      CategoryContent.fields.scope(
        CategoryContent(group: group, newest: links.list(card.newestComparisons(in: category)))),
      head: PageHead(
        title: title(category.name), heading: category.name,
        description: "\(site.configuration.nameInText(category.name)): \(names)"
          .truncated(toScalars: PairText.longestDescription),
        canonical: addresses.absolute(addresses.category(category)), structuredData: placeData(category.name)))
  }

  private func prose(_ prose: ProsePage) -> HTML {
    page(
      .page, ProsePage.fields.scope(prose),
      head: PageHead(
        title: title(prose.title), heading: prose.title, description: prose.description,
        canonical: addresses.absolute(prose.slug.text), structuredData: placeData(prose.title)))
  }

  private func placeData(_ name: String) -> HTML {
    structuredData.page(name, [(name: copy[.home], url: addresses.home)])
  }

  private func page(_ role: TemplateRole, _ content: Scope, head: PageHead) -> HTML {
    theme.wrap(theme.render(role, Scope(content, card.scope)), head: head, site: card.scope)
  }

  private func title(_ heading: String) -> String {
    "\(site.configuration.nameInText(heading)) — \(site.configuration.title)"
  }

  // MARK: - Lists

  private func index(newest: HTML) -> IndexContent {
    IndexContent(groups: site.categories.map(group), newest: newest, comparisonCount: site.pairs.count)
  }

  private func group(_ category: Category) -> ToolGroup {
    ToolGroup(
      category: category, url: addresses.link(addresses.category(category)),
      tools: site.tools.filter { $0.category == category }
        .sorted { ($0.name.lowercased(), $0.slug) < ($1.name.lowercased(), $1.slug) }.map(toolContext))
  }

  private func toolContext(_ tool: Tool) -> ToolContext { card.toolContext(tool) }
}
