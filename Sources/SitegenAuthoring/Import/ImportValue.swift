import SitegenKit

/// Where the value of one field comes from, and how its text is read.
struct ImportValue: Sendable {
  enum Key: String, FieldKey {
    case column, value, separator, first, words, format
    case outOf = "out_of"
    case note, source, checked

    /// What a fact or a price may have besides its value.
    static let details: [Key] = [.note, .source, .checked]
  }

  /// What the mapping says for all fields, which holds where a field says nothing of its own.
  struct Defaults: Sendable {
    let separator: String?
    let dates: DatePattern
  }

  /// Scores that begin at 0 and are not of 100.
  struct Scale: Sendable {
    /// The best score as the mapping has it.
    let text: String
    let best: Double
  }

  /// The columns, of which the first one that has a value counts; empty for a value that is the same in every entry.
  let columns: [Located<String>]
  /// What stands in entries where the columns have no value.
  var constant: YAMLNode?
  /// What stands between the items of a list; nil where a text is one item.
  var separator: String?
  /// What a list becomes one text by; nil where the field itself does not say that.
  var joiner: String?
  /// Whether only the first item of a list counts.
  var takesFirst = false
  /// What stands in an entry for some of the column's words, by these in lower case; empty where nothing does.
  var words: [String: String] = [:]
  var dates: DatePattern
  /// Nil where scores are 0 to 100 already.
  var scale: Scale?
  /// Where the note, the source and the day of a value come from.
  var details: [Key: ImportValue] = [:]

  /// Reads `field: Column`, `field: [Column, Column]` or `field: {column: …, …}`.
  ///
  /// One that has details may have a note, a source and the day on which it was looked up.
  /// - Returns: nil where it has errors, which are reported.
  static func read(
    _ pair: YAMLPair, defaults: Defaults, hasDetails: Bool = false, report: (Diagnostics) -> Void
  ) -> ImportValue? {
    guard case .mapping(let pairs) = pair.value.value else {
      var plain = FieldReader<Key>([], owner: "a field", at: pair.keyLocation)
      let columns = readColumns(pair.value, as: pair.key, &plain)
      if columns.isEmpty, plain.diagnostics.isEmpty { reportNothing(pair, &plain) }
      report(plain.diagnostics)
      guard !columns.isEmpty, plain.diagnostics.isEmpty else { return nil }
      return ImportValue(columns: columns, separator: defaults.separator, dates: defaults.dates)
    }
    var keys = FieldReader<Key>(pairs, owner: "a field", at: pair.keyLocation)
    let columns = keys.pair(.column).map { readColumns($0.value, as: $0.key, &keys) } ?? []
    let constant = readConstant(&keys)
    if keys.pair(.column) == nil, keys.pair(.value) == nil { reportNothing(pair, &keys) }
    let format = keys.text(.format)
    let dates = format.flatMap { text in DatePattern(text, report: { keys.report($0, $1, at: text.location) }) }
    let joiner = keys.typedText(.separator)
    let value = ImportValue(
      columns: columns, constant: constant, separator: joiner ?? defaults.separator, joiner: joiner,
      takesFirst: keys.flag(.first) ?? false, words: readWords(&keys), dates: dates ?? defaults.dates,
      scale: readScale(&keys), details: readDetails(&keys, of: pair.key, defaults: defaults, areAllowed: hasDetails))
    report(keys.diagnostics)
    return keys.diagnostics.preventPublishing(strict: false) ? nil : value
  }

  private static func reportNothing(_ pair: YAMLPair, _ keys: inout FieldReader<Key>) {
    keys.report(.valueMissing, "\"\(pair.key)\" must have a \"column\" or a \"value\"", at: pair.keyLocation)
  }

  private static func readColumns(
    _ node: YAMLNode, as name: String, _ keys: inout FieldReader<Key>
  ) -> [Located<String>] {
    guard case .sequence(let items) = node.value else { return keys.text(of: node, as: name).map { [$0] } ?? [] }
    return items.compactMap { keys.text(of: $0, as: name) }
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

  private static func readWords(_ keys: inout FieldReader<Key>) -> [String: String] {
    var words: [String: String] = [:]
    for word in keys.mapping(.words) ?? [] {
      if case .null = word.value.value {
        words[word.key.lowercased()] = ""
      } else if let text = keys.text(of: word.value, as: word.key) {
        words[word.key.lowercased()] = text.value
      }
    }
    return words
  }

  private static func readScale(_ keys: inout FieldReader<Key>) -> Scale? {
    guard let text = keys.text(.outOf) else { return nil }
    if let number = Double(text.value), number.isFinite, number > 0 { return Scale(text: text.value, best: number) }
    keys.report(.valueRange, "\"out_of\" is \"\(text.value)\"; it must be a number above 0", at: text.location)
    return nil
  }

  private static func readDetails(
    _ keys: inout FieldReader<Key>, of name: String, defaults: Defaults, areAllowed: Bool
  ) -> [Key: ImportValue] {
    var details: [Key: ImportValue] = [:]
    for key in Key.details {
      guard let pair = keys.pair(key) else { continue }
      if areAllowed {
        details[key] = read(pair, defaults: defaults) { keys.append($0) }
      } else {
        keys.report(
          .unknownKey, "\"\(key.rawValue)\" belongs to a fact, to \"entry\" or to \"pricing\"; \"\(name)\" has none",
          at: pair.keyLocation)
      }
    }
    return details
  }

  /// Every column that the value needs.
  var allColumns: [Located<String>] {
    columns + Key.details.flatMap { details[$0]?.allColumns ?? [] }
  }

  /// The same for another column.
  func from(_ column: Located<String>) -> ImportValue {
    var copy = ImportValue(columns: [column], dates: dates)
    (copy.separator, copy.joiner, copy.takesFirst, copy.words) = (separator, joiner, takesFirst, words)
    (copy.constant, copy.details) = (constant, details)
    return copy
  }
}
