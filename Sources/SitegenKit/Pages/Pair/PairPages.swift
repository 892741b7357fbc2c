/// The pages of all pairs: one composition, and what goes into its holes.
struct PairPages: Sendable {
  private let site: Site
  private let addresses: Addresses
  private var composition: PairComposition
  /// Writes the pieces that depend on both tools.
  private let writer: PieceWriter<PairContext>
  private let makeSide: @Sendable (_ tool: Int) -> ToolSide
  /// The sides of all tools, by their indices; empty where they are made for the pages that are asked for.
  private var sides: [ToolSide] = []
  /// The sides that were made last, where not all are made.
  private let recentSides = RecentValues<ToolSide>(most: 64)
  private let slugs: [Fingerprint]
  private var text: PairText
  private var table: DecisionTable
  /// The rows of the decision table that the pages show, by the indices of their subjects.
  private var shownRows: [Int]
  /// What all pages follow from: two of these are equal where everything that is not of one tool is.
  let commonIngredients: Fingerprint
  /// For each tool: all that a page with it follows from besides.
  ///
  /// Empty before the pages are prepared.
  private(set) var toolIngredients: [Fingerprint] = []

  init(card: SiteContext, theme: Theme, links: ComparisonLinks, settings: Fingerprint) {
    let site = card.site
    let slots = PairSlots(site.configuration, site.table)
    self.site = site
    addresses = card.addresses
    text = PairText(site.configuration)
    table = site.table
    slugs = site.tools.map { Fingerprint($0.slug.text) }
    let data = StructuredData(
      configuration: site.configuration, addresses: card.addresses, hasCards: card.cards != nil)
    let siteScope = card.scope
    let content = theme.render(.comparison, Scope(PairSlots.fields.scope(slots), siteScope))
    let image = card.image(card: slots.head.hole(PairFields.image))
    let page = theme.wrap(
      content, head: Self.head(slots, card, data: data.comparison(slots, image: image)), site: siteScope)
    let whole = HTML(markup: page)
    commonIngredients = Fingerprint(settings, Fingerprint(whole.bytes))
    let template = Composition(whole, toolSlots: slots.layout.count, firstFlag: slots.firstFlag)
    let composition = PairComposition(template)
    self.composition = composition
    shownRows = ShownRows.find(in: whole, slots)
    writer = PieceWriter(slots.fieldsOfPair, from: slots.firstOfPair, of: template)
    // A piece is needed where either of the two tools shows it.
    let used = Set(template.slots.filter { $0 < slots.firstOfPair }.map { $0 % slots.layout.count })
    makeSide = { index in
      let tool = site.tools[index]
      let pieces = ToolPieces(
        card.toolContext(tool), layout: slots.layout, used: used, theme: theme, data: data.pieces(of: tool),
        site: card.scope
      ).pieces
      return ToolSide(
        first: composition.stretches(ofFirst: pieces), second: composition.stretches(ofSecond: pieces),
        closest: card.closest[index].prefix(PairContext.relatedPerTool + 1).map { partner in
          var link: [UInt8] = []
          links.append(Pair(first: min(index, partner), second: max(index, partner)), to: &link)
          return (partner: partner, link: link)
        }, lists: site.table.facts.indices.map { card.cells?.list(tool, fact: $0) },
        values: card.cells?.sentenceValues(of: tool) ?? [])
    }
  }

  /// Returns the pages with all that belongs to one tool alone made already: for builds, which need it for every page
  /// of the tool.
  func prepared(jobs: Int) throws -> PairPages {
    var pages = self
    let noted = site.pairs.noted
    let notes = Dictionary(grouping: noted, by: \.first)
      .merging(Dictionary(grouping: noted, by: \.second), uniquingKeysWith: +)
    let made = try concurrentMap(Array(site.tools.indices), jobs: jobs) { index in
      let (tool, side) = (site.tools[index], makeSide(index))
      let ingredients = Fingerprint(
        [tool.fingerprint, side.first.fingerprint, side.second.fingerprint] + side.closest.map { Fingerprint($0.link) }
          + (notes[tool.slug] ?? []).map(\.fingerprint))
      return (side: side, ingredients: ingredients)
    }
    pages.sides = made.map(\.side)
    pages.toolIngredients = made.map(\.ingredients)
    return pages
  }

  /// The same pages for one thread alone: what each page reads is in memory of their own.
  ///
  /// To read an object is to count a reference to it, and threads that count at one object wait for each other: with two
  /// of them it was a tenth of the time of a page, and it grows with each.
  func forOneThread() -> PairPages {
    var pages = self
    pages.composition = composition.copied()
    pages.text = PairText(site.configuration)
    pages.table = DecisionTable(site.configuration)
    pages.shownRows = shownRows.map(\.self)
    return pages
  }

  private func side(of tool: Int) -> ToolSide {
    sides.isEmpty ? recentSides.value(of: tool) { makeSide(tool) } : sides[tool]
  }

  private static func head(_ slots: PairSlots, _ card: SiteContext, data: HTML) -> PageHead {
    func hole(_ name: String) -> (first: String, second: String) {
      (slots.hole(name, ofSecond: false), slots.hole(name, ofSecond: true))
    }
    let (name, slug) = (hole("name"), hole("slug"))
    return PageHead(
      kind: .article, title: slots.head.hole(PairFields.title),
      heading: "\(name.first) \(card.site.configuration.copy[.versus]) \(name.second)",
      description: slots.head.hole(PairFields.description),
      canonical: card.addresses.absolute(Addresses.comparison(slug.first, slug.second)),
      image: card.image(card: slots.head.hole(PairFields.image)), imageSize: card.imageSize,
      robots: slots.head.hole(PairFields.robots), structuredData: data)
  }

  /// Fingerprint of a pair's slugs.
  func fingerprint(of pair: Pair) -> Fingerprint { Fingerprint(slugs[pair.first], slugs[pair.second]) }

  /// The end of the paths of all pages.
  var suffix: String { addresses.suffix }

  // MARK: - One page

  /// Appends the file of a pair's page, below the output folder, to a text.
  func appendPath(of pair: Pair, to text: inout [UInt8]) {
    Addresses.appendComparison(site.tools[pair.first].slug, site.tools[pair.second].slug, to: &text)
    text += addresses.suffix.utf8
  }

  /// Composes a pair's page.
  func compose(_ pair: Pair, into buffer: inout PageBuffer) {
    let (first, second) = (side(of: pair.first), side(of: pair.second))
    let context = PairContext(
      pair, of: site, table, text: text, shownRows: shownRows, sides: (first, second))
    buffer.compose(
      composition, first.first, second.second, writeOwn: { writer.write(context, to: &$0) },
      appendFlags: { append(flagsOf: context.comparison, to: &$0) })
  }

  /// Appends what the page asks of each row: how its cells stand to each other; then of each group whether one of its
  /// rows is shown, and last what is always so.
  private func append(flagsOf comparison: PairComparison, to flags: inout [UInt8]) {
    for state in comparison.states { flags.append(state.rawValue) }
    for group in table.groups {
      let isShown = group.rows.contains { comparison.states[DecisionTable.index(of: $0.subject)].contains(.isKnown) }
      flags.append(isShown ? RowState.isKnown.rawValue : 0)
    }
    flags.append(RowState.isKnown.rawValue)
  }
}
