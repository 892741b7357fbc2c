extension SiteCard {
  func toolCard(_ tool: Tool) -> ToolCard {
    ToolCard(tool: tool, panel: site.configuration.panel, copy: site.configuration.copy, addresses: addresses)
  }

  /// Of what lists say of tools and comparisons: it stays the same when only the text of an entry changes.
  var listFingerprint: Fingerprint {
    var facts = site.pages.map { "\($0.slug) \($0.title)" } + site.pairs.noted.map { "\($0.first) \($0.second)" }
    facts += site.tools.map { tool in
      let days = "\(tool.updated?.description ?? "-") \(tool.published?.description ?? "-")"
      // Each score: what a list says of a comparison is of the reviewers of both.
      let scores = tool.scores.map { $0.map(String.init) ?? "-" } + ["\(tool.panel.ships)", "\(tool.panel.skips)"]
      // What decides whether a comparison is for search engines.
      let length = site.configuration.indexing.words > 0 ? tool.reviewWords : 0
      return "\(tool.slug) \(days) \(scores.joined(separator: " ")) \(length)"
    }
    return Fingerprint(
      facts.map { Fingerprint($0) } + site.tools.flatMap { [Fingerprint($0.name), Fingerprint($0.category.name)] })
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
