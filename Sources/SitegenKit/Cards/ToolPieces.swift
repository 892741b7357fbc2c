/// Everything of one tool that a page of two tools can show, rendered once, however many pages show it.
struct ToolPieces: Sendable {
  private let pieces: [[UInt8]]

  subscript(slot: Int) -> [UInt8] { pieces[slot] }

  var fingerprint: Fingerprint { Fingerprint(pieces.lazy.map { Fingerprint($0) }) }

  /// The numbering of the pieces: the tool's own, its partials, and for each member of the panel the review's own and the
  /// whole review.
  struct Layout: Sendable {
    let panelCount: Int

    static let toolFields = ToolCard.fields.fields.filter(\.isScalar)
    static let reviewFields = ReviewCell.fields.fields.filter(\.isScalar)
    /// What a tool's templates of its own make, `partials/card` and its like.
    static let toolPartials = ["badge", "card", "pick", "vote"]
    static let review = "review"

    private static let toolNames = toolFields.map(\.name) + toolPartials
    private static let reviewNames = reviewFields.map(\.name) + [review]

    var count: Int { Self.toolNames.count + panelCount * Self.reviewNames.count }

    func slot(_ name: String) -> Int? { Self.toolNames.firstIndex(of: name) }

    func slot(_ name: String, reviewer: Int) -> Int? {
      Self.reviewNames.firstIndex(of: name).map { Self.toolNames.count + reviewer * Self.reviewNames.count + $0 }
    }

    /// What a tool offers to the template of a pair.
    static let toolShape = names(of: ToolCard.fields, and: toolPartials)
    static let reviewShape = names(of: ReviewCell.fields, and: [review])

    private static func names<Subject>(of table: FieldTable<Subject>, and partials: [String]) -> Shape.Names {
      var names = table.names
      for field in table.fields { names[field.name] = field.isScalar ? .perPage(field.shape) : .perTool }
      for partial in partials { names[partial] = .perPage(.html) }
      return names
    }
  }

  /// The templates that are rendered once for each tool.
  struct Templates: Sendable {
    /// By the names of `Layout.toolPartials`.
    let tool: [String: Template]
    let review: Template
  }

  /// Renders the pieces that are in use.
  init(_ card: ToolCard, layout: Layout, used: Set<Int>, templates: Templates, site: Scope) {
    var pieces = [[UInt8]](repeating: [], count: layout.count)
    func fill(_ slot: Int?, _ value: () -> Any?) {
      guard let slot, used.contains(slot) else { return }
      switch value() {
      case let text as String: pieces[slot] = Array(text.utf8)
      case let flag as Bool: pieces[slot] = flag ? [UInt8(ascii: "1")] : []
      default: break
      }
    }
    for field in Layout.toolFields { fill(layout.slot(field.name)) { field.value(card) } }
    let scope = Scope(ToolCard.fields.scope(card), site)
    for (name, template) in templates.tool { fill(layout.slot(name)) { template.render(scope).text } }
    for (place, cell) in card.reviews.enumerated() {
      for field in Layout.reviewFields { fill(layout.slot(field.name, reviewer: place)) { field.value(cell) } }
      fill(layout.slot(Layout.review, reviewer: place)) {
        templates.review.render(Scope(ReviewCell.fields.scope(cell), site)).text
      }
    }
    self.pieces = pieces
  }
}
