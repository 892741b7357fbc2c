/// Reads the fields of one YAML map by their known names: every key that no one asks for is a mistake of the editor's.
///
/// `Key` lists the names with what they hold, so that the known keys, the messages, the code and the schema can't
/// disagree.
package struct FieldReader<Key: FieldKey> {
  let pairs: [Key: YAMLPair]
  /// What the map is, for messages: `an entry`, `site.yml`.
  let owner: String
  /// Where the map begins, which is where a diagnostic points that says that something is missing.
  let location: SourceLocation
  package private(set) var diagnostics = Diagnostics()
  /// A value that must be there may be empty: so it is in a draft, where it is still to be filled in.
  package var allowsEmpty = false
  /// Whether what must be there is asked for: not so of a review in a draft.
  var requiresAll = true
  /// Keys that may be missing here, though they must be there in other maps of this kind.
  var optionalKeys: Set<Key> = []

  package init(_ pairs: [YAMLPair], owner: String, at location: SourceLocation) {
    self.owner = owner
    self.location = location
    var found = [Key: YAMLPair](minimumCapacity: pairs.count)
    var unknown: [YAMLPair] = []
    for pair in pairs {
      if let key = Key(rawValue: pair.key) { found[key] = pair } else { unknown.append(pair) }
    }
    // A key that lacks the space behind its colon is read as it was meant, so that nothing seems to be missing.
    var lacksSpace: [String: YAMLPair] = [:]
    for pair in unknown {
      guard let meant = Self.dividing(pair), let key = Key(rawValue: meant.key), found[key] == nil else { continue }
      found[key] = meant
      lacksSpace[pair.key] = meant
    }
    self.pairs = found
    guard !unknown.isEmpty else { return }
    func isWritten(_ name: String) -> Bool { Key(rawValue: name).map { found[$0] != nil } ?? false }
    let mistyped = MistypedNames(
      unknown.prefix(Diagnostics.mostInFile).map(\.key), among: Key.allCases.map(\.rawValue), isWritten: isWritten)
    for pair in unknown {
      let cure = Self.cure(of: pair, lacksSpace[pair.key], mistyped, isWritten: isWritten)
      diagnostics.report(
        .unknownKey, "\"\(pair.key)\" is not a key of \(owner)", at: pair.keyLocation, hint: cure.hint, fix: cure.fix)
    }
  }

  /// Reports a problem of the map.
  package mutating func report(
    _ rule: Rule, _ message: String, at location: SourceLocation, hint: @autoclosure () -> String? = nil,
    fix: @autoclosure () -> Fix? = nil
  ) {
    diagnostics.report(rule, message, at: location, hint: hint(), fix: fix())
  }

  /// Reports a mistyped value, with the one of some candidates that was meant.
  mutating func report(
    _ rule: Rule, _ message: String, at location: SourceLocation, meant word: String, among candidates: [String]
  ) {
    let suggestion = Suggestion(for: word, among: candidates)
    diagnostics.report(
      rule, message, at: location, hint: suggestion?.hint, fix: Fix(yaml: suggestion, at: location))
  }

  /// Reports a problem in the prose; its location is looked for only where it will be shown.
  mutating func report(_ rule: Rule, _ message: String, at locator: MarkdownLocator) {
    diagnostics.report(rule, message, in: locator.source.path, at: locator.location)
  }

  private func isRequired(_ key: Key) -> Bool { key.field.isRequired && !optionalKeys.contains(key) }

  /// The pair of a key; nil where the key is missing, or may be and has nothing in it.
  package func pair(_ key: Key) -> YAMLPair? {
    guard let pair = pairs[key] else { return nil }
    return pair.value.isEmpty && (allowsEmpty || !isRequired(key)) ? nil : pair
  }

  /// The pair of a key whose value may be a space; nil where the key is missing or has no value at all.
  package func pairOfAnyText(_ key: Key) -> YAMLPair? {
    guard let pair = pairs[key], case .scalar(let text) = pair.value.value, !text.isEmpty else {
      return self.pair(key)
    }
    return pair
  }

  /// The location of each value that is there.
  var locations: [Key: SourceLocation] {
    Dictionary(uniqueKeysWithValues: Key.allCases.compactMap { key in pair(key).map { (key, $0.value.location) } })
  }

  /// The values of the fields that hold texts, alone, in a list or in a map, as they were typed.
  var allTexts: [String] {
    Key.allCases.flatMap { key -> [String] in
      guard let node = pair(key)?.value else { return [] }
      switch (key.field.kind, node.value) {
      case (.text, .scalar(let text)), (.shortText, .scalar(let text)): return [text]
      case (.list(of: .text, _), _), (.list(of: .map, _), _), (.statement, _), (.factValues, _):
        return Self.texts(in: node)
      default: return []
      }
    }
  }

  private static func texts(in node: YAMLNode) -> [String] {
    switch node.value {
    case .scalar(let text): [text]
    case .sequence(let nodes): nodes.flatMap { texts(in: $0) }
    case .mapping(let pairs): pairs.flatMap { texts(in: $0.value) }
    case .null: []
    }
  }

  /// The pair of a key; where it must be there and is not, that is reported.
  package mutating func value(_ key: Key) -> YAMLPair? {
    let pair = pairs[key]
    // What a key is, is asked only where there is nothing in it.
    if let pair, !pair.value.isEmpty { return pair }
    guard requiresAll, isRequired(key) else { return self.pair(key) }
    if let pair { return pair }
    report(.valueMissing, "\"\(key.rawValue)\" is missing; \(owner) must have it", at: location)
    return nil
  }

  /// A text of one line without spaces at its ends; an empty one is an error.
  package mutating func text(_ key: Key) -> Located<String>? {
    value(key).flatMap { text(of: $0.value, as: key.rawValue) }
  }

  /// The text of a node, in which a line break counts as a space.
  package mutating func text(of node: YAMLNode, as name: String) -> Located<String>? {
    switch node.value {
    case .scalar(let text):
      let line = text.inOneLine
      guard !line.isEmpty else { fallthrough }
      return Located(value: line, location: node.location)
    case .null:
      report(.valueMissing, "\"\(name)\" is empty", at: node.location, hint: "give it a value or leave the line out")
    default:
      report(
        .valueType, "\"\(name)\" is \(node.kind); it must be a text", at: node.location,
        hint: Self.dividedText(node).map { "put it in quotes: \"\($0)\"" })
    }
    return nil
  }

  /// A text as it was typed, in which spaces at its ends and tabs count: what stands between the items of a list.
  package mutating func typedText(_ key: Key) -> String? {
    guard let pair = pairOfAnyText(key) else { return nil }
    // What is no text is reported with the words for every text.
    guard case .scalar(let text) = pair.value.value, !text.isEmpty else {
      return text(of: pair.value, as: key.rawValue)?.value
    }
    return text
  }

  /// `true` or `false`, and nothing that YAML might take for one of them.
  package mutating func flag(_ key: Key) -> Bool? {
    guard let pair = value(key), let text = text(of: pair.value, as: key.rawValue) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      let meant = ["no", "off", "n"].contains(text.value.lowercased()) ? "false" : "true"
      let isClear = ["no", "off", "n", "yes", "on", "y"].contains(text.value.lowercased())
      report(
        .valueType, "\"\(key.rawValue)\" is \"\(text.value)\"; it must be true or false", at: text.location,
        hint: isClear ? "write \"\(key.rawValue): \(meant)\"" : nil,
        fix: isClear && text.location.text == text.value ? Fix(at: text.location, replacement: meant) : nil)
      return nil
    }
  }

  /// A list of texts; empty where the key is missing.
  package mutating func texts(_ key: Key) -> [Located<String>] {
    nodes(key).compactMap { text(of: $0, as: key.rawValue) }
  }

  /// The items of a list; empty where the key is missing.
  mutating func nodes(_ key: Key) -> [YAMLNode] {
    guard let pair = value(key) else { return [] }
    guard case .sequence(let nodes) = pair.value.value else {
      report(
        .valueType, "\"\(key.rawValue)\" is \(pair.value.kind); it must be a list", at: pair.value.location,
        hint: Self.lacksSpace(pair) ? YAMLReader.hyphenHint : "write \"- \" before each item, or [one, two]")
      return []
    }
    return nodes
  }

  /// A slug; nil where it is none, which is reported.
  mutating func slug(_ key: Key) -> Located<Slug>? { text(key).flatMap { slug($0, "the \(key.rawValue)") } }

  /// A list of former slugs.
  package mutating func slugs(_ key: Key) -> [Located<Slug>] { texts(key).compactMap { slug($0, "the alias") } }

  /// The slug that a text is, which messages call so: "the alias"; nil where it is none, which is reported.
  package mutating func slug(_ text: Located<String>, _ what: String) -> Located<Slug>? {
    if let problem = Slug.problem(with: text.value) {
      report(
        .slug, "\(what) \"\(text.value)\" \(problem)", at: text.location,
        hint: Slug.cure(for: text.value).map { "write \($0)" })
    }
    return Slug(checking: text.value).map { Located(value: $0, location: text.location) }
  }

  /// Whether a text is what YAML makes of list items without a space after the hyphen.
  private static func lacksSpace(_ pair: YAMLPair) -> Bool {
    guard case .scalar(let text) = pair.value.value else { return false }
    return text.utf8.first == UInt8(ascii: "-") && pair.value.location.line > pair.keyLocation.line
  }

  /// A whole number of the field's range.
  mutating func count(_ key: Key) -> Int? {
    guard let text = text(key), case .number(let range) = key.field.kind else { return nil }
    if text.value.utf8.allSatisfy(Ascii.isDigit), let number = Int(text.value), range ~= number {
      return number
    }
    let end = range.upperBound < 1_000_000 ? " to \(range.upperBound)" : ""
    report(
      .valueRange, "\"\(key.rawValue)\" is \"\(text.value)\"; it must be a whole number from \(range.lowerBound)\(end)",
      at: text.location)
    return nil
  }

  /// A day as `YYYY-MM-DD`; nil where it is none, which is reported.
  package mutating func day(_ key: Key) -> Located<Day>? {
    guard let text = text(key) else { return nil }
    guard let day = Day(text.value) else {
      report(
        .date, "\"\(key.rawValue)\" is \"\(text.value)\"; it must be a day of the calendar as YYYY-MM-DD",
        at: text.location, hint: Day(otherForm: text.value).map { "write \($0)" },
        fix: Day(otherForm: text.value).flatMap { day in
          text.location.text == text.value ? Fix(at: text.location, replacement: "\(day)") : nil
        })
      return nil
    }
    return Located(value: day, location: text.location)
  }

  /// The pairs of a map; nil where the key is missing or is no map.
  package mutating func mapping(_ key: Key) -> [YAMLPair]? {
    guard let pair = value(key) else { return nil }
    guard case .mapping(let pairs) = pair.value.value else {
      report(.valueType, "\"\(key.rawValue)\" is \(pair.value.kind); it must be a map of keys", at: pair.value.location)
      return nil
    }
    return pairs
  }

  /// The diagnostics of a reader of an inner map.
  package mutating func append(_ inner: Diagnostics) { diagnostics.append(contentsOf: inner) }
}
