/// Texts of which not every one will do.
extension FieldReader {
  /// A text of no more characters than the field allows.
  package mutating func shortText(_ key: Key) -> Located<String>? {
    guard let text = text(key), case .shortText(let most) = key.field.kind else { return nil }
    let length = text.value.unicodeScalars.count
    guard length > most else { return text }
    report(
      .valueRange, "\"\(key.rawValue)\" is \"\(text.value)\", which has \(length) characters; the limit is \(most)",
      at: text.location)
    return nil
  }

  /// A word of a closed list; another one is reported with the whole list and the word that was meant.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type, _ key: Key, _ rule: Rule = .valueRange
  ) -> Located<Word>? {
    guard let text = text(key) else { return nil }
    if let word = Word(rawValue: text.value) { return Located(value: word, location: text.location) }
    let words = Word.allCases.map(\.rawValue)
    report(
      rule, "\"\(key.rawValue)\" is \"\(text.value)\"; it must be one of \(words.joined(separator: ", "))",
      at: text.location, meant: text.value, among: words)
    return nil
  }

  /// An address that begins with `https://` or, where the field allows that, `http://`.
  mutating func webAddress(_ key: Key) -> Located<String>? {
    guard let text = text(key), case .webAddress(let allowsHTTP) = key.field.kind else { return nil }
    return webAddress(text, as: key.rawValue, allowsHTTP: allowsHTTP)
  }

  /// A text that must be such an address.
  mutating func webAddress(_ text: Located<String>, as name: String, allowsHTTP: Bool) -> Located<String>? {
    let lower = text.value.lowercased()
    let hasScheme = lower.utf8.starts(with: "https:".utf8) || (allowsHTTP && lower.utf8.starts(with: "http:".utf8))
    let problem =
      hasScheme
      ? WebAddress.problem(with: text.value.utf8) : "does not begin with https://\(allowsHTTP ? " or http://" : "")"
    guard let problem else { return text }
    report(.webAddress, "\"\(name)\" is \"\(text.value)\", which \(problem)", at: text.location)
    return nil
  }

  /// The text that YAML takes for a map of one key, since it has a `: ` in it; nil for any other map.
  static func dividedText(_ node: YAMLNode) -> String? {
    guard case .mapping(let pairs) = node.value, pairs.count == 1, case .scalar(let value) = pairs[0].value.value else {
      return nil
    }
    let text = "\(pairs[0].key): \(value)"
    return text.utf8.contains(UInt8(ascii: "\"")) ? nil : text
  }
}
