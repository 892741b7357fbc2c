extension Entry {
  /// Reads `category`, or `categories`, of which the first is the main one.
  static func readCategories(
    _ fields: inout FieldReader<Key>, configuration: SiteConfiguration
  ) -> [Located<String>] {
    fields.checkAlternatives()
    let one = fields.text(.category)
    let several = fields.texts(.categories)
    var names: Set<String> = []
    for category in several where !names.insert(category.value).inserted {
      fields.report(
        .duplicateKey, "\"\(category.value)\" stands twice in \"\(Key.categories.rawValue)\"", at: category.location)
    }
    return ((one.map { [$0] } ?? []) + several).map { category in
      check(category: category, &fields, configuration: configuration)
      // Letters with accents can be written in two ways that look the same: all entries have site.yml's.
      let known = configuration.categories.first { $0.name == category.value }?.name
      return Located(value: known ?? category.value, location: category.location)
    }
  }

  /// Reports a category that is not one of the site's.
  package static func check<Keys: FieldKey>(
    category: Located<String>, _ fields: inout FieldReader<Keys>, configuration: SiteConfiguration
  ) {
    let names = configuration.categories.map(\.name)
    guard !names.contains(category.value) else { return }
    fields.report(
      .unknownCategory, "\"\(category.value)\" is not one of the site's categories", at: category.location,
      meant: category.value, among: names)
  }
}
