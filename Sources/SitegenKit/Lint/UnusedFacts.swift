/// Facts of which no entry says anything.
enum UnusedFacts {
  /// Advises on each of them, where it is declared.
  static func check(_ entries: [Entry], facts: [Located<Fact>], into diagnostics: inout Diagnostics) {
    guard !entries.isEmpty else { return }
    for (index, fact) in facts.enumerated() where entries.allSatisfy({ $0.facts[index] == nil }) {
      diagnostics.report(
        .factUnused, "\"\(fact.value.id)\" has a value in no entry, so readers can't compare tools by it",
        at: fact.location)
    }
  }
}
