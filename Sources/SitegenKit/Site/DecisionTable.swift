/// The decision table of all pairs: its rows, and what makes the two cells of each differ.
///
/// Everything that a row can be about has an index, whether the table shows it or not: first what every site can have,
/// then the site's facts.
///
/// A class of constants, which each page reads without a copy.
final class DecisionTable: Sendable {
  /// A heading of the table with its rows.
  struct Group: Sendable {
    /// Nil for the rows before all groups.
    let name: String?
    let rows: [TableRow]
    /// Whether `table` names one of its rows, which is then shown on each page.
    var isAlwaysShown: Bool { rows.contains(where: \.isNamed) }
  }

  let facts: [Fact]
  /// The rows in the order of the page.
  let rows: [TableRow]
  let groups: [Group]
  /// How the cells of each subject are compared, by its index.
  let comparisons: [CellComparison]

  init(_ configuration: SiteConfiguration) {
    facts = configuration.facts.map(\.value)
    rows = configuration.table
    var groups: [Group] = []
    for row in rows {
      if let last = groups.last, last.name == row.group {
        groups[groups.count - 1] = Group(name: last.name, rows: last.rows + [row])
      } else {
        groups.append(Group(name: row.group, rows: [row]))
      }
    }
    self.groups = groups
    comparisons =
      BuiltInRow.allCases.map { $0 == .average ? .means : .equality }
      + facts.map { fact in
        switch fact.kind {
        case .number(let scale): .numbers(better: scale.better)
        case .date: .dates
        case .yesNo, .choice, .list, .text, .link: .equality
        }
      }
  }

  /// How the cells of a fact are compared, by its index.
  func comparison(ofFact index: Int) -> CellComparison { comparisons[Self.index(of: .fact(index))] }

  var subjectCount: Int { comparisons.count }

  /// Everything that a row can be about, in the order of the indices.
  static func subjects(_ facts: [Fact]) -> [TableRow.Subject] {
    BuiltInRow.allCases.map { .builtIn($0) } + facts.indices.map { .fact($0) }
  }

  static func index(of subject: TableRow.Subject) -> Int {
    switch subject {
    case .builtIn(let row): index(of: row)
    case .fact(let index): BuiltInRow.allCases.count + index
    }
  }

  static func index(of row: BuiltInRow) -> Int { BuiltInRow.allCases.firstIndex(of: row) ?? 0 }

  /// How the cells of two tools stand to each other, by the indices of the subjects.
  func states(_ first: Tool, _ second: Tool, _ lead: Lead) -> [RowState] {
    var states = [RowState]()
    states.reserveCapacity(comparisons.count + groups.count + 1)
    for (index, comparison) in comparisons.enumerated() {
      if case .means = comparison {
        states.append(Self.state(of: lead))
      } else {
        states.append(comparison.state(first.cells[index], second.cells[index]))
      }
    }
    return states
  }

  /// Means over different reviewers can't be compared.
  private static func state(of lead: Lead) -> RowState {
    guard lead.first != nil || lead.second != nil else { return [] }
    guard lead.shared > 0 else { return .isKnown }
    var state: RowState = [.isKnown, lead.first == lead.second ? .same : .differs]
    switch lead.leader {
    case .first: state.insert(.firstLeads)
    case .second: state.insert(.secondLeads)
    case nil: break
    }
    return state
  }
}
