import SitegenKit

extension AuthoringSite {
  /// Compares a mapping with the columns that there are.
  func check(
    _ mapping: ImportMapping, _ facts: [ImportMapping.FactSource], against table: ImportTable, of source: String,
    into diagnostics: inout Diagnostics
  ) {
    let names = table.columns.map(\.name)
    let known = Set(names)
    let unknown = (mapping.columns + mapping.ignored).filter { !known.contains($0.value) }
    // The text as it stands there: in a name, a tab counts as a space.
    if !unknown.isEmpty, table.columns.count == 1,
      let delimiter = CSVTable.likelyDelimiter(in: table.columns[0].location.text ?? names[0])
    {
      let typed = delimiter == UInt8(ascii: "\t") ? "\\t" : String(decoding: [delimiter], as: UTF8.self)
      return diagnostics.report(
        .csvSyntax, "\"\(names[0])\" is one column to the mapping's delimiter", at: table.columns[0].location,
        hint: "say in the mapping what stands between the fields: delimiter: \"\(typed)\"")
    }
    for column in unknown {
      diagnostics.report(
        .unknownKey, "\"\(column.value)\" is not a column of \(source)", at: column.location,
        hint: Suggestion.hint(for: column.value, among: names))
    }
    let tools = Set(table.rows.compactMap { mapping.fields[.name]?.text(in: $0) })
    for (name, chosen) in mapping.slugs.sorted(by: { $0.key < $1.key }) where !tools.contains(name) {
      diagnostics.report(
        .unknownKey, "\"\(name)\" is the name of no row of \(source)", at: chosen.location,
        hint: Suggestion.hint(for: name, among: tools.sorted()))
    }
    if let pattern = mapping.factColumns?.columns.first, !names.contains(where: { mapping.factID(in: $0) != nil }) {
      diagnostics.report(
        .unknownKey, "\"\(pattern.value)\" is no column of \(source)", at: pattern.location)
    }
    let factColumns = facts.flatMap(\.value.allColumns)
    let used = Set((mapping.columns + mapping.ignored + factColumns).map(\.value))
    // A file's name is no column of its own.
    for column in table.columns
    where !used.contains(column.name) && !(column.name == "file" && column.location.sourceLine == nil) {
      diagnostics.report(
        .importColumn, "the column \"\(column.name)\" is not imported", at: column.location,
        hint: hint(for: column.name, mapping))
    }
    for review in mapping.reviews {
      let missing = mapping.reviewFields.filter { review.sources[$0] == nil }.map { "\"\($0.rawValue)\"" }
      guard !missing.isEmpty else { continue }
      diagnostics.report(
        .importDraft,
        "\"\(review.reviewer.id)\" has no \(missing.joined(separator: " and no ")), so entries with this review are drafts",
        at: review.location)
    }
  }

  /// Reports the columns of one name, which have no values: what the mapping names is lost by that.
  func checkSecondColumns(
    of table: ImportTable, _ mapping: ImportMapping, _ facts: [ImportMapping.FactSource],
    into diagnostics: inout Diagnostics
  ) {
    let wanted = Set((mapping.columns + facts.flatMap(\.value.allColumns)).map(\.value))
    let ignored = Set(mapping.ignored.map(\.value))
    for column in table.secondColumns where !ignored.contains(column.name) {
      diagnostics.report(
        wanted.contains(column.name) ? .csvSyntax : .importColumn,
        "two columns have the name \"\(column.name)\", so none of their values is imported", at: column.location)
    }
  }

  /// What can be done about a column that the mapping does not use.
  private func hint(for column: String, _ mapping: ImportMapping) -> String {
    let standard = "name it in the mapping's \"fields\", \"facts\" or \"panel\", or in \"ignore\""
    guard let id = mapping.factID(in: column) else { return standard }
    if mapping.facts.contains(where: { $0.fact.id == id }) { return "the mapping names another column for \"\(id)\"" }
    return Suggestion.hint(for: id, among: configuration.facts.map(\.value.id)) ?? standard
  }
}
