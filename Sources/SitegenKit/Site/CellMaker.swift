/// Makes the cells of all tools: equal values of a row get equal numbers, whatever they look like.
struct CellMaker {
  private let facts: [Fact]
  /// For each fact that holds numbers: all that entries have, from the lowest to the highest.
  private let numbers: [Int: [DecimalNumber]]
  /// The number of each text that was met in a row.
  private var ids: [[String]: Int] = [:]

  init(facts: [Fact], entries: [Entry]) {
    self.facts = facts
    var numbers: [Int: [DecimalNumber]] = [:]
    for (index, fact) in facts.enumerated() where fact.kindName == .number {
      let found = entries.flatMap { entry -> [DecimalNumber] in
        guard case .number(let range) = entry.facts[index]?.content else { return [] }
        return [range.low, range.high]
      }
      numbers[index] = found.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
    self.numbers = numbers
  }

  /// The cells of a tool, by the indices of the subjects of a decision table.
  mutating func cells(of entry: Entry, categories: [Category], panel: PanelSummary, votes: Votes?) -> [Cell] {
    var cells: [Cell] = []
    for row in BuiltInRow.allCases {
      switch row {
      // The row shows the counts too, and what reads differently is different.
      case .verdict: cells.append(panel.count > 0 ? Cell(panel.ships, panel.skips) : .unknown)
      // Pairs compare the means of the reviewers who scored both.
      case .average: cells.append(panel.count > 0 ? .shown : .unknown)
      case .community: cells.append(votes.map { Cell($0.ship, $0.skip) } ?? .unknown)
      case .category: cells.append(Cell(id(row.rawValue, categories.map(\.slug).sorted())))
      default: cells.append(cell(of: entry.statement(of: row), row.rawValue, fact: nil))
      }
    }
    for (index, fact) in facts.enumerated() { cells.append(cell(of: entry.facts[index], fact.id, fact: index)) }
    return cells
  }

  private mutating func cell(of value: FactValue?, _ row: String, fact: Int?) -> Cell {
    switch value?.content {
    case nil: return .unknown
    case .notApplicable, .noteAlone: return .shown
    case .answer(let answer): return Cell(FactValue.Answer.allCases.firstIndex(of: answer) ?? 0)
    case .choice(let index): return Cell(index)
    case .choices(let indices): return Cell(id(row, indices.map(String.init)))
    case .texts(let texts): return Cell(id(row, Set(texts.map(folded)).sorted()))
    case .text(let text): return Cell(id(row, [folded(text)]))
    case .link(let address): return Cell(id(row, [address]))
    case .number(let range):
      let known = fact.flatMap { numbers[$0] } ?? []
      return Cell(rank(of: range.low, in: known), rank(of: range.high, in: known), isFrom: range.isFrom)
    case .date(let date):
      let day = date.firstDay
      switch date.precision {
      case .year: return Cell(day.year * 10_000)
      case .month: return Cell(day.year * 10_000 + day.month * 100)
      case .day: return Cell(day.year * 10_000 + day.month * 100 + day.day)
      }
    }
  }

  /// Texts are compared without case; spaces at their ends are gone already.
  private func folded(_ text: String) -> String { text.lowercased() }

  private mutating func id(_ row: String, _ texts: [String]) -> Int {
    let key = [row] + texts
    if let id = ids[key] { return id }
    ids[key] = ids.count
    return ids.count - 1
  }

  /// The place of a number among those that there are, which are sorted.
  private func rank(of number: DecimalNumber, in known: [DecimalNumber]) -> Int {
    var range = 0..<known.count
    while let middle = range.isEmpty ? nil : (range.lowerBound + range.upperBound) / 2 {
      if known[middle] < number { range = middle + 1..<range.upperBound } else { range = range.lowerBound..<middle }
    }
    return range.lowerBound
  }
}
