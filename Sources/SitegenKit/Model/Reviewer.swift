/// A member of the reviewer panel.
struct Reviewer: Sendable, Equatable {
  /// The key in an entry's `panel`.
  let id: String
  /// The name on the page, and in the heading that begins a review.
  let name: String
  /// What the reviewer asks of a tool; empty where the site does not say.
  let question: String
}
