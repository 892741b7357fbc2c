import SitegenKit

/// Where the value of one field comes from, and how its text is read.
struct ImportValue: Sendable {
  enum Key: String, FieldKey {
    case column, value, separator, words, format
    case outOf = "out_of"
  }

  /// What the mapping says for all fields, which holds where a field says nothing of its own.
  struct Defaults: Sendable {
    let separator: String?
    let dates: DatePattern
  }

  /// The column; nil for a value that is the same in every entry.
  let column: Located<String>?
  let constant: YAMLNode?
  /// What stands between the items of a list; nil where a text is one item.
  let separator: String?
  /// What stands in an entry for some of the column's words, by these in lower case.
  let words: [String: String]
  let dates: DatePattern
  /// The best score of a scale that begins at 0; nil where scores are 0 to 100 already.
  let bestScore: Double?

  /// Reads `field: Column` or `field: {column: …, …}`.
  /// - Returns: nil where it has errors, which are reported.
  static func read(_ pair: YAMLPair, defaults: Defaults, report: (Diagnostics) -> Void) -> ImportValue? {
    var found = Diagnostics()
    defer { report(found) }
    guard case .mapping(let pairs) = pair.value.value else {
      var plain = FieldReader<Key>([], owner: "a field", at: pair.keyLocation)
      let column = plain.text(of: pair.value, as: pair.key)
      found = plain.diagnostics
      return column.map {
        ImportValue(
          column: $0, constant: nil, separator: defaults.separator, words: [:], dates: defaults.dates, bestScore: nil)
      }
    }
    var keys = FieldReader<Key>(pairs, owner: "a field", at: pair.keyLocation)
    let column = keys.text(.column)
    let constant = readConstant(&keys)
    if (keys.pair(.column) == nil) == (keys.pair(.value) == nil) {
      keys.report(.valueMissing, "\"\(pair.key)\" must have either a \"column\" or a \"value\"", at: pair.keyLocation)
    }
    var words: [String: String] = [:]
    for word in keys.mapping(.words) ?? [] {
      if let text = keys.text(of: word.value, as: word.key) { words[word.key.lowercased()] = text.value }
    }
    let bestScore = keys.text(.outOf).flatMap { text -> Double? in
      if let number = Double(text.value), number.isFinite, number > 0 { return number }
      keys.report(.valueRange, "\"out_of\" is \"\(text.value)\"; it must be a number above 0", at: text.location)
      return nil
    }
    let format = keys.text(.format)
    let dates = format.flatMap { text in DatePattern(text, report: { keys.report($0, $1, at: text.location) }) }
    let separator = keys.typedText(.separator) ?? defaults.separator
    found = keys.diagnostics
    guard !found.preventPublishing(strict: false) else { return nil }
    return ImportValue(
      column: column, constant: constant, separator: separator, words: words, dates: dates ?? defaults.dates,
      bestScore: bestScore)
  }

  /// Reads the text or the list of texts that is the same in every entry.
  private static func readConstant(_ keys: inout FieldReader<Key>) -> YAMLNode? {
    guard let pair = keys.pair(.value) else { return nil }
    guard case .sequence(let items) = pair.value.value else {
      return keys.text(of: pair.value, as: pair.key).map { _ in pair.value }
    }
    for item in items { _ = keys.text(of: item, as: pair.key) }
    return pair.value
  }

  // MARK: - Values

  /// The value in a row; nil where there is none.
  func node(in row: ImportTable.Row) -> YAMLNode? {
    let node = column.map { row.values[$0.value] } ?? constant
    guard let node else { return nil }
    switch node.value {
    case .null: return nil
    case .scalar(let text):
      let line = FieldReader<Key>.oneLine(text)
      if line.isEmpty { return nil }
      return words[line.lowercased()].map { YAMLNode(value: .scalar($0), location: node.location) } ?? node
    default: return node
    }
  }

  /// The text in a row, in one line; nil where there is none.
  func text(in row: ImportTable.Row) -> String? {
    guard case .scalar(let text) = node(in: row)?.value else { return nil }
    return FieldReader<Key>.oneLine(text)
  }

  /// Splits a text into the items of a list; a list stays as it is.
  func list(_ node: YAMLNode) -> YAMLNode {
    guard case .scalar(let text) = node.value else { return node }
    let texts = separator.map { Self.split(text, at: $0) } ?? [text]
    let items = texts.map { FieldReader<Key>.oneLine($0) }.filter { !$0.isEmpty }.map {
      YAMLNode(value: .scalar(words[$0.lowercased()] ?? $0), location: node.location)
    }
    return YAMLNode(value: .sequence(items), location: node.location)
  }

  /// Writes a day in the form that entries have; a text that does not fit the pattern stays as it is.
  func day(_ node: YAMLNode) -> YAMLNode {
    guard case .scalar(let text) = node.value, let day = dates.day(FieldReader<Key>.oneLine(text)) else { return node }
    return YAMLNode(value: .scalar(day.description), location: node.location)
  }

  /// Converts a score of another scale to one of 0 to 100, with halves rounded up.
  func score(_ node: YAMLNode) -> YAMLNode {
    guard let bestScore, case .scalar(let text) = node.value, let number = Double(FieldReader<Key>.oneLine(text)),
      number.isFinite, abs(number / bestScore) < 1000
    else { return node }
    let score = Int((number / bestScore * 100).rounded(.toNearestOrAwayFromZero))
    return YAMLNode(value: .scalar(String(score)), location: node.location)
  }

  private static func split(_ text: String, at separator: String) -> [String] {
    let (bytes, separator) = (Array(text.utf8), Array(separator.utf8))
    var items: [ArraySlice<UInt8>] = []
    var start = 0
    while let found = bytes.range(of: separator, in: start..<bytes.count) {
      items.append(bytes[start..<found.lowerBound])
      start = found.upperBound
    }
    items.append(bytes[start...])
    return items.map { String(decoding: $0, as: UTF8.self) }
  }
}
