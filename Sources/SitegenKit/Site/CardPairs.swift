/// Which pairs have a social card of their own, of those that have a page.
struct CardPairs: Sendable {
  private let wanted: CardsPolicy.PairRule
  /// The rank of each tool by its average score, from 0; empty where nobody asks.
  private let ranks: [Int]

  init(_ policy: CardsPolicy?, tools: [Tool]) {
    wanted = policy?.pairs ?? .none
    ranks = if case .top = wanted { ToolOrder.score.ranks(of: tools) } else { [] }
  }

  func contains(_ pair: Pair, isNoted: Bool) -> Bool {
    switch wanted {
    case .none: false
    case .noted: isNoted
    case .top(let count): max(ranks[pair.first], ranks[pair.second]) < count
    case .all: true
    }
  }
}

extension Site {
  /// Whether a pair that has a page has a social card of its own.
  func hasCard(_ pair: Pair) -> Bool { cardPairs.contains(pair, isNoted: pairs.note(on: pair) != nil) }
}
