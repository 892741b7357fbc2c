extension ToolsData {
  /// The facts that readers narrow or order lists by, with their indices in the order of `site.yml`.
  var listedFacts: [(index: Int, fact: Fact)] {
    site.configuration.facts.map(\.value).enumerated().filter { $1.isFilter || $1.isSortable }
      .map { (index: $0, fact: $1) }
  }

  /// The values of each listed fact that has a list of them: those that it declares, or the texts that entries have.
  ///
  /// Texts are one value whatever their case, in the order of their bytes.
  var listedValues: [[String]] {
    listedFacts.map { index, fact in
      if !fact.choices.isEmpty { return fact.choices.map(\.id) }
      var values: [String: String] = [:]
      for text in site.tools.flatMap({ Self.texts(of: $0.entry.facts[index]) }) where values[text.lowercased()] == nil {
        values[text.lowercased()] = text
      }
      return values.sorted { $0.key.precedes($1.key) }.map(\.value)
    }
  }

  private static func texts(of value: FactValue?) -> [String] {
    switch value?.content {
    case .texts(let texts): texts
    case .text(let text): [text]
    default: []
    }
  }

  /// What a listed fact is.
  static func declaration(of fact: Fact, values: [String]) -> JSON {
    var members: JSON.Members = [
      ("id", .string(fact.id)), ("name", .string(fact.name)), ("kind", .string(fact.kindName.rawValue)),
    ]
    if fact.isFilter { members.append(("filter", true)) }
    if fact.isSortable { members.append(("sort", true)) }
    if let unit = fact.scale?.unit, fact.isFilter { members.append(("unit", .string(unit))) }
    if let better = fact.better { members.append(("better", .string(better.rawValue))) }
    if !fact.categories.isEmpty { members.append(("only", .array(fact.categories.map(JSON.string)))) }
    if !values.isEmpty { members.append(("values", .array(values.map(JSON.string)))) }
    let labels = fact.choices.map(\.label)
    if labels != fact.choices.map(\.id) { members.append(("labels", .array(labels.map(JSON.string)))) }
    return .object(members)
  }

  /// What is known of a tool's listed facts, in their order; empty where nothing is.
  ///
  /// A text is its index among the fact's values. What does not apply is `"n/a"`, and what a note alone says is `"note"`.
  func values(of tool: Tool, indices: [[String: Int]]) -> [JSON] {
    let values = zip(listedFacts, indices).map { listed, indices in
      Self.json(tool.entry.facts[listed.index], indices) ?? .null
    }
    let known = values.lastIndex { if case .null = $0 { false } else { true } }
    return known.map { Array(values[...$0]) } ?? []
  }

  private static func json(_ value: FactValue?, _ indices: [String: Int]) -> JSON? {
    func index(_ text: String) -> JSON { indices[text.lowercased()].map(JSON.integer) ?? .null }
    switch value?.content {
    case .answer(let answer): return .string(answer.rawValue)
    case .choice(let choice): return .integer(choice)
    case .choices(let choices): return .array(choices.map(JSON.integer))
    case .texts(let texts): return .array(texts.map(index))
    case .text(let text): return index(text)
    case .number(let range):
      return range.low == range.high ? JSON(range.low) : .array([JSON(range.low), JSON(range.high)])
    case .date(let date): return .string(date.description)
    case .link(let address): return .string(address)
    case .notApplicable: return .string(FactValue.notApplicable)
    case .noteAlone: return "note"
    case nil: return nil
    }
  }
}
