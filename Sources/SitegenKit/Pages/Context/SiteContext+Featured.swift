extension SiteContext {
  /// How many comparisons the home page shows as score boards.
  static let featuredComparisons = 6
  /// How far down the ranking a close tool is looked for, so that the search grows with the tools and not the pairs.
  private static let neighbours = 4

  /// Two tools of nearly the same score.
  private struct Close {
    let pair: Pair
    /// The index of the category that both are in; nil for two that were found among all tools.
    let category: Int?
    let gap: Int
    let sum: Int

    /// The points of a gap that is none to a reader, so that among such pairs those with high scores come first.
    var rank: (Int, Int, Int, Int, Int) {
      (category == nil ? 1 : 0, gap <= Lead.levelPoints ? 0 : gap, -sum, pair.first, pair.second)
    }
  }

  /// The comparisons worth reading first: those with an editor's note, the newest first, then close ones between tools
  /// of high scores, of as many categories as there are.
  func featured() -> [Pair] {
    let noted = site.pairs.notedPairs.filter(site.pairs.contains).sorted { left, right in
      let (first, second) = (day(of: left), day(of: right))
      if first != second { return Day.isLater(first, second) }
      return (left.first, left.second) < (right.first, right.second)
    }
    var featured = Array(noted.prefix(Self.featuredComparisons))
    var used = Set(featured.flatMap { [$0.first, $0.second] })
    let close = closePairs()
    // One of each category, then a second of each: else one that is judged alike fills the list.
    for round in 1...Self.featuredComparisons {
      var counts: [Int?: Int] = [:]
      for candidate in close where featured.count < Self.featuredComparisons {
        guard counts[candidate.category, default: 0] < round, !used.contains(candidate.pair.first),
          !used.contains(candidate.pair.second)
        else { continue }
        featured.append(candidate.pair)
        used.formUnion([candidate.pair.first, candidate.pair.second])
        counts[candidate.category, default: 0] += 1
      }
    }
    return featured
  }

  private func day(of pair: Pair) -> Day? { Day.later(site.tools[pair.first].updated, site.tools[pair.second].updated) }

  /// The pairs of tools that stand near each other in the ranking of a category or of the site, the best first.
  private func closePairs() -> [Close] {
    let tools = site.tools
    let ranked = ToolOrder.score.sorted(tools.indices.filter { tools[$0].panel.count > 0 }, of: tools)
    let byCategory = site.categories.indices.map { index in
      closePairs(ranked.filter { tools[$0].isIn(site.categories[index]) }, of: index)
    }
    return (byCategory.flatMap { $0 } + closePairs(ranked, of: nil)).sorted { $0.rank < $1.rank }
  }

  private func closePairs(_ ranked: [Int], of category: Int?) -> [Close] {
    ranked.indices.flatMap { place in
      ranked[(place + 1)...].prefix(Self.neighbours).compactMap { other in
        let pair = Pair(first: min(ranked[place], other), second: max(ranked[place], other))
        guard site.pairs.contains(pair) else { return nil }
        let lead = Lead(site.tools[pair.first].scores, site.tools[pair.second].scores)
        guard lead.shared > 0, let first = lead.first, let second = lead.second else { return nil }
        return Close(
          pair: pair, category: category, gap: abs(first.score - second.score), sum: first.score + second.score)
      }
    }
  }
}
