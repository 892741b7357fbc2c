/// Which rows of the decision table the pages of pairs show: a theme may leave some out, and what the pages count must
/// be what they show.
enum ShownRows {
  /// Finds the rows in the pages' common HTML, by the indices of their subjects.
  ///
  /// A row is there where the template asks whether it differs or is the same, and where both tools' values of it stand
  /// in one row of a table.
  static func find(in page: HTML, _ slots: PairSlots) -> [Int] {
    let bytes = page.bytes
    let all = Composition(page, toolSlots: slots.layout.count).slots
    let inTables = tableRows(of: bytes).map { range in
      let row = HTML(markup: Array(bytes[range]))
      return Composition(row, toolSlots: slots.layout.count).slots
    }
    return DecisionTable.subjects(slots.table.facts).filter { subject in
      let index = DecisionTable.index(of: subject)
      return !all.isDisjoint(with: [slots.flag(.differs, of: index), slots.flag(.same, of: index)])
        || slots.values(of: subject).contains { value in inTables.contains { value.isSubset(of: $0) } }
    }.map(DecisionTable.index)
  }

  /// From each `<tr` to the next one, or to what ends it: HTML lets its own end be left out.
  private static func tableRows(of bytes: [UInt8]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start: Int?
    for index in bytes.indices where bytes[index] == UInt8(ascii: "<") {
      let rest = bytes[index...]
      let begins = rest.starts(with: "<tr".utf8)
      guard begins || ends.contains(where: { rest.starts(with: $0.utf8) }) else { continue }
      if let start { rows.append(start..<index) }
      start = begins ? index : nil
    }
    if let start { rows.append(start..<bytes.count) }
    return rows
  }

  private static let ends = ["</tr", "</tbody", "</table"]
}

extension PairSlots {
  /// The pairs of slots that show both tools' values of a subject; a template may choose among several.
  fileprivate func values(of subject: TableRow.Subject) -> [Set<Int>] {
    let cells = Set([false, true].compactMap { cell(of: subject, ofSecond: $0) })
    guard case .builtIn(let row) = subject else { return [cells] }
    let names: [String] =
      switch row {
      case .verdict: ["panel_line", "verdict", "panel_ship"]
      case .community: ["community_line", "community"]
      case .category: ["category_line", "category"]
      // A row that shows a field of both tools bears the field's name.
      default: [row.rawValue]
      }
    let ofTools = names.compactMap { layout.slot($0) }.map { Set([$0, $0 + tool(isSecond: true).start]) }
    guard row == .average else { return [cells] + ofTools }
    return [cells] + ofTools + [Set([own.slot("a_score"), own.slot("b_score")].compactMap { $0 })]
  }
}
