/// The pages of all pairs: one composition, and the parts of each tool that go into its holes.
struct PairPages: Sendable {
  /// What the pages with one tool are made of.
  private struct Parts: Sendable {
    let pieces: ToolPieces
    /// The comparisons closest to the tool's, as links that are ready.
    let closest: Closest
  }

  private typealias Closest = [(partner: Int, link: [UInt8])]

  private let site: Site
  private let addresses: Addresses
  private let slots: PairSlots
  private let composition: Composition
  private let makeParts: @Sendable (_ tool: Int) -> Parts
  /// Those of all tools; empty where they are made for each page anew.
  private var parts: [Parts] = []
  private let slugs: [Fingerprint]
  private let text: PairText
  /// What all pages follow from: two of these are equal where everything that is not of one tool is.
  let commonIngredients: Fingerprint
  /// For each tool: all that a page with it follows from besides. Empty before the pages are prepared.
  private(set) var toolIngredients: [Fingerprint] = []

  /// How many other comparisons of each tool a page links to.
  static let relatedPerTool = 3

  init(card: SiteCard, theme: Theme, links: ComparisonLinks, settings: Fingerprint) {
    let site = card.site
    let slots = PairSlots(panel: site.configuration.panel)
    self.site = site
    self.slots = slots
    addresses = card.addresses
    text = PairText(site.configuration)
    slugs = site.tools.map { Fingerprint($0.slug.text) }
    let data = StructuredData(configuration: site.configuration, addresses: card.addresses)
    let siteScope = card.scope
    let content = theme.comparison.render(Scope(slots.scope, siteScope))
    let whole = theme.wrap(content, head: Self.head(slots, card, data: data.comparison(slots)), site: siteScope)
    commonIngredients = Fingerprint(settings, Fingerprint(whole.text))
    let composition = Composition(whole)
    self.composition = composition
    // A piece is needed where either of the two tools shows it.
    let used = Set(composition.slots.filter { $0 < slots.pair }.map { $0 % slots.layout.count })
    makeParts = { place in
      let tool = site.tools[place]
      return Parts(
        pieces: ToolPieces(
          card.toolCard(tool), layout: slots.layout, used: used, templates: theme.pieces, data: data.pieces(of: tool),
          site: card.scope),
        closest: Self.closest(to: place, in: site).map { partner in
          var link: [UInt8] = []
          links.append(Pair(first: min(place, partner), second: max(place, partner)), to: &link)
          return (partner: partner, link: link)
        })
    }
  }

  /// The same, with all that belongs to one tool alone made once: for builds, which need it for every page of the tool.
  func prepared(jobs: Int) throws -> PairPages {
    var pages = self
    pages.parts = try concurrentMap(Array(site.tools.indices), jobs: jobs, makeParts)
    let noted = site.pairs.noted
    let notes = Dictionary(grouping: noted, by: \.first)
      .merging(Dictionary(grouping: noted, by: \.second), uniquingKeysWith: +)
    pages.toolIngredients = zip(site.tools, pages.parts).map { tool, parts in
      Fingerprint(
        [tool.fingerprint, parts.pieces.fingerprint] + parts.closest.map { Fingerprint($0.link) }
          + (notes[tool.slug] ?? []).map(\.fingerprint))
    }
    return pages
  }

  private func parts(of tool: Int) -> Parts { parts.isEmpty ? makeParts(tool) : parts[tool] }

  private static func head(_ slots: PairSlots, _ card: SiteCard, data: HTML) -> PageHead {
    func hole(_ name: String) -> (first: String, second: String) {
      (slots.hole(name, ofSecond: false), slots.hole(name, ofSecond: true))
    }
    let (name, slug) = (hole("name"), hole("slug"))
    return PageHead(
      kind: .article, title: slots.hole(.title),
      heading: "\(name.first) \(card.site.configuration.copy[.versus]) \(name.second)",
      description: slots.hole(.description),
      canonical: card.addresses.absolute(Addresses.comparison(slug.first, slug.second)),
      robots: slots.hole(.robots), structuredData: data)
  }

  /// Of a pair's slugs.
  func fingerprint(of pair: Pair) -> Fingerprint { Fingerprint(slugs[pair.first], slugs[pair.second]) }

