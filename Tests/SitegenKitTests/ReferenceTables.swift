@testable import SitegenKit

/// The tables of the documentation that are made from the code.
enum ReferenceTables {
  // MARK: - Names of templates

  /// Things that stand in many places, each with a table of its own.
  private static let known = [
    (article: "a tool", anchor: "#a-tool", names: ToolContext.fields.summaries),
    (article: "a review", anchor: "#a-review", names: ReviewContext.fields.summaries),
  ]

  /// Every name that a template may use, template by template.
  static var names: String {
    var groups: [(files: [String], names: [NameSummary])] = []
    for role in TemplateRole.allCases {
      if let place = groups.firstIndex(where: { $0.names == role.summaries }) {
        groups[place].files.append(role.rawValue)
      } else {
        groups.append(([role.rawValue], role.summaries))
      }
    }
    // The many words have a table of their own, in another file.
    let everywhere = SiteContext.summaries.map { summary in
      summary.name == "copy"
        ? NameSummary("copy.KEY", .text, "the site's words; [every key](configure.md#copy)") : summary
    }
    let asset = NameSummary(
      "\(AssetNames.object).FILE", .url, "the link to a file of assets/, under its path; [every file](#assets)")
    return section("Every template", "", everywhere + [asset])
      + groups.map { group in
        let files = group.files.map { "`\($0).mustache`" }.joined(separator: ", ")
        if let thing = known.first(where: { $0.names == group.names }) {
          let title = thing.anchor == "#a-tool" ? "A tool" : "A review"
          return section(title, "The names in \(files), and wherever \(thing.article) is linked here.\n\n", group.names)
        }
        return section(files, "", group.names)
      }.joined()
  }

  private static func section(_ title: String, _ text: String, _ names: [NameSummary]) -> String {
    let lines = names.flatMap { rows(of: $0, in: "") }
    return "\n### \(title)\n\n\(text)| name | is | |\n| --- | --- | --- |\n" + lines.map { $0 + "\n" }.joined()
  }

  /// The rows of a name and of the names in it.
  ///
  /// The place goes before the name: it is `tool.` in an object and `tools → ` in a list.
  private static func rows(of summary: NameSummary, in place: String) -> [String] {
    var innerNames = summary.innerNames
    var words = summary.summary
    for thing in known {
      let scalars = thing.names.filter { !$0.kind.hasPrefix("list") }.map(\.name)
      guard Set(scalars).isSubset(of: innerNames.map(\.name)) else { continue }
      let missing = thing.names.map(\.name).filter { name in !innerNames.contains { $0.name == name } }
      let lack = missing.isEmpty ? "" : ", without its lists " + missing.map { "`\($0)`" }.joined(separator: ", ")
      words += "; [\(thing.article)](\(thing.anchor))\(lack)"
      innerNames.removeAll { inner in thing.names.contains { $0.name == inner.name } }
    }
    let inner = place + summary.name + (summary.kind == "list" ? " → " : ".")
    let name = (place + summary.name).split(separator: "→").map { "`\($0.trimming(" "))`" }.joined(separator: " → ")
    return ["| \(name) | \(summary.kind) | \(cell(words)) |"] + innerNames.flatMap { rows(of: $0, in: inner) }
  }

  // MARK: - Words of the site

  /// Every key of `copy` with its default.
  static var copy: String {
    let rows = CopyKey.allCases.map { key in
      let placeholders = key.placeholders.map { "`{\($0)}`" }.joined(separator: " ")
      let standard = key.standard.isEmpty ? "*(nothing)*" : cell(key.standard)
      return "| `\(key.rawValue)` | \(standard) | \(placeholders) |\n"
    }
    return "\n| key | by default | placeholders |\n| --- | --- | --- |\n" + rows.joined()
  }

  /// A text that ends no cell of a table.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> Substring {
    var text = self
    while text.first == character { text.removeFirst() }
    while text.last == character { text.removeLast() }
    return text
  }
}
