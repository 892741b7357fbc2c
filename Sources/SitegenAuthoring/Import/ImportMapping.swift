import SitegenKit

/// Which column of a source becomes which field of an entry: a YAML file.
struct ImportMapping: Sendable {
  enum Key: String, FieldKey { case fields, facts, panel, rows, slugs, ignore, separator, dates, delimiter }

  /// A field of an entry, its file's name or the text before the reviews.
  enum Field: String, FieldKey {
    case slug, description, name
    case shortName = "short_name"
    case tagline, category, categories, entry, pricing
    case bestFor = "best_for"
    case website, pros, cons, tags, aliases, published, updated

    /// The key in the entry's data; nil for what is not in it.
    var key: Entry.Key? { Entry.Key(rawValue: rawValue) }
    var isList: Bool { [.categories, .pros, .cons, .tags, .aliases].contains(self) }
    /// Whether the value may have a note, a source and the day on which it was looked up.
    var hasDetails: Bool { [.entry, .pricing].contains(self) }
    var isDay: Bool { [.published, .updated].contains(self) }
  }

  enum ReviewField: String, FieldKey { case score, verdict, review }

  struct Review: Sendable {
    let reviewer: Reviewer
    let location: SourceLocation
    let sources: [ReviewField: ImportValue]
  }

  struct FactSource: Sendable {
    let fact: Fact
    let value: ImportValue
  }

  struct ChosenSlug: Sendable {
    let slug: Slug
    /// Where the mapping names the tool.
    let location: SourceLocation
  }

  let fields: [Field: ImportValue]
  /// Where facts come from that the mapping names.
  let facts: [FactSource]
  /// Columns that have the names of facts in them, where a `*` stands.
  let factColumns: ImportValue?
  /// The reviews that the mapping describes, in the order of the panel.
  let reviews: [Review]
  /// What a review of the site has.
  let reviewFields: [ReviewField]
  /// The file names that the owner chose, by the tool's name.
  let slugs: [String: ChosenSlug]
  /// Columns that are left out on purpose.
  let ignored: [Located<String>]
  /// The way to the rows in the source's data.
  let rows: Located<String>?
  /// What stands between the fields of a CSV file.
  let delimiter: UInt8
  /// Whether the rows are searched for, where nothing says where they are.
  var findsRows = false

  /// Every column that the mapping names.
  var columns: [Located<String>] {
    (fields.values + facts.map(\.value) + reviews.flatMap(\.sources.values)).flatMap(\.allColumns)
      + (factColumns?.details.values.flatMap(\.allColumns) ?? [])
  }

  /// The field that names the categories of an entry.
  var categoryField: Field { fields[.categories] == nil ? .category : .categories }

  /// The sources of facts in a table, among them those of columns that are named as facts are.
  func facts(in table: ImportTable, of site: [Fact]) -> [FactSource] {
    guard let factColumns, let pattern = factColumns.columns.first else { return facts }
    let names = Set(table.columns.map(\.name))
    return site.compactMap { fact in
      if let named = facts.first(where: { $0.fact.id == fact.id }) { return named }
      let column = pattern.value.split(separator: "*", omittingEmptySubsequences: false).joined(separator: fact.id)
      guard names.contains(column) else { return nil }
      return FactSource(fact: fact, value: factColumns.from(Located(value: column, location: pattern.location)))
    }
  }

  /// What stands at the `*` of the columns that have the names of facts; nil for a column that is none of them.
  func factID(in column: String) -> String? {
    guard let pattern = factColumns?.columns.first?.value else { return nil }
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let bytes = Array(column.utf8)
    guard parts.count == 2, bytes.count > parts[0].count + parts[1].count, bytes.starts(with: parts[0]),
      bytes.reversed().starts(with: parts[1].reversed())
    else { return nil }
    return String(decoding: bytes[parts[0].count..<(bytes.count - parts[1].count)], as: UTF8.self)
  }
}
