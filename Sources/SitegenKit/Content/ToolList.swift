/// A list of tools by a rule, "best X for Y", with its words.
struct ToolList: Sendable {
  let path: String
  let slug: Slug
  let title: String
  /// What search engines show; nil where the names of its tools stand in.
  let description: String?
  let updated: Day?
  let conditions: Conditions
  let order: ToolOrder
  /// How many tools it has at most.
  let most: Int
  let prose: Prose
  /// Where the conditions stand, or else where the file begins.
  let conditionsLocation: SourceLocation

  /// What a tool must be to stand in a list: all that is asked, and one of what is asked for where that is several.
  struct Conditions: Sendable {
    /// The names of the categories of which a tool has one; empty for all.
    var categories: [String] = []
    var facts: [FactCondition] = []
    /// The tags of which a tool has one, whatever their case; empty where none is asked for.
    var tags: [Located<String>] = []

    func holds(for entry: Entry) -> Bool {
      (categories.isEmpty || entry.categories.contains { categories.contains($0.value) })
        && facts.allSatisfy { $0.isMet(by: entry.facts) } && (tags.isEmpty || !self.tags(of: entry).isEmpty)
    }

    /// Those of an entry's tags that are asked for.
    func tags(of entry: Entry) -> [String] {
      entry.tags.filter { tag in tags.contains { $0.value.lowercased() == tag.lowercased() } }
    }
  }

  /// How many tools a list has at most, where it does not say.
  static let usualMost = 10

  /// - Returns: nil where it can't be shown, which is reported, or where it is a draft that is not wanted.
  static func read(
    path: String, bytes: [UInt8], configuration: SiteConfiguration, includesDrafts: Bool,
    into diagnostics: inout Diagnostics
  ) -> ToolList? {
    let name = ContentPath.stem(of: path)
    if let problem = Slug.problem(with: name) {
      diagnostics.report(
        .slug, "the file's name \"\(name)\" \(problem)", at: .init(wholeFile: path),
        hint: Slug.cure(for: name).map { "rename the file to \($0).md" })
    }
    guard
      let file = ProseFile<Key>(
        path, bytes, owner: "a list", title: .title, orNamed: name, configuration, into: &diagnostics)
    else { return nil }
    var fields = file.fields
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let (description, updated) = (fields.text(.description), fields.day(.updated))
    let conditions = readConditions(&fields, configuration)
    let order = readOrder(&fields, configuration)
    let most = fields.count(.most) ?? usualMost
    let isDraft = fields.flag(.draft) ?? false
    guard let slug = Slug(checking: name), let title = file.title, let prose = file.prose,
      !isDraft || includesDrafts
    else { return nil }
    return ToolList(
      path: path, slug: slug, title: title.value, description: description?.value, updated: updated?.value,
      conditions: conditions, order: order, most: most, prose: prose,
      conditionsLocation: fields.pair(.conditions)?.keyLocation ?? file.start)
  }

  // MARK: - Conditions and order

  private static func readConditions(
    _ fields: inout FieldReader<Key>, _ configuration: SiteConfiguration
  ) -> Conditions {
    guard let pairs = fields.mapping(.conditions), let location = fields.pair(.conditions)?.keyLocation else {
      return Conditions()
    }
    var keys = FieldReader<ConditionKey>(pairs, owner: "\"\(Key.conditions.rawValue)\"", at: location)
    defer { fields.append(keys.diagnostics) }
    if let one = keys.pair(.category), let several = keys.pair(.categories) {
      keys.report(
        .duplicateKey, "\"\(several.key)\" stands beside \"\(one.key)\"; a list has one of the two",
        at: several.keyLocation)
    }
    let categories = ((keys.text(.category).map { [$0] } ?? []) + keys.texts(.categories)).map { category in
      Entry.check(category: category, &keys, configuration: configuration)
      // Letters with accents can be written in two ways that look the same: all lists have site.yml's.
      return configuration.categories.first { $0.name == category.value }?.name ?? category.value
    }
    return Conditions(categories: categories, facts: readFacts(&keys, configuration), tags: keys.texts(.tags))
  }

  private static func readFacts(
    _ keys: inout FieldReader<ConditionKey>, _ configuration: SiteConfiguration
  ) -> [FactCondition] {
    let facts = configuration.facts.map(\.value)
    return (keys.mapping(.facts) ?? []).compactMap { pair in
      guard let index = facts.firstIndex(where: { $0.id == pair.key }) else {
        keys.report(
          .unknownFact, "\"\(pair.key)\" is not a fact that site.yml declares", at: pair.keyLocation, meant: pair.key,
          among: facts.map(\.id))
        return nil
      }
      var reader = FactConditionReader(facts[index])
      let wanted = reader.read(pair)
      keys.append(reader.diagnostics)
      return wanted.map { FactCondition(fact: index, wanted: $0) }
    }
  }

  /// Reads what the tools are ordered by: a fact, or the average score, which it is where nothing is said.
  private static func readOrder(_ fields: inout FieldReader<Key>, _ configuration: SiteConfiguration) -> ToolOrder {
    let usual = configuration.hasPanel ? ToolOrder.score : .name
    guard let text = fields.text(.order) else { return usual }
    let facts = configuration.facts.map(\.value)
    if let index = facts.firstIndex(where: { $0.id == text.value }) {
      if let order = ToolOrder(facts[index], at: index) { return order }
      if facts[index].isKindKnown {
        fields.report(
          .listOrder,
          "\"\(Key.order.rawValue)\" is \"\(text.value)\", a fact that is no date and does not say which of two values"
            + " is \"better\"", at: text.location)
      }
    } else if text.value == scoreWord {
      if !configuration.hasPanel { fields.refuseWithoutPanel(.order, ", so there are no scores to go by") }
    } else {
      let words = [scoreWord] + facts.indices.filter { ToolOrder(facts[$0], at: $0) != nil }.map { facts[$0].id }
      fields.report(
        .listOrder,
        "\"\(Key.order.rawValue)\" is \"\(text.value)\", which is neither \(scoreWord) nor a fact that the site declares",
        at: text.location, meant: text.value, among: words)
    }
    return usual
  }

  /// What `order` says for the average score; a fact of that id is meant where there is one.
  static let scoreWord = "score"
}