  /// What the paths of all pages end with.
  var suffix: String { addresses.suffix }

  // MARK: - One page

  /// The file of a pair's page, below the output folder.
  func path(of pair: Pair) -> String {
    addresses.file(Addresses.comparison(site.tools[pair.first].slug, site.tools[pair.second].slug))
  }

  /// Appends a pair's page to a buffer.
  func compose(_ pair: Pair, into page: inout [UInt8]) {
    let (partsA, partsB) = (parts(of: pair.first), parts(of: pair.second))
    let (first, second) = (partsA.pieces, partsB.pieces)
    var values = Values(pair, of: self, (partsA.closest, partsB.closest))
    composition.compose(into: &page) { slot, page in
      if slot < slots.secondTool {
        first.append(slot, to: &page)
      } else if slot < slots.pair {
        second.append(slot - slots.secondTool, to: &page)
      } else {
        page += values.bytes(of: slots.own[slot - slots.pair])
      }
    } isEmpty: { slot in
      if slot < slots.secondTool { return first.isEmpty(slot) }
      if slot < slots.pair { return second.isEmpty(slot - slots.secondTool) }
      return values.bytes(of: slots.own[slot - slots.pair]).isEmpty
    }
  }

  /// What depends on both tools of one pair; sentences that stand several times on the page are made once.
  private struct Values {
    private let pair: Pair
    private let pages: PairPages
    private let closest: (first: Closest, second: Closest)
    private let first: Tool
    private let second: Tool
    private let facts: PairFacts
    private lazy var summary = pages.text.summary(first, second, facts)
    private lazy var description = pages.text.description(first, second, summary: summary)

    init(_ pair: Pair, of pages: PairPages, _ closest: (first: Closest, second: Closest)) {
      self.closest = closest
      self.pair = pair
      self.pages = pages
      first = pages.site.tools[pair.first]
      second = pages.site.tools[pair.second]
      facts = PairFacts(first, second)
    }

    mutating func bytes(of own: PairSlots.Own) -> [UInt8] {
      func escaped(_ text: String) -> [UInt8] { Array(HTML(escaping: text).text.utf8) }
      func day(_ day: Day?) -> [UInt8] { day.map { Array($0.description.utf8) } ?? [] }
      func flag(_ isOn: Bool) -> [UInt8] { isOn ? [UInt8(ascii: "1")] : [] }
      switch own {
      case .note: return pages.site.pairs.note(on: pair).map { Array($0.html.text.utf8) } ?? []
      case .related:
        return related(closest.first, without: pair.second) + related(closest.second, without: pair.first)
      case .published: return day(Day.later(first.published, second.published))
      case .updated: return day(Day.later(first.updated, second.updated))
      case .summary: return escaped(summary)
      case .differences: return escaped(pages.text.differences(facts))
      case .title: return escaped(pages.text.title(first, second))
      case .description: return escaped(description)
      case .robots: return escaped(PageHead.robots(isIndexed: pages.site.isIndexed(pair)))
      case .dataDescription: return Array(StructuredData.json(description).utf8)
      case .dataPublished: return Array(StructuredData.published(first, second).utf8)
      case .dataUpdated: return Array(StructuredData.updated(first, second).utf8)
      case .leads(let isSecond): return flag(Self.isWon(facts.average, bySecond: isSecond))
      case .differs(let row): return flag(facts.likeness(of: row) == .different)
      case .same(let row): return flag(facts.likeness(of: row) == .same)
      case .contest(let reviewer): return escaped(pages.text.contest(facts.contests[reviewer], first, second))
      case .wins(let reviewer, let isSecond):
        return flag(Self.isWon(facts.contests[reviewer], bySecond: isSecond))
      }
    }

    private func related(_ closest: Closest, without other: Int) -> [UInt8] {
      closest.filter { $0.partner != other }.prefix(PairPages.relatedPerTool).reduce(into: []) { $0 += $1.link }
    }

    private static func isWon(_ contest: PairFacts.Contest, bySecond: Bool) -> Bool {
      switch contest {
      case .first: !bySecond
      case .second: bySecond
      case .tie, .none: false
      }
    }
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
