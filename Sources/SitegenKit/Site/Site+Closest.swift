extension Site {
  /// How many tools are known as the closest to one, at most.
  static let mostClosest = 12

  /// For each tool, which a reader of its comparisons may look at next: of one of its categories first, then by how near
  /// their average scores are, then by slug.
  ///
  /// Only tools that have a page with it, and at most `mostClosest`. The jobs are how many threads look.
  func closest(jobs: Int) throws -> [[Int]] { try concurrentMap(Array(tools.indices), jobs: jobs) { closest(to: $0) } }

  private func closest(to index: Int) -> [Int] {
    // Asked of each tool and for each other: nothing is kept or made on the way.
    let tools = tools.span
    let (categories, average) = (tools[index].categorySet, tools[index].panel.average ?? 0)
    var best: [(partner: Int, rank: (Int, Int, Int))] = []
    for partner in tools.indices
    where partner != index && pairs.contains(Pair(first: min(index, partner), second: max(index, partner))) {
      let distance = abs(average - (tools[partner].panel.average ?? 0))
      let found = (tools[partner].categorySet.intersects(categories) ? 0 : 1, distance, partner)
      if best.count == Self.mostClosest, let last = best.last, last.rank <= found { continue }
      best.insert((partner, found), at: best.firstIndex { found < $0.rank } ?? best.endIndex)
      if best.count > Self.mostClosest { best.removeLast() }
    }
    return best.map(\.partner)
  }
}
