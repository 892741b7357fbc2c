/// `tools.json`: what the reader's script needs to find tools and comparisons. Search engines and readers without
/// scripts need none of it.
struct ToolsData: Sendable {
  let site: Site
  let addresses: Addresses

  var file: PlannedFile {
    let text = json
    return PlannedFile(path: "tools.json") { Array(text.utf8) }
  }

  /// The form of a comparison's link, with `*` for the pair, and one line a tool. `with` lists the places of the tools
  /// that a tool is compared with, where that is not all of them.
  private var json: String {
    let comparison = StructuredData.json(addresses.link("compare/*"))
    let tools = site.tools.indices.map(tool).joined(separator: ",\n")
    return "{\"comparison\":\(comparison),\n\"tools\":[\n\(tools)\n]}\n"
  }

  private func tool(_ place: Int) -> String {
    let tool = site.tools[place]
    var fields = [
      "\"slug\":\(StructuredData.json(tool.slug.text))", "\"name\":\(StructuredData.json(tool.name))",
      "\"category\":\(StructuredData.json(tool.category.name))",
      "\"url\":\(StructuredData.json(addresses.link(addresses.tool(tool.slug))))",
    ]
    if let average = tool.panel.average { fields.append("\"score\":\(average)") }
    if let verdict = tool.panel.verdict { fields.append("\"verdict\":\"\(verdict.id)\"") }
    if !tool.entry.tags.isEmpty {
      fields.append("\"tags\":[\(tool.entry.tags.map(StructuredData.json).joined(separator: ","))]")
    }
    if !tool.aliases.isEmpty {
      fields.append("\"aliases\":[\(tool.aliases.map { StructuredData.json($0.text) }.joined(separator: ","))]")
    }
    if site.configuration.pairs != .all {
      fields.append("\"with\":[\(site.pairs.partners(of: place).map(String.init).joined(separator: ","))]")
    }
    return "{\(fields.joined(separator: ","))}"
  }
}
