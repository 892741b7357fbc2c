/// The alternatives on a tool's page, made by `partials/alternative`.
///
/// Every tool's page has some, so the template is rendered once, with holes, as links to comparisons are.
///
/// A class of constants, so that each alternative has it without a copy.
final class AlternativeLinks: Sendable {
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

  private static let slots = PieceFields<Link>(
    fields: [
      .text("name", "the alternative's name") { $1 += $0.other.name.utf8 },
      .html("name_html", "the same, in a bdi where its direction may differ from the page's") {
        $1 += $0.other.nameInHTML.text.utf8
      },
      .text("monogram", "the first letter of the name") { $1 += $0.other.monogram.utf8 },
      .text("logo", "the link to its logo; nothing where it has none", shape: .url) { link, bytes in
        guard let logo = link.other.logo else { return }
        bytes += "\(link.links.addresses.site.pathPrefix)/\(logo.published)".utf8
      },
      .text("url", "the link to its own page", shape: .url) {
        $1 += $0.links.addresses.link($0.links.addresses.tool($0.other.slug)).utf8
      },
      .text("reason", "what it has over the page's tool, in a few words: Scores 6 more") {
        $1 += $0.links.reasons.reason(for: $0.other, besides: $0.tool).utf8
      },
      .text("comparison_url", "the link to the comparison of the two", shape: .url) {
        let (first, second) = $0.tool.slug < $0.other.slug ? ($0.tool, $0.other) : ($0.other, $0.tool)
        $1 += $0.links.addresses.link(Addresses.comparison(first.slug, second.slug)).utf8
      },
      .text("subject", "the name of the page's tool") { $1 += $0.tool.name.utf8 },
    ], firstSlot: 0)

  /// The names that the template can use, with what they mean.
  static var names: Shape.Names { slots.table.names }
  static var summaries: [NameSummary] { slots.table.summaries }

  /// How many alternatives a page has at most.
  static let most = 12

  private let composition: Composition
  private let writer: PieceWriter<Link>
  private let tools: [Tool]
  private let addresses: Addresses
  private let reasons: AlternativeReasons

  init(_ context: SiteContext, theme: Theme) {
    let holes = Self.slots.table.scope(Self.slots)
    composition = Composition(theme.render(.alternative, Scope(holes, context.scope)))
    writer = PieceWriter(Self.slots.fields, from: Self.slots.firstSlot, of: composition)
    tools = context.site.tools
    addresses = context.addresses
    reasons = AlternativeReasons(context)
  }

  /// Returns some of the tools, by their indices, as alternatives to one.
  func list(_ others: [Int], besides tool: Int) -> HTML {
    var (bytes, pieces): ([UInt8], Pieces) = ([], Pieces())
    for other in others {
      let link = Link(tools[other], besides: tools[tool], of: self)
      pieces.removeAll()
      writer.write(link, to: &pieces)
      composition.compose(into: &bytes, own: pieces)
    }
    return HTML(markup: String(decoding: bytes, as: UTF8.self))
  }
}
