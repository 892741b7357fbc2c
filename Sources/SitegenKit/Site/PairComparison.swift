/// What follows from two tools set side by side: computed from their reviews and data, never guessed.
struct PairComparison: Sendable, Equatable {
  /// How two scores of one reviewer stand to each other.
  enum Contest: Sendable, Equatable {
    case first(by: Int)
    case second(by: Int)
    case tie
    /// One of the two has no review of this reviewer's.
    case none
  }

  /// In the order of the panel.
  let contests: [Contest]
  /// How the two cells of each row stand to each other, by the indices of `DecisionTable`.
  let states: [RowState]
  /// Who leads, and the means that say so.
  let lead: Lead

  init(_ first: Tool, _ second: Tool, in table: DecisionTable) {
    contests = zip(first.scores, second.scores).map(Self.contest)
    lead = Lead(first.scores, second.scores)
    states = table.states(first, second, lead)
  }

  /// How the two stand to each other in each of the site's facts.
  var factStates: ArraySlice<RowState> { states[DecisionTable.index(of: .fact(0))...] }

  var firstWins: Int { contests.count { if case .first = $0 { true } else { false } } }
  var secondWins: Int { contests.count { if case .second = $0 { true } else { false } } }
  var ties: Int { contests.count { $0 == .tie } }
  /// Reviewers who scored only one of the tools, or neither.
  var missing: Int { contests.count { $0 == .none } }

  /// The reviewer with the largest gap between the two scores; the first of the panel where several have it.
  var widestGap: (reviewer: Int, points: Int)? {
    var widest: (reviewer: Int, points: Int)?
    for (reviewer, contest) in contests.enumerated() {
      switch contest {
      case .first(let points), .second(let points):
        if points > widest?.points ?? 0 { widest = (reviewer, points) }
      case .tie, .none: break
      }
    }
    return widest
  }

  private static func contest(_ left: Int?, _ right: Int?) -> Contest {
    guard let left, let right else { return .none }
    if left == right { return .tie }
    return left > right ? .first(by: left - right) : .second(by: right - left)
  }
}
