/// `tools.json`: what the reader's script needs to find tools and comparisons.
///
/// Search engines and readers without scripts need none of it.
struct ToolsData: Sendable {
  let site: Site
  let addresses: Addresses

  var file: PlannedFile {
    let text = json.lines
    return PlannedFile(path: "tools.json") { Array(text.utf8) }
  }

  /// The form of a comparison's link, with `*` for the pair, the facts that lists know, and every tool.
  ///
  /// `with` lists the indices of the tools that a tool is compared with, where that is not all of them.
  private var json: JSON {
    let values = listedValues
    let indices = values.map { values in
      Dictionary(zip(values.map { $0.lowercased() }, values.indices)) { first, _ in first }
    }
    let facts = zip(listedFacts, values).map { Self.declaration(of: $0.fact, values: $1) }
    return .object(
      [("comparison", .string(addresses.link("compare/*")))] + (facts.isEmpty ? [] : [("facts", .array(facts))])
        + [("tools", .array(site.tools.indices.map { tool($0, factIndices: indices) }))])
  }

  private func tool(_ index: Int, factIndices: [[String: Int]]) -> JSON {
    let tool = site.tools[index]
    var members: JSON.Members = [
      ("slug", .string(tool.slug.text)), ("name", .string(tool.name)),
      ("rank", .integer(tool.nameRank)), ("category", .string(tool.category.name)),
      ("url", .string(addresses.link(addresses.tool(tool.slug)))),
    ]
    if tool.categories.count > 1 {
      members.append(("categories", .array(tool.categories.map { .string($0.name) })))
    }
    if let average = tool.panel.average { members.append(("score", .integer(average))) }
    if let verdict = tool.panel.verdict { members.append(("verdict", .string(verdict.id))) }
    if !tool.entry.tags.isEmpty { members.append(("tags", .array(tool.entry.tags.map(JSON.string)))) }
    if !tool.aliases.isEmpty { members.append(("aliases", .array(tool.aliases.map { .string($0.text) }))) }
    let facts = values(of: tool, indices: factIndices)
    if !facts.isEmpty { members.append(("facts", .array(facts))) }
    if site.configuration.pairs != .all {
      members.append(("with", .array(site.pairs.partners(of: index).map(JSON.integer))))
    }
    return .object(members)
  }
}
