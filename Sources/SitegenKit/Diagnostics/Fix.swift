/// A certain cure of a problem: one text in the place of another, within one line of one file.
///
/// There is one only where nothing is left to decide: one candidate, at a range that is known exactly.
package struct Fix: Hashable, Sendable {
  /// What is replaced.
  package let location: SourceLocation
  /// The text that takes its place.
  package let replacement: String

  /// - Returns: nil where the text at the location is not known as a whole.
  init?(at location: SourceLocation, replacement: String) {
    guard location.text != nil else { return nil }
    self.location = location
    self.replacement = replacement
  }

  /// Puts in what was meant.
  /// - Returns: nil where that is not certain, or where something else than the word alone is written there.
  init?(_ suggestion: Suggestion?, at location: SourceLocation) {
    guard let suggestion, suggestion.isCertain, location.text == suggestion.written else { return nil }
    self.init(at: location, replacement: suggestion.replacement)
  }

  /// What to do, in a sentence without a full stop for code hosts: `Write "pricing"`.
  var description: String { "Write \"\(replacement)\"" }
}
