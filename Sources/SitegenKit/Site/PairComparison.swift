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

  /// How two cells of a row of the decision table stand to each other.
  ///
  /// Where one is unknown there is nothing to compare: unknown is not another way of saying no.
  enum Likeness: Sendable {
    case same
    case different
    case unknown
  }

  /// The rows of the decision table.
  enum Row: String, CaseIterable, Sendable {
    case verdict, average, community, pricing
    case bestFor = "best_for"
    case category
  }

  /// In the order of the panel.
  let contests: [Contest]
  /// In the order of `Row.allCases`.
  let rows: [Likeness]
  /// Who leads, and the means that say so.
  let lead: Lead

  init(_ first: Tool, _ second: Tool) {
    contests = zip(first.scores, second.scores).map(Self.contest)
    lead = Lead(first.scores, second.scores)
    let hasShared = lead.shared > 0
    let (firstMean, secondMean) = (lead.first?.score, lead.second?.score)
    rows = Row.allCases.map { row in
      switch row {
      // The row shows the counts too, and what reads differently is different.
      case .verdict: Self.likeness(first.panel.tally, second.panel.tally)
      // Means over different reviewers can't be compared.
      case .average: hasShared ? Self.likeness(firstMean, secondMean) : .unknown
      case .community: Self.likeness(first.votes, second.votes)
      case .pricing: Self.likeness(first.entry.pricing, second.entry.pricing)
      case .bestFor: Self.likeness(first.bestFor, second.bestFor)
      case .category: Self.likeness(first.categorySet, second.categorySet)
      }
    }
  }

  func likeness(of row: Row) -> Likeness { rows[Row.allCases.firstIndex(of: row) ?? 0] }

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

  private static func likeness<Value: Equatable>(_ left: Value?, _ right: Value?) -> Likeness {
    guard let left, let right else { return .unknown }
    return left == right ? .same : .different
  }
}
