extension [String] {
  /// The names in quotes as a sentence lists them: `"a", "b" and "c"`.
  package var quotedList: String {
    let quoted = map { "\"\($0)\"" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " and " + last
  }
}
