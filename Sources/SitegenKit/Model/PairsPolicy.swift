/// Which pairs of tools get a page.
enum PairsPolicy: Sendable, Equatable {
  case all
  case sameCategory
  /// Every pair among the tools that come first by a fact with a better side, given by its index, or else by their
  /// average scores; equal ones go by slug.
  case top(Int, by: Int?)
  /// The pairs that have a note in `Content/pairs/`.
  case listed
}
