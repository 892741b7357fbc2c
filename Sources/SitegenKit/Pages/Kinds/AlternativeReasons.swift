/// Why a reader of a tool's page may look at another tool: what that one has over it, in a few words made of facts and
/// scores alone.
struct AlternativeReasons: Sendable {
  private let configuration: SiteConfiguration
  private let table: DecisionTable
  private let cells: FactCells?
  /// The indices of the facts that are prices.
  private let prices: [Int]

  /// A value with more characters than this makes no reason.
  private static let longestValue = 40

  init(_ context: SiteContext) {
    configuration = context.site.configuration
    table = context.site.table
    cells = context.cells
    let facts = context.site.table.facts
    prices = facts.indices.filter { facts[$0].schema == .price }
  }

  /// The weightiest reason: it costs less, scores more, has what the tool lacks, or leads in a number; without any of
  /// these, in what the two differ, or what they share.
  func reason(for other: Tool, besides tool: Tool) -> String {
    let facts = table.facts.indices
    func first(_ find: (_ fact: Int) -> String?) -> String? { facts.firstValue(find) }
    return prices.firstValue { lowerPrice($0, other, tool) } ?? higherScore(other, tool)
      ?? first { yes($0, other, tool) } ?? first { betterNumber($0, other, tool) } ?? first { more($0, other, tool) }
      ?? first { difference($0, other, tool) } ?? category(other, tool)
  }

  // MARK: - One kind of reason each

  private func lowerPrice(_ fact: Int, _ other: Tool, _ tool: Tool) -> String? {
    let comparison = CellComparison.numbers(better: .lower)
    // Of one that says that more is better nobody looks for less.
    guard table.facts[fact].better != .higher,
      comparison.state(cell(fact, other), cell(fact, tool)).contains(.firstLeads)
    else { return nil }
    return values(Sentences.alternativePrice, fact, other, tool)
  }

  private func higherScore(_ other: Tool, _ tool: Tool) -> String? {
    let lead = Lead(other.scores, tool.scores)
    guard lead.leader == .first, let high = lead.first?.score, let low = lead.second?.score, high > low else {
      return nil
    }
    return configuration.copy.filled(Sentences.alternativeScore) { name in
      switch name {
      case .points: "\(high - low)"
      }
    }
  }

  private func yes(_ fact: Int, _ other: Tool, _ tool: Tool) -> String? {
    guard case .answer(.yes) = other.entry.facts[fact]?.content, case .answer(.no) = tool.entry.facts[fact]?.content
    else { return nil }
    return value(fact, other).map { configuration.said(table.facts[fact].name, $0) }
  }

  private func betterNumber(_ fact: Int, _ other: Tool, _ tool: Tool) -> String? {
    state(fact, other, tool).contains(.firstLeads) ? values(Sentences.alternativeFact, fact, other, tool) : nil
  }

  /// What a list has that the tool's list has not.
  private func more(_ fact: Int, _ other: Tool, _ tool: Tool) -> String? {
    let added: FactValue.Statement
    switch (other.entry.facts[fact]?.content, tool.entry.facts[fact]?.content) {
    case (.choices(let theirs), .choices(let own)): added = .choices(theirs.filter { !own.contains($0) })
    case (.texts(let theirs), .texts(let own)):
      let known = Set(own.map { $0.lowercased() })
      added = .texts(theirs.filter { !known.contains($0.lowercased()) })
    default: return nil
    }
    guard let words = cells?.texts[fact].plain(FactValue(content: added)), !words.isEmpty, isShort(words) else {
      return nil
    }
    return configuration.copy.filled(Sentences.alternativeMore) { name in
      switch name {
      case .fact: configuration.nameInText(table.facts[fact].name)
      case .values: configuration.nameInText(words)
      }
    }
  }

  private func difference(_ fact: Int, _ other: Tool, _ tool: Tool) -> String? {
    switch table.facts[fact].kind {
    case .list, .link: nil
    default:
      state(fact, other, tool).contains(.differs) ? values(Sentences.alternativeFact, fact, other, tool) : nil
    }
  }

  private func category(_ other: Tool, _ tool: Tool) -> String {
    guard let shared = other.categories.first(where: tool.isIn) else {
      return configuration.said(configuration.copy[.category], other.category.name)
    }
    return configuration.copy.filled(Sentences.alternativeCategory) { name in
      switch name {
      case .category: configuration.nameInText(shared.name)
      }
    }
  }

  // MARK: - Values

  private func cell(_ fact: Int, _ tool: Tool) -> Cell { tool.cells[DecisionTable.index(of: .fact(fact))] }

  private func state(_ fact: Int, _ first: Tool, _ second: Tool) -> RowState {
    table.comparison(ofFact: fact).state(cell(fact, first), cell(fact, second))
  }

  private func isShort(_ text: String) -> Bool {
    text.unicodeScalars.count <= Self.longestValue
  }

  /// A value as a page's cell has it; nil for one that is too long.
  private func value(_ fact: Int, _ tool: Tool) -> String? {
    (cells?.texts[fact].plain(tool.entry.facts[fact])).flatMap { isShort($0) ? $0 : nil }
  }

  private func values(
    _ sentence: Sentence<Sentences.ValueAgainst>, _ fact: Int, _ other: Tool, _ tool: Tool
  ) -> String? {
    guard let theirs = value(fact, other), let own = value(fact, tool) else { return nil }
    return configuration.copy.filled(sentence) { name in
      switch name {
      case .fact: configuration.nameInText(table.facts[fact].name)
      case .value: configuration.nameInText(theirs)
      case .other: configuration.nameInText(own)
      }
    }
  }
}
