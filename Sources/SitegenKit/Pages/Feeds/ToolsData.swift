/// `tools.json`: what the reader's script needs to find tools and comparisons.
///
/// Search engines and readers without scripts need none of it.
struct ToolsData: Sendable {
  let context: SiteContext

  var site: Site { context.site }
  private var addresses: Addresses { context.addresses }

  static let path = "tools.json"

  var file: PlannedFile { PlannedFile(path: Self.path) { Array(json.lines.utf8) } }

  /// The form of a comparison's link, with `*` for the pair, the link to the page for any two to four tools, the
  /// categories with their pages, the facts that lists know, and every tool.
  ///
  /// Where not all tools are compared, two are if they share one of their `groups`, or, where each pair is listed, if
  /// each has the other's index in `with`.
  private var json: JSON {
    let values = listedValues
    let indices = values.map { values in
      Dictionary(zip(values.map { $0.lowercased() }, values.indices)) { first, _ in first }
    }
    let facts = zip(listedFacts, values).map { Self.declaration(of: $0.fact, values: $1) }
    return .object(
      [("comparison", .string(addresses.link("compare/*")))]
        + (site.hasAnyComparison ? [("compare", .string(addresses.anyComparisonLink))] : [])
        + [("categories", .array(categories))]
        + (facts.isEmpty ? [] : [("facts", .array(facts))]) + [
          ("tools", .array(site.tools.indices.map { tool($0, factIndices: indices) }))
        ])
  }

  private var categories: [JSON] {
    site.categories.map { category in
      .object([
        ("name", .string(category.name)), ("url", .string(addresses.link(addresses.category(category)))),
      ])
    }
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
    if let tagline = tool.tagline { members.append(("tagline", .string(tagline))) }
    if let price = tool.entry.entryPrice {
      members.append(("entry", .string(context.toolContext(tool).price(price))))
    }
    if let updated = tool.updated { members.append(("updated", .string(updated.description))) }
    if let logo = tool.logo {
      members.append(("logo", .string("\(addresses.site.pathPrefix)/\(logo.published)")))
    }
    if let average = tool.panel.average {
      members += [("score", .integer(average)), ("reviews", .integer(tool.panel.count))]
    }
    if let verdict = tool.panel.verdict { members.append(("verdict", .string(verdict.id))) }
    if !tool.entry.tags.isEmpty { members.append(("tags", .array(tool.entry.tags.map(JSON.string)))) }
    if !tool.aliases.isEmpty { members.append(("aliases", .array(tool.aliases.map { .string($0.text) }))) }
    let facts = values(of: tool, indices: factIndices)
    if !facts.isEmpty { members.append(("facts", .array(facts))) }
    if let groups = site.pairs.groups(of: index) {
      members.append(("groups", .array(groups.map(JSON.integer))))
    }
    if site.configuration.pairs == .listed {
      members.append(("with", .array(site.pairs.partners(of: index).map(JSON.integer))))
    }
    return .object(members)
  }
}
