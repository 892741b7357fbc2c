extension Site {
  /// How many tools are known as the closest to one, at most.
  static let mostClosest = 12

  /// For each tool, which a reader of its comparisons may look at next: of one of its categories first, then by how near
  /// their average scores are, then by slug.
  ///
  /// Only tools that have a page with it, and at most `mostClosest`. The jobs are how many threads look.
  func closest(jobs: Int) throws -> [[Int]] {
    let averages = tools.map { $0.panel.average ?? 0 }
    return try concurrentMap(Array(tools.indices), jobs: jobs) { closest(to: $0, averages) }
  }

  private func closest(to index: Int, _ averages: [Int]) -> [Int] {
    // Asked of each tool and for each other: nothing is kept or made on the way, and most are told by their score.
    let (tools, averages) = (tools.span, averages.span)
    let (categories, average) = (tools[index].categorySet, averages[index])
    var best: [(partner: Int, rank: (Int, Int, Int))] = []
    var farthest = Int.max
    for partner in averages.indices {
      let distance = abs(average - averages[partner])
      if distance > farthest { continue }
      guard partner != index, pairs.contains(Pair(first: min(index, partner), second: max(index, partner))) else {
        continue
      }
      let found = (tools[partner].categorySet.intersects(categories) ? 0 : 1, distance, partner)
      if best.count == Self.mostClosest, let last = best.last, last.rank <= found { continue }
      best.insert((partner, found), at: best.firstIndex { found < $0.rank } ?? best.endIndex)
      if best.count > Self.mostClosest { best.removeLast() }
      if best.count == Self.mostClosest, let last = best.last, last.rank.0 == 0 { farthest = last.rank.1 }
    }
    return best.map(\.partner)
  }
}
