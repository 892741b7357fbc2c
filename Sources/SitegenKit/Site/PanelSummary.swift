/// What the whole panel says of one tool.
struct PanelSummary: Sendable, Equatable {
  enum Verdict: Sendable { case ship, skip, split }

  let ships: Int
  let skips: Int
  /// The mean of the scores, rounded half up; nil without reviews.
  let average: Int?
  /// The exact mean as a fraction, to put tools in order.
  let scoreSum: Int

  init(_ reviews: some Collection<Review>) {
    ships = reviews.count { $0.verdict == .ship }
    skips = reviews.count - ships
    scoreSum = reviews.reduce(0) { $0 + $1.score }
    average = reviews.isEmpty ? nil : Lead.Mean(sum: scoreSum, count: reviews.count).score
  }

  var count: Int { ships + skips }

  /// Ship above one half, skip below, split at exactly one half; nil without reviews.
  var verdict: Verdict? {
    guard count > 0 else { return nil }
    if 2 * ships == count { return .split }
    return 2 * ships > count ? .ship : .skip
  }

  /// How many reviews say which; nil without reviews.
  var tally: [Int]? { count > 0 ? [ships, skips] : nil }

  /// Ship reviews of all reviews, in whole percent, rounded half up; nil without reviews.
  var shipPercent: Int? { Self.percent(ships, of: count) }

  /// Returns a share in whole percent, rounded half up; nil of nothing.
  static func percent(_ count: Int, of total: Int) -> Int? {
    total == 0 ? nil : (200 * count + total) / (2 * total)
  }

  /// Whether these reviews have the higher mean; no review counts below every score.
  func outscores(_ other: PanelSummary) -> Bool {
    guard count > 0, other.count > 0 else { return count > other.count }
    return scoreSum * other.count > other.scoreSum * count
  }
}
