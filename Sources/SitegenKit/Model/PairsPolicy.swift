/// Which pairs of tools get a page.
enum PairsPolicy: Sendable, Equatable {
  case all
  case sameCategory
  /// Every pair among the tools with the highest average scores; equal scores go by slug.
  case top(Int)
  /// The pairs that have a note in `Content/pairs/`.
  case listed
}
