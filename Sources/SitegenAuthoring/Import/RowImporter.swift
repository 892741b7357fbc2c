import SitegenKit

/// Makes entries from rows, one after the other: each value is checked as the loader would check it, at its location in
/// the source.
struct RowImporter {
  let site: AuthoringSite
  let mapping: ImportMapping
  let facts: [ImportMapping.FactSource]
  /// The path of the source from the site's folder.
  let source: String
  /// Whether entries whose rows changed are written anew where nobody edited them.
  let updates: Bool
  var result: Import
  /// The slugs and aliases of this import, with the locations of the rows that they come from.
  private var taken: [String: SourceLocation] = [:]
  /// The file names that the rows ask for, those of refused rows too.
  private(set) var asked: Set<String> = []
  /// Whether each row has a name, so that it can be told which rows are gone.
  private(set) var knowsAllRows: Bool

  init(
    site: AuthoringSite, mapping: ImportMapping, facts: [ImportMapping.FactSource], source: String, updates: Bool,
    result: Import
  ) {
    self.site = site
    self.mapping = mapping
    self.facts = facts
    self.source = source
    self.updates = updates
    self.result = result
    knowsAllRows = result.refusedRows == 0
  }

  mutating func add(_ row: ImportTable.Row) {
    var values = read(row)
    if let name = fileName(of: values) { asked.insert(name.changed) } else { knowsAllRows = false }
    let required = [.name, mapping.categoryField].filter { values.fields[$0] == nil }
    guard required.isEmpty else {
      let names = required.map { "\"\($0.rawValue)\"" }.joined(separator: " and no ")
      return refuse(row, "it has no \(names) that an entry may have")
    }
    guard let slug = slug(of: row, values) else { return }
    refuseAlias(place(of: slug.text).slug, of: &values)
    let path = "\(ContentPath.tools)/\(slug).md"
    var isDraft = values.isUnfinished
    var bytes = values.entry(isDraft: isDraft, site.configuration)
    var found = Diagnostics()
    _ = Entry.read(path: path, bytes: bytes, configuration: site.configuration, into: &found)
    let problems = found
    if found.preventPublishing(strict: false), !isDraft {
      isDraft = true
      bytes = values.entry(isDraft: true, site.configuration)
      found = Diagnostics()
      _ = Entry.read(path: path, bytes: bytes, configuration: site.configuration, into: &found)
      if !found.preventPublishing(strict: false) {
        result.report(lifted(problems, to: row, as: .importDraft, "the entry is a draft"))
      }
    }
    guard !found.preventPublishing(strict: false) else {
      result.report(lifted(found, to: row, as: .importRow, "the row is not imported"))
      result.refusedRows += 1
      return
    }
    // Warnings, such as HTML that the pages leave out.
    result.report(lifted(found, to: row, as: nil, ""))
    write(slug.text, bytes, isDraft: isDraft, row: row, values)
  }

  /// Notes the names that a row gives to an entry.
  mutating func take(_ slugs: [String], at location: SourceLocation) { for slug in slugs { taken[slug] = location } }

  // MARK: - Refusing

  mutating func refuse(
    _ row: ImportTable.Row, _ reason: String, rule: Rule = .importRow, at location: SourceLocation? = nil,
    hint: String? = nil
  ) {
    result.refusedRows += 1
    result.report(rule, "the row is not imported: \(reason)", at: location ?? row.location, hint: hint)
  }

  /// Problems in the text of an entry, at the row that it is made from.
  private func lifted(_ found: Diagnostics, to row: ImportTable.Row, as rule: Rule?, _ outcome: String) -> Diagnostics {
    var lifted = Diagnostics()
    for problem in found.sorted {
      let words = outcome.isEmpty ? problem.message : "\(outcome): \(problem.message)"
      lifted.report(rule ?? problem.rule, words, at: row.location, hint: problem.hint)
    }
    return lifted
  }

  // MARK: - File names

  /// The file name that a row asks for, and what becomes of it; nil where the row has no name.
  func fileName(of values: RowValues) -> (text: String, changed: String, isGiven: Bool)? {
    guard let name = RowValues.texts(values.fields[.name]).first else { return nil }
    let chosen = mapping.slugs[name]?.slug.text
    let given = RowValues.texts(values.fields[.slug]).first
    let text = chosen ?? given ?? Slug.suggestion(for: name)
    let isGiven = chosen == nil && given != nil
    return (text, isGiven && Slug.problem(with: text) != nil ? Slug.suggestion(for: text) : text, isGiven)
  }

  /// - Returns: nil where the row can't have one, which is reported.
  private mutating func slug(of row: ImportTable.Row, _ values: RowValues) -> Slug? {
    guard let name = RowValues.texts(values.fields[.name]).first,
      let (text, changed, isGiven) = fileName(of: values)
    else { return nil }
    let location = values.fields[isGiven ? .slug : .name]?.location ?? row.location
    let hint = "name the file in the mapping: slugs: {\(YAMLText.value(name, isInBrackets: true)): …}"
    if changed != text, Slug.problem(with: changed) == nil {
      guard isFree(changed, row, at: location, hint: hint) else { return nil }
      result.report(
        .importSlug, "\"\(text)\" is no file name that an entry may have, so it is \"\(changed)\"", at: location,
        column: mapping.fields[.slug]?.columns.first?.value)
      return Slug(checking: changed)
    }
    if let problem = Slug.problem(with: text) {
      let words =
        text.isEmpty && !isGiven
        ? "\"\(name)\" has no letter or digit that a file's name can be made of"
        : "the file name \"\(text)\" \(problem)"
      refuse(row, words, rule: .slug, at: location, hint: hint)
      return nil
    }
    return isFree(text, row, at: location, hint: hint) ? Slug(checking: text) : nil
  }

  /// Whether no row above has a file name, which is reported.
  private mutating func isFree(
    _ text: String, _ row: ImportTable.Row, at location: SourceLocation, hint: String
  ) -> Bool {
    guard let other = taken[text] else { return true }
    refuse(
      row, "the file name \"\(text)\" is taken by \(other.path):\(other.line)", rule: .slugClash, at: location,
      hint: hint)
    return false
  }

  /// Leaves the aliases out where the entry's own slug is among them.
  private mutating func refuseAlias(_ slug: String, of values: inout RowValues) {
    guard let node = values.fields[.aliases], RowValues.texts(node).contains(slug) else { return }
    result.report(.slugClash, "the alias \"\(slug)\" is the file name of this entry itself", at: node.location)
    values.fields[.aliases] = nil
  }

  /// Why an entry can't have a name that it had before; nil where it can.
  func problem(withName text: String, in values: RowValues) -> String? {
    if let other = taken[text] { return "\"\(text)\" is taken by \(other.path):\(other.line)" }
    let own = fileName(of: values).flatMap { place(of: $0.changed).path }
    return site.index.owner(of: text)?.path == own ? nil : site.index.problem(with: text)
  }
}
