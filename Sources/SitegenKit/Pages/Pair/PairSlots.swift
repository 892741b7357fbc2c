/// What the template of a pair can name, and the holes that those names become.
///
/// The slots are numbered: the first tool's pieces, the second tool's, then the pair's own.
struct PairSlots: Sendable {
  let layout: ToolPieces.Layout
  let panel: [Reviewer]
  /// What depends on both tools, in the order of its slots.
  let own: [Own]
  private let places: [Own: Int]

  enum Own: Hashable, Sendable {
    case note, related, published, updated, summary, differences
    /// For the head of the page.
    case title, description, robots
    /// For JSON-LD: a text in quotes, and two members that may be missing.
    case dataDescription, dataPublished, dataUpdated
    /// Whether a tool leads.
    case leads(isSecond: Bool)
    /// A tool's mean score as the pair shows it, and of how many reviews it is.
    case score(isSecond: Bool)
    case reviews(isSecond: Bool)
    case differs(PairComparison.Row)
    case same(PairComparison.Row)
    /// One reviewer's contest, in words and as yes or no.
    case contest(reviewer: Int)
    case wins(reviewer: Int, isSecond: Bool)
  }

  /// The pair's own names, with what they mean.
  static let ownFields: [(name: String, own: Own, shape: Shape, summary: String)] = [
    ("note", .note, .html, "the editor's note on the pair"),
    ("related", .related, .html, "other comparisons of both tools, each by partials/comparison-link"),
    ("published", .published, .text, "the later of both tools' first days"),
    ("updated", .updated, .text, "the later of both tools' days of change"),
    ("summary", .summary, .text, "who leads, by how much, and where the reviewers differ most"),
    ("differences", .differences, .text, "how many of the rows that the template shows differ; nothing without rows"),
    ("a_leads", .leads(isSecond: false), .flag, "whether the first tool leads, by the reviewers who scored both"),
    ("b_leads", .leads(isSecond: true), .flag, "whether the second tool leads, by the reviewers who scored both"),
    (
      "a_score", .score(isSecond: false), .text,
      "the first tool's mean score by the reviewers who scored both; its own where nobody did; nothing without reviews"
    ),
    ("b_score", .score(isSecond: true), .text, "the same for the second tool"),
    (
      "a_reviews", .reviews(isSecond: false), .text,
      "of how many reviews a_score is: 4 reviews, or 3 shared reviewers where others scored only one of the two"
    ),
    ("b_reviews", .reviews(isSecond: true), .text, "the same for the second tool"),
  ]

  static let reviewerFields = FieldTable<Reviewer>([
    .text("name", "the reviewer's name") { $0.name },
    .text("id", "the reviewer's id, for CSS classes and anchors") { $0.id },
    .text("question", "what the reviewer asks of a tool") { $0.question },
  ])

  init(panel: [Reviewer]) {
    self.panel = panel
    layout = ToolPieces.Layout(panelCount: panel.count)
    var own =
      Self.ownFields.map(\.own) + [.title, .description, .robots, .dataDescription, .dataPublished, .dataUpdated]
    own += PairComparison.Row.allCases.flatMap { [.differs($0), .same($0)] }
    for place in panel.indices {
      own += [
        .contest(reviewer: place), .wins(reviewer: place, isSecond: false), .wins(reviewer: place, isSecond: true),
      ]
    }
    self.own = own
    places = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
  }

  // MARK: - Names

  static var names: Shape.Names {
    var reviewer = reviewerFields.names
    reviewer["a"] = .object(ToolPieces.Layout.reviewShape)
    reviewer["b"] = .object(ToolPieces.Layout.reviewShape)
    reviewer["contest"] = .perPage(.text)
    reviewer["a_wins"] = .perPage(.flag)
    reviewer["b_wins"] = .perPage(.flag)
    let rows = Dictionary(uniqueKeysWithValues: PairComparison.Row.allCases.map { ($0.rawValue, Shape.perPage(.flag)) })
    var names: Shape.Names = [
      "a": .object(ToolPieces.Layout.toolShape), "b": .object(ToolPieces.Layout.toolShape),
      "reviewers": .list(reviewer), "differs": .object(rows), "same": .object(rows),
    ]
    for field in ownFields { names[field.name] = .perPage(field.shape) }
    return names
  }

