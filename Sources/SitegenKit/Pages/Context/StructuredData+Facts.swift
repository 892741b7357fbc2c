extension StructuredData {
  /// What a tool's page tells machines of its facts: those that `site.yml` gives a property for, and no other.
  ///
  /// Nothing is said of what does not apply, can't be compared or is not known.
  func members(of tool: Tool) -> JSON.Members {
    var values: [(name: String, values: [JSON])] = []
    for (fact, value) in zip(configuration.facts.map(\.value), tool.entry.facts) {
      guard let property = fact.schema, let value else { continue }
      let name = property == .price ? "offers" : property.rawValue
      let said =
        property == .price ? Self.offer(fact, value).map { [$0] } ?? [] : Self.values(of: property, fact, value)
      if let index = values.firstIndex(where: { $0.name == name }) {
        values[index].values += said
      } else {
        values.append((name, said))
      }
    }
    return values.filter { !$0.values.isEmpty }.map {
      ($0.name, $0.values.count == 1 ? $0.values[0] : .array($0.values))
    }
  }

  private static func values(of property: Fact.SchemaProperty, _ fact: Fact, _ value: FactValue) -> [JSON] {
    let texts = texts(fact, value)
    switch property {
    case .license: return texts.map(license)
    // Search engines want these as one text.
    case .operatingSystem, .availableOnDevice: return texts.isEmpty ? [] : [.string(texts.joined(separator: ", "))]
    case .isAccessibleForFree:
      switch value.content {
      case .answer(.yes): return [true]
      case .answer(.no): return [false]
      default: return []
      }
    case .datePublished:
      if case .date(let date) = value.content { return [.string(date.description)] }
      return []
    default: return texts.map(JSON.string)
    }
  }

  /// The value as texts, as pages show them, but for the language of numbers.
  private static func texts(_ fact: Fact, _ value: FactValue) -> [String] {
    switch value.content {
    case .choice(let index): [fact.choices[index].label]
    case .choices(let indices): indices.map { fact.choices[$0].label }
    case .texts(let texts): texts
    case .text(let text), .link(let text): [text]
    case .number(let range):
      [
        (range.low == range.high ? "\(range.low)" : "\(range.low)–\(range.high)")
          + (fact.scale?.unit.map { " \($0)" } ?? "")
      ]
    case .answer, .date, .notApplicable, .noteAlone: []
    }
  }

  /// A licence is an address, or a work with a name.
  private static func license(_ text: String) -> JSON {
    WebAddress.problem(ofAny: text) == nil ? .string(text) : ["@type": "CreativeWork", "name": .string(text)]
  }

  /// What a tool is offered for; nil where no price is known.
  private static func offer(_ fact: Fact, _ value: FactValue) -> JSON? {
    guard case .number(let range) = value.content, !range.low.isNegative, let currency = fact.currency else {
      return nil
    }
    let prices: JSON.Members =
      if range.low != range.high {
        [("lowPrice", JSON(range.low)), ("highPrice", JSON(range.high))]
      } else if range.isFrom {
        [("lowPrice", JSON(range.low))]
      } else {
        [("price", JSON(range.low))]
      }
    return .object(
      [
        ("@type", .string(prices[0].key == "price" ? "Offer" : "AggregateOffer")), ("name", .string(fact.name)),
      ] + prices + [("priceCurrency", .string(currency))])
  }
}
