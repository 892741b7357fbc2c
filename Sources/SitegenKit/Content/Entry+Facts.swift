extension Entry {
  /// Reads a key that holds a text, or a text with a note, a source and a day.
  static func readStatement(
    _ key: Key, _ fields: inout FieldReader<Key>, checked: inout [Located<PartialDate>]
  ) -> FactValue? {
    guard let pair = fields.pair(key), !pair.value.isEmpty else { return nil }
    return read(pair.value, by: FactValueReader(textOf: key.rawValue), &fields, checked: &checked)
  }

  /// Reads what the entry says of the site's facts, in their order; nil where it says nothing.
  ///
  /// A value of a fact that belongs to other categories is shown nowhere, which is reported.
  static func readFacts(
    _ fields: inout FieldReader<Key>, of categories: [String], configuration: SiteConfiguration,
    checked: inout [Located<PartialDate>]
  ) -> [FactValue?] {
    let facts = configuration.facts
    var values = [FactValue?](repeating: nil, count: facts.count)
    let pairs = fields.mapping(.facts) ?? []
    let ids = facts.map(\.value.id)
    let indices = pairs.map { ids.firstIndex(of: $0.key) }
    let unknown = zip(pairs, indices).lazy.filter { $1 == nil }.map(\.0.key)
    let mistyped = MistypedNames(unknown.prefix(Diagnostics.mostInFile), among: ids) { id in
      pairs.contains { $0.key == id }
    }
    for (pair, index) in zip(pairs, indices) {
      guard let index else {
        fields.report(
          .unknownFact, "\"\(pair.key)\" is not a fact that site.yml declares", at: pair.keyLocation,
          hint: mistyped.suggestion(for: pair.key)?.hint,
          fix: Fix(yaml: mistyped.certainSuggestion(for: pair.key), at: pair.keyLocation))
        continue
      }
      let fact = facts[index].value
      guard !pair.value.isEmpty, fact.isKindKnown else { continue }
      values[index] = read(pair.value, by: FactValueReader(fact), &fields, checked: &checked)
      if !categories.isEmpty, !fact.belongs(to: categories) {
        fields.report(
          .factElsewhere,
          "\"\(pair.key)\" belongs to \(fact.categories.joined(separator: ", ")), so no page shows it for an"
            + " entry in \(categories.joined(separator: ", "))",
          at: pair.keyLocation)
        values[index] = nil
      }
    }
    return values
  }

  private static func read(
    _ node: YAMLNode, by reader: consuming FactValueReader, _ fields: inout FieldReader<Key>,
    checked: inout [Located<PartialDate>]
  ) -> FactValue? {
    var reader = reader
    let value = reader.read(node)
    fields.append(reader.diagnostics)
    if let date = value?.checked, let location = reader.checkedLocation {
      checked.append(Located(value: date, location: location))
    }
    return value
  }

  /// How many years a value may have been looked up after the entry's last change: a later one is a slip of the pen.
  private static let mostYearsAfterUpdate = 2

  static func checkDays(
    _ checked: [Located<PartialDate>], against updated: Day?, _ fields: inout FieldReader<Key>
  ) {
    guard let updated else { return }
    for date in checked where date.value.firstDay.year - updated.year > mostYearsAfterUpdate {
      fields.report(
        .checkedDate, "\"checked\" is \(date.value), years after the entry's last change, \(updated)",
        at: date.location)
    }
  }
}
