/// The alternatives on a tool's page, made by `partials/alternative`.
///
/// Every tool's page has some, so the template is rendered once, with holes, as links to comparisons are.
///
/// A class of constants, so that each alternative has it without a copy.
final class AlternativeLinks: Sendable {
  /// What an alternative shows of one of the two tools, by its slot.
  private enum Part: Int, CaseIterable { case name, nameInHTML, monogram, logo, url }

  /// One alternative as its fields see it.
  private final class Link {
    let links: AlternativeLinks
    /// The tool whose page it is on.
    let tool: Tool
    let other: Tool

    init(_ other: Tool, besides tool: Tool, of links: AlternativeLinks) {
      (self.links, self.tool, self.other) = (links, tool, other)
    }
  }

  private static let partCount = Part.allCases.count

  private static let slots = PieceFields<Link>(
    fields: [
      .text("reason", "what it has over the page's tool, in a few words: Scores 6 more") {
        $1 += $0.links.reasons.reason(for: $0.other, besides: $0.tool).utf8
      },
      .text("comparison_url", "the link to the comparison of the two", shape: .url) { link, bytes in
        let (first, second) = link.tool.slug < link.other.slug ? (link.tool, link.other) : (link.other, link.tool)
        bytes += link.links.comparison[0]
        bytes += first.slug.text.utf8
        bytes += link.links.comparison[1]
        bytes += second.slug.text.utf8
        bytes += link.links.comparison[2]
      },
    ], firstSlot: 2 * partCount)

  /// The first tool is the alternative, the second one that of the page.
  private static let fieldsOfFirst: [Field<PieceFields<Link>>] = [
    .hole("name", "the alternative's name", .text) { _ in Part.name.rawValue },
    .hole("name_html", "the same, in a bdi where its direction may differ from the page's", .html) { _ in
      Part.nameInHTML.rawValue
    },
    .hole("monogram", "the first letter of the name", .text) { _ in Part.monogram.rawValue },
    .hole("logo", "the link to its logo; nothing where it has none", .url) { _ in Part.logo.rawValue },
    .hole("url", "the link to its own page", .url) { _ in Part.url.rawValue },
  ]
  private static let fieldsOfSecond: [Field<PieceFields<Link>>] = [
    .hole("subject", "the name of the page's tool", .text) { _ in partCount + Part.name.rawValue }
  ]
  private static let table = FieldTable(fieldsOfFirst + slots.table.fields + fieldsOfSecond)

  /// The names that the template can use, with what they mean.
  static var names: Shape.Names { table.names }
  static var summaries: [NameSummary] { table.summaries }

  /// How many alternatives a page has at most.
  static let most = Site.mostClosest

  private let composition: Composition
  private let writer: PieceWriter<Link>
  private let tools: [Tool]
  /// What alternatives show of each tool, made once.
  private let parts: [Pieces]
  /// What stands before, between and behind the slugs in the link to a comparison.
  private let comparison: [[UInt8]]
  private let reasons: AlternativeReasons

  init(_ context: SiteContext, theme: Theme) {
    composition = Composition(
      theme.render(.alternative, Scope(Self.table.scope(Self.slots), context.scope)), toolSlots: Self.partCount)
    writer = PieceWriter(Self.slots.fields, from: Self.slots.firstSlot, of: composition)
    tools = context.site.tools
    let addresses = context.addresses
    parts = tools.map { tool in
      Pieces(of: Part.allCases) { part, bytes in
        switch part {
        case .name: bytes.append(escaping: tool.name.utf8)
        case .nameInHTML: bytes += tool.nameInHTML.bytes
        case .monogram: bytes.append(escaping: tool.monogram.utf8)
        case .logo:
          guard let logo = tool.logo else { return }
          bytes.append(escaping: "\(addresses.site.pathPrefix)/\(logo.published)".utf8)
        case .url: bytes.append(escaping: addresses.link(addresses.tool(tool.slug)).utf8)
        }
      }
    }
    comparison = Addresses.partsOfComparison(addresses.link)
    reasons = AlternativeReasons(context)
  }

  /// Returns some of the tools, by their indices, as alternatives to one.
  func list(_ others: [Int], besides tool: Int) -> HTML {
    var (bytes, pieces): ([UInt8], Pieces) = ([], Pieces())
    for other in others {
      let link = Link(tools[other], besides: tools[tool], of: self)
      pieces.removeAll()
      writer.write(link, to: &pieces)
      composition.compose(into: &bytes, parts[other], parts[tool], own: pieces)
    }
    return HTML(markup: bytes)
  }
}
