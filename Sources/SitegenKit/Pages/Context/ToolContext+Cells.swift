/// The cells of the decision table that follow from one tool alone.
extension ToolContext {
  /// The cell of a subject of the table; nil where it depends on the other tool too.
  func cell(of subject: TableRow.Subject) -> HTML? {
    switch subject {
    case .fact(let index): return cells?.html(tool, fact: index)
    case .builtIn(let row):
      switch row {
      case .verdict: return value("panel_line")
      case .average: return nil
      case .community: return value("community_line")
      case .category: return value("category_line")
      default: return cells?.html(tool.entry.statement(of: row))
      }
    }
  }

  /// The cell of a table of tools: that of the decision table, but for the average, which is the tool's own there, and
  /// for facts that do not belong to the tool, of which nothing is said.
  func cell(inColumn subject: TableRow.Subject) -> HTML {
    switch subject {
    case .builtIn(.average):
      guard let average = value("average"), let count = value("review_count"), !average.isEmpty else {
        return HTML(escaping: copy[.noReview])
      }
      return HTML(markup: "<b>\(average.text)</b><span class=\"muted\">/100</span> <small>\(count.text)</small>")
    case .fact(let index) where cells?.facts[index].belongs(to: tool.categories.map(\.name)) == false: return .none
    default: return cell(of: subject) ?? .none
    }
  }

  /// What a tool costs as plain text, or what is said in its place.
  func price(_ value: FactValue?) -> String {
    switch value?.content {
    case .text(let text): text
    case .notApplicable: copy[.notApplicable]
    case .noteAlone: value?.note ?? copy[.unknown]
    default: copy[.unknown]
    }
  }

  /// The value of one of the names that templates can use.
  private func value(_ name: String) -> HTML? { Self.fields.scope(self)[name]?.html }
}
