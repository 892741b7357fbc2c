/// Facts that `site.yml` expects of every entry of their categories.
enum MissingFacts {
  /// Advises on each entry that lacks some, where its facts stand or at its beginning.
  static func check(_ entries: [Entry], facts: [Fact], into diagnostics: inout Diagnostics) {
    guard facts.contains(where: \.isExpected) else { return }
    for entry in entries {
      let missing = zip(facts, entry.facts).filter { fact, value in
        fact.isExpected && value == nil && fact.belongs(to: entry.categories.map(\.value))
      }
      guard !missing.isEmpty else { continue }
      let pronoun = missing.count == 1 ? "it" : "them"
      diagnostics.report(
        .factExpected,
        "\(UnstatedValues.statement(of: missing.map(\.0.id))); site.yml expects \(pronoun) of every entry",
        at: entry.locations.values[.facts] ?? entry.locations.start)
    }
  }
}
