/// A value of a YAML document with its location.
///
/// Scalars stay text: `no`, `1.10` and `017` are what the editor typed.
struct YAMLNode: Sendable {
  /// What stands there, by the forms of YAML.
  enum Value: Sendable {
    case null
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  let value: Value
  let location: SourceLocation

  /// Whether there is nothing in it, in any of the ways in which editors and their programs leave a key without a
  /// value: no value, `~` or `null`, `''`, spaces, `[]`.
  var isEmpty: Bool {
    switch value {
    case .null: true
    case .scalar(let text): text.utf8.allSatisfy { " \t\r\n".utf8.contains($0) }
    case .sequence(let items): items.isEmpty
    case .mapping: false
    }
  }

  /// What the value is, for messages.
  var kind: String {
    switch value {
    case .null: "empty"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a map of keys"
    }
  }
}

/// A key with its value.
struct YAMLPair: Sendable {
  let key: String
  let keyLocation: SourceLocation
  let value: YAMLNode
}
