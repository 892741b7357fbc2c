/// A row of the decision table that every site can have.
enum BuiltInRow: String, CaseIterable, Sendable {
  case verdict, average, community, entry, pricing
  case bestFor = "best_for"
  case category

  /// The words that name the row.
  var copyKey: CopyKey {
    switch self {
    case .verdict: .panelVerdict
    case .average: .averageScore
    case .community: .community
    case .entry: .entry
    case .pricing: .pricing
    case .bestFor: .bestFor
    case .category: .category
    }
  }
}

/// A row of the decision table, in the order in which pages show them.
struct TableRow: Sendable {
  /// What a row shows.
  enum Subject: Sendable, Equatable {
    case builtIn(BuiltInRow)
    /// A fact, by its index in the order of `site.yml`.
    case fact(Int)
  }

  let subject: Subject
  /// Whether `table` in `site.yml` names the row: then it is shown where neither tool has a value too.
  let isNamed: Bool
  /// The heading under which it stands; nil for the rows before all groups.
  let group: String?
}

extension TableRow {
  /// What `table` may hold beside the ids of facts and the built-in rows: all facts that it does not name.
  static let allFacts = "facts"

  /// The rows where `site.yml` names none.
  static let standard: [Subject?] =
    [.verdict, .average, .community, .pricing, .bestFor, .category].map { .builtIn($0) } + [nil]

  /// Puts rows in order: those without a group first, then each group where its first row stands.
  ///
  /// Nil stands for all facts that are not named.
  static func ordered(_ subjects: [Subject?], facts: [Fact], areNamed: Bool) -> [TableRow] {
    let named = subjects.compactMap { $0 }
    let rows = subjects.flatMap { subject -> [TableRow] in
      guard let subject else {
        return facts.indices.filter { !named.contains(.fact($0)) }.map {
          TableRow(subject: .fact($0), isNamed: false, group: facts[$0].group)
        }
      }
      let group = if case .fact(let index) = subject { facts[index].group } else { String?.none }
      return [TableRow(subject: subject, isNamed: areNamed, group: group)]
    }
    var groups: [String?] = [nil]
    for row in rows where !groups.contains(row.group) { groups.append(row.group) }
    return groups.flatMap { group in rows.filter { $0.group == group } }
  }
}
