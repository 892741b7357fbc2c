/// The pages of all pairs: one composition, and the parts of each tool that go into its holes.
struct PairPages: Sendable {
  /// What the pages with one tool are made of.
  private struct Parts: Sendable {
    let pieces: Pieces
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
  /// The rows of the decision table that the pages show.
  private let rows: [PairComparison.Row]
  /// What all pages follow from: two of these are equal where everything that is not of one tool is.
  let commonIngredients: Fingerprint
  /// For each tool: all that a page with it follows from besides. Empty before the pages are prepared.
  private(set) var toolIngredients: [Fingerprint] = []

  /// How many other comparisons of each tool a page links to.
  static let relatedPerTool = 3

  init(card: SiteContext, theme: Theme, links: ComparisonLinks, settings: Fingerprint) {
    let site = card.site
    let slots = PairSlots(panel: site.configuration.panel)
    self.site = site
    self.slots = slots
    addresses = card.addresses
    text = PairText(site.configuration)
    slugs = site.tools.map { Fingerprint($0.slug.text) }
    let data = StructuredData(configuration: site.configuration, addresses: card.addresses)
    let siteScope = card.scope
    let content = theme.render(.comparison, Scope(slots.scope, siteScope))
    let whole = theme.wrap(content, head: Self.head(slots, card, data: data.comparison(slots)), site: siteScope)
    commonIngredients = Fingerprint(settings, Fingerprint(whole.text))
    let composition = Composition(whole, toolSlots: slots.layout.count)
    self.composition = composition
    rows = ShownRows.find(in: whole, slots)
    // A piece is needed where either of the two tools shows it.
    let used = Set(composition.slots.filter { $0 < slots.pair }.map { $0 % slots.layout.count })
    makeParts = { place in
      let tool = site.tools[place]
      return Parts(
        pieces: ToolPieces(
          card.toolContext(tool), layout: slots.layout, used: used, theme: theme, data: data.pieces(of: tool),
          site: card.scope
        ).pieces,
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

  private static func head(_ slots: PairSlots, _ card: SiteContext, data: HTML) -> PageHead {
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
    var path: [UInt8] = []
    appendPath(of: pair, to: &path)
    return String(decoding: path, as: UTF8.self)
  }

  /// Appends the same to a text.
  func appendPath(of pair: Pair, to text: inout [UInt8]) {
    Addresses.appendComparison(site.tools[pair.first].slug, site.tools[pair.second].slug, to: &text)
    text += addresses.suffix.utf8
  }

  /// Appends a pair's page to a buffer.
  func compose(_ pair: Pair, into page: inout [UInt8]) {
    let (first, second) = (parts(of: pair.first), parts(of: pair.second))
    composition.compose(
      into: &page, first.pieces, second.pieces, own: ownPieces(pair, first.closest, second.closest))
  }

  /// What depends on both tools of one pair.
  private func ownPieces(_ pair: Pair, _ closestToFirst: Closest, _ closestToSecond: Closest) -> Pieces {
    let (first, second) = (site.tools[pair.first], site.tools[pair.second])
    let facts = PairComparison(first, second)
    let summary = text.summary(first, second, facts)
    let description = text.description(first, second, facts.lead, summary: summary)
    let published = Day.later(first.published, second.published)
    let updated = Day.later(first.updated, second.updated)
    var pieces = Pieces()
    pieces.reserve(bytes: Self.usualOwnBytes, slots: slots.own.count)
    var plain: [UInt8] = []
    plain.reserveCapacity(256)
    func addText(_ write: (_ plain: inout [UInt8]) -> Void) {
      plain.removeAll(keepingCapacity: true)
      write(&plain)
      pieces.add { $0.append(escaping: plain) }
    }
    for own in slots.own {
      switch own {
      case .note: pieces.add { [note = site.pairs.note(on: pair)] in if let note { $0 += note.html.text.utf8 } }
      case .related:
        pieces.add { bytes in
          Self.append(closestToFirst, without: pair.second, to: &bytes)
          Self.append(closestToSecond, without: pair.first, to: &bytes)
        }
      case .published: pieces.add { published?.append(to: &$0) }
      case .updated: pieces.add { updated?.append(to: &$0) }
      case .summary: pieces.add { $0.append(escaping: summary) }
      case .differences: addText { text.appendDifferences(facts, among: rows, to: &$0) }
      case .title: addText { text.appendTitle(first, second, to: &$0) }
      case .description: pieces.add { $0.append(escaping: description) }
      case .robots: pieces.add { $0.append(escaping: PageHead.robots(isIndexed: site.isIndexed(pair)).utf8) }
      case .dataDescription: pieces.add { StructuredData.appendDescription(description, to: &$0) }
      case .dataPublished: pieces.add { StructuredData.appendPublished(published, to: &$0) }
      case .dataUpdated: pieces.add { StructuredData.appendUpdated(updated, to: &$0) }
      case .leads(let isSecond): pieces.add(facts.lead.leader == (isSecond ? .second : .first))
      case .score(let isSecond):
        pieces.add { if let mean = facts.lead.mean(ofSecond: isSecond) { $0.append(decimal: mean.score) } }
      case .reviews(let isSecond):
        addText { text.appendCount(facts.lead, ofSecond: isSecond, to: &$0) }
      case .differs(let row): pieces.add(facts.likeness(of: row) == .different)
      case .same(let row): pieces.add(facts.likeness(of: row) == .same)
      case .contest(let reviewer): addText { text.append(facts.contests[reviewer], first, second, to: &$0) }
      case .wins(let reviewer, let isSecond):
        pieces.add(Self.isWon(facts.contests[reviewer], bySecond: isSecond))
      }
    }
    return pieces
  }

  /// The bytes that what is a pair's own stays below, for most pairs.
  private static let usualOwnBytes = 4096

  private static func append(_ closest: Closest, without other: Int, to bytes: inout [UInt8]) {
    var count = 0
    for (partner, link) in closest where partner != other && count < relatedPerTool {
      bytes += link
      count += 1
    }
  }

  private static func isWon(_ contest: PairComparison.Contest, bySecond: Bool) -> Bool {
    switch contest {
    case .first: !bySecond
    case .second: bySecond
    case .tie, .none: false
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
