/// All pages but those of pairs.
struct SharedPages: Sendable {
  let card: SiteCard
  let theme: Theme

  private var site: Site { card.site }
  private var addresses: Addresses { card.addresses }
  private var copy: Copy { site.configuration.copy }

  var files: [Plan.File] {
    let newest = comparisons(in: nil)
    var files = [
      Plan.File(path: "index.html") { bytes(of: home(newest)) },
      Plan.File(path: "404.html") { bytes(of: notFound()) },
    ]
    files += site.tools.indices.map { place in
      file(addresses.tool(site.tools[place].slug)) { tool(place) }
    }
    files += site.categories.map { category in file(addresses.category(category)) { self.category(category) } }
    files += site.pages.map { page in file(page.slug.text) { prose(page) } }
    return files
  }

  private func file(_ page: String, _ render: @escaping @Sendable () -> HTML) -> Plan.File {
    Plan.File(path: addresses.file(page)) { bytes(of: render()) }
  }

  private func bytes(of html: HTML) -> [UInt8] { Array(html.text.utf8) }

  // MARK: - Pages

  private func home(_ newest: [ComparisonLink]) -> HTML {
    let configuration = site.configuration
    return page(
      theme.index, IndexContent.fields.scope(index(newest: newest)),
      head: PageHead(
        title: configuration.title, description: configuration.description, canonical: addresses.home))
  }

  private func notFound() -> HTML {
    page(
      theme.notFound, IndexContent.fields.scope(index(newest: [])),
      head: PageHead(title: title(copy[.notFoundHeading]), description: copy[.notFoundText], canonical: nil))
  }

  private func tool(_ place: Int) -> HTML {
    let tool = site.tools[place]
    let comparisons = site.pairs.partners(of: place).map { partner in
      link(Pair(first: min(place, partner), second: max(place, partner)))
    }
    return page(
      theme.tool, ToolContent.fields.scope(ToolContent(card: toolCard(tool), comparisons: comparisons)),
      head: PageHead(
        title: title(tool.name), description: tool.tagline,
        canonical: addresses.absolute(addresses.tool(tool.slug))))
  }

  private func category(_ category: Category) -> HTML {
    let group = group(category)
    let names = group.tools.map(\.tool.name).joined(separator: ", ")
    return page(
      theme.category,
      CategoryContent.fields.scope(CategoryContent(group: group, newest: comparisons(in: category))),
      head: PageHead(
        title: title(category.name), description: "\(category.name): \(names)",
        canonical: addresses.absolute(addresses.category(category))))
  }

  private func prose(_ prose: ProsePage) -> HTML {
    page(
      theme.page, ProsePage.fields.scope(prose),
      head: PageHead(
        title: title(prose.title), description: prose.description,
        canonical: addresses.absolute(prose.slug.text)))
  }

  private func page(_ template: Template, _ content: Scope, head: PageHead) -> HTML {
    theme.wrap(template.render(Scope(content, card.scope)), head: head, site: card.scope)
  }

  private func title(_ heading: String) -> String { "\(heading) — \(site.configuration.title)" }

  // MARK: - Lists

  private func index(newest: [ComparisonLink]) -> IndexContent {
    IndexContent(groups: site.categories.map(group), newest: newest, comparisonCount: site.pairs.count)
  }

  private func group(_ category: Category) -> ToolGroup {
    ToolGroup(
      category: category, url: addresses.link(addresses.category(category)),
      tools: site.tools.filter { $0.category == category }
        .sorted { ($0.name.lowercased(), $0.slug) < ($1.name.lowercased(), $1.slug) }.map(toolCard))
  }

  private func toolCard(_ tool: Tool) -> ToolCard { card.toolCard(tool) }

  /// The newest comparisons: by the later of both tools' days, then by slug. The list is short, and so is what is held
  /// while it is made.
  private func comparisons(in category: Category?) -> [ComparisonLink] {
    let tools = site.tools
    func day(_ pair: Pair) -> Day? { Day.later(tools[pair.first].updated, tools[pair.second].updated) }
    var newest: [(pair: Pair, day: Day?)] = []
    for first in tools.indices where category == nil || tools[first].category == category {
      for pair in site.pairs.row(first) where category == nil || tools[pair.second].category == category {
        let found = day(pair)
        if newest.count == Plan.newestComparisons, let last = newest.last, !Day.isLater(found, last.day) { continue }
        // Behind those of the same day, which have smaller slugs.
        let place = newest.firstIndex { Day.isLater(found, $0.day) } ?? newest.endIndex
        newest.insert((pair, found), at: place)
        if newest.count > Plan.newestComparisons { newest.removeLast() }
      }
    }
    return newest.map { link($0.pair) }
  }

  private func link(_ pair: Pair) -> ComparisonLink { card.link(to: pair) }
}

extension SiteCard {
  func toolCard(_ tool: Tool) -> ToolCard {
    ToolCard(tool: tool, panel: site.configuration.panel, copy: site.configuration.copy, addresses: addresses)
  }

  func link(to pair: Pair) -> ComparisonLink {
    let (first, second) = (site.tools[pair.first], site.tools[pair.second])
    return ComparisonLink(
      first: first.name, second: second.name, url: addresses.link(addresses.comparison(first.slug, second.slug)),
      updated: Day.later(first.updated, second.updated))
  }
}

extension Theme {
  /// Puts `base.mustache` round the content of a page.
  func wrap(_ content: HTML, head: PageHead, site: Scope) -> HTML {
    base.render(
      Scope(
        Scope(name: "content", content.text), Scope(name: "page", PageHead.fields.scope(head)), site))
  }
}

extension Day {
  /// The later of two days; a missing day is earlier than every other.
  static func later(_ left: Day?, _ right: Day?) -> Day? { isLater(right, left) ? right : left }

  static func isLater(_ left: Day?, _ right: Day?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left > right
  }
}
