/// Links to the pages of pairs, made by `partials/comparison-link`.
///
/// Every tool's page lists all its comparisons, so there are twice as many links as pages: the template is rendered
/// once, with holes, as the pages themselves are.
///
/// A class of constants, so that each link has it without a copy.
final class ComparisonLinks: Sendable {
  /// One link as its fields see it.
  private final class Link {
    let links: ComparisonLinks
    let pair: Pair
    let first: Tool
    let second: Tool
    let lead: Lead

    init(_ pair: Pair, of links: ComparisonLinks) {
      (self.links, self.pair) = (links, pair)
      (first, second) = (links.tools[pair.first], links.tools[pair.second])
      lead = Lead(first.scores, second.scores)
    }
  }

  private static let slots = PieceFields<Link>(
    fields: [
      .text("first", "the first tool's name") { $1 += $0.first.name.utf8 },
      .text("second", "the second tool's name") { $1 += $0.second.name.utf8 },
      .text("url", "the link to the comparison", shape: .url) {
        $1 += $0.links.addresses.link(Addresses.comparison($0.first.slug, $0.second.slug)).utf8
      },
      .text("updated", "the later of both tools' days of change") {
        Day.later($0.first.updated, $0.second.updated)?.append(to: &$1)
      },
      .html("first_html", "the same, in a bdi where its direction may differ from the page's") {
        $1 += $0.links.namesInHTML[$0.pair.first]
      },
      .html("second_html", "the same, in a bdi where its direction may differ from the page's") {
        $1 += $0.links.namesInHTML[$0.pair.second]
      },
      .text(
        "first_score", "the first tool's mean score by the reviewers who scored both; nothing where nobody did"
      ) { if $0.lead.shared > 0, let mean = $0.lead.first { $1.append(decimal: mean.score) } },
      .text("second_score", "the same for the second tool") {
        if $0.lead.shared > 0, let mean = $0.lead.second { $1.append(decimal: mean.score) }
      },
    ], firstSlot: 0)

  /// The names that the template can use, with what they mean.
  static var names: Shape.Names { slots.table.names }
  static var summaries: [NameSummary] { slots.table.summaries }

  private let composition: Composition
  private let tools: [Tool]
  /// The tools' names as a page shows them, escaped once.
  private let namesInHTML: [[UInt8]]
  private let addresses: Addresses

  init(card: SiteContext, theme: Theme) {
    let holes = Self.slots.table.scope(Self.slots)
    composition = Composition(theme.render(.comparisonLink, Scope(holes, card.scope)))
    tools = card.site.tools
    addresses = card.addresses
    namesInHTML = tools.map { Array($0.nameInHTML.text.utf8) }
  }

  /// Appends the link to a pair's page.
  func append(_ pair: Pair, to list: inout [UInt8]) { append(CollectionOfOne(pair), to: &list) }

  /// Returns the links to the pages of pairs, in their order.
  func list(_ pairs: some Sequence<Pair>) -> HTML {
    var list: [UInt8] = []
    append(pairs, to: &list)
    return HTML(markup: String(decoding: list, as: UTF8.self))
  }

  private func append(_ pairs: some Sequence<Pair>, to list: inout [UInt8]) {
    var pieces = Pieces()
    for pair in pairs {
      let link = Link(pair, of: self)
      pieces.removeAll()
      for field in Self.slots.fields { pieces.add { field.write(link, &$0) } }
      composition.compose(into: &list, own: pieces)
    }
  }
}
