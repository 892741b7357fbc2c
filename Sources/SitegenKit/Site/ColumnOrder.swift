/// How one column of a table puts its tools in order: the best first where one of two values is better, else as readers
/// know it: dates from the newest, lists from the longest, texts by their letters.
struct ColumnOrder: Sendable {
  /// Whether the greatest is first.
  let isDescending: Bool
  /// The place of each tool by its index, from 0; equal values have one place.
  ///
  /// Nil where nothing can be compared: such tools come last, whichever way the others go.
  let places: [Int?]

  init(of subject: TableRow.Subject, _ tools: [Tool], _ configuration: SiteConfiguration) {
    switch subject {
    case .builtIn(let row):
      isDescending = [.verdict, .average, .community].contains(row)
      switch row {
      case .verdict: places = Self.places(tools) { Self.share($0.panel.ships, $0.panel.ships + $0.panel.skips) }
      case .average: places = Self.places(tools) { Self.share($0.panel.scoreSum, $0.panel.count) }
      case .community:
        places = Self.places(tools) { tool in
          tool.votes.flatMap { Self.share($0.ship, $0.ship + $0.skip) }
        }
      case .category:
        places = Self.places(tools) { tool in
          configuration.categories.firstIndex(of: tool.category).map(Double.init)
        }
      case .entry, .pricing, .bestFor: places = Self.places(ofTexts: tools) { $0.entry.statement(of: row)?.text }
      }
    case .fact(let index):
      let fact = configuration.facts[index].value
      let cell = DecisionTable.index(of: subject)
      /// Ranks and dates as numbers, of what can be compared.
      func number(_ tool: Tool, _ value: (Cell) -> Int32) -> Double? {
        tool.cells[cell].standing == .comparable ? Double(value(tool.cells[cell])) : nil
      }
      switch fact.kind {
      case .number:
        isDescending = fact.better == .higher
        places = Self.places(tools) { tool in
          fact.better == .higher ? number(tool) { -$0.high } : number(tool) { $0.low }
        }
      case .date:
        isDescending = true
        places = Self.places(tools) { tool in number(tool) { -$0.low } }
      case .list:
        isDescending = true
        places = Self.places(tools) { tool in
          switch tool.entry.facts[index]?.content {
          case .choices(let choices): -Double(choices.count)
          case .texts(let texts): -Double(texts.count)
          default: nil
          }
        }
      case .choice:
        isDescending = false
        places = Self.places(tools) { tool in number(tool) { $0.low } }
      case .yesNo:
        isDescending = true
        places = Self.places(tools) { tool in
          if case .answer(let answer)? = tool.entry.facts[index]?.content { Self.place(of: answer) } else { nil }
        }
      case .text, .link:
        isDescending = false
        places = Self.places(ofTexts: tools) { tool in
          switch tool.entry.facts[index]?.content {
          case .text(let text), .link(let text): text
          default: nil
          }
        }
      }
    }
  }

  private static func place(of answer: FactValue.Answer) -> Double {
    switch answer {
    case .yes: 0
    case .partly: 1
    case .no: 2
    }
  }

  /// A part of a whole, the greatest first; nil of nothing.
  private static func share(_ part: Int, _ whole: Int) -> Double? { whole > 0 ? -Double(part) / Double(whole) : nil }

  private static func places(_ tools: [Tool], _ key: (Tool) -> Double?) -> [Int?] {
    places(of: tools.map(key), <)
  }

  /// Texts are in the order of names: by letters without accents and case first.
  private static func places(ofTexts tools: [Tool], _ text: (Tool) -> String?) -> [Int?] {
    places(of: tools.map { text($0).map { Array(Slug.plain($0).lowercased().utf8) } }) {
      $0.lexicographicallyPrecedes($1)
    }
  }

  private static func places<Key: Equatable>(of keys: [Key?], _ isBefore: (Key, Key) -> Bool) -> [Int?] {
    let known = keys.enumerated().compactMap { index, key in key.map { (index: index, key: $0) } }
      .sorted { isBefore($0.key, $1.key) }
    var places = [Int?](repeating: nil, count: keys.count)
    var (place, last) = (-1, Key?.none)
    for (index, key) in known {
      if key != last { place += 1 }
      places[index] = place
      last = key
    }
    return places
  }
}

extension Site {
  /// Some tools from the highest score to the lowest and those without one last; equal ones, and all tools of a site
  /// without a panel, by name.
  func byScore(_ tools: [Tool]) -> [Tool] {
    tools.sorted { left, right in
      if left.panel.outscores(right.panel) { return true }
      return !right.panel.outscores(left.panel) && left.nameRank < right.nameRank
    }
  }

  /// The columns of a table of some tools that is about some categories.
  ///
  /// Where `site.yml` names none: the score, the facts that readers filter or sort by, at most eight, and the price, each
  /// where one of the tools has something there. A fact that belongs to none of these categories is never one.
  func columns(of tools: [Tool], in categories: [Category]) -> [TableRow.Subject] {
    let facts = factsBelonging(to: categories)
    if let named = configuration.columns {
      return named.filter { if case .fact(let index) = $0 { facts.contains(index) } else { true } }
    }
    func isStated(_ subject: TableRow.Subject) -> Bool {
      tools.contains { $0.cells[DecisionTable.index(of: subject)].standing != .unknown }
    }
    let listed = facts.filter { index in
      let fact = configuration.facts[index].value
      return (fact.isFilter || fact.isSortable) && isStated(.fact(index))
    }
    let price = [BuiltInRow.entry, .pricing].map(TableRow.Subject.builtIn).first(where: isStated)
    return (configuration.hasPanel ? [.builtIn(.average)] : []) + listed.prefix(Self.mostColumns).map { .fact($0) }
      + (price.map { [$0] } ?? [])
  }

  private static let mostColumns = 8

  /// The facts that belong to any of some categories, by their indices.
  func factsBelonging(to categories: [Category]) -> [Int] {
    let names = categories.map(\.name)
    return configuration.facts.indices.filter { configuration.facts[$0].value.belongs(to: names) }
  }
}
