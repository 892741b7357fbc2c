extension SiteConfiguration {
  /// The keys of the declaration of a fact.
  enum FactKey: String, FieldKey {
    case name, kind, group, about, values, unit, max, better, filter, sort, only, expected, schema, currency

    var field: DataField {
      switch self {
      case .name: .required(.text, "The fact's name, as pages show it")
      case .kind:
        .required(
          .choice(Fact.KindName.allCases.map(\.rawValue)), "What its values are; entries are checked against it")
      case .group: .optional(.text, "The heading under which the decision table shows it")
      case .about: .optional(.text, "What it means, for readers who do not know the word")
      case .values:
        .optional(
          .either([.list(of: .text, fewest: 1), .texts]),
          "What a choice or a list may hold, in the order of the pages: texts, or {value: what pages show}")
      case .unit:
        .optional(.text, "What a number counts, as in \"$ per month\"; a currency sign stands before the number")
      case .max: .optional(.decimal, "The highest number that there can be, which a bar is drawn against")
      case .better:
        .optional(
          .choice(Fact.Better.allCases.map(\.rawValue)), "Which of two numbers leads; without it none does")
      case .filter: .optional(.flag, "true lets readers narrow a list by its values")
      case .sort: .optional(.flag, "true lets readers put a list in its order")
      case .only: .optional(.list(of: .category, fewest: 1), "The categories that it belongs to; all where missing")
      case .expected: .optional(.flag, "true lets check name the entries that lack it")
      case .schema:
        .optional(
          .choice(Fact.SchemaProperty.allCases.map(\.rawValue)),
          "What structured data calls it: a property of schema.org's SoftwareApplication")
      case .currency: .optional(.text, "The currency of a price, as in USD; only with schema: price")
      }
    }
  }

  /// Reads the facts that the site declares, in their order.
  ///
  /// One with a mistake is kept as far as it can be read, so that its values in entries are no mistakes too.
  static func readFacts(
    _ fields: inout FieldReader<Key>, categories: [Category], schemaType: SchemaType
  ) -> [Located<Fact>] {
    var facts: [Located<Fact>] = []
    for pair in fields.mapping(.facts) ?? [] {
      checkID(pair, &fields)
      guard case .mapping(let pairs) = pair.value.value else {
        fields.report(
          .valueType, "the fact \"\(pair.key)\" is \(pair.value.kind); it must be {name, kind, …}",
          at: pair.value.isEmpty ? pair.keyLocation : pair.value.location)
        var fact = Fact(id: pair.key, name: pair.key, kind: .text)
        fact.isKindKnown = false
        facts.append(Located(value: fact, location: pair.keyLocation))
        continue
      }
      var reader = FactDeclaration(pair.key, pairs, at: pair.keyLocation)
      let fact = reader.read(categories: categories, schemaType: schemaType)
      if let name = reader.nameLocation,
        let other = facts.first(where: { $0.value.name.lowercased() == fact.name.lowercased() })
      {
        reader.fields.report(
          .duplicateKey, "\"\(fact.name)\" is the name of the fact \"\(other.value.id)\" too", at: name)
      }
      fields.append(reader.fields.diagnostics)
      facts.append(Located(value: fact, location: pair.keyLocation))
    }
    return facts
  }

  private static func checkID(_ pair: YAMLPair, _ fields: inout FieldReader<Key>) {
    guard let problem = Fact.problem(withID: pair.key) else { return }
    fields.report(.factID, "\"\(pair.key)\" \(problem)", at: pair.keyLocation)
  }

  /// Reads the fact that says which tools are compared; it must say which of two values is the better one.
  static func readRank(_ fields: inout FieldReader<PairsKey>, facts: [Fact]) -> Int? {
    guard let text = fields.text(.by) else { return nil }
    let ranked = facts.filter { $0.better != nil }.map(\.id)
    if ranked.contains(text.value) { return facts.firstIndex { $0.id == text.value } }
    let fact = facts.first { $0.id == text.value }
    if let fact, !fact.isKindKnown { return nil }
    let isKnown = fact != nil
    fields.report(
      .pairsPolicy,
      isKnown
        ? "\"by\" is \"\(text.value)\", a fact that does not say which of two values is \"better\""
        : "\"by\" is \"\(text.value)\", which is no fact that the site declares",
      at: text.location, meant: text.value, among: isKnown ? [] : ranked)
    return nil
  }
}
