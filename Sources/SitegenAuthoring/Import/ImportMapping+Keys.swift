import SitegenKit

extension ImportMapping.Key {
  var field: DataField {
    switch self {
    case .fields: .required(.map(FieldSet(ImportMapping.Field.self)), "Which column becomes which field of an entry")
    case .facts: .optional(.texts, "Where the values of the site's facts come from, by their ids")
    case .panel: .optional(.texts, "For each reviewer where score, verdict and review come from")
    case .rows: .optional(.text, "The way to the rows in a JSON or YAML file, as in categories.*.tools")
    case .slugs: .optional(.texts, "File names of the owner's choice, by the tool's name, as in {C++: cpp}")
    case .ignore: .optional(.list(of: .text, fewest: 0), "Columns that are left out on purpose")
    case .separator: .optional(.text, "What stands between the items of a list")
    case .dates: .optional(.text, "How days are written", standard: "YYYY-MM-DD")
    case .delimiter:
      .optional(.choice([",", ";", "|", "\t"]), "What stands between the fields of a CSV file", standard: ",")
    }
  }
}

extension ImportMapping.Field {
  static let alternatives: [ImportMapping.Field] = [.category, .categories]

  var field: DataField {
    let source = ImportValue.kind(hasDetails: hasDetails)
    switch self {
    case .slug: return .optional(source, "The entry's file name; made from the name where missing")
    case .category: return .optional(source, "One of the categories in site.yml")
    case .description: return .optional(source, "Markdown, shown before the reviews")
    default:
      let own = key?.field
      let meaning = own?.meaning ?? ""
      return own?.isRequired ?? false ? .required(source, meaning) : .optional(source, meaning)
    }
  }
}

extension ImportMapping.ReviewField {
  var field: DataField {
    let source = ImportValue.kind(hasDetails: false)
    return switch self {
    case .score: .optional(source, "From 0 to 100, or out of another number")
    case .verdict: .optional(source, "ship or skip, or words for them")
    case .review: .optional(source, "Markdown")
    }
  }
}

extension ImportValue {
  /// What stands behind a field: a column, several columns, or a map of keys.
  static func kind(hasDetails: Bool) -> DataField.Kind {
    .either([
      .text, .list(of: .text, fewest: 1),
      .map(hasDetails ? FieldSet(Key.self) : FieldSet(Key.allCases.filter { !Key.details.contains($0) })),
    ])
  }
}

extension ImportValue.Key {
  var field: DataField {
    switch self {
    case .column: .optional(.either([.text, .list(of: .text, fewest: 1)]), "The column, or several to fall back on")
    case .value:
      .optional(
        .either([.text, .list(of: .text, fewest: 0)]),
        "The same in every entry, or in those whose columns have no value")
    case .separator: .optional(.text, "What stands between the items of this list")
    case .first: .optional(.flag, "true takes the first item of a list")
    case .words: .optional(.texts, "Other words for some of the column's")
    case .format: .optional(.text, "How days are written in this column")
    case .outOf: .optional(.text, "The best score of a scale that begins at 0")
    case .note: .optional(ImportValue.kind(hasDetails: false), "What a reader must know besides")
    case .source: .optional(ImportValue.kind(hasDetails: false), "Where the value is from")
    case .checked: .optional(ImportValue.kind(hasDetails: false), "When it was looked up")
    }
  }
}
