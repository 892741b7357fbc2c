/// Reads what `site.yml` declares of one fact.
struct FactDeclaration {
  typealias Key = SiteConfiguration.FactKey

  private let id: String
  private let location: SourceLocation
  var fields: FieldReader<Key>
  /// Where the name stands; nil where it is missing.
  private(set) var nameLocation: SourceLocation?

  init(_ id: String, _ pairs: [YAMLPair], at location: SourceLocation) {
    self.id = id
    self.location = location
    fields = FieldReader(pairs, owner: "a fact", at: location)
  }

  /// Reads it all, and reports what is wrong or belongs to another kind.
  mutating func read(categories: [Category], schemaType: SchemaType) -> Fact {
    let name = fields.text(.name)
    nameLocation = name?.location
    let kindName = fields.word(Fact.KindName.self, .kind)?.value
    // Values are read whatever the kind is, so that all mistakes are said at once.
    let choices = readChoices()
    let scale = readScale()
    var fact = Fact(id: id, name: name?.value ?? id, kind: kindName.map { kind($0, choices, scale) } ?? .text)
    fact.isKindKnown = kindName != nil
    fact.group = fields.text(.group)?.value
    fact.about = fields.text(.about)?.value
    fact.isFilter = fields.flag(.filter) ?? false
    fact.isSortable = fields.flag(.sort) ?? false
    fact.categories = readCategories(among: categories)
    fact.isExpected = fields.flag(.expected) ?? false
    readSchema(into: &fact, schemaType)
    return fact
  }

  private func kind(_ name: Fact.KindName, _ choices: [Fact.Choice], _ scale: Fact.NumberScale) -> Fact.Kind {
    switch name {
    case .yesNo: .yesNo
    case .choice: .choice(choices)
    case .list: .list(choices)
    case .text: .text
    case .number: .number(scale)
    case .date: .date
    case .link: .link
    }
  }

  /// Reports a key that says nothing of a fact of this kind.
  private mutating func allow(_ key: Key, of kinds: [Fact.KindName]) {
    guard let pair = fields.pair(key), let name = fields.pair(.kind),
      case .scalar(let text) = name.value.value, let kind = Fact.KindName(rawValue: text), !kinds.contains(kind)
    else { return }
    fields.report(
      .factKind,
      "\"\(key.rawValue)\" belongs to a fact of kind \(kinds.map(\.rawValue).joined(separator: " or "));"
        + " \"\(id)\" is of kind \(text)",
      at: pair.keyLocation)
  }

  // MARK: - Values of a closed list

  private mutating func readChoices() -> [Fact.Choice] {
    allow(.values, of: [.choice, .list])
    guard let pair = fields.pair(.values) else {
      if let kind = fields.pair(.kind), case .scalar(Fact.KindName.choice.rawValue) = kind.value.value {
        fields.report(
          .valueMissing, "the fact \"\(id)\" is a choice and has no \"values\" to choose from", at: location)
      }
      return []
    }
    var choices: [Fact.Choice] = []
    switch pair.value.value {
    case .sequence(let nodes):
      for node in nodes {
        guard let text = fields.text(of: node, as: Key.values.rawValue) else { continue }
        add(Fact.Choice(id: text.value, label: text.value), at: text.location, to: &choices)
      }
    case .mapping(let pairs):
      for pair in pairs {
        // A value without words of its own is shown as it is written.
        let label = pair.value.isEmpty ? nil : fields.text(of: pair.value, as: pair.key)
        add(Fact.Choice(id: pair.key, label: label?.value ?? pair.key), at: pair.keyLocation, to: &choices)
      }
    default:
      fields.report(
        .valueType, "\"values\" is \(pair.value.kind); it must be a list of texts, or {value: what pages show}",
        at: pair.value.location)
    }
    return choices
  }

  private mutating func add(_ choice: Fact.Choice, at location: SourceLocation, to choices: inout [Fact.Choice]) {
    if choice.id == FactValue.notApplicable {
      fields.report(
        .valueRange, "\"\(choice.id)\" is what entries write where a fact does not apply; it can't be a value",
        at: location)
    } else if choices.contains(where: { $0.id.lowercased() == choice.id.lowercased() }) {
      fields.report(.duplicateKey, "\"values\" has \"\(choice.id)\" twice", at: location)
    } else {
      choices.append(choice)
    }
  }

  // MARK: - Numbers

  private mutating func readScale() -> Fact.NumberScale {
    for key in [Key.unit, .max, .better] { allow(key, of: [.number]) }
    var scale = Fact.NumberScale(unit: fields.text(.unit)?.value)
    if let text = fields.text(.max) {
      scale.maximum = DecimalNumber(text.value)
      if scale.maximum.map({ $0.approximation <= 0 }) ?? true {
        fields.report(
          .valueRange, "\"max\" is \"\(text.value)\"; it must be a number above 0", at: text.location)
        scale.maximum = nil
      }
    }
    scale.better = fields.word(Fact.Better.self, .better)?.value
    return scale
  }

  // MARK: - Where it belongs, what machines call it

  private mutating func readCategories(among categories: [Category]) -> [String] {
    fields.texts(.only).compactMap { text in
      if let category = categories.first(where: { $0.name == text.value }) { return category.name }
      fields.report(
        .unknownCategory, "\"\(text.value)\" is not one of the site's categories", at: text.location,
        meant: text.value, among: categories.map(\.name))
      return nil
    }
  }

  private mutating func readSchema(into fact: inout Fact, _ type: SchemaType) {
    fact.schema = fields.word(Fact.SchemaProperty.self, .schema, .factSchema)?.value
    let currency = fields.text(.currency)
    if let currency, currency.value.utf8.count != 3 || !currency.value.utf8.allSatisfy(Ascii.isCapital) {
      fields.report(
        .valueRange, "\"currency\" is \"\(currency.value)\"; it must be three capitals like USD", at: currency.location)
    }
    fact.currency = currency?.value
    let location = fields.pair(.schema)?.value.location
    if let property = fact.schema, let location {
      if !type.has(property) {
        fields.report(
          .factSchema,
          "\"schema\" is \(property.rawValue), which schema.org does not have for a \(type.rawValue), the \"schema_type\"",
          at: location)
      } else if fact.isKindKnown, !property.takes(fact.kindName) {
        fields.report(
          .factSchema,
          "\"schema\" is \(property.rawValue), which is \(property.form); \"\(id)\" is of kind \(fact.kindName.rawValue)",
          at: location)
      } else if property == .price, currency == nil {
        fields.report(.factSchema, "\"schema\" is price, which needs a \"currency\" like USD", at: location)
      }
    }
    if let currency, fact.schema != .price, location == nil || fact.schema != nil {
      fields.report(.factSchema, "\"currency\" belongs to a fact with schema: price", at: currency.location)
    }
  }
}
