/// What changed about a tool on one day, in the editor's words: the price rose, a reviewer looked again.
struct Change: Sendable, Equatable {
  let day: Day
  /// One line.
  let text: String
}
