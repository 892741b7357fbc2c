import SitegenKit

/// The proposal as files.
extension Proposal {
  /// The mapping, each guess with its reason.
  package var mapping: String {
    var lines = [
      "# Guesses of what \"\(ProposalWords.inComment(source))\" holds: \(rows.of("row")), \(columns.of("column")). Each line says why.",
      "# \"sitegen import SOURCE --map THIS-FILE --dry-run\" says what an import by it would write.",
    ]
    lines += remarks.map { "# \($0)" }
    if let way {
      lines += ["# The place in the data with the most values.", "rows: \(ProposedValue.column(way))"]
    }
    if let delimiter {
      lines.append(
        "delimiter: \"\(delimiter == UInt8(ascii: "\t") ? "\\t" : String(decoding: [delimiter], as: UTF8.self))\"")
    }
    lines.append("fields:")
    for (field, value) in fields { lines += Self.lines(field.rawValue, value) }
    if !facts.isEmpty {
      lines.append("facts:  # Content/site.yml declares them")
      for fact in facts { lines += Self.lines(fact.id, fact.value) }
    }
    if !slugs.isEmpty {
      lines.append("slugs:  # file names for names that give none, or that of another row")
      lines += slugs.map { "  \(YAMLText.value($0.name, isInBrackets: true)): \($0.slug)" }
    }
    if !ignored.isEmpty {
      lines.append("ignore:")
      lines += ignored.map { "  - \(ProposedValue.column($0.column))  # \($0.reason)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func lines(_ key: String, _ value: ProposedValue) -> [String] {
    ["  # \(value.reason)", "  \(key): \(value.yaml)"]
  }

  /// What the site lacks for the mapping.
  package var addition: SiteAddition {
    SiteAddition(
      categories: categories.map(\.yaml),
      facts: facts.compactMap { fact in fact.declaration.map { (fact.id, $0.yaml) } })
  }

  /// What the site lacks, as a comment that stands below the mapping; empty where it lacks nothing.
  package var siteComment: String {
    let addition = addition
    guard !addition.isEmpty else { return "" }
    var lines = [
      "",
      "What Content/site.yml needs for this mapping; \"--propose --write\" puts it there. Which of two numbers is the better one",
      "is for you to say: better: higher, or better: lower.",
    ]
    if !addition.categories.isEmpty { lines += ["categories:"] + addition.categories.map { "  - \($0)" } }
    if !addition.facts.isEmpty { lines += ["facts:"] + addition.facts.map { "  \($0.id): \($0.yaml)" } }
    return lines.map { $0.isEmpty ? "\n" : "# \($0)\n" }.joined()
  }
}
