package import SitegenKit

/// A mapping to begin with, as far as a source tells it, and what the site lacks for it.
package struct Proposal: Sendable {
  /// Why a column is left out.
  struct Omission: Sendable {
    let column: String
    let reason: String
  }

  /// The source as the user named it.
  let source: String
  let rows: Int
  let columns: Int
  /// The way to the rows, where they are not at the top of the data.
  let way: String?
  /// What stands between the fields of a CSV file, where it is no comma.
  let delimiter: UInt8?
  private(set) var fields: [(field: ImportMapping.Field, value: ProposedValue)] = []
  private(set) var facts: [FactGuess] = []
  private(set) var categories: [CategoryGuess.NewCategory] = []
  private(set) var slugs: [(name: String, slug: String)] = []
  private(set) var ignored: [Omission] = []
  /// What could not be read of the source, sorted by location: an import reports it too.
  package internal(set) var problems: [Diagnostic] = []
  /// What no key of the mapping can say.
  private(set) var remarks: [String] = []

  /// A site with more facts than this is read by nobody.
  private static let mostFacts = 60
  private static let mostSlugs = 500

  /// Guesses what each column is.
  /// - Throws: `AuthoringRefusal` where no column can be the names of tools.
  init(_ table: ImportTable, of source: String, delimiter: UInt8?, site: SiteConfiguration) throws {
    self.source = source
    self.delimiter = delimiter
    way = table.way
    rows = table.rows.count
    columns = table.columns.count
    let all = table.columns.map { ColumnProfile($0, of: table) }
    var free = all.filter(\.canBeNamed)
    for profile in all where !profile.canBeNamed {
      remarks.append("The column \"\(ProposalWords.inComment(profile.column))\" has a name that no mapping can write.")
    }
    func take(_ column: String?) { free.removeAll { $0.column == column } }

    guard let name = Self.name(among: free) else {
      throw AuthoringRefusal("no column of \(source) can be the names of tools")
    }
    fields.append((.name, name))
    take(name.columns.first)
    if let slug = free.first(where: { Self.isSlug($0, in: table) }) {
      fields.append(
        (
          .slug,
          ProposedValue(
            columns: [slug.column], reason: "each value is a name that a file can have, and no two are the same")
        ))
      take(slug.column)
    } else {
      addSlugs(table, name)
    }
    let category = CategoryGuess(free, of: site.categories)
    fields.append((category.field, category.value))
    categories = category.new
    take(category.value.columns.first)
    for guess in FieldGuess.all {
      guard let found = Self.field(guess, among: free, in: table, fields) else { continue }
      fields.append((guess.field, found))
      take(found.columns.first)
    }
    addFacts(free, site.facts.map(\.value))
  }

  // MARK: - Names

  private static func name(among free: [ColumnProfile]) -> ProposedValue? {
    let own = free.filter { $0.isScalar && !$0.isOutside && $0.filled > 0 && $0.longest <= 200 }
    let named = FieldGuess.names.firstValue { name in
      own.first { $0.name.key == name && $0.filled * 2 >= $0.rows && $0.form != .link }
    }
    let text = own.first {
      $0.isProse && $0.areUnique && $0.empty == 0 && $0.longest <= 100 && $0.averageLength <= 60
    }
    guard let found = named ?? text ?? own.first(where: \.isProse) ?? own.first else { return nil }
    var columns = [found.column]
    // Rows without a name may have a key or a file.
    if found.empty > 0, let other = own.first(where: { $0.empty == 0 && ["key", "file"].contains($0.column) }) {
      columns.append(other.column)
    }
    let reason =
      named != nil
      ? "the column's name says so"
      : text != nil ? "the first column of short texts that all differ" : "the first column"
    var value = ProposedValue(columns: columns, reason: "\(reason); \(ProposalWords.empty(found))")
    value.words = found.blanks.map { ($0, nil) }
    return value
  }

  private static func isSlug(_ profile: ColumnProfile, in table: ImportTable) -> Bool {
    guard profile.isScalar, profile.areUnique, profile.empty == 0, FieldGuess.slugs.contains(profile.column) else {
      return false
    }
    return table.rows.allSatisfy { row in
      guard case .scalar(let text)? = row[profile.column]?.value else { return false }
      return Slug.problem(with: ColumnProfile.line(text)) == nil && !text.utf8.allSatisfy(Ascii.isDigit)
    }
  }

  /// Names files for tools whose own names give none, or the one of another tool.
  private mutating func addSlugs(_ table: ImportTable, _ value: ProposedValue) {
    let blanks = Set(value.words.map(\.word))
    var owners: [String: String] = [:]
    var names: [(name: String, slug: String)] = []
    var seen: Set<String> = []
    var repeated = 0
    for row in table.rows {
      let text = value.columns.firstValue { column -> String? in
        guard case .scalar(let text)? = row[column]?.value else { return nil }
        let line = ColumnProfile.line(text)
        return line.isEmpty || blanks.contains(line.lowercased()) ? nil : line
      }
      guard let text else { continue }
      guard seen.insert(text).inserted else {
        repeated += 1
        continue
      }
      let slug = Slug.suggestion(for: text)
      names.append((text, slug))
      if Slug.problem(with: slug) == nil, owners[slug] == nil { owners[slug] = text }
    }
    var lacking = 0
    for (name, slug) in names where owners[slug] != name && YAMLText.problem(with: name) == nil {
      lacking += 1
      guard slugs.count < Self.mostSlugs else { continue }
      let stem = String(decoding: (Slug.problem(with: slug) == nil ? slug : "tool").utf8.prefix(70), as: UTF8.self)
      let clean = stem.utf8.last == UInt8(ascii: "-") ? String(stem.dropLast()) : stem
      let free = (2...).lazy.map { "\(clean)-\($0)" }.first { owners[$0] == nil } ?? clean
      owners[free] = name
      slugs.append((name, free))
    }
    if lacking > slugs.count {
      remarks.append("\((lacking - slugs.count).of("more name")) would need a file name below \"slugs\".")
    }
    if repeated > 0 {
      remarks.append(
        "\(repeated.of("row has", "rows have")) the name of a row above; only the first of them becomes an entry.")
    }
  }

  // MARK: - Fields

  private static func field(
    _ guess: FieldGuess, among free: [ColumnProfile], in table: ImportTable,
    _ fields: [(field: ImportMapping.Field, value: ProposedValue)]
  ) -> ProposedValue? {
    let fitting = free.filter { $0.filled > 0 && !$0.isOutside && guess.takes($0) }
    var found = guess.names.firstValue { name in fitting.first { $0.name.key == name } }
    var reason = "the column's name says so"
    if found == nil, guess.field == .website {
      found = fitting.first { $0.distinct * 2 > $0.items && $0.filled * 2 >= $0.rows && !$0.isOtherLink }
      reason = "the first column of web addresses"
    }
    guard let found else { return nil }
    var value = ProposedValue(columns: [found.column], reason: "\(reason); \(ProposalWords.empty(found))")
    value.words = found.blanks.map { ($0, nil) }
    if found.values.contains(where: { ColumnForm.isNotApplicable($0.text) }) { value.words.append(("n/a", nil)) }
    if case .list(let separator) = found.form, guess.field.isList { value.separator = separator }
    if case .date(let format, _) = found.form { value.format = format }
    if guess.field == .updated, let published = fields.first(where: { $0.field == .published })?.value,
      !isInOrder(published, value, in: table)
    {
      return nil
    }
    return value
  }

  /// Whether no tool was updated before it was published, which no entry may say.
  private static func isInOrder(_ published: ProposedValue, _ updated: ProposedValue, in table: ImportTable) -> Bool {
    func day(_ value: ProposedValue, _ row: ImportTable.Row) -> Day? {
      guard case .scalar(let text)? = value.columns.first.flatMap({ row[$0] })?.value else { return nil }
      let line = ColumnProfile.line(text)
      return value.format.map { ColumnForm.pattern($0)?.day(line) } ?? Day(line)
    }
    return table.rows.allSatisfy { row in
      guard let first = day(published, row), let last = day(updated, row) else { return true }
      return first <= last
    }
  }

  // MARK: - Facts

  private mutating func addFacts(_ free: [ColumnProfile], _ site: [Fact]) {
    var ids: Set<String> = []
    var names = Set(site.map { $0.name.lowercased() })
    for profile in free {
      // A file's name that nothing uses is not reported, so nothing need be said of it.
      if profile.column == "file", profile.location.sourceLine == nil { continue }
      if let reason = profile.omission ?? (facts.count >= Self.mostFacts ? "more than \(Self.mostFacts) facts" : nil) {
        ignored.append(Omission(column: profile.column, reason: reason))
        continue
      }
      let fact = FactGuess(profile, of: site, ids: ids, names: names)
      ids.insert(fact.id)
      if let name = fact.declaration?.name { names.insert(name.lowercased()) }
      facts.append(fact)
    }
  }
}
