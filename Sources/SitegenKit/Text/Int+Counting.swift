extension Int {
  /// A number of things in English, as in `1 page` and `2 pages`.
  /// - Parameters:
  ///   - one: the word for one of them.
  ///   - many: the word for any other number; nil for the first one with an "s".
  /// - Returns: the number in digits, a space and the word that fits.
  package func of(_ one: String, _ many: String? = nil) -> String { "\(self) \(self == 1 ? one : many ?? one + "s")" }
}
