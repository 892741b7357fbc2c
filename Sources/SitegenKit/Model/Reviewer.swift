/// A member of the reviewer panel.
package struct Reviewer: Sendable, Equatable {
  /// The key in an entry's `panel`.
  package let id: String
  /// The name on the page, and in the heading that begins a review.
  package let name: String
  /// What the reviewer asks of a tool; empty where the site does not say.
  package let question: String
}
