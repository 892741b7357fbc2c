/// What one reviewer decided on one tool.
package enum Verdict: String, Sendable, CaseIterable {
  case ship
  case skip
}

/// One reviewer's score, verdict and prose on one tool.
struct Review: Sendable {
  /// 0 to 100.
  let score: Int
  /// Nil on a site that has scores alone.
  let verdict: Verdict?
  let prose: HTML
  /// How many words the prose has.
  let wordCount: Int

  static let scores = 0...100
}
