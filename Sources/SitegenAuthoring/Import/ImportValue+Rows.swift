import SitegenKit

/// What a row has for a value.
extension ImportValue {
  /// The value in a row, in the words of entries; nil where there is none.
  func node(in row: ImportTable.Row) -> YAMLNode? {
    columns.lazy.compactMap { row[$0.value].flatMap(worded) }.first ?? constant.flatMap(worded)
  }

  /// The text in a row, in one line; nil where there is none.
  func text(in row: ImportTable.Row) -> String? {
    guard let node = node(in: row), case .scalar(let text) = text(node).value else { return nil }
    return FieldReader<Key>.oneLine(text)
  }

  private func worded(_ node: YAMLNode) -> YAMLNode? {
    switch node.value {
    case .null: return nil
    case .scalar(let text):
      let line = FieldReader<Key>.oneLine(text)
      if line.isEmpty { return nil }
      guard let word = words[line.lowercased()] else { return node }
      return word.isEmpty ? nil : YAMLNode(value: .scalar(word), location: node.location)
    case .sequence(let items):
      let texts = items.compactMap(worded)
      return texts.isEmpty ? nil : YAMLNode(value: .sequence(texts), location: node.location)
    case .mapping: return node
    }
  }

  // MARK: - Lists

  /// Makes one text of a list, where the mapping says how: its first item, or all of them, joined.
  func text(_ node: YAMLNode) -> YAMLNode {
    switch node.value {
    case .sequence(let items):
      if takesFirst { return items.first ?? node }
      guard let joiner else { return node }
      let texts = items.compactMap { item in
        if case .scalar(let text) = item.value { FieldReader<Key>.oneLine(text) } else { nil }
      }
      guard texts.count == items.count else { return node }
      return YAMLNode(value: .scalar(texts.joined(separator: joiner)), location: node.location)
    case .scalar where takesFirst && separator != nil:
      guard case .sequence(let items) = list(node).value else { return node }
      return items.first ?? node
    default: return node
    }
  }

  /// Splits a text into the items of a list; a list stays as it is.
  func list(_ node: YAMLNode) -> YAMLNode {
    var items: [YAMLNode] = []
    switch node.value {
    case .scalar(let text):
      let texts = separator.map { Self.split(text, at: $0) } ?? [text]
      items = texts.compactMap { worded(YAMLNode(value: .scalar($0), location: node.location)) }
      items = items.map { item in
        guard case .scalar(let text) = item.value else { return item }
        return YAMLNode(value: .scalar(FieldReader<Key>.oneLine(text)), location: item.location)
      }
    case .sequence(let nodes): items = nodes
    default: return node
    }
    return YAMLNode(value: .sequence(takesFirst ? Array(items.prefix(1)) : items), location: node.location)
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

  // MARK: - Days and numbers

  /// Writes a day in the form that entries have; a text that does not fit the pattern stays as it is.
  func day(_ node: YAMLNode) -> YAMLNode {
    guard case .scalar(let text) = node.value, let day = dates.day(FieldReader<Key>.oneLine(text)) else { return node }
    return YAMLNode(value: .scalar(day.description), location: node.location)
  }

  /// Writes a number with a comma for its point as entries have it; any other text stays as it is.
  ///
  /// With three digits behind it, the comma may as well stand between thousands: such a text stays, and is refused.
  func number(_ node: YAMLNode) -> YAMLNode {
    guard case .scalar(let text) = node.value, let number = Self.withPoint(text) else { return node }
    return YAMLNode(value: .scalar(number), location: node.location)
  }

  /// A number with a comma for its point as entries have it; nil for any other text.
  static func withPoint(_ text: String) -> String? {
    let parts = FieldReader<Key>.oneLine(text).utf8.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count != 3, !parts[1].isEmpty, parts[1].allSatisfy(Ascii.isDigit) else {
      return nil
    }
    let whole = parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0]
    guard !whole.isEmpty, whole.allSatisfy(Ascii.isDigit) else { return nil }
    return String(decoding: parts[0] + [UInt8(ascii: ".")] + parts[1], as: UTF8.self)
  }

  /// Why a text is no score.
  struct ScoreProblem: Error {
    let message: String
  }

  /// Converts a score of another scale, or one in percent, to one of 0 to 100, with halves rounded up.
  ///
  /// A text in a column without a scale stays as it is.
  func score(_ node: YAMLNode) -> Result<YAMLNode, ScoreProblem> {
    guard case .scalar(let text) = node.value else { return .success(node) }
    let typed = FieldReader<Key>.oneLine(text)
    let percent = typed.utf8.last == UInt8(ascii: "%") ? String(decoding: typed.utf8.dropLast(), as: UTF8.self) : nil
    let found = percent == nil ? scale : Scale(text: "100%", best: 100)
    guard let found else { return .success(node) }
    let plain = YAMLNode(
      value: .scalar(FieldReader<Key>.oneLine(percent ?? typed)), location: node.location)
    guard case .scalar(let digits) = number(plain).value, let number = Double(digits), number.isFinite,
      (0...found.best).contains(number)
    else { return .failure(ScoreProblem(message: "\"\(typed)\" is no score from 0 to \(found.text)")) }
    let score = Int((number / found.best * 100).rounded(.toNearestOrAwayFromZero))
    return .success(YAMLNode(value: .scalar(String(score)), location: node.location))
  }
}
