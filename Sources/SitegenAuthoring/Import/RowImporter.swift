import SitegenKit

/// Makes entries from rows, one after the other: each value is checked as the loader would check it, at its location in
/// the source.
struct RowImporter {
  private let site: AuthoringSite
  private let mapping: ImportMapping
  private(set) var result: Import
  /// The slugs and aliases of this import, with the locations of the rows that they come from.
  private var taken: [String: SourceLocation] = [:]

  init(site: AuthoringSite, mapping: ImportMapping, result: Import) {
    self.site = site
    self.mapping = mapping
    self.result = result
  }

  mutating func add(_ row: ImportTable.Row) {
    var values = read(row)
    let required = [ImportMapping.Field.name, .category].filter { values.fields[$0] == nil }
    guard required.isEmpty else {
      let names = required.map { "\"\($0.rawValue)\"" }.joined(separator: " and no ")
      return refuse(row, "it has no \(names) that an entry may have")
    }
    guard let slug = slug(of: row, values) else { return }
    refuseAlias(slug.text, of: &values)
    let path = "\(ContentPath.tools)/\(slug).md"
    var isDraft = values.isDraft
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
    if values.hasRefused {
      result.report(.importDraft, "the entry is a draft, since a value was refused and left out", at: row.location)
    }
    // Warnings, such as HTML that the pages leave out.
    result.report(lifted(found, to: row, as: nil, ""))
    write(slug, bytes, isDraft: isDraft, row: row, values)
  }

  private mutating func write(_ slug: Slug, _ bytes: [UInt8], isDraft: Bool, row: ImportTable.Row, _ values: RowValues)
  {
    if let known = site.tree["\(ContentPath.tools)/\(slug).md"], known == bytes {
      result.unchanged += 1
    } else if let problem = site.index.problem(with: slug.text) {
      return refuse(row, problem, rule: .slugClash)
    } else {
      result.files.append(.init(slug: slug, bytes: bytes))
      if isDraft { result.drafts += 1 }
    }
    taken[slug.text] = row.location
    for alias in RowValues.texts(values.fields[.aliases]) { taken[alias] = row.location }
  }

  // MARK: - Refusing

