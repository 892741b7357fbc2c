extension SiteConfiguration {
  /// The keys of a category that has more than a name.
  enum CategoryKey: String, FieldKey {
    case name, slug, aliases

    var field: DataField {
      switch self {
      case .name: .required(.text, "The category's name, as in entries and on pages")
      case .slug: .optional(.slug, "The name of its page; made from the category's name where missing")
      case .aliases: .optional(.list(of: .slug, fewest: 0), "Names that its page had before; they lead on")
      }
    }
  }

  /// - Returns: nil without a category, which is reported. One with a mistake is kept, so that its entries are no
  ///   mistakes.
  static func readCategories(_ fields: inout FieldReader<Key>) -> [Category]? {
    guard let pair = fields.value(.categories) else { return nil }
    if case .sequence(let items) = pair.value.value, items.isEmpty {
      fields.report(.valueMissing, "\"categories\" has no items; there must be at least one", at: pair.value.location)
    }
    let read = fields.nodes(.categories).compactMap { readCategory($0, &fields) }
    var names: Set<String> = []
    var owners: [String: String] = [:]
    for (category, location, _) in read {
      if !names.insert(category.name).inserted {
        fields.report(.duplicateKey, "two categories are named \"\(category.name)\"", at: location)
      } else if let other = owners[category.slug], !category.slug.isEmpty {
        fields.report(
          .slugClash, "\"\(category.name)\" and \"\(other)\" both give the page name \"\(category.slug)\"",
          at: location,
          hint: hint(forPageOf: category.name))
      } else {
        owners[category.slug] = category.name
      }
    }
    for (category, _, aliases) in read {
      for alias in aliases {
        if let owner = owners.updateValue(category.name, forKey: alias.value.text) {
          fields.report(
            .slugClash, "the alias \"\(alias.value)\" is the page name of \"\(owner)\"", at: alias.location)
        }
      }
    }
    return read.isEmpty ? nil : read.map(\.category)
  }

  private typealias Read = (category: Category, location: SourceLocation, aliases: [Located<Slug>])

  /// Reads `Media` or `{name: Media, slug: media, aliases: [films]}`.
  private static func readCategory(_ node: YAMLNode, _ fields: inout FieldReader<Key>) -> Read? {
    guard case .mapping(let pairs) = node.value else {
      guard let name = fields.text(of: node, as: Key.categories.rawValue) else { return nil }
      return (named(name, &fields), name.location, [])
    }
    var inner = FieldReader<CategoryKey>(pairs, owner: "a category", at: node.location)
    defer { fields.append(inner.diagnostics) }
    let slug = inner.slug(.slug)
    let aliases = inner.slugs(.aliases)
    guard let name = inner.text(.name) else { return nil }
    if inner.pair(.slug) == nil { return (named(name, &fields, aliases), name.location, aliases) }
    let category = Category(name: name.value, slug: slug?.value.text, aliases: aliases.map(\.value))
    return (category, slug?.location ?? name.location, aliases)
  }

  /// A category whose page is named after it.
  private static func named(
    _ name: Located<String>, _ fields: inout FieldReader<Key>, _ aliases: [Located<Slug>] = []
  ) -> Category {
    let category = Category(name: name.value, aliases: aliases.map(\.value))
    if let problem = Slug.problem(with: category.slug) {
      let reason =
        category.slug.isEmpty
        ? "has no letter or digit that a page's name can be made of"
        : "gives the page name \"\(category.slug)\", which \(problem)"
      fields.report(
        .slug, "\"\(name.value)\" \(reason)", at: name.location, hint: hint(forPageOf: name.value))
    }
    return category
  }

  private static func hint(forPageOf name: String) -> String {
    "name the page: {name: \(YAMLText.value(name, isInBrackets: true)), slug: …}"
  }
}
