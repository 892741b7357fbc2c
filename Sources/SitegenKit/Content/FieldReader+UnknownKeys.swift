/// What was meant by a key that is not read.
extension FieldReader {
  /// The hint for a key that is none, and the fix where there is a certain one.
  ///
  /// `meant` is the same key with the space that it lacks, if that makes it one; `isWritten` says of a key whether it
  /// stands in the map already.
  static func cure(
    of pair: YAMLPair, _ meant: YAMLPair?, _ mistyped: MistypedNames, isWritten: (_ key: String) -> Bool
  ) -> (hint: String?, fix: Fix?) {
    let location = pair.keyLocation
    if let space = location.location(of: ":\u{A0}") {
      return (
        "the space after the colon is a no-break space (U+00A0); write an ordinary one",
        Fix(at: space, replacement: ": ")
      )
    }
    if let meant, case .scalar(let value) = meant.value.value {
      let line = "\(meant.key): \(value)"
      return (
        "put a space after the colon: \"\(line)\"",
        location.text == pair.key ? Fix(at: location, replacement: line) : nil
      )
    }
    let name = pair.key.lowercased()
    if let hint = Key.otherHints[name] { return (hint, nil) }
    if let key = Key.otherNames[name] {
      let isCertain = !isWritten(key.rawValue) && location.text == pair.key
      return ("did you mean \"\(key.rawValue)\"?", isCertain ? Fix(at: location, replacement: key.rawValue) : nil)
    }
    return (
      mistyped.suggestion(for: pair.key)?.hint, Fix(yaml: mistyped.certainSuggestion(for: pair.key), at: location)
    )
  }

  /// `score:85`, which is a key without a value for YAML, as the pair that it was meant to be.
  static func dividing(_ pair: YAMLPair) -> YAMLPair? {
    guard case .null = pair.value.value, let colon = pair.key.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = String(pair.key[pair.key.utf8.index(after: colon)...].drop { $0.isWhitespace })
    guard !value.isEmpty else { return nil }
    return YAMLPair(
      key: String(pair.key[..<colon]), keyLocation: pair.keyLocation,
      value: YAMLNode(value: .scalar(value), location: pair.keyLocation))
  }
}
