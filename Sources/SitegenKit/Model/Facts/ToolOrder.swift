/// An order in which tools stand.
///
/// Those of which nothing is known by it come last, and equal ones are in the order of their slugs.
enum ToolOrder: Sendable, Equatable {
  /// By the exact mean of the scores, the highest first.
  case score
  /// By the site's order of names.
  case name
  /// By what is known of a fact, given by its index.
  case fact(Int, first: First)

  /// Which values of a fact come first.
  enum First: Sendable, Equatable { case highest, lowest, newest }

  /// The order by a fact; nil where its values have none: a number has one by what is `better`, and a date has one.
  init?(_ fact: Fact, at index: Int) {
    switch fact.kind {
    case .number(let scale):
      guard let better = scale.better else { return nil }
      self = .fact(index, first: better == .higher ? .highest : .lowest)
    case .date: self = .fact(index, first: .newest)
    case .yesNo, .choice, .list, .text, .link: return nil
    }
  }
}