  /// What the same names mean.
  static var summaries: [NameSummary] {
    let rows = PairComparison.Row.allCases.map {
      NameSummary($0.rawValue, .flag, "the row \($0.rawValue); neither where one of the cells is unknown")
    }
    let (tool, review) = (ToolPieces.Layout.toolSummaries, ToolPieces.Layout.reviewSummaries)
    let reviewer =
      reviewerFields.summaries + [
        NameSummary("a", .object([:]), "this reviewer's review of the first tool", parts: review),
        NameSummary("b", .object([:]), "this reviewer's review of the second tool", parts: review),
        NameSummary("contest", .text, "whom this reviewer prefers, and by how many points"),
        NameSummary("a_wins", .flag, "whether this reviewer's score for the first tool is the higher"),
        NameSummary("b_wins", .flag, "whether this reviewer's score for the second tool is the higher"),
      ]
    return [
      NameSummary("a", .object([:]), "the first tool", parts: tool),
      NameSummary("b", .object([:]), "the second tool", parts: tool),
      NameSummary("reviewers", .list([:]), "the panel, in its order", parts: reviewer),
      NameSummary("differs", .object([:]), "which rows of the table differ", parts: rows),
      NameSummary("same", .object([:]), "which rows of the table are the same", parts: rows),
    ] + ownFields.map { NameSummary($0.name, $0.shape, $0.summary) }
  }

  // MARK: - Holes

  /// The first slot of the second tool, and of the pair's own.
  var secondTool: Int { layout.count }
  var pair: Int { 2 * layout.count }

  /// The number of a slot of the pair's own.
  func number(_ own: Own) -> Int? { places[own].map { pair + $0 } }

  func hole(_ own: Own) -> String { number(own).map(HoleMark.hole) ?? "" }

  /// A hole for a field of one of the tools, for texts that are put together in code.
  func hole(_ name: String, ofSecond isSecond: Bool) -> String {
    layout.slot(name).map { HoleMark.hole($0 + (isSecond ? secondTool : 0)) } ?? ""
  }

  /// The same for what JSON-LD says of a tool.
  func hole(_ data: ToolPieces.Layout.Data, ofSecond isSecond: Bool) -> String {
    layout.slot(data).map { HoleMark.hole($0 + (isSecond ? secondTool : 0)) } ?? ""
  }

  /// The scope that renders a hole for each name.
  var scope: Scope {
    Scope { name in
      if let field = Self.ownFields.first(where: { $0.name == name }) { return hole(field.own) }
      switch name {
      case "a": return tool(from: 0)
      case "b": return tool(from: secondTool)
      case "reviewers": return panel.indices.map(reviewer)
      case "differs": return Scope { row in PairComparison.Row(rawValue: row).map { hole(.differs($0)) } }
      case "same": return Scope { row in PairComparison.Row(rawValue: row).map { hole(.same($0)) } }
      default: return nil
      }
    }
  }

  private func tool(from start: Int) -> Scope {
    Scope { name in layout.slot(name).map { HoleMark.hole(start + $0) } }
  }

  private func reviewer(_ place: Int) -> Scope {
    let fields = Self.reviewerFields.scope(panel[place])
    return Scope { name in
      switch name {
      case "a": review(place, from: 0)
      case "b": review(place, from: secondTool)
      case "contest": hole(.contest(reviewer: place))
      case "a_wins": hole(.wins(reviewer: place, isSecond: false))
      case "b_wins": hole(.wins(reviewer: place, isSecond: true))
      default: fields.child(named: name)
      }
    }
  }

  private func review(_ reviewer: Int, from start: Int) -> Scope {
    Scope { name in layout.slot(name, reviewer: reviewer).map { HoleMark.hole(start + $0) } }
  }
}
