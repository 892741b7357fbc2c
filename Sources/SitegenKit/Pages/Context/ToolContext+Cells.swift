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
