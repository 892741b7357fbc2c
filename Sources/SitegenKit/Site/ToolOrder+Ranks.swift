extension ToolOrder {
  /// Whether a tool stands before another one for what it is ordered by, and not for its slug alone.
  ///
  /// Values go by the numbers that the decision table compares. Of two numbers that bound a value the better one counts;
  /// a date counts from the first day that it may be.
  func puts(_ left: Tool, before right: Tool) -> Bool {
    switch self {
    case .score: return left.panel.outscores(right.panel)
    case .name: return left.nameRank < right.nameRank
    case .fact(let index, let first):
      let place = DecisionTable.index(of: .fact(index))
      let (left, right) = (left.cells[place], right.cells[place])
      guard left.standing == .comparable, right.standing == .comparable else {
        return left.standing == .comparable && right.standing != .comparable
      }
      switch first {
      case .highest: return left.high > right.high
      case .lowest: return left.low < right.low
      case .newest: return left.low > right.low
      }
    }
  }

  /// Some of the tools, by their indices, in this order.
  func sorted(_ indices: some Sequence<Int>, of tools: [Tool]) -> [Int] {
    indices.sorted { left, right in
      if puts(tools[left], before: tools[right]) { return true }
      if puts(tools[right], before: tools[left]) { return false }
      return left < right
    }
  }

  /// The rank of each tool, from 0.
  func ranks(of tools: [Tool]) -> [Int] {
    var ranks = Array(repeating: 0, count: tools.count)
    for (rank, tool) in sorted(tools.indices, of: tools).enumerated() { ranks[tool] = rank }
    return ranks
  }
}
