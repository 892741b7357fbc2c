/// `compare.json`: what the page for any two to four tools puts its table together of.
///
/// Each row of the decision table has its different cells once, ready to be shown, and for each tool which of them is its
/// own: values repeat, and what repeats side by side takes little room once a host has compressed it. Notes and sources
/// stay on the tools' own pages.
struct CompareData: Sendable {
  let context: SiteContext
  /// Fingerprint of all that the site is made with but its entries.
  let settings: Fingerprint

  static let path = Addresses.comparisonData

  private var site: Site { context.site }

  var file: PlannedFile {
    // Making it takes long where there are many tools with many facts.
    let ingredients = Fingerprint(
      [settings] + site.tools.flatMap { [Fingerprint($0.slug.text), $0.fingerprint] })
    return PlannedFile(path: Self.path, ingredients: ingredients) { Array(json.lines.utf8) }
  }

  /// The slugs of all tools, the members of the panel with their scores, and the rows: what belongs to each tool stands
  /// in the order of the slugs.
  private var json: JSON {
    let tools = site.tools.map { (tool: $0, context: context.toolContext($0)) }
    var members: JSON.Members = [("tools", .array(site.tools.map { .string($0.slug.text) }))]
    if site.configuration.hasPanel {
      members.append(("panel", .array(site.configuration.panel.enumerated().map(reviewer))))
    }
    members.append(("rows", .array(site.table.rows.map { row($0, tools) })))
    return .object(members)
  }

  private func reviewer(_ index: Int, _ reviewer: Reviewer) -> JSON {
    .object([
      ("id", .string(reviewer.id)), ("name", .string(reviewer.name)),
      ("scores", .array(site.tools.map { $0.scores[index].map(JSON.integer) ?? .null })),
    ])
  }

  private func row(_ row: TableRow, _ tools: [(tool: Tool, context: ToolContext)]) -> JSON {
    let index = DecisionTable.index(of: row.subject)
    let comparison = site.table.comparisons[index]
    var members: JSON.Members
    var isAnswer = false
    switch row.subject {
    case .builtIn(let builtIn):
      members = [
        ("id", .string(builtIn.rawValue)), ("name", .string(site.configuration.copy[builtIn.copyKey])),
      ]
    case .fact(let index):
      let fact = site.table.facts[index]
      members = [("id", .string(fact.id)), ("name", .string(fact.name))]
      if let about = fact.about { members.append(("about", .string(about))) }
      members.append(("kind", .string(fact.kindName.rawValue)))
      isAnswer = fact.kindName == .yesNo
      if let unit = fact.scale?.unit { members.append(("unit", .string(unit))) }
    }
    if let group = row.group { members.append(("group", .string(group))) }
    if row.isNamed { members.append(("named", true)) }
    members.append(("by", .string(comparison.name)))
    if case .numbers(let better?) = comparison { members.append(("better", .string(better.rawValue))) }
    // The means follow from the scores.
    if case .means = comparison { return .object(members) }
    var cells = CompareCells(comparison, keepsNumbers: isAnswer)
    for (tool, context) in tools { cells.add(tool.cells[index], content(of: row.subject, tool, context)) }
    return .object(members + cells.members)
  }

  /// What a cell shows, without its note and its source.
  private func content(of subject: TableRow.Subject, _ tool: Tool, _ toolContext: ToolContext) -> CompareCells.Content {
    switch subject {
    case .builtIn(.verdict), .builtIn(.community), .builtIn(.category), .builtIn(.average):
      return .html(toolContext.cell(of: subject)?.text ?? "")
    case .builtIn(let row): return .html(context.cells?.html(tool.entry.statement(of: row)?.alone).text ?? "")
    case .fact(let index):
      let value = tool.entry.facts[index]?.alone
      if let list = context.cells?.list(value, fact: index), !list.items.isEmpty { return .list(list) }
      return .html(context.cells?.html(value, fact: index).text ?? "")
    }
  }
}

extension CellComparison {
  /// The name in `compare.json`.
  fileprivate var name: String {
    switch self {
    case .equality: "equality"
    case .numbers: "numbers"
    case .dates: "dates"
    case .means: "means"
    }
  }
}
