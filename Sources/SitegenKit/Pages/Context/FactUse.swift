/// Which of the site's facts the templates of a theme show.
struct FactUse: Sendable {
  /// Whether a page of one tool goes through all of its facts.
  private(set) var showsAll = false
  /// Whether the page of a pair goes through the rows of the decision table.
  private(set) var showsTable = false
  /// The facts that are named one by one.
  private(set) var ids: Set<String> = []

  /// Adds what the template of a role names, its partials included.
  mutating func add(_ role: TemplateRole, sections: Set<String>, namedFacts: Set<String>) {
    ids.formUnion(namedFacts)
    if role == .comparison {
      showsTable = showsTable || !sections.isDisjoint(with: ["rows", "groups", "facts"])
    } else {
      showsAll = showsAll || !sections.isDisjoint(with: ["facts", "fact_groups"])
    }
  }

  /// Reports each fact that no page, filter or order shows: nothing that an editor types is dropped in silence.
  func check(_ facts: [Located<Fact>], table: [TableRow], into diagnostics: inout Diagnostics) {
    guard !showsAll else { return }
    for (index, fact) in facts.enumerated() where !ids.contains(fact.value.id) {
      let isRow = showsTable && table.contains { $0.subject == .fact(index) }
      guard !isRow, !fact.value.isFilter, !fact.value.isSortable else { continue }
      diagnostics.report(
        .factUnshown, "no page, filter or order shows the fact \"\(fact.value.id)\"", at: fact.location,
        hint: "name it in \"table\", or let a template show it by {{{fact.\(fact.value.id).cell}}}")
    }
  }
}
