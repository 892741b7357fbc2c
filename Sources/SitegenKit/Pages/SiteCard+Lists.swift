extension SiteCard {
  func toolCard(_ tool: Tool) -> ToolCard {
    ToolCard(tool: tool, panel: site.configuration.panel, copy: site.configuration.copy, addresses: addresses)
  }

  /// The newest comparisons: by the later of both tools' days, then by slug. The list is short, and so is what is held
  /// while it is made.
  func newestComparisons(in category: Category?) -> [Pair] {
    let tools = site.tools
    func day(_ pair: Pair) -> Day? { Day.later(tools[pair.first].updated, tools[pair.second].updated) }
    var newest: [(pair: Pair, day: Day?)] = []
    for first in tools.indices where category == nil || tools[first].category == category {
      for pair in site.pairs.row(first) where category == nil || tools[pair.second].category == category {
        let found = day(pair)
        if newest.count == Plan.newestComparisons, let last = newest.last, !Day.isLater(found, last.day) { continue }
        // Behind those of the same day, which have smaller slugs.
        let place = newest.firstIndex { Day.isLater(found, $0.day) } ?? newest.endIndex
        newest.insert((pair, found), at: place)
        if newest.count > Plan.newestComparisons { newest.removeLast() }
      }
    }
    return newest.map(\.pair)
  }
}
