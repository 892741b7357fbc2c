extension Site {
  /// The tools that a reader of a tool's comparisons may look at next: of one of its categories first, then by how near
  /// their average scores are, then by slug.
  ///
  /// Only tools that have a page with it, and at most so many.
  func closest(to index: Int, most: Int) -> [Int] {
    let tool = tools[index]
    func rank(_ other: Int) -> (Int, Int, Int) {
      let candidate = tools[other]
      let distance = abs((tool.panel.average ?? 0) - (candidate.panel.average ?? 0))
      return (candidate.categorySet.intersects(tool.categorySet) ? 0 : 1, distance, other)
    }
    var best: [(partner: Int, rank: (Int, Int, Int))] = []
    for partner in pairs.partners(of: index) {
      let found = rank(partner)
      if best.count == most, let last = best.last, last.rank <= found { continue }
      best.insert((partner, found), at: best.firstIndex { found < $0.rank } ?? best.endIndex)
      if best.count > most { best.removeLast() }
    }
    return best.map(\.partner)
  }
}
