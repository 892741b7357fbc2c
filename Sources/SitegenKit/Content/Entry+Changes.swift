extension Entry {
  /// The keys of one item of `changes`.
  enum ChangeKey: String, FieldKey {
    case day, text

    var field: DataField {
      switch self {
      case .day: .required(.day, "The day from which it holds")
      case .text: .required(.text, "What changed, in one line")
      }
    }
  }

  /// Reads what changed about the tool.
  /// - Returns: the changes, the newest first; those of one day stay in their order.
  static func readChanges(_ fields: inout FieldReader<Key>) -> [Change] {
    var changes: [Change] = []
    for node in fields.nodes(.changes) {
      guard case .mapping(let pairs) = node.value else {
        fields.report(.valueType, "a change is \(node.kind); it must be {day, text}", at: node.location)
        continue
      }
      var inner = FieldReader<ChangeKey>(pairs, owner: "a change", at: node.location)
      let (day, text) = (inner.day(.day), inner.text(.text))
      if let day, let text { changes.append(Change(day: day.value, text: text.value)) }
      fields.append(inner.diagnostics)
    }
    return changes.enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }.map(\.element)
  }
}
