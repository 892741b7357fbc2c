/// What the whole panel says of one tool.
struct PanelSummary: Sendable, Equatable {
  enum Verdict: Sendable { case ship, skip, split }

  /// How many reviews there are.
  let count: Int
  /// How many of them say ship, and how many skip; none does on a site that has scores alone.
  let ships: Int
  let skips: Int
  /// The mean of the scores, rounded half up; nil without reviews.
  let average: Int?
  /// The exact mean as a fraction, to put tools in order.
  let scoreSum: Int

  init(_ reviews: some Collection<Review>) {
    count = reviews.count
    ships = reviews.count { $0.verdict == .ship }
    skips = reviews.count { $0.verdict == .skip }
    scoreSum = reviews.reduce(0) { $0 + $1.score }
    average = reviews.isEmpty ? nil : Lead.Mean(sum: scoreSum, count: reviews.count).score
  }

  /// Ship above one half, skip below, split at exactly one half; nil without verdicts.
  var verdict: Verdict? {
    guard hasVerdicts else { return nil }
    if ships == skips { return .split }
    return ships > skips ? .ship : .skip
  }

  /// How many reviews say which; nil without verdicts.
  var tally: [Int]? { hasVerdicts ? [ships, skips] : nil }

  /// Ship reviews of all reviews, in whole percent, rounded half up; nil without verdicts.
  var shipPercent: Int? { Self.percent(ships, of: ships + skips) }

  private var hasVerdicts: Bool { ships + skips > 0 }

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
