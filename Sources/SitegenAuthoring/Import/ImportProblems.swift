import SitegenKit

/// What is lost or refused in an import, however much it is: the same thing in a thousand rows is said three times, and
/// then counted.
struct ImportProblems: Sendable {
  /// How often one kind of problem is shown.
  private static let mostShown = 3
  /// How many different values of the others are named.
  private static let mostNamed = 12

  /// The problems with the columns of the values that they are about; nil for what a row as a whole lacks.
  private var found: [Diagnostic: String?] = [:]

  private struct Kind: Hashable {
    let rule: String
    /// The column, or the words about a row.
    let subject: String
    let isColumn: Bool
  }

  /// Adds a problem, unless the same was said of the same place.
  mutating func add(_ problem: Diagnostic, column: String?) {
    if found[problem] == nil { found[problem] = .some(column) }
  }

  /// Whether a row gives no entry, or a value is lost that the mapping names: a value of a fact that belongs to other
  /// categories is no mistake of the entry's, and lost all the same.
  var haveLosses: Bool { found.keys.contains { $0.severity == .error || $0.rule == .factElsewhere } }

  /// The problems, sorted by location; the fourth of a kind says how many there are besides the first three.
  var listed: [Diagnostic] {
    var counts: [Kind: Int] = [:]
    var places: [Kind: Int] = [:]
    var values: [Kind: [String]] = [:]
    var listed: [Diagnostic] = []
    for problem in sorted {
      let column = found[problem] ?? nil
      let kind = Kind(rule: problem.rule.id, subject: column ?? problem.message, isColumn: column != nil)
      let count = counts[kind, default: 0] + 1
      counts[kind] = count
      if count == Self.mostShown + 1 { places[kind] = listed.count }
      if count <= Self.mostShown + 1 { listed.append(problem) }
      if column != nil, let value = problem.location.text { values[kind, default: []].append(value) }
    }
    for (kind, place) in places {
      let more = (counts[kind] ?? 0) - Self.mostShown
      let next = more == 1 ? "it is here" : "the next one is here"
      let words =
        kind.isColumn
        ? "\"\(kind.subject)\" has \(more.of("more value")) like the first three; \(next)"
        : "\(more.of("more row has", "more rows have")) the same problem as the first three; \(next)"
      listed[place] = Diagnostic(
        listed[place].rule, words, at: listed[place].location, hint: Self.others(values[kind] ?? []))
    }
    return listed
  }

  /// The values that are not among the first ones, each once; nil where there is no other.
  private static func others(_ values: [String]) -> String? {
    var seen = Set(values.prefix(mostShown))
    let others = values.dropFirst(mostShown).filter { seen.insert($0).inserted }
    guard !others.isEmpty else { return nil }
    let named = others.prefix(mostNamed).map { "\"\($0.truncated(toScalars: 40))\"" }.joined(separator: ", ")
    let more = others.count - mostNamed
    return "the others are \(named)" + (more > 0 ? " and \(more) more" : "")
  }

  private var sorted: [Diagnostic] {
    found.keys.sorted { left, right in
      if left.location.path != right.location.path {
        return left.location.path.precedes(right.location.path)
      }
      return (left.location.line, left.location.column, left.rule.id, left.message, left.hint ?? "")
        < (right.location.line, right.location.column, right.rule.id, right.message, right.hint ?? "")
    }
  }
}
