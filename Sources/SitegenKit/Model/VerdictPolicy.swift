/// Where a site's verdicts come from.
package enum VerdictPolicy: Sendable, Equatable {
  /// Each reviewer gives one beside the score.
  case given
  /// Nowhere: the site has scores alone.
  case scoresAlone
  /// A score of this or more says ship, and any other says skip.
  case shipFrom(Int)

  /// Whether a review has a verdict of its own.
  package var asksForVerdicts: Bool { self == .given }

  /// The verdict that follows from a score; nil where none does.
  func verdict(from score: Int) -> Verdict? {
    switch self {
    case .given, .scoresAlone: nil
    case .shipFrom(let lowest): score >= lowest ? .ship : .skip
    }
  }
}
