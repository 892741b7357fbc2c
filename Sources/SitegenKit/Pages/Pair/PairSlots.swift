/// The holes of the pages of pairs: the template of a pair is rendered once, with a hole for each name.
///
/// The slots are numbered: the first tool's pieces, the second tool's, then what depends on both.
struct PairSlots: Sendable {
  let layout: ToolPieces.Layout
  let panel: [Reviewer]
  let table: DecisionTable
  let copy: Copy
  let own: PieceFields<PairContext>
  let head: PieceFields<PairContext>
  /// The cells that depend on both tools.
  let rows: PieceFields<PairContext>
  /// The slots of each member of the panel.
  let reviewers: [PieceFields<PairContext>]

  init(_ configuration: SiteConfiguration, _ table: DecisionTable) {
    panel = configuration.panel
    copy = configuration.copy
    self.table = table
    let layout = ToolPieces.Layout(panelCount: panel.count, subjectCount: table.subjectCount)
    self.layout = layout
    var next = 2 * layout.count
    func slots(for fields: [PairField]) -> PieceFields<PairContext> {
      defer { next += fields.count }
      return PieceFields(fields: fields, firstSlot: next)
    }
    own = slots(for: PairFields.own)
    head = slots(for: PairFields.head)
    rows = slots(for: PairFields.cells(of: table))
    reviewers = panel.indices.map { slots(for: PairFields.ofReviewer($0)) }
  }

  /// The first slot of what depends on both tools.
  var firstOfPair: Int { 2 * layout.count }

  /// The first slot of the flags, of which a page has eight for each subject of the table, for each group, and for what
  /// is always shown.
  var firstFlag: Int { firstOfPair + fieldsOfPair.count }

  /// What depends on both tools, in the order of its slots.
  var fieldsOfPair: [PairField] { ([own, head, rows] + reviewers).flatMap(\.fields) }

  func tool(isSecond: Bool) -> ToolPieces.Layout.ToolHoles { .init(layout: layout, start: isSecond ? layout.count : 0) }

  /// Returns a hole for a field of one of the tools, for texts that are put together in code.
  func hole(_ name: String, ofSecond isSecond: Bool) -> String {
    layout.slot(name).map { HoleMark.hole($0 + tool(isSecond: isSecond).start) } ?? ""
  }

  /// Returns a hole for what JSON-LD says of one of the tools.
  func hole(_ data: ToolPieces.Layout.Data, ofSecond isSecond: Bool) -> String {
    layout.slot(data).map { HoleMark.hole($0 + tool(isSecond: isSecond).start) } ?? ""
  }

  // MARK: - Names

  /// The names that the template of a pair can use.
  static let fields = FieldTable<PairSlots>(
    [
      .object("a", "the first tool", ToolPieces.Layout.tool) { $0.tool(isSecond: false) },
      .object("b", "the second tool", ToolPieces.Layout.tool) { $0.tool(isSecond: true) },
      .list("reviewers", "the panel, in its order", reviewerHoles) { slots in
        slots.panel.indices.map { ReviewerHoles(slots: slots, reviewer: $0) }
      },
      .list("rows", "the rows of the decision table, in their order", rowFields) { slots in
        slots.table.rows.map(slots.row)
      },
      .list("groups", "the same under their headings", groupFields) { slots in
        slots.table.groups.enumerated().map { GroupHoles(slots: slots, group: $1, index: $0) }
      },
      .list("facts", "the rows that are facts", rowFields) { $0.factRows },
      .factsByID("fact", "the row of one fact by its id: {{{fact.ID.a}}}", rowFields) { $0.row(ofFact: $1) },
      .object("differs", "which rows that every site can have differ", states(.differs, "differs")) { $0 },
      .object("same", "which rows that every site can have are the same", states(.same, "is the same")) { $0 },
    ] + PairFields.own.map { field in field.hole { $0.own.slot(of: field) } })

  private static func states(_ state: RowState, _ words: String) -> FieldTable<PairSlots> {
    FieldTable(
      BuiltInRow.allCases.map { row in
        .hole(row.rawValue, "whether the row \(row.rawValue) \(words); not where one of the cells is unknown", .flag) {
          $0.flag(state, of: DecisionTable.index(of: row))
        }
      })
  }

  /// A member of the panel as the template of a pair sees it.
  private struct ReviewerHoles: Sendable {
    let slots: PairSlots
    /// The index in the panel.
    let reviewer: Int

    func review(ofSecond isSecond: Bool) -> ToolPieces.Layout.ReviewHoles {
      .init(tool: slots.tool(isSecond: isSecond), reviewer: reviewer)
    }
  }

  private static let reviewerHoles = FieldTable<ReviewerHoles>(
    reviewerFields.fields.map { field in field.within { $0.slots.panel[$0.reviewer] } } + [
      .object("a", "this reviewer's review of the first tool", ToolPieces.Layout.review) { $0.review(ofSecond: false) },
      .object("b", "this reviewer's review of the second tool", ToolPieces.Layout.review) { $0.review(ofSecond: true) },
    ] + PairFields.ofReviewer(0).map { field in field.hole { $0.slots.reviewers[$0.reviewer].slot(of: field) } })

  static let reviewerFields = FieldTable<Reviewer>([
    .text("name", "the reviewer's name") { $0.name },
    .text("id", "the reviewer's id, for CSS classes and anchors") { $0.id },
    .text("question", "what the reviewer asks of a tool") { $0.question },
  ])
}
