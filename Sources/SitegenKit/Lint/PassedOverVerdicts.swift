/// Verdicts that reviews give of their own on a site that takes them from the scores, or has none.
enum PassedOverVerdicts {
  /// Advises once for the whole site, at the first of them.
  static func check(_ entries: [Entry], _ verdicts: VerdictPolicy, into diagnostics: inout Diagnostics) {
    let places = entries.flatMap { entry in entry.locations.reviews.values.compactMap(\.verdict) }
    let first = places.min { left, right in
      left.path == right.path
        ? (left.line, left.column) < (right.line, right.column)
        : left.path.precedes(right.path)
    }
    guard let first else { return }
    diagnostics.report(
      .verdictPassedOver, "\"verdict\" is passed over in \(places.count.of("review")); \(verdicts.reason)", at: first)
  }
}

extension VerdictPolicy {
  /// Why the verdicts that reviews give are passed over; empty where they are not.
  package var reason: String {
    switch self {
    case .given: ""
    case .scoresAlone: "\"verdicts\" in site.yml is none"
    case .shipFrom(let score): "\"verdicts\" in site.yml is {ship_from: \(score)}"
    }
  }
}
