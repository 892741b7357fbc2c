extension OpenData {
  /// What `site.yml` says of a fact.
  static let fact = DataObject<Fact>(members: [
    .text("id", "The fact's key in a tool's \"facts\"", isRequired: true) { $0.id },
    .text("name", "The fact's name", isRequired: true) { $0.name },
    .init(
      "kind", "What its values are", [("enum", .array(Fact.KindName.allCases.map { .string($0.rawValue) }))],
      isRequired: true
    ) { .string($0.kindName.rawValue) },
    .text("group", "The heading under which pages show it") { $0.group },
    .text("about", "What it means") { $0.about },
    .text("unit", "What its numbers count") { $0.scale?.unit },
    .init("max", "The highest number that there can be", [("type", "number")]) { $0.scale?.maximum.map { JSON($0) } },
    .init(
      "better", "Which of two numbers is the better one",
      [("enum", .array(Fact.Better.allCases.map { .string($0.rawValue) }))]
    ) { $0.better.map { .string($0.rawValue) } },
    .init(
      "values", "What may be chosen from, in the order of the pages",
      [("type", "array"), ("items", .object(choice.schema)), ("minItems", 1)]
    ) { $0.choices.isEmpty ? nil : .array($0.choices.map(choice.json)) },
    .texts("only", "The categories that it belongs to; all where missing") { $0.categories },
  ])

  private static let choice = DataObject<Fact.Choice>(members: [
    .text("value", "What stands in a tool's \"facts\"", isRequired: true) { $0.id },
    .text("label", "What pages show", isRequired: true) { $0.label },
  ])

  /// What is said of one fact of one tool.
  static func statement(of kind: Fact.Kind) -> DataObject<FactValue> {
    let bounds: [DataObject<FactValue>.Member] =
      if case .number = kind {
        [
          .init("from", "true where the number is the least of what there is", [("const", true)]) { value in
            if case .number(let range) = value.content, range.isFrom { true } else { nil }
          },
          .init("min", "The lowest of several numbers", [("type", "number")]) {
            $0.severalNumbers.map { JSON($0.low) }
          },
          .init("max", "The highest of several numbers", [("type", "number")]) {
            $0.severalNumbers.map { JSON($0.high) }
          },
        ]
      } else {
        []
      }
    let value = DataObject<FactValue>.Member("value", "The value; missing where it can't be compared", form(of: kind)) {
      json(of: $0, kind)
    }
    return DataObject(
      members: [value] + bounds + [
        .init("applies", "false where the fact does not apply to the tool", [("const", false)]) {
          $0.content == .notApplicable ? false : nil
        },
        .text("note", "What a reader must know besides") { $0.note },
        .address("source", "Where it is from") { $0.source },
        .text("checked", "When it was looked up: a year, a month or a day") { $0.checked?.description },
      ])
  }

  /// The JSON Schema of a value.
  private static func form(of kind: Fact.Kind) -> JSON.Members {
    func oneOf(_ values: [String]) -> JSON.Members { [("enum", .array(values.map(JSON.string)))] }
    return switch kind {
    case .yesNo: oneOf(FactValue.Answer.allCases.map(\.rawValue))
    case .choice(let choices): oneOf(choices.map(\.id))
    case .list(let choices):
      [
        ("type", "array"), ("items", .object(choices.isEmpty ? [("type", "string")] : oneOf(choices.map(\.id)))),
        ("minItems", 1),
      ]
    case .text: [("type", "string")]
    case .number: [("type", "number")]
    case .date: [("type", "string"), ("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
    case .link: [("type", "string"), ("format", "uri")]
    }
  }

  private static func json(of value: FactValue, _ kind: Fact.Kind) -> JSON? {
    switch value.content {
    case .answer(let answer): .string(answer.rawValue)
    case .choice(let index): .string(kind.choices[index].id)
    case .choices(let indices): .array(indices.map { .string(kind.choices[$0].id) })
    case .texts(let texts): .array(texts.map(JSON.string))
    case .text(let text): .string(text)
    case .number(let range): value.severalNumbers == nil ? JSON(range.low) : nil
    case .date(let date): .string(date.description)
    case .link(let address): .string(address)
    case .notApplicable, .noteAlone: nil
    }
  }
}