  private mutating func refuse(
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

  // MARK: - Reading

  private mutating func read(_ row: ImportTable.Row) -> RowValues {
    var values = RowValues()
    for field in ImportMapping.Field.allCases {
      guard let source = mapping.fields[field], var node = source.node(in: row) else { continue }
      if field.isList { node = source.list(node) }
      if field.isDay { node = source.day(node) }
      if isFine(node, as: field) { values.fields[field] = node } else { values.hasRefused = true }
    }
    for review in mapping.reviews { read(review, row: row, into: &values) }
    return values
  }

  private mutating func read(_ source: ImportMapping.Review, row: ImportTable.Row, into values: inout RowValues) {
    var review: RowValues.Review = [:]
    var missing: [ImportMapping.ReviewField] = []
    for field in mapping.reviewFields {
      guard let value = source.sources[field], var node = value.node(in: row) else {
        missing.append(field)
        continue
      }
      if field == .score { node = value.score(node) }
      let found = problems(with: node, as: field, of: source.reviewer)
      if found.isEmpty, case .scalar(let text) = node.value {
        review[field] = field == .review ? text : FieldReader<Entry.Key>.oneLine(text)
      } else {
        result.report(found)
        values.hasRefused = true
      }
    }
    values.reviews[source.reviewer.id] = review
    guard !missing.isEmpty, missing.count < mapping.reviewFields.count else { return }
    values.isUnfinished = true
    // What the mapping lacks is said once, at the mapping.
    guard mapping.reviewFields.allSatisfy({ source.sources[$0] != nil }) else { return }
    let names = missing.map { $0 == .review ? "text" : $0.rawValue }.joined(separator: " and no ")
    result.report(
      .importDraft, "the entry is a draft, since its review \"\(source.reviewer.id)\" has no \(names)", at: row.location
    )
  }

  /// What the loader would say of one field of a review.
  private func problems(
    with node: YAMLNode, as field: ImportMapping.ReviewField, of reviewer: Reviewer
  ) -> Diagnostics {
    var reader = FieldReader<Entry.Key>([], owner: "a review", at: node.location)
    reader.allowsEmpty = true
    switch field {
    case .score, .verdict:
      let pair = YAMLPair(key: field.rawValue, keyLocation: node.location, value: node)
      let map = YAMLNode(value: .mapping([pair]), location: node.location)
      _ = Entry.readDecision(
        &reader, pair: YAMLPair(key: reviewer.id, keyLocation: node.location, value: map), site.configuration.verdicts)
    case .review: _ = reader.text(of: node, as: field.rawValue)
    }
    return reader.diagnostics
  }

  /// Whether the rules of an entry let a value pass; what they say against it is reported at the value's location.
  private mutating func isFine(_ node: YAMLNode, as field: ImportMapping.Field) -> Bool {
    var reader = FieldReader<Entry.Key>(
      field.key.map { [YAMLPair(key: $0.rawValue, keyLocation: node.location, value: node)] } ?? [],
      owner: "an entry", at: node.location)
    switch field {
    case .slug, .description: _ = reader.text(of: node, as: field.rawValue)
    case .name, .tagline, .entry, .pricing, .bestFor: _ = field.key.map { reader.text($0) }
    case .category:
      if let text = reader.text(.category) { Entry.check(category: text, &reader, configuration: site.configuration) }
    case .website: _ = Entry.readWebsite(&reader)
    case .shortName: _ = reader.shortText(.shortName)
    case .pros, .cons, .tags: _ = field.key.map { reader.texts($0) }
    case .aliases:
      var own: Set<Slug> = []
      for alias in reader.slugs(.aliases) {
        if !own.insert(alias.value).inserted {
          reader.report(.slugClash, "the alias \"\(alias.value)\" stands here twice", at: alias.location)
        } else if let problem = problem(withName: alias.value.text) {
          reader.report(.slugClash, problem, at: alias.location)
        }
      }
    case .published, .updated: _ = field.key.map { reader.day($0) }
    }
    if field != .description, let problem = RowValues.texts(node).compactMap(YAMLText.problem(with:)).first {
      reader.report(.valueCharacter, "\"\(field.rawValue)\" \(problem), which no entry may have", at: node.location)
    }
    result.report(reader.diagnostics)
    return reader.diagnostics.isEmpty
  }

  /// - Returns: nil where the row can't have one, which is reported.
  private mutating func slug(of row: ImportTable.Row, _ values: RowValues) -> Slug? {
    guard let name = RowValues.texts(values.fields[.name]).first else { return nil }
    let chosen = mapping.slugs[name]?.slug.text
    let given = RowValues.texts(values.fields[.slug]).first
    let text = chosen ?? given ?? Slug.suggestion(for: name)
    let isGiven = chosen == nil && given != nil
    let location = values.fields[isGiven ? .slug : .name]?.location ?? row.location
    let hint = "name the file in the mapping: slugs: {\(YAMLText.value(name, isInBrackets: true)): …}"
    if let problem = Slug.problem(with: text) {
      let words =
        text.isEmpty && !isGiven
        ? "\"\(name)\" has no letter or digit that a file's name can be made of"
        : "the file name \"\(text)\" \(problem)"
      refuse(row, words, rule: .slug, at: location, hint: hint)
      return nil
    }
    if let other = taken[text] {
      refuse(
        row, "the file name \"\(text)\" is taken by \(other.path):\(other.line)", rule: .slugClash, at: location,
        hint: hint)
      return nil
    }
    return Slug(checking: text)
  }

  /// Leaves the aliases out where the entry's own slug is among them.
  private mutating func refuseAlias(_ slug: String, of values: inout RowValues) {
    guard let node = values.fields[.aliases], RowValues.texts(node).contains(slug) else { return }
    result.report(.slugClash, "the alias \"\(slug)\" is the file name of this entry itself", at: node.location)
    values.fields[.aliases] = nil
    values.hasRefused = true
  }

  private func problem(withName text: String) -> String? {
    taken[text].map { "\"\(text)\" is taken by \($0.path):\($0.line)" } ?? site.index.problem(with: text)
  }
}
