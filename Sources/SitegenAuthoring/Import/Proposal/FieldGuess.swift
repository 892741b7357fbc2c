import SitegenKit

/// How a field of entries is recognized in the columns of a source: a new guess is a line of `all`.
struct FieldGuess: Sendable {
  let field: ImportMapping.Field
  /// Names of columns in small letters, the surest one first.
  let names: [String]
  /// What the values must be besides.
  let takes: @Sendable (ColumnProfile) -> Bool

  private init(
    _ field: ImportMapping.Field, _ names: [String], _ takes: @escaping @Sendable (ColumnProfile) -> Bool
  ) {
    (self.field, self.names, self.takes) = (field, names, takes)
  }

  /// The guesses in the order in which they take columns.
  ///
  /// Names and categories have guesses of their own.
  static let all: [FieldGuess] = [
    .init(
      .website,
      [
        "website", "homepage", "home page", "official website", "official site", "url", "web", "site", "link",
        "web site",
        "address", "webseite",
      ], { $0.form == .link }),
    .init(
      .tagline,
      [
        "tagline", "summary", "short description", "subtitle", "slogan", "motto", "one liner", "headline", "blurb",
        "description", "about", "kurzbeschreibung", "beschreibung",
      ], { $0.isProse && !$0.hasSeveralLines && $0.averageLength <= 140 && $0.longest <= 300 }),
    .init(
      .description,
      [
        "description", "body", "content", "overview", "long description", "details", "text", "about", "readme", "intro",
        "notes", "beschreibung",
      ], { $0.isProse }),
    .init(.shortName, ["short name", "abbreviation"], { $0.form == .text && $0.longest <= 20 }),
    .init(.tags, ["tags", "keywords", "topics", "labels"], { $0.isListOrText && $0.longest <= 60 }),
    .init(.pros, ["pros", "advantages", "strengths", "pluses", "likes", "good"], { $0.isListOrText }),
    .init(
      .cons, ["cons", "disadvantages", "weaknesses", "drawbacks", "minuses", "dislikes", "bad"], { $0.isListOrText }),
    .init(
      .bestFor, ["best for", "ideal for", "suits", "audience", "target audience", "use case"],
      { $0.form == .text && $0.longest <= 200 }),
    .init(
      .entry, ["entry", "entry price", "starting price", "starts at", "price from"],
      { $0.form == .text && $0.longest <= 100 }),
    .init(
      .pricing, ["pricing", "price", "cost", "costs", "pricing model", "price model", "plans", "preis"],
      { $0.form == .text && $0.longest <= 200 }),
    .init(
      .published,
      ["published", "published at", "date published", "created", "created at", "added", "date added", "date"],
      \.areDays),
    .init(
      .updated, ["updated", "updated at", "last updated", "modified", "last modified", "date modified", "lastmod"],
      \.areDays),
  ]

  /// Names of columns that hold the tools' names.
  static let names = [
    "name", "title", "tool", "tool name", "product", "product name", "app", "app name", "application", "software",
    "service", "project", "project name", "company", "model", "model name", "library", "framework", "package", "vendor",
    "display name", "label", "key", "file", "produkt",
  ]
  static let slugs = ["slug", "key", "file", "permalink"]
  /// Names of columns that are sure to hold categories, and of those that often do.
  static let categories = ["category", "categories", "kategorie", "categoría", "catégorie"]
  static let likelyCategories = [
    "type", "kind", "group", "section", "genre", "topic", "class", "area", "segment", "domain", "family", "typ", "art",
  ]
  /// Ends of names of columns by which rows are told apart, and which tell readers nothing.
  static let identifiers: Set<String> = [
    "id", "uuid", "guid", "index", "idx", "hash", "sku", "row", "rank", "nr", "no",
  ]
}

extension ColumnProfile {
  /// Whether each value is one text, whatever it means; what looks like a list may be a sentence with commas.
  var isScalar: Bool { form != .data && !hasLists }
  var isProse: Bool { isScalar && (form == .text || isList) }
  var isList: Bool { if case .list = form { true } else { false } }
  var isListOrText: Bool { form == .text || isList }
  var areDays: Bool { if case .date(_, let areDays) = form { areDays && misfits.isEmpty } else { false } }
  /// The last word of the column's name.
  var lastWord: String { name.key.split(separator: " ").last.map(String.init) ?? "" }
}
