/// A category with its tools.
struct ToolGroup: Sendable {
  let category: Category
  let url: String
  let tools: [ToolContext]
  /// How many tools the category's page has: with those of which it is not the main category.
  let total: Int
  /// How many tools are shown where only the best are.
  let most: Int
  let hasPanel: Bool
  let copy: Copy

  static let fields = FieldTable<ToolGroup>([
    .text("name", "the category's name") { $0.category.name },
    .url("url", "the link to the category's page") { $0.url },
    .list("tools", "its tools, by name", ToolContext.fields) { $0.tools },
    .list(
      "best",
      "its best tools, by name: the 12 with the highest scores, without a panel those that changed last; fewer where"
        + " there are more than 20 categories", ToolContext.fields
    ) { $0.best },
    .text(
      "best_line",
      "which those are, in words: The 12 with the highest scores; nothing where it has no more, or where one of them has"
        + " no score, or without a panel no day, so that they are not the best of all"
    ) { $0.bestAreKnown ? $0.sentence(Sentences.groupBest, $0.best.count) : nil },
    .text("all_line", "the words of the link to its page: All 167; nothing where it has no more") {
      $0.total > $0.best.count ? $0.sentence(Sentences.groupAll, $0.total) : nil
    },
  ])

  private func sentence(_ sentence: Sentence<Sentences.Count>, _ count: Int) -> String {
    copy.filled(sentence) { name in
      switch name {
      case .count: "\(count)"
      }
    }
  }

  /// The tools that a short list shows, in the order of all.
  private var best: [ToolContext] { bestFirst.prefix(most).sorted().map { tools[$0] } }

  /// Whether there are more tools, and what these are chosen by is known of each: of the last one is enough.
  private var bestAreKnown: Bool {
    guard tools.count > most, let last = bestFirst.prefix(most).last.map({ tools[$0].tool }) else { return false }
    return hasPanel ? last.panel.count > 0 : last.updated != nil
  }

  /// The places of all tools in the order by which the best are chosen.
  private var bestFirst: [Int] {
    guard tools.count > most else { return Array(tools.indices) }
    return tools.indices.sorted { left, right in
      let (first, second) = (tools[left].tool, tools[right].tool)
      if first.panel.outscores(second.panel) { return true }
      if second.panel.outscores(first.panel) { return false }
      if first.updated != second.updated { return Day.isLater(first.updated, second.updated) }
      return left < right
    }
  }
}
