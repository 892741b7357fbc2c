/// Which rows and columns the site's tables have.
extension SiteConfiguration {
  /// Reads which rows the decision table has, and in which order.
  ///
  /// Without a panel there are no rows of its scores, and without verdicts none of these.
  static func readTable(
    _ fields: inout FieldReader<Key>, facts: [Fact], hasPanel: Bool, _ verdicts: VerdictPolicy
  ) -> [TableRow] {
    let subjects = Subjects(facts: facts, hasPanel: hasPanel, verdicts: verdicts)
    guard fields.pair(.table) != nil else {
      let standard = TableRow.standard.filter { subject in
        if case .builtIn(let row) = subject { subjects.missing(for: row) == nil } else { true }
      }
      return TableRow.ordered(standard, facts: facts, areNamed: false)
    }
    return TableRow.ordered(subjects.read(.table, .row, &fields), facts: facts, areNamed: true)
  }

  /// Reads which columns a table of tools has; nil where `site.yml` does not say.
  static func readColumns(
    _ fields: inout FieldReader<Key>, facts: [Fact], hasPanel: Bool, _ verdicts: VerdictPolicy
  ) -> [TableRow.Subject]? {
    guard fields.pair(.columns) != nil else { return nil }
    return Subjects(facts: facts, hasPanel: hasPanel, verdicts: verdicts).read(.columns, .column, &fields)
      .compactMap { $0 }
  }

  /// What a row or a column of the site's tables can be about.
  private struct Subjects {
    enum Line: String { case row, column }

    let facts: [Fact]
    let hasPanel: Bool
    let verdicts: VerdictPolicy

    /// What the site lacks for a row that every site can have; nil where it lacks nothing.
    func missing(for row: BuiltInRow) -> String? {
      switch row {
      case .verdict, .average: hasPanel ? row == .verdict && verdicts == .scoresAlone ? "verdicts" : nil : "panel"
      default: nil
      }
    }

    /// Reads the rows or columns that a key names; nil stands for all facts that it does not name, which rows can have.
    func read(_ key: Key, _ line: Line, _ fields: inout FieldReader<Key>) -> [TableRow.Subject?] {
      let known =
        BuiltInRow.allCases.map(\.rawValue) + (line == .row ? [TableRow.allFacts] : []) + facts.map(\.id)
      var subjects: [TableRow.Subject?] = []
      for text in fields.texts(key) {
        let subject: TableRow.Subject?
        if let row = BuiltInRow(rawValue: text.value) {
          if let missing = missing(for: row) {
            fields.report(
              .tableRow, "\"\(text.value)\" is a \(line) of reviews; the site has no \(missing)", at: text.location)
            continue
          }
          subject = .builtIn(row)
        } else if let index = facts.firstIndex(where: { $0.id == text.value }) {
          subject = .fact(index)
        } else if line == .row, text.value == TableRow.allFacts {
          subject = nil
        } else {
          fields.report(
            .tableRow,
            "\"\(text.value)\" is no \(line) of \(line == .row ? "the table; it has" : "a table of tools; there are") \(known.joined(separator: ", "))",
            at: text.location, meant: text.value, among: known)
          continue
        }
        if subjects.contains(subject) {
          fields.report(.tableRow, "\"\(text.value)\" stands in \"\(key.rawValue)\" twice", at: text.location)
        } else {
          subjects.append(subject)
        }
      }
      return subjects
    }
  }
}
