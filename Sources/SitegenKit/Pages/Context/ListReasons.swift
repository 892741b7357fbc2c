/// Why tools stand in a list, and where: what it asks for, then what it is ordered by, each in the words of the pages.
struct ListReasons: Sendable {
  private let list: ToolList
  private let configuration: SiteConfiguration
  private let cells: FactCells?

  init(_ list: ToolList, in context: SiteContext) {
    self.list = list
    configuration = context.site.configuration
    cells = context.cells
  }

  /// The reasons for one of its tools, in the order of the list's own file.
  func reasons(for tool: Tool) -> [String] {
    let conditions = list.conditions
    var reasons: [String] = []
    let categories = tool.categories.map(\.name).filter(conditions.categories.contains)
    if !categories.isEmpty { reasons.append(categories.map(configuration.nameInText).joined(separator: ", ")) }
    for condition in conditions.facts {
      let value = tool.entry.facts[condition.fact].map { FactValue(content: condition.matching($0.content)) }
      if let reason = said(condition.fact, value) { reasons.append(reason) }
    }
    let tags = conditions.tags(of: tool.entry)
    if !tags.isEmpty {
      reasons.append(configuration.said(configuration.copy[.tags], tags.joined(separator: ", ")))
    }
    if let place = orderReason(for: tool) { reasons.append(place) }
    return reasons
  }

  private func orderReason(for tool: Tool) -> String? {
    switch list.order {
    case .name: return nil
    case .score:
      guard let average = tool.panel.average else { return configuration.copy[.noReview] }
      return configuration.copy.filled(Sentences.listScore) { name in
        switch name {
        case .score: "\(average)"
        }
      }
    case .fact(let index, _):
      // What is asked of the same fact has told its value.
      if list.conditions.facts.contains(where: { $0.fact == index }) { return nil }
      return said(index, tool.entry.facts[index])
    }
  }

  private func said(_ index: Int, _ value: FactValue?) -> String? {
    cells.map { cells in
      configuration.said(
        cells.facts[index].name, cells.texts[index].plain(value).truncated(toScalars: FactText.longestText))
    }
  }
}

extension SiteConfiguration {
  /// What is known of something, in a few words: `Works offline: Yes`.
  func said(_ fact: String, _ value: String) -> String {
    copy.filled(Sentences.factValue) { name in
      switch name {
      case .fact: nameInText(fact)
      case .value: nameInText(value)
      }
    }
  }
}
