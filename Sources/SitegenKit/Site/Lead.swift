/// Who leads a pair, which follows from the reviewers who scored both tools and from nobody else: a mean over other
/// reviewers says who was asked, not which tool is better.
struct Lead: Sendable, Equatable {
  enum Side: Sendable { case first, second }

  /// A mean of scores, rounded half up, and how many reviews it is of.
  struct Mean: Sendable, Equatable {
    let score: Int
    let count: Int

    /// The mean of as many scores as `count` says, which must be above 0, from their sum.
    init(sum: Int, count: Int) {
      score = (2 * sum + count) / (2 * count)
      self.count = count
    }
  }

  /// Nil where the two are level, and where no reviewer scored both.
  let leader: Side?
  /// What a page of the two shows: the means over the shared reviewers, and each tool's own where there are none.
  ///
  /// Nil for a tool without reviews.
  let first: Mean?
  let second: Mean?
  /// How many reviewers scored both.
  let shared: Int
  /// Whether the same reviewers scored both, so that each mean is the tool's own too.
  let isOfAll: Bool

  /// Exact means that differ by this many points or fewer are level, unless one tool wins every shared contest.
  static let levelPoints = 2
  /// One contest alone is not every contest.
  private static let fewestForSweep = 2

  /// - Parameters:
  ///   - first: the scores of the first tool in the order of the panel, nil where a reviewer has none.
  ///   - second: the scores of the second tool in the same order.
  init(_ first: [Int?], _ second: [Int?]) {
    var (shared, firstSum, secondSum, firstWins, secondWins) = (0, 0, 0, 0, 0)
    var isOfAll = true
    for reviewer in 0..<min(first.count, second.count) {
      guard let left = first[reviewer], let right = second[reviewer] else {
        if first[reviewer] != nil || second[reviewer] != nil { isOfAll = false }
        continue
      }
      shared += 1
      firstSum += left
      secondSum += right
      if left > right { firstWins += 1 } else if right > left { secondWins += 1 }
    }
    self.shared = shared
    self.isOfAll = isOfAll
    guard shared > 0 else {
      leader = nil
      self.first = Self.mean(of: first)
      self.second = Self.mean(of: second)
      return
    }
    self.first = Mean(sum: firstSum, count: shared)
    self.second = Mean(sum: secondSum, count: shared)
    let isSweep = shared >= Self.fewestForSweep && max(firstWins, secondWins) == shared
    let isLevel = abs(firstSum - secondSum) <= Self.levelPoints * shared && !isSweep
    leader = isLevel ? nil : firstSum > secondSum ? .first : .second
  }

  func mean(ofSecond isSecond: Bool) -> Mean? { isSecond ? second : first }

  private static func mean(of scores: [Int?]) -> Mean? {
    let given = scores.compactMap { $0 }
    return given.isEmpty ? nil : Mean(sum: given.reduce(0, +), count: given.count)
  }
}
