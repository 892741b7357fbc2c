/// Everything of one tool that a page of two tools can show, rendered once, however many pages show it.
struct ToolPieces: Sendable {
  /// In the order of the layout.
  let pieces: Pieces

  /// The numbering of the pieces: the tool's own, its partials, its cells of the decision table, and for each member of the panel the review's own and
  /// the whole review.
  struct Layout: Sendable {
    let panelCount: Int
    /// How many subjects the decision table has.
    let subjectCount: Int

    /// What JSON-LD says of a tool; templates can't name these.
    enum Data: String, CaseIterable, Sendable { case thing, name }

    static let toolFields = ToolContext.fields.fields.filter(\.isScalar)
    static let reviewFields = ReviewContext.fields.fields.filter(\.isScalar)
    /// The names of what a tool's templates of its own make.
    private static let toolPartials = TemplateRole.ofTool.map(\.name)
    private static let reviewPartial = TemplateRole.review.name

    private static let toolNames = toolFields.map(\.name) + toolPartials + Data.allCases.map(name)
    private static let reviewNames = reviewFields.map(\.name) + [reviewPartial]

    var count: Int { firstReview + panelCount * Self.reviewNames.count }

    private var firstReview: Int { Self.toolNames.count + subjectCount }

    /// The slot of a cell of the decision table, by the index of its subject.
    func slot(cell index: Int) -> Int { Self.toolNames.count + index }

    /// No name of a template has a colon.
    private static func name(of data: Data) -> String { "data:\(data.rawValue)" }

    func slot(_ data: Data) -> Int? { slot(Self.name(of: data)) }

    /// The slot of a partial, by its index among the templates of a tool.
    func slot(partial index: Int) -> Int { Self.toolFields.count + index }

    /// The slot of the first field of a reviewer's review; those of the others follow, and that of the whole review.
    func firstSlot(ofReviewer reviewer: Int) -> Int { firstReview + reviewer * Self.reviewNames.count }

    func slot(_ name: String) -> Int? { Self.toolNames.firstIndex(of: name) }

    func slot(_ name: String, reviewer: Int) -> Int? {
      Self.reviewNames.firstIndex(of: name).map { firstSlot(ofReviewer: reviewer) + $0 }
    }

    // MARK: - Names

    /// One of the two tools as the template of a pair sees it: holes for its pieces.
    struct ToolHoles: Sendable {
      let layout: Layout
      /// The slot of the tool's first piece.
      let start: Int
    }

    /// One reviewer's review of one of the two tools.
    struct ReviewHoles: Sendable {
      let tool: ToolHoles
      /// The index of the reviewer in the panel.
      let reviewer: Int
    }

    /// The names of a tool in the template of a pair.
    static let tool = FieldTable(
      holes(of: ToolContext.fields, and: toolPartials) { (holes: ToolHoles, name) in
        holes.layout.slot(name).map { holes.start + $0 }
      })

    /// The names of a review in the template of a pair.
    static let review = FieldTable(
      holes(of: ReviewContext.fields, and: [reviewPartial]) { (holes: ReviewHoles, name) in
        holes.tool.layout.slot(name, reviewer: holes.reviewer).map { holes.tool.start + $0 }
      })

    private static func holes<Thing, Holes>(
      of table: FieldTable<Thing>, and partials: [String],
      _ slot: @escaping @Sendable (_ holes: Holes, _ name: String) -> Int?
    ) -> [Field<Holes>] {
      table.fields.map { field in
        field.isScalar
          ? .hole(field.name, field.summary, field.shape) { slot($0, field.name) }
          : .ofOneTool(field.name, field.summary)
      } + partials.map { name in .hole(name, "partials/\(name), rendered for it", .html) { slot($0, name) } }
    }
  }

  /// Renders the pieces that are in use.
  init(
    _ context: ToolContext, layout: Layout, used: Set<Int>, theme: Theme, data: [Layout.Data: String],
    site: Scope
  ) {
    var found = [HTML](repeating: .none, count: layout.count)
    func fill(_ slot: Int, _ value: @autoclosure () -> TemplateValue?) {
      guard used.contains(slot) else { return }
      switch value() {
      case .html(let html): found[slot] = html
      case .flag(let flag): found[slot] = HTML(markup: flag ? "1" : "")
      case .texts, .object, .list, nil: break
      }
    }
    for index in Layout.toolFields.indices { fill(index, Layout.toolFields[index].value(context)) }
    for subject in DecisionTable.subjects(context.cells?.facts ?? []) {
      fill(layout.slot(cell: DecisionTable.index(of: subject)), context.cell(of: subject).map { .html($0) })
    }
    for (name, text) in data { layout.slot(name).map { fill($0, .html(HTML(markup: text))) } }
    let scope = Scope(ToolContext.fields.scope(context), site)
    for (index, role) in TemplateRole.ofTool.enumerated() {
      fill(layout.slot(partial: index), .html(theme.render(role, scope)))
    }
    for (reviewer, cell) in context.reviews.enumerated() {
      let first = layout.firstSlot(ofReviewer: reviewer)
      for index in Layout.reviewFields.indices { fill(first + index, Layout.reviewFields[index].value(cell)) }
      fill(
        first + Layout.reviewFields.count,
        .html(theme.render(.review, Scope(ReviewContext.fields.scope(cell), site))))
    }
    pieces = found.reduce(into: Pieces()) { pieces, html in pieces.add { $0 += html.bytes } }
  }
}
