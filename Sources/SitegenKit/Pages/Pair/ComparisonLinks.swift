/// Links to the pages of pairs, made by `partials/comparison-link`.
///
/// Every tool's page lists all its comparisons, so there are twice as many links as pages: the template is rendered
/// once, with holes, as the pages themselves are.
struct ComparisonLinks: Sendable {
  /// What a link shows of one tool, by its slot.
  private enum Part: Int, CaseIterable { case name, nameInHTML, slug }

  /// What a link shows that depends on both tools.
  private struct Link {
    let updated: Day?
    let lead: Lead

    init(_ first: Tool, _ second: Tool) {
      updated = Day.later(first.updated, second.updated)
      lead = Lead(first.scores, second.scores)
    }
  }

  private static let partCount = Part.allCases.count

  private static let slots = PieceFields<Link>(
    fields: [
      .text("updated", "the later of both tools' days of change") { $0.updated?.append(to: &$1) },
      .text(
        "first_score", "the first tool's mean score by the reviewers who scored both; nothing where nobody did"
      ) { if $0.lead.shared > 0, let mean = $0.lead.first { $1.append(decimal: mean.score) } },
      .text("second_score", "the same for the second tool") {
        if $0.lead.shared > 0, let mean = $0.lead.second { $1.append(decimal: mean.score) }
      },
    ], firstSlot: 2 * partCount)

  private static let fields = FieldTable<Addresses>(
    [
      .hole("first", "the first tool's name", .text) { _ in slot(.name) },
      .hole("second", "the second tool's name", .text) { _ in slot(.name, ofSecond: true) },
      // It is never empty: only the slugs in it are holes.
      .url("url", "the link to the comparison") { addresses in
        let (first, second) = (HoleMark.hole(slot(.slug)), HoleMark.hole(slot(.slug, ofSecond: true)))
        return addresses.link(Addresses.comparison(first, second))
      },
      .hole("first_html", "the same, in a bdi where its direction may differ from the page's", .html) { _ in
        slot(.nameInHTML)
      },
      .hole("second_html", "the same, in a bdi where its direction may differ from the page's", .html) { _ in
        slot(.nameInHTML, ofSecond: true)
      },
    ] + slots.fields.map { field in field.hole { _ in slots.slot(of: field) } })

  private static func slot(_ part: Part, ofSecond isSecond: Bool = false) -> Int {
    part.rawValue + (isSecond ? partCount : 0)
  }

  /// The names that the template can use, with what they mean.
  static var names: Shape.Names { fields.names }
  static var summaries: [NameSummary] { fields.summaries }

  private let composition: Composition
  private let tools: [Tool]
  /// What links show of each tool, made once.
  private let parts: [Pieces]
  private let own: PieceWriter<Link>

  init(card: SiteContext, theme: Theme) {
    composition = Composition(
      theme.render(.comparisonLink, Scope(Self.fields.scope(card.addresses), card.scope)), toolSlots: Self.partCount)
    tools = card.site.tools
    own = PieceWriter(Self.slots.fields, from: Self.slots.firstSlot, of: composition)
    parts = tools.map { tool in
      Pieces(of: Part.allCases) { part, bytes in
        switch part {
        case .name: bytes.append(escaping: tool.name.utf8)
        case .nameInHTML: bytes += tool.nameInHTML.bytes
        case .slug: bytes += tool.slug.text.utf8
        }
      }
    }
  }

  /// Appends the link to a pair's page.
  func append(_ pair: Pair, to list: inout [UInt8]) { append(CollectionOfOne(pair), to: &list) }

  /// Returns the links to the pages of pairs, in their order.
  func list(_ pairs: some Sequence<Pair>) -> HTML {
    var list: [UInt8] = []
    append(pairs, to: &list)
    return HTML(markup: list)
  }

  private func append(_ pairs: some Sequence<Pair>, to list: inout [UInt8]) {
    var pieces = Pieces()
    // Not shared with other threads, which would wait for each other at each link.
    let composition = composition.copied()
    for pair in pairs {
      pieces.removeAll()
      own.write(Link(tools[pair.first], tools[pair.second]), to: &pieces)
      composition.compose(into: &list, parts[pair.first], parts[pair.second], own: pieces)
    }
  }
}
