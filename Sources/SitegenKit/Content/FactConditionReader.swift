/// Reads what a list asks of a fact: a value, several of which one must hold, or the bounds of a number or a date.
struct FactConditionReader {
  /// The keys of bounds.
  enum BoundKey: String, FieldKey {
    case min, max

    var field: DataField {
      switch self {
      case .min: .optional(.anyValue, "The lowest number or the earliest date")
      case .max: .optional(.anyValue, "The highest number or the latest date")
      }
    }
  }

  private let fact: Fact
  private(set) var diagnostics = Diagnostics()

  init(_ fact: Fact) { self.fact = fact }

  /// - Returns: nil where nothing can be asked; mistakes are reported.
  mutating func read(_ pair: YAMLPair) -> FactCondition.Wanted? {
    guard fact.isKindKnown else { return nil }
    let node = pair.value
    guard !node.isEmpty else {
      diagnostics.report(
        .valueMissing, "\"\(fact.id)\" is empty", at: pair.keyLocation, hint: "give it a value or leave the line out")
      return nil
    }
    switch node.value {
    case .mapping(let pairs): return bounds(pairs, at: node.location)
    case .sequence(let items):
      let statements = items.compactMap { statement($0) }
      return statements.isEmpty ? nil : .anyOf(statements)
    case .scalar, .null: return statement(node).map { .anyOf([$0]) }
    }
  }

  private mutating func bounds(_ pairs: [YAMLPair], at location: SourceLocation) -> FactCondition.Wanted? {
    let fields = FieldReader<BoundKey>(pairs, owner: "a condition", at: location)
    let (min, max) = (fields.pair(.min), fields.pair(.max))
    let hasOthers = !fields.diagnostics.isEmpty
    diagnostics.append(contentsOf: fields.diagnostics)
    guard let first = min ?? max else {
      if !hasOthers {
        diagnostics.report(.valueMissing, "\"\(fact.id)\" has neither \"min\" nor \"max\"", at: location)
      }
      return nil
    }
    guard [.number, .date].contains(fact.kindName) else {
      diagnostics.report(
        .factKind, "\"\(first.key)\" belongs to a number or a date; \"\(fact.id)\" is of another kind",
        at: first.keyLocation)
      return nil
    }
    let (low, high) = (min.flatMap { statement($0.value) }, max.flatMap { statement($0.value) })
    // What can't be read must not let more tools in.
    guard (min == nil) == (low == nil), (max == nil) == (high == nil) else { return nil }
    let wanted: FactCondition.Wanted
    let isTurned: Bool
    if fact.kindName == .date {
      let (earliest, latest) = (Self.date(low), Self.date(high))
      wanted = .dates(earliest: earliest, latest: latest)
      isTurned = earliest.flatMap { first in latest.map { $0.lastDay < first.firstDay } } ?? false
    } else {
      let (least, most) = (Self.number(low), Self.number(high))
      wanted = .numbers(least: least, most: most)
      isTurned = least.flatMap { first in most.map { $0 < first } } ?? false
    }
    if isTurned, let max {
      diagnostics.report(.factRange, "\"\(fact.id)\" has a min above its max", at: max.value.location)
    }
    return wanted
  }

  private static func number(_ statement: FactValue.Statement?) -> DecimalNumber? {
    if case .number(let range) = statement { range.low } else { nil }
  }

  private static func date(_ statement: FactValue.Statement?) -> PartialDate? {
    if case .date(let date) = statement { date } else { nil }
  }

  /// Reads one value, as an entry would have it; of a list, one item.
  private mutating func statement(_ node: YAMLNode) -> FactValue.Statement? {
    guard case .scalar(let text) = node.value, !node.isEmpty else {
      diagnostics.report(
        .factValue, "a value of \"\(fact.id)\" is \(node.isEmpty ? "empty" : node.kind); it must be a text",
        at: node.location)
      return nil
    }
    guard text.inOneLine.lowercased() != FactValue.notApplicable else {
      diagnostics.report(
        .factValue, "\"\(fact.id)\" is \"\(text)\"; a list can only ask for values that there are", at: node.location)
      return nil
    }
    var reader = FactValueReader(fact)
    let isList = if case .list = fact.kind { true } else { false }
    let value = reader.read(isList ? YAMLNode(value: .sequence([node]), location: node.location) : node)
    diagnostics.append(contentsOf: reader.diagnostics)
    return value?.content
  }
}
