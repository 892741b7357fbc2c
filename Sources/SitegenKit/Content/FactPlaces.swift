/// Where the data of a site names a fact or one of its values: each place that another name must be written to.
package enum FactPlaces {
  /// Where `site.yml` names a fact: its declaration, the rows and columns of tables, and what pairs are chosen by.
  package static func ofID(_ id: String, inConfiguration pairs: [YAMLPair]) -> [SourceLocation] {
    typealias Key = SiteConfiguration.Key
    return keys(id, of: value(Key.facts.rawValue, in: pairs)) + texts(id, in: value(Key.table.rawValue, in: pairs))
      + texts(id, in: value(Key.columns.rawValue, in: pairs))
      + texts(id, in: value(SiteConfiguration.PairsKey.by.rawValue, in: value(Key.pairs.rawValue, in: pairs)))
  }

  /// Where an entry names a fact.
  package static func ofID(_ id: String, inEntry pairs: [YAMLPair]) -> [SourceLocation] {
    keys(id, of: value(Entry.Key.facts.rawValue, in: pairs))
  }

  /// Where `site.yml` names a value of a fact with a closed list.
  package static func ofValue(_ text: String, of id: String, inConfiguration pairs: [YAMLPair]) -> [SourceLocation] {
    let fact = value(id, in: value(SiteConfiguration.Key.facts.rawValue, in: pairs))
    let values = value(SiteConfiguration.FactKey.values.rawValue, in: fact)
    return keys(text, of: values) + texts(text, in: values)
  }

  /// Where an entry has a value of a fact, alone, in a list or beside its note.
  package static func ofValue(_ text: String, of id: String, inEntry pairs: [YAMLPair]) -> [SourceLocation] {
    let node = value(id, in: value(Entry.Key.facts.rawValue, in: pairs))
    return texts(text, in: node) + texts(text, in: value(FactValueReader.Key.value.rawValue, in: node))
  }

  /// Where a list names a fact: in what it asks for, and as its order.
  package static func ofID(_ id: String, inList pairs: [YAMLPair]) -> [SourceLocation] {
    keys(id, of: conditions(in: pairs)) + texts(id, in: value(ToolList.Key.order.rawValue, in: pairs))
  }

  /// Where a list asks for a value of a fact, alone or among others.
  package static func ofValue(_ text: String, of id: String, inList pairs: [YAMLPair]) -> [SourceLocation] {
    texts(text, in: value(id, in: conditions(in: pairs)))
  }

  /// What a list asks of facts.
  private static func conditions(in pairs: [YAMLPair]) -> YAMLNode? {
    value(ToolList.ConditionKey.facts.rawValue, in: value(ToolList.Key.conditions.rawValue, in: pairs))
  }

  // MARK: - In YAML

  /// The value of a key of a map; nil where there is none.
  package static func value(_ key: String, in node: YAMLNode?) -> YAMLNode? {
    if case .mapping(let pairs)? = node?.value { value(key, in: pairs) } else { nil }
  }

  /// The value of a key; nil where there is none.
  package static func value(_ key: String, in pairs: [YAMLPair]) -> YAMLNode? {
    pairs.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// Where a map has a key.
  package static func keys(_ key: String, of node: YAMLNode?) -> [SourceLocation] {
    guard case .mapping(let pairs)? = node?.value else { return [] }
    return pairs.filter { $0.key.utf8.elementsEqual(key.utf8) }.map(\.keyLocation)
  }

  /// Where a text stands, alone or as an item of a list.
  package static func texts(_ text: String, in node: YAMLNode?) -> [SourceLocation] {
    switch node?.value {
    case .scalar(let found):
      found.inOneLine.utf8.elementsEqual(text.utf8) ? node.map { [$0.location] } ?? [] : []
    case .sequence(let items): items.flatMap { texts(text, in: $0) }
    default: []
    }
  }
}
