/// A fact of one tool as templates see it.
struct FactContext: Sendable {
  let fact: Fact
  let value: FactValue?
  let cells: FactCells
  /// The place of the fact in the order of `site.yml`.
  let index: Int

  /// Made when it is asked for: a site has as many as tools times facts.
  var cell: HTML { cells.html(value, fact: index) }

  /// The names that a template can use for one fact of a tool.
  static let fields = FieldTable<FactContext>([
    .text("id", "the fact's id, for CSS classes and anchors") { $0.fact.id },
    .text("name", "the fact's name") { $0.fact.name },
    .text("about", "what it means, for readers who do not know the word") { $0.fact.about },
    .text("group", "the heading under which it stands") { $0.fact.group },
    .flag("is_known", "whether the entry says anything of it") { $0.value != nil },
    .html("cell", "what is known of it, with note and source, by partials/fact") { $0.cell },
    .text("text", "the value alone as plain text; nothing where it is unknown") { context in
      context.value.map { context.cells.texts[context.index].plain($0) }
    },
  ])
}

/// Some facts of one tool under one heading.
struct FactGroup: Sendable {
  /// Nil for those before all groups.
  let name: String?
  let facts: [FactContext]

  static let fields = FieldTable<FactGroup>([
    .text("name", "the heading; nothing for the facts before all groups") { $0.name },
    .list("facts", "its facts", FactContext.fields) { $0.facts },
    .html("rows", "its facts, each by partials/fact-row, which takes less time than going through them") { group in
      group.facts.first.map { $0.cells.rows(group.facts) }
    },
  ])
}

extension FactCells {
  /// All facts of a tool that belong to its categories, known or not, in the order of `site.yml`.
  func facts(of tool: Tool) -> [FactContext] {
    facts.indices.filter { facts[$0].belongs(to: tool.categories.map(\.name)) }.map { fact(of: tool, $0) }
  }

  /// The fact with an id.
  func fact(of tool: Tool, id: String) -> FactContext? {
    facts.firstIndex { $0.id == id }.map { fact(of: tool, $0) }
  }

  /// The same, those without a group first, then each group where its first fact stands.
  func groups(of tool: Tool) -> [FactGroup] {
    let all = facts(of: tool)
    var names: [String?] = [nil]
    for fact in all where !names.contains(fact.fact.group) { names.append(fact.fact.group) }
    return names.map { name in FactGroup(name: name, facts: all.filter { $0.fact.group == name }) }
      .filter { !$0.facts.isEmpty }
  }

  private func fact(of tool: Tool, _ index: Int) -> FactContext {
    FactContext(fact: facts[index], value: tool.entry.facts[index], cells: self, index: index)
  }
}
