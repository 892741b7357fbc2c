extension ToolContext {
  /// What a tool's page rests on, in a line; nil where nothing is known of that.
  var trust: String? {
    func said(_ sentence: Sentence<Sentences.Date>, _ day: String) -> String {
      copy.filled(sentence) { name in
        switch name {
        case .day: day
        }
      }
    }
    var parts: [String] = []
    let count = tool.panel.count
    if count > 0 {
      if let day = tool.updated { parts.append(said(Sentences.trustReviewed, days.text(day))) }
      parts.append(copy.count(count, Sentences.reviewCount, one: .reviewCountOne))
    }
    if let day = tool.entry.entryPrice?.checked ?? tool.entry.pricing?.checked {
      parts.append(said(Sentences.trustPrice, days.text(day)))
    }
    if sourceCount > 0 {
      parts.append(
        copy.filled(Sentences.trustSources) { name in
          switch name {
          case .count: "\(sourceCount)"
          }
        })
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// How many addresses the entry names as sources.
  private var sourceCount: Int {
    let values = [tool.entry.entryPrice, tool.entry.pricing] + tool.entry.facts
    return Set(values.compactMap { $0?.source }).count
  }
}
