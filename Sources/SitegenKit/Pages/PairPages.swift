/// The pages of all pairs: one composition, and the pieces that go into its holes.
struct PairPages: Sendable {
  private let site: Site
  private let addresses: Addresses
  private let slots: PairSlots
  private let composition: Composition
  private let pieces: [ToolPieces]
  /// For each tool: the comparisons closest to it, as links that are ready.
  private let closest: [[(partner: Int, link: [UInt8])]]

  /// How many other comparisons of each tool a page links to.
  static let relatedPerTool = 3

  init(card: SiteCard, theme: Theme, jobs: Int) throws {
    let site = card.site
    let slots = PairSlots(
      layout: ToolPieces.Layout(panelCount: site.configuration.panel.count), panel: site.configuration.panel)
    self.site = site
    self.slots = slots
    addresses = card.addresses
    let siteScope = card.scope
    let content = theme.comparison.render(Scope(slots.scope, siteScope))
    let composition = Composition(theme.wrap(content, head: Self.head(slots, card), site: siteScope))
    self.composition = composition
    // A piece is needed where either of the two tools shows it.
    let used = Set(composition.slots.filter { $0 < slots.pair }.map { $0 % slots.layout.count })
    pieces = try concurrentMap(site.tools, jobs: jobs) { tool in
      ToolPieces(
        card.toolCard(tool), layout: slots.layout, used: used, cardTemplate: theme.card,
        reviewTemplate: theme.review, site: card.scope)
    }
    closest = try concurrentMap(Array(site.tools.indices), jobs: jobs) { place in
      Self.closest(to: place, in: site).map { partner in
        let link = card.link(to: Pair(first: min(place, partner), second: max(place, partner)))
        let html = theme.comparisonLink.render(Scope(ComparisonLink.fields.scope(link), card.scope))
        return (partner, Array(html.text.utf8))
      }
    }
  }

  private static func head(_ slots: PairSlots, _ card: SiteCard) -> PageHead {
    let copy = card.site.configuration.copy
    func hole(_ name: String) -> (first: String, second: String) {
      (slots.hole(name, ofSecond: false), slots.hole(name, ofSecond: true))
    }
    let (name, slug, line) = (hole("name"), hole("slug"), hole("panel_line"))
    return PageHead(
      title: "\(name.first) \(copy[.versus]) \(name.second): \(copy[.titleQuestion]) — "
        + card.site.configuration.title,
      description: "\(name.first): \(line.first). \(name.second): \(line.second).",
      canonical: card.addresses.absolute(card.addresses.comparison(slug.first, slug.second)))
  }

  // MARK: - One page

  /// The file of a pair's page, below the output folder.
  func path(of pair: Pair) -> String {
    addresses.file(addresses.comparison(site.tools[pair.first].slug, site.tools[pair.second].slug))
  }

  /// Appends a pair's page to a buffer.
  func compose(_ pair: Pair, into page: inout [UInt8]) {
    let (first, second) = (pieces[pair.first], pieces[pair.second])
    composition.compose(into: &page) { slot in
      if slot < slots.secondTool { return first[slot] }
      if slot < slots.pair { return second[slot - slots.secondTool] }
      return own(PairSlots.Own.allCases[slot - slots.pair], of: pair)
    }
  }

  private func own(_ slot: PairSlots.Own, of pair: Pair) -> [UInt8] {
    switch slot {
    case .note: site.pairs.note(on: pair).map { Array($0.html.text.utf8) } ?? []
    case .related:
      related(to: pair.first, without: pair.second) + related(to: pair.second, without: pair.first)
    case .updated:
      Day.later(site.tools[pair.first].updated, site.tools[pair.second].updated).map { Array($0.description.utf8) }
        ?? []
    }
  }

  private func related(to tool: Int, without other: Int) -> [UInt8] {
    closest[tool].filter { $0.partner != other }.prefix(Self.relatedPerTool).reduce(into: []) { $0 += $1.link }
  }

  /// The tools that a reader of a tool's comparisons may look at next: of its category first, then by how near their
  /// average scores are, then by slug. One more than is shown, since a page leaves its own pair out.
  private static func closest(to place: Int, in site: Site) -> [Int] {
    let tool = site.tools[place]
    func rank(_ other: Int) -> (Int, Int, Int) {
      let candidate = site.tools[other]
      let distance = abs((tool.panel.average ?? 0) - (candidate.panel.average ?? 0))
      return (candidate.category == tool.category ? 0 : 1, distance, other)
    }
    var best: [(partner: Int, rank: (Int, Int, Int))] = []
    for partner in site.pairs.partners(of: place) {
      let found = rank(partner)
      if best.count > relatedPerTool, let last = best.last, last.rank <= found { continue }
      best.insert((partner, found), at: best.firstIndex { found < $0.rank } ?? best.endIndex)
      if best.count > relatedPerTool + 1 { best.removeLast() }
    }
    return best.map(\.partner)
  }
}
