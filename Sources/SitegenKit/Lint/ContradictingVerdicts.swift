/// Verdicts that say the opposite of their score.
///
/// Between the two limits a reviewer may well decide either way.
enum ContradictingVerdicts {
  /// A lower score says skip.
  static let lowestShip = 40
  /// This score and higher ones say ship.
  static let lowestPraise = 75

  /// Advises on each review, at its verdict.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    for entry in entries {
      for (id, review) in entry.reviews.sorted(by: { $0.key < $1.key }) {
        guard let verdict = review.verdict, let reason = reason(review),
          let location = entry.locations.reviews[id]?.verdict
        else { continue }
        diagnostics.report(
          .scoreVerdict, "\"\(verdict.rawValue)\" contradicts the score, \(review.score); \(reason)",
          at: location)
      }
    }
  }

  private static func reason(_ review: Review) -> String? {
    switch review.verdict {
    case .ship where review.score < lowestShip: "a score below \(lowestShip) says skip"
    case .skip where review.score >= lowestPraise: "a score from \(lowestPraise) says ship"
    default: nil
    }
  }
}
