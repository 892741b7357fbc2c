/// Links to the pages of pairs, made by `partials/comparison-link`.
///
/// Every tool's page lists all its comparisons, so there are twice as many links as pages: the template is rendered once,
/// with holes, as the pages themselves are.
struct ComparisonLinks: Sendable {
  private enum Slot: String, CaseIterable {
    case first, second, url, updated
    case firstHTML = "first_html"
    case secondHTML = "second_html"
    case firstScore = "first_score"
    case secondScore = "second_score"

    var shape: Shape {
      switch self {
      case .url: .url
      case .firstHTML, .secondHTML: .html
      default: .text
      }
    }

    /// For the reference of names.
    var summary: String {
      switch self {
      case .first: "the first tool's name"
      case .second: "the second tool's name"
      case .firstHTML: "the same, in a bdi where its direction may differ from the page's"
      case .secondHTML: "the same, in a bdi where its direction may differ from the page's"
      case .url: "the link to the comparison"
      case .updated: "the later of both tools' days of change"
      case .firstScore: "the first tool's mean score by the reviewers who scored both; nothing where nobody did"
      case .secondScore: "the same for the second tool"
      }
    }
  }

  /// The names that the template can use.
  static let names = Shape.Names(uniqueKeysWithValues: Slot.allCases.map { ($0.rawValue, .perPage($0.shape)) })
  static let summaries = Slot.allCases.map { NameSummary($0.rawValue, $0.shape, $0.summary) }

  private let composition: Composition
  private let tools: [Tool]
  private let addresses: Addresses
  /// The tools' names, escaped once: as text, and as what a page shows.
  private let toolNames: [(text: [UInt8], html: [UInt8])]

  init(card: SiteContext, theme: Theme) {
    let holes = Scope { name in
      Slot(rawValue: name).flatMap(Slot.allCases.firstIndex).map(HoleMark.hole)
    }
    composition = Composition(theme.render(.comparisonLink, Scope(holes, card.scope)))
    tools = card.site.tools
    addresses = card.addresses
    toolNames = tools.map { (Array(HTML(escaping: $0.name).text.utf8), Array($0.nameInHTML.text.utf8)) }
  }

  /// Appends the link to a pair's page.
  func append(_ pair: Pair, to list: inout [UInt8]) {
    var pieces = Pieces()
    append(pair, to: &list, by: &pieces)
  }

  private func append(_ pair: Pair, to list: inout [UInt8], by pieces: inout Pieces) {
    let (first, second) = (tools[pair.first], tools[pair.second])
    let lead = Lead(first.scores, second.scores)
    pieces.removeAll()
    for slot in Slot.allCases {
      switch slot {
      case .first: pieces.add { $0 += toolNames[pair.first].text }
      case .second: pieces.add { $0 += toolNames[pair.second].text }
      case .firstHTML: pieces.add { $0 += toolNames[pair.first].html }
      case .secondHTML: pieces.add { $0 += toolNames[pair.second].html }
      case .url:
        pieces.add { $0.append(escaping: addresses.link(Addresses.comparison(first.slug, second.slug)).utf8) }
      case .updated: pieces.add { Day.later(first.updated, second.updated)?.append(to: &$0) }
      case .firstScore: pieces.add { if lead.shared > 0, let mean = lead.first { $0.append(decimal: mean.score) } }
      case .secondScore: pieces.add { if lead.shared > 0, let mean = lead.second { $0.append(decimal: mean.score) } }
      }
    }
    composition.compose(into: &list, own: pieces)
  }

  /// A list of links.
  func list(_ pairs: some Sequence<Pair>) -> HTML {
    var list: [UInt8] = []
    var pieces = Pieces()
    for pair in pairs { append(pair, to: &list, by: &pieces) }
    return HTML(markup: String(decoding: list, as: UTF8.self))
  }
}
