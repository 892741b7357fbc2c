extension ToolList {
  /// The keys of a list's front matter.
  enum Key: String, FieldKey {
    case title, description, updated
    case conditions = "where"
    case order, most, draft

    var field: DataField {
      switch self {
      case .title: .required(.text, "The list's heading")
      case .description: .optional(.text, "What search engines show; the names of its tools where missing")
      case .updated: .optional(.day, "The day of the last change that matters to readers")
      case .conditions:
        .optional(.map(FieldSet(ConditionKey.self)), "What a tool must be to stand in the list; all where missing")
      case .order:
        .optional(
          .toolOrder,
          "score, or the id of a fact with \"better\" or of a date, the newest first; the average score where missing,"
            + " on a site without a panel the name")
      case .most: .optional(.number(1...100), "How many tools it has at most", standard: "\(ToolList.usualMost)")
      case .draft: .optional(.flag, "true leaves the list out, unless drafts are asked for")
      }
    }

    static let otherNames: [String: Key] = [
      "name": .title, "heading": .title, "summary": .description, "excerpt": .description, "subtitle": .description,
      "filter": .conditions, "sort": .order, "by": .order, "limit": .most, "top": .most, "count": .most,
      "lastmod": .updated, "date": .updated,
    ]
    static let otherHints: [String: String] = [
      "slug": "the file's name is the slug", "permalink": "the file's name is the slug",
      "layout": "take it out; every list has the same layout",
      "tools": "a list has no tools of its own; \"where\" says which ones it takes",
    ]
  }

  /// The keys of `where`.
  enum ConditionKey: String, FieldKey {
    case category, categories, facts, tags

    var field: DataField {
      switch self {
      case .category: .optional(.category, "The category that a tool must be in, as its main one or another")
      case .categories: .optional(.list(of: .category, fewest: 0), "Several categories, of which a tool is in one")
      case .facts:
        .optional(
          .factConditions(FieldSet(FactConditionReader.BoundKey.self)),
          "What must be known of facts, by their ids: a value, several of which one must hold, or {min, max} of a number"
            + " or a date")
      case .tags: .optional(.list(of: .text, fewest: 0), "Tags, of which a tool has one")
      }
    }

    static let otherNames: [String: ConditionKey] = ["tag": .tags]
  }
}
