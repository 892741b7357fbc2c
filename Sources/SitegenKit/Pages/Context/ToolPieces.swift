/// Everything of one tool that a page of two tools can show, rendered once, however many pages show it.
struct ToolPieces: Sendable {
  /// In the order of the layout.
  let pieces: Pieces

  /// The numbering of the pieces: the tool's own, its partials, and for each member of the panel the review's own and the
  /// whole review.
  struct Layout: Sendable {
    let panelCount: Int

    /// What JSON-LD says of a tool; templates can't name these.
    enum Data: String, CaseIterable, Sendable { case thing, name, url }

    static let toolFields = ToolContext.fields.fields.filter(\.isScalar)
    static let reviewFields = ReviewContext.fields.fields.filter(\.isScalar)
    /// The names of what a tool's templates of its own make.
    private static let toolPartials = TemplateRole.ofTool.map(\.name)
    private static let review = TemplateRole.review.name

    private static let toolNames =
      toolFields.map(\.name) + toolPartials + Data.allCases.map(name)
    private static let reviewNames = reviewFields.map(\.name) + [review]

    var count: Int { Self.toolNames.count + panelCount * Self.reviewNames.count }

    /// No name of a template has a colon.
    private static func name(of data: Data) -> String { "data:\(data.rawValue)" }

    func slot(_ data: Data) -> Int? { slot(Self.name(of: data)) }

    func slot(_ name: String) -> Int? { Self.toolNames.firstIndex(of: name) }

    func slot(_ name: String, reviewer: Int) -> Int? {
      Self.reviewNames.firstIndex(of: name).map { Self.toolNames.count + reviewer * Self.reviewNames.count + $0 }
    }

    /// What a tool offers to the template of a pair.
    static let toolShape = names(of: ToolContext.fields, and: toolPartials)
    static let reviewShape = names(of: ReviewContext.fields, and: [review])

    static let toolSummaries = summaries(of: ToolContext.fields, and: toolPartials)
    static let reviewSummaries = summaries(of: ReviewContext.fields, and: [review])

    private static func summaries<Subject>(of table: FieldTable<Subject>, and partials: [String]) -> [NameSummary] {
      table.fields.filter(\.isScalar).map(\.described)
        + partials.map { NameSummary($0, .html, "partials/\($0), rendered for it") }
    }

    private static func names<Subject>(of table: FieldTable<Subject>, and partials: [String]) -> Shape.Names {
      var names = table.names
      for field in table.fields { names[field.name] = field.isScalar ? .perPage(field.shape) : .perTool }
      for partial in partials { names[partial] = .perPage(.html) }
      return names
    }
  }

  /// Renders the pieces that are in use.
  init(
    _ card: ToolContext, layout: Layout, used: Set<Int>, theme: Theme, data: [Layout.Data: String],
    site: Scope
  ) {
    var found = [HTML](repeating: .none, count: layout.count)
    func fill(_ slot: Int?, _ value: () -> Any?) {
      guard let slot, used.contains(slot) else { return }
      switch value() {
      case let html as HTML: found[slot] = html
      case let flag as Bool: found[slot] = HTML(markup: flag ? "1" : "")
      default: break
      }
    }
    for field in Layout.toolFields { fill(layout.slot(field.name)) { field.value(card) } }
    for (name, text) in data { fill(layout.slot(name)) { HTML(markup: text) } }
    let scope = Scope(ToolContext.fields.scope(card), site)
    for role in TemplateRole.ofTool { fill(layout.slot(role.name)) { theme.render(role, scope) } }
    for (place, cell) in card.reviews.enumerated() {
      for field in Layout.reviewFields { fill(layout.slot(field.name, reviewer: place)) { field.value(cell) } }
      fill(layout.slot(TemplateRole.review.name, reviewer: place)) {
        theme.render(.review, Scope(ReviewContext.fields.scope(cell), site))
      }
    }
    pieces = found.reduce(into: Pieces()) { pieces, html in pieces.add { $0 += html.text.utf8 } }
  }
}
