/// A value of a YAML document with its location.
///
/// Scalars stay text: `no`, `1.10` and `017` are what the editor typed.
package struct YAMLNode: Sendable {
  /// What stands there, by the forms of YAML.
  package enum Value: Sendable {
    case null
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }

  package let value: Value
  package let location: SourceLocation

  package init(value: Value, location: SourceLocation) {
    self.value = value
    self.location = location
  }

  /// Whether there is nothing in it, in any of the ways in which editors and their programs leave a key without a
  /// value: no value, `~` or `null`, `''`, spaces, `[]`.
  package var isEmpty: Bool {
    switch value {
    case .null: true
    case .scalar(let text): text.utf8.allSatisfy { " \t\r\n".utf8.contains($0) }
    case .sequence(let items): items.isEmpty
    case .mapping: false
    }
  }

  /// Whether another value is the same text, list or map, wherever and however it is written.
  package func hasSameData(as other: YAMLNode) -> Bool {
    switch (value, other.value) {
    case (.null, .null): true
    case (.scalar(let left), .scalar(let right)): left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.hasSameData(as: $1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.hasSameData(as: $1.value) }
    default: false
    }
  }

  /// What the value is, for messages.
  package var kind: String {
    switch value {
    case .null: "empty"
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a map of keys"
    }
  }
}

/// A key with its value.
package struct YAMLPair: Sendable {
  package let key: String
  package let keyLocation: SourceLocation
  package let value: YAMLNode

  package init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
    self.key = key
    self.keyLocation = keyLocation
    self.value = value
  }
}
