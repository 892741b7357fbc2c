extension Fix {
  /// Puts in what was meant, as YAML writes it: in quotes where it needs them.
  /// - Returns: nil where that is not certain, or where something else than the word alone is written there: a text
  ///   over several lines, or with escapes.
  init?(yaml suggestion: Suggestion?, at location: SourceLocation) {
    guard let suggestion, suggestion.isCertain, let text = location.text,
      [suggestion.written, "\"\(suggestion.written)\"", "'\(suggestion.written)'"].contains(text)
    else { return nil }
    self.init(at: location, replacement: YAMLText.value(suggestion.replacement, isInBrackets: true))
  }
}
