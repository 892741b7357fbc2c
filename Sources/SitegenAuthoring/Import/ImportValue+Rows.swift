import SitegenKit

/// What a row has for a value.
extension ImportValue {
  /// The value in a row, in the words of entries; nil where there is none.
  func node(in row: ImportTable.Row) -> YAMLNode? {
    columns.firstValue { row[$0.value].flatMap(worded) } ?? constant.flatMap(worded)
  }

  /// The text in a row, in one line; nil where there is none.
  func text(in row: ImportTable.Row) -> String? {
    guard let node = node(in: row), case .scalar(let text) = text(node).value else { return nil }
    return text.inOneLine
  }

  private func worded(_ node: YAMLNode) -> YAMLNode? {
    switch node.value {
    case .null: return nil
    case .scalar(let text):
      let line = text.inOneLine
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

  /// Puts the prefix before a text.
  ///
  /// What begins with it, is an address of its own or says that nothing applies stays as it is.
  private func prefixed(_ node: YAMLNode) -> YAMLNode {
    guard let prefix, case .scalar(let text) = node.value else { return node }
    let line = text.inOneLine
    guard !line.utf8.starts(with: prefix.utf8), !Self.isAddress(line), line.lowercased() != FactValue.notApplicable
    else { return node }
    return YAMLNode(value: .scalar(prefix + line), location: node.location)
  }

  /// Whether a text begins as an address of the web does.
  static func isAddress(_ text: String) -> Bool {
    let start = String(decoding: text.utf8.prefix(8), as: UTF8.self).lowercased()
    return ["https://", "http://"].contains { start.utf8.starts(with: $0.utf8) }
  }

  /// Makes one text of a list, where the mapping says how: its first item, or all of them, joined.
  func text(_ node: YAMLNode) -> YAMLNode {
    switch node.value {
    case .sequence(let items):
      if takesFirst { return items.first.map(prefixed) ?? node }
      guard let joiner else { return node }
      let texts = items.compactMap { item in
        if case .scalar(let text) = prefixed(item).value { text.inOneLine } else { nil }
      }
      guard texts.count == items.count else { return node }
      return YAMLNode(value: .scalar(texts.joined(separator: joiner)), location: node.location)
    case .scalar where takesFirst && separator != nil:
      guard case .sequence(let items) = list(node).value else { return node }
      return items.first ?? node
    default: return prefixed(node)
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
        return YAMLNode(value: .scalar(text.inOneLine), location: item.location)
      }
    case .sequence(let nodes): items = nodes
    default: return node
    }
    let kept = takesFirst ? Array(items.prefix(1)) : items
    return YAMLNode(value: .sequence(kept.map(prefixed)), location: node.location)
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
