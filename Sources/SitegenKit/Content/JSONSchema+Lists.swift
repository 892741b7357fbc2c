extension JSONSchema {
  /// What a list asks of facts.
  func factConditions(_ bounds: FieldSet) -> JSON.Members {
    guard let facts else { return [("type", "object")] }
    return [
      ("type", "object"), ("properties", .object(facts.map { ($0.id, .object(condition(on: $0, bounds))) })),
      ("additionalProperties", .bool(false)),
    ]
  }

  /// A value, several of them, or bounds.
  private func condition(on fact: Fact, _ bounds: FieldSet) -> JSON.Members {
    let value =
      switch fact.kind {
      case .list(let choices): choices.isEmpty ? members(.text) : members(.choice(choices.map(\.id)))
      default: applicableValue(of: fact.kind)
      }
    // What does not apply to a tool can't be asked for.
    let one = JSON.object(value + [("not", ["type": "string", "pattern": "^\\s*[Nn]/[Aa]\\s*$"])])
    var forms = [one, ["type": "array", "items": one, "minItems": .integer(1)]]
    if [.number, .date].contains(fact.kindName) {
      let keys = bounds.fields.map { name, field -> (key: String, value: JSON) in
        (name, .object([("description", .string(field.meaning))] + applicableValue(of: fact.kind)))
      }
      forms.append([
        "type": "object", "properties": .object(keys), "additionalProperties": .bool(false),
        "minProperties": .integer(1),
      ])
    }
    return [("description", .string(fact.about.map { "\(fact.name): \($0)" } ?? fact.name)), ("anyOf", .array(forms))]
  }

  /// `score`, or a fact with an order.
  func toolOrder() -> JSON.Members {
    guard let facts else { return members(.text) }
    let ordered = facts.indices.filter { ToolOrder(facts[$0], at: $0) != nil }.map { facts[$0].id }
    let isScore = panel?.isEmpty == false && !facts.contains { $0.id == ToolList.scoreWord }
    return members(.choice((isScore ? [ToolList.scoreWord] : []) + ordered))
  }
}
