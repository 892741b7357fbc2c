import SitegenKit

extension ImportMapping.Key {
  var field: DataField {
    switch self {
    case .fields: .required(.map(FieldSet(ImportMapping.Field.self)), "Which column becomes which field of an entry")
    case .panel: .optional(.texts, "For each reviewer where score, verdict and review come from")
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
  var field: DataField {
    let source = DataField.Kind.either([.text, .map(FieldSet(ImportValue.Key.self))])
    switch self {
    case .slug: return .optional(source, "The entry's file name; made from the name where missing")
    case .category: return .required(source, "One of the categories in site.yml")
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
    let source = DataField.Kind.either([.text, .map(FieldSet(ImportValue.Key.self))])
    return switch self {
    case .score: .optional(source, "From 0 to 100, or out of another number")
    case .verdict: .optional(source, "ship or skip, or words for them")
    case .review: .optional(source, "Markdown")
    }
  }
}

extension ImportValue.Key {
  var field: DataField {
    switch self {
    case .column: .optional(.text, "The column")
    case .value: .optional(.either([.text, .list(of: .text, fewest: 0)]), "The same in every entry")
    case .separator: .optional(.text, "What stands between the items of this list")
    case .words: .optional(.texts, "Other words for some of the column's")
    case .format: .optional(.text, "How days are written in this column")
    case .outOf: .optional(.text, "The best score of a scale that begins at 0")
    }
  }
}
