extension FieldReader {
  /// Reports where none of the key's alternatives has a value, or several have.
  package mutating func checkAlternatives() {
    let written = Key.alternatives.compactMap(pair)
    for pair in written.dropFirst() {
      report(
        .duplicateKey, "\"\(pair.key)\" stands beside \"\(written[0].key)\"; \(owner) must have one of the two",
        at: pair.keyLocation)
    }
    guard written.isEmpty, let first = Key.alternatives.first else { return }
    if let empty = Key.alternatives.firstValue({ pairs[$0] }) {
      report(.valueMissing, "\"\(empty.key)\" is empty", at: empty.value.location)
    } else {
      let others = Key.alternatives.dropFirst().map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
      report(.valueMissing, "\"\(first.rawValue)\" is missing; \(owner) must have it or \(others)", at: location)
    }
  }
}
