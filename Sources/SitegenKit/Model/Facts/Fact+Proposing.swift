/// What a fact can be, for whoever proposes one.
extension Fact {
  /// The id that a name suggests: its slug with `_` for the hyphens, as in `open_source`.
  ///
  /// Where that is no id, or one that means something else, `fact_` stands before it; where it is taken, a number
  /// follows.
  package static func suggestedID(for name: String, isTaken: (String) -> Bool) -> String {
    let words = Slug.suggestion(for: name).utf8.split(separator: UInt8(ascii: "-"))
    var id = fitting(words.map { String(decoding: $0, as: UTF8.self) })
    if !isID(id) || BuiltInRow(rawValue: id) != nil || reservedIDs.contains(id) {
      id = fitting(["fact"] + words.map { String(decoding: $0, as: UTF8.self) })
    }
    guard isTaken(id) else { return id }
    let stem = String(decoding: id.utf8.prefix(longestID - 6), as: UTF8.self)
    return (2...).lazy.map { "\(stem)_\($0)" }.first { !isTaken($0) } ?? id
  }

  /// As many of the words as an id has room for, and at least the beginning of the first.
  private static func fitting(_ words: [String]) -> String {
    words.reduce("") { id, word in
      if id.isEmpty { return String(decoding: word.utf8.prefix(longestID), as: UTF8.self) }
      return id.utf8.count + 1 + word.utf8.count > longestID ? id : "\(id)_\(word)"
    }
  }
}

extension Fact.KindName {
  /// Whether a text is written as the values of this kind are in entries; for choices and lists, any text is.
  package func takes(_ text: String) -> Bool {
    switch self {
    case .yesNo: FactValue.Answer(rawValue: text) != nil
    case .number: DecimalNumber(text) != nil
    case .date: PartialDate(text) != nil
    case .link: WebAddress.problem(ofAny: text) == nil
    case .choice, .list, .text: true
    }
  }
}

extension Fact.NumberScale {
  /// The text without the unit that stands before or behind its digits, as pages show it: `20` of `$20 per month` and of
  /// `20%`.
  package func withoutUnit(_ text: String) -> String {
    guard let unit, let first = unit.unicodeScalars.first else { return text }
    var digits = text.utf8[...]
    var behind = unit.utf8[...]
    if first.properties.generalCategory == .currencySymbol {
      let sign = String(first).utf8
      behind = behind.dropFirst(sign.count).drop { $0 == UInt8(ascii: " ") }
      if digits.starts(with: sign) {
        digits = digits.dropFirst(sign.count)
      } else if behind.isEmpty {
        behind = unit.utf8[...]
      }
    } else if first == "%", digits.last == UInt8(ascii: "%") {
      behind = behind.prefix(1)
    }
    if !behind.isEmpty, digits.suffix(behind.count).elementsEqual(behind) { digits = digits.dropLast(behind.count) }
    while digits.first == UInt8(ascii: " ") { digits = digits.dropFirst() }
    while digits.last == UInt8(ascii: " ") { digits = digits.dropLast() }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension Fact.Choice {
  /// A value that pages show as entries write it.
  package init(_ text: String) { self.init(id: text, label: text) }
}

extension Fact.NumberScale {
  /// A scale without bounds.
  package init(of unit: String?) { self.init(unit: unit) }
}
