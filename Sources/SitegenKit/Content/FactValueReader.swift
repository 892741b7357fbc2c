/// Reads what an entry says of facts, and of what it costs, which may have a note and a source too.
package struct FactValueReader {
  /// The keys of a value that has more than itself.
  package enum Key: String, FieldKey {
    case value, from, min, max, note, source, checked

    package var field: DataField {
      switch self {
      case .value: .optional(.anyValue, "The value itself")
      case .from: .optional(.flag, "true says that a number is the least of what there is, as in \"from $20\"")
      case .min: .optional(.decimal, "The lowest of several numbers")
      case .max: .optional(.decimal, "The highest of several numbers")
      case .note: .optional(.text, "What a reader must know besides; alone, it says that the value can't be compared")
      case .source: .optional(.webAddress(allowsHTTP: true), "Where it is from")
      case .checked: .optional(.partialDate, "When it was looked up: a year, a month or a day")
      }
    }
  }

  /// What is read, for messages.
  private let name: String
  private let kind: Fact.Kind
  package private(set) var diagnostics = Diagnostics()
  /// Where the value itself stands and when it was looked up, for advice.
  private(set) var checkedLocation: SourceLocation?

  package init(_ fact: Fact) { (name, kind) = (fact.id, fact.kind) }

  /// Reads a key of the entry itself that holds a text.
  package init(textOf name: String) { (self.name, kind) = (name, .text) }

  /// What is wrong with a value; nothing where it will do.
  package consuming func problems(with node: YAMLNode) -> Diagnostics {
    _ = read(node)
    return diagnostics
  }

  /// - Returns: nil where there is nothing that can be shown; mistakes are reported.
  mutating func read(_ node: YAMLNode) -> FactValue? {
    guard case .mapping(let pairs) = node.value else { return content(of: node).map { FactValue(content: $0) } }
    var fields = FieldReader<Key>(pairs, owner: "a value", at: node.location)
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let isFrom = fields.flag(.from) ?? false
    let note = fields.text(.note)?.value
    let source = fields.webAddress(.source)?.value
    let checked = readChecked(&fields)
    let content = readContent(&fields, isFrom: isFrom, hasNote: note != nil, at: node.location)
    return content.map { FactValue(content: $0, note: note, source: source, checked: checked) }
  }

  private mutating func readChecked(_ fields: inout FieldReader<Key>) -> PartialDate? {
    guard let text = fields.text(.checked) else { return nil }
    checkedLocation = text.location
    let date = PartialDate(text.value)
    if date == nil {
      fields.report(.date, "\"checked\" is \"\(text.value)\"; \(Self.dateForm)", at: text.location)
    }
    return date
  }

  private mutating func readContent(
    _ fields: inout FieldReader<Key>, isFrom: Bool, hasNote: Bool, at location: SourceLocation
  ) -> FactValue.Statement? {
    let bounds = [Key.min, .max].compactMap { key in fields.pair(key).map { (key, $0) } }
    if let (key, pair) = bounds.first ?? fields.pair(.from).map({ (.from, $0) }), kind.scale == nil {
      fields.report(
        .factKind, "\"\(key.rawValue)\" belongs to a number; \"\(name)\" is of another kind", at: pair.keyLocation)
      return nil
    }
    if let pair = fields.pair(.value) {
      if let (key, bound) = bounds.first {
        fields.report(
          .factValue, "\"\(name)\" has both \"value\" and \"\(key.rawValue)\"", at: bound.keyLocation)
      }
      let content = content(of: pair.value)
      guard isFrom, case .number(let range) = content else { return content }
      return .number(NumberRange(range.low, isFrom: true))
    }
    guard !bounds.isEmpty else {
      if hasNote, !isFrom { return .noteAlone }
      fields.report(
        .valueMissing, "\"\(name)\" has no value", at: location,
        hint: "give it a \"value\", or a \"note\" that says why there is none")
      return nil
    }
    if isFrom, let pair = fields.pair(.from) {
      fields.report(
        .factValue, "\"\(name)\" has both \"from\" and \"\(bounds[0].0.rawValue)\"", at: pair.keyLocation)
    }
    let numbers = bounds.compactMap { number(of: $0.1.value, as: $0.0.rawValue) }
    guard bounds.count == 2 else {
      fields.report(
        .factValue, "\"\(name)\" has \"\(bounds[0].0.rawValue)\" alone; it needs both \"min\" and \"max\"",
        at: bounds[0].1.keyLocation, hint: bounds[0].0 == .min ? "{value: 20, from: true} says \"from 20\"" : nil)
      return nil
    }
    guard numbers.count == 2 else { return nil }
    guard numbers[0] <= numbers[1] else {
      fields.report(
        .factRange, "\"\(name)\" has a min of \(numbers[0]) above its max of \(numbers[1])",
        at: bounds[0].1.value.location)
      return nil
    }
    return .number(NumberRange(low: numbers[0], high: numbers[1]))
  }

  // MARK: - The value itself

  private mutating func content(of node: YAMLNode) -> FactValue.Statement? {
    if case .list(let choices) = kind { return list(node, among: choices) }
    guard let text = text(of: node) else { return nil }
    if text.value.lowercased() == FactValue.notApplicable { return .notApplicable }
    switch kind {
    case .text, .list: return .text(text.value)
    case .number: return number(of: node, as: name).map { .number(NumberRange($0)) }
    case .yesNo: return answer(text)
    case .choice(let choices): return index(of: text, among: choices).map { .choice($0) }
    case .date:
      if let date = PartialDate(text.value) { return .date(date) }
      report(.factValue, "\"\(name)\" is \"\(text.value)\"; \(Self.dateForm)", at: text.location)
    case .link:
      guard let problem = WebAddress.problem(ofAny: text.value) else { return .link(text.value) }
      report(.webAddress, "\"\(name)\" is \"\(text.value)\", which \(problem)", at: text.location)
    }
    return nil
  }

  private static let dateForm = "it must be a year, a month or a day: 2009, 2009-10 or 2009-10-01"

  private mutating func report(_ rule: Rule, _ message: String, at location: SourceLocation) {
    diagnostics.report(rule, message, at: location)
  }

  private mutating func text(of node: YAMLNode) -> Located<String>? {
    guard case .scalar(let text) = node.value else {
      report(
        .factValue, "\"\(name)\" is \(node.kind); it must be \(Self.form(of: kind))", at: node.location)
      return nil
    }
    let line = text.inOneLine
    return line.isEmpty ? nil : Located(value: line, location: node.location)
  }

  private static func form(of kind: Fact.Kind) -> String {
    switch kind {
    case .yesNo: "yes, no or partly"
    case .choice: "one of its values"
    case .list: "a list"
    case .text: "a text"
    case .number: "a number"
    case .date: "a date"
    case .link: "a web address"
    }
  }

  private mutating func answer(_ text: Located<String>) -> FactValue.Statement? {
    if let answer = FactValue.Answer(rawValue: text.value) { return .answer(answer) }
    let meant = ["true": "yes", "on": "yes", "y": "yes", "false": "no", "off": "no", "n": "no"]
    let lower = text.value.lowercased()
    let word = meant[lower] ?? FactValue.Answer(rawValue: lower)?.rawValue
    diagnostics.report(
      .factValue, "\"\(name)\" is \"\(text.value)\"; it must be yes, no or partly", at: text.location,
      hint: word.map { "write \"\($0)\"" },
      fix: word.flatMap { text.location.text == text.value ? Fix(at: text.location, replacement: $0) : nil })
    return nil
  }

  private mutating func number(of node: YAMLNode, as key: String) -> DecimalNumber? {
    guard let text = text(of: node) else { return nil }
    guard let number = DecimalNumber(text.value) else {
      report(
        .factValue,
        "\"\(key)\" is \"\(text.value)\"; a number is digits with at most one point, without separators or a unit",
        at: text.location)
      return nil
    }
    if let maximum = kind.scale?.maximum, number > maximum {
      report(.factRange, "\"\(name)\" is \(text.value); its max in site.yml is \(maximum)", at: text.location)
      return nil
    }
    return number
  }

  private mutating func index(of text: Located<String>, among choices: [Fact.Choice]) -> Int? {
    if let index = choices.firstIndex(where: { $0.id == text.value }) { return index }
    // A fact without values is reported where it is declared.
    guard !choices.isEmpty else { return nil }
    let ids = choices.map(\.id)
    let suggestion = Suggestion(for: text.value, among: ids)
    diagnostics.report(
      .factValue, "\"\(text.value)\" is not one of the values of \"\(name)\": \(ids.joined(separator: ", "))",
      at: text.location, hint: suggestion?.hint, fix: Fix(yaml: suggestion, at: text.location))
    return nil
  }

  private mutating func list(_ node: YAMLNode, among choices: [Fact.Choice]) -> FactValue.Statement? {
    let items: [YAMLNode]
    switch node.value {
    case .sequence(let nodes): items = nodes
    case .scalar(let text) where text.lowercased() == FactValue.notApplicable: return .notApplicable
    default:
      diagnostics.report(
        .factValue, "\"\(name)\" is \(node.kind); it must be a list", at: node.location,
        hint: "write [one, two], or \"- \" before each item")
      return nil
    }
    let texts = items.compactMap { text(of: $0) }
    var seen: [String] = []
    for text in texts {
      if seen.contains(text.value.lowercased()) {
        report(.factValue, "\"\(name)\" has \"\(text.value)\" twice", at: text.location)
      }
      seen.append(text.value.lowercased())
    }
    guard !choices.isEmpty else { return texts.isEmpty ? nil : .texts(texts.map(\.value)) }
    let indices = texts.compactMap { index(of: $0, among: choices) }
    return indices.isEmpty ? nil : .choices(Set(indices).sorted())
  }
}
