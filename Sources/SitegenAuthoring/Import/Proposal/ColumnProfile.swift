import SitegenKit

/// What is known of a column of a source: how much of it is filled, and what its values are.
struct ColumnProfile: Sendable {
  /// Words in small letters that stand where nothing is known.
  private static let placeholders: Set<String> = [
    "-", "--", "–", "—", "?", "??", "…", "...", "tbd", "tba", "unknown", "null", "undefined", "nan", "#n/a", "n.a.",
  ]
  /// Of a column with more different values, only the first ones are kept.
  static let mostKept = 300

  struct Value: Sendable {
    let text: String
    let count: Int
  }

  let column: String
  let name: ColumnName
  let location: SourceLocation
  /// The number of rows, and of those that have a value here.
  let rows: Int
  let filled: Int
  /// The words of the column that stand for nothing, in small letters.
  let blanks: [String]
  let form: ColumnForm
  /// Values that are not of this form, and will be lost.
  let misfits: [String]
  /// The different values or items of lists, each with its number, in the order of the source.
  let values: [Value]
  /// How many different values there are; more than `values` where these are cut off.
  let distinct: Int
  /// How many values or items there are in all.
  let items: Int
  let longest: Int
  let averageLength: Int
  let hasSeveralLines: Bool
  /// Whether a list of the data stands in it.
  let hasLists: Bool
  /// Whether the values are the numbers of the rows.
  let countsRows: Bool
  /// Whether some list names one thing twice, which no entry may do.
  let hasRepeats: Bool

  /// How many values differ in more than capitals, as far as they are kept.
  var kinds: Int { distinct > values.count ? distinct : Set(values.map { $0.text.lowercased() }).count }
  var areUnique: Bool { distinct == items }
  var empty: Int { rows - filled }
  /// Whether the column is one of data round the rows.
  var isOutside: Bool { column.utf8.contains(UInt8(ascii: "*")) }
  /// Whether a mapping can name it.
  var canBeNamed: Bool {
    !column.isEmpty && Self.line(column) == column && YAMLText.problem(with: column) == nil
      && column.utf8.count <= 200
  }

  init(_ column: ImportTable.Column, of table: ImportTable) {
    var texts: [String] = []
    var blanks: Set<String> = []
    var (filled, longest, bytes) = (0, 0, 0)
    var (hasLists, hasMaps, hasSeveralLines) = (false, false, false)
    var cells: [[String]] = []
    for row in table.rows {
      guard let node = row[column.name] else { continue }
      switch node.value {
      case .null: break
      case .mapping: hasMaps = true
      case .scalar(let typed):
        let text = Self.line(typed)
        if text.isEmpty { continue }
        if text.utf8.count <= 9, Self.placeholders.contains(text.lowercased()) {
          blanks.insert(text.lowercased())
          continue
        }
        filled += 1
        if typed.utf8.contains(UInt8(ascii: "\n")) { hasSeveralLines = true }
        texts.append(text)
      case .sequence(let nodes):
        let list = nodes.compactMap { item in
          if case .scalar(let text) = item.value { Self.line(text) } else { nil }
        }
        if list.count < nodes.count { hasMaps = true }
        guard !list.isEmpty else { continue }
        filled += 1
        hasLists = true
        cells.append(list)
      }
    }
    self.column = column.name
    name = ColumnName(column.name)
    location = column.location
    rows = table.rows.count
    self.filled = filled
    self.blanks = blanks.sorted { $0.precedes($1) }
    self.hasSeveralLines = hasSeveralLines
    self.hasLists = hasLists
    if hasMaps {
      (form, misfits) = (.data, [])
    } else if hasLists {
      (form, misfits) = (.list(separator: nil), [])
    } else {
      (form, misfits) = hasSeveralLines ? (.text, []) : ColumnForm.of(texts, name: name)
    }
    countsRows = Self.areCounted(texts)
    if case .list(let separator) = form {
      cells += texts.map { text in separator.flatMap(\.utf8.first).map { Self.items(of: text, at: $0) } ?? [text] }
      hasRepeats = cells.contains { Set($0.map { $0.lowercased() }).count < $0.count }
    } else {
      hasRepeats = false
      cells += texts.map { [$0] }
    }
    var counts: [String: Int] = [:]
    var order: [String] = []
    var items = 0
    for text in cells.joined() {
      items += 1
      bytes += text.utf8.count
      longest = max(longest, text.utf8.count)
      let count = counts[text, default: 0]
      counts[text] = count + 1
      if count == 0, order.count < Self.mostKept { order.append(text) }
    }
    (self.items, self.longest, averageLength, distinct) = (items, longest, bytes / max(1, items), counts.count)
    values = order.map { Value(text: $0, count: counts[$0] ?? 0) }
  }

  private static func items(of text: String, at separator: UInt8) -> [String] {
    text.utf8.split(separator: separator).map { line(String(decoding: $0, as: UTF8.self)) }.filter { !$0.isEmpty }
  }

  private static func areCounted(_ texts: [String]) -> Bool {
    guard texts.count > 2, let first = texts.first.flatMap({ Int($0) }), (0...1).contains(first) else { return false }
    return texts.enumerated().allSatisfy { Int($1) == first + $0 }
  }

  /// The text in one line, as values of entries are.
  ///
  /// Most texts are so already, which their bytes tell.
  static func line(_ text: String) -> String {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte < 0x20 || byte > 0x7E || (byte == UInt8(ascii: " ") && previous == byte) {
        return text.inOneLine
      }
      previous = byte
    }
    return previous == UInt8(ascii: " ") ? text.inOneLine : text
  }
}
