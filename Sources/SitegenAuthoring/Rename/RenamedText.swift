import SitegenKit

/// A text by which the data of a site knows something, and which gets another form everywhere.
enum RenamedText: Sendable {
  /// The id of a fact.
  case fact(String)
  /// A value of a fact with a closed list.
  case value(String, of: String)

  /// The text as it was.
  var text: String {
    switch self {
    case .fact(let id): id
    case .value(let text, _): text
    }
  }

  func places(inConfiguration pairs: [YAMLPair]) -> [SourceLocation] {
    switch self {
    case .fact(let id): FactPlaces.ofID(id, inConfiguration: pairs)
    case .value(let text, let id): FactPlaces.ofValue(text, of: id, inConfiguration: pairs)
    }
  }

  func places(inEntry pairs: [YAMLPair]) -> [SourceLocation] {
    switch self {
    case .fact(let id): FactPlaces.ofID(id, inEntry: pairs)
    case .value(let text, let id): FactPlaces.ofValue(text, of: id, inEntry: pairs)
    }
  }

  func places(inList pairs: [YAMLPair]) -> [SourceLocation] {
    switch self {
    case .fact(let id): FactPlaces.ofID(id, inList: pairs)
    case .value(let text, let id): FactPlaces.ofValue(text, of: id, inList: pairs)
    }
  }

  /// Where the mapping of an import has it: as the key of a fact, or as what a column's words become.
  func places(inMapping pairs: [YAMLPair]) -> [SourceLocation] {
    let facts = FactPlaces.value(ImportMapping.Key.facts.rawValue, in: pairs)
    switch self {
    case .fact(let id): return FactPlaces.keys(id, of: facts)
    case .value(let text, let id):
      let source = FactPlaces.value(id, in: facts)
      var words: [YAMLPair] = []
      if case .mapping(let pairs)? = Self.value(.words, in: source)?.value { words = pairs }
      return words.flatMap { FactPlaces.texts(text, in: $0.value) }
        + FactPlaces.texts(text, in: Self.value(.value, in: source))
    }
  }

  /// What the owner must change in a mapping by hand, since it depends on the columns of the source: the place, and
  /// the advice.
  func advice(onMapping pairs: [YAMLPair], becoming new: String) -> (location: SourceLocation, words: String)? {
    guard let facts = FactPlaces.value(ImportMapping.Key.facts.rawValue, in: pairs),
      case .mapping(let sources) = facts.value
    else { return nil }
    let pattern = sources.first { $0.key == "from" }
    switch self {
    case .fact(let id):
      guard let pattern, !sources.contains(where: { $0.key == id }) else { return nil }
      return (pattern.keyLocation, "the columns that are named as facts are must say \"\(new)\" for \"\(id)\" now")
    case .value(let text, let id):
      guard let source = sources.first(where: { $0.key == id }) ?? pattern,
        FactPlaces.value(ImportValue.Key.value.rawValue, in: source.value) == nil
      else { return nil }
      if case .mapping(let words)? = Self.value(.words, in: source.value)?.value,
        words.contains(where: { $0.key.lowercased() == text.lowercased() })
      {
        return nil
      }
      let word = "{\(YAMLText.value(text, isInBrackets: true)): \(YAMLText.value(new, isInBrackets: true))}"
      return (source.keyLocation, "where the source has \"\(text)\", \"\(id)\" needs words: \(word)")
    }
  }

  private static func value(_ key: ImportValue.Key, in source: YAMLNode?) -> YAMLNode? {
    FactPlaces.value(key.rawValue, in: source)
  }
}
