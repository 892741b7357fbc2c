import SitegenKit

/// What a row says, value by value.
extension RowImporter {
  mutating func read(_ row: ImportTable.Row) -> RowValues {
    var values = RowValues()
    for field in ImportMapping.Field.allCases {
      guard let source = mapping.fields[field] else { continue }
      if field.hasDetails {
        let value = source.node(in: row).map { source.text($0) }
        values.statements[field] = statement(source, value, in: row, isList: false) {
          FactValueReader(textOf: field.rawValue)
        }
      } else if let node = source.node(in: row) {
        values.fields[field] = read(node, of: source, as: field, values)
      }
    }
    for review in mapping.reviews { read(review, row: row, into: &values) }
    let categories = RowValues.texts(values.fields[mapping.categoryField])
    for source in facts {
      guard let statement = statement(of: source, in: row) else { continue }
      guard categories.isEmpty || source.fact.belongs(to: categories) else {
        result.report(
          .factElsewhere,
          "\"\(source.fact.id)\" belongs to \(source.fact.categories.joined(separator: ", ")), so it is left out of an"
            + " entry in \(categories.joined(separator: ", "))",
          at: statement.location, column: source.value.columns.first?.value)
        continue
      }
      values.facts.append((source.fact.id, statement))
    }
    return values
  }

  /// - Returns: nil where the rules of an entry do not let the value pass, which is reported.
  private mutating func read(
    _ found: YAMLNode, of source: ImportValue, as field: ImportMapping.Field, _ values: RowValues
  ) -> YAMLNode? {
    var node = field.isList ? source.list(found) : source.text(found)
    if field.isDay { node = source.day(node) }
    // One of several that is none of the site's leaves the others.
    if field == .categories { node = knownCategories(node, of: source) }
    let problems = problems(with: node, as: field, values)
    report(problems, about: node, isList: field.isList, of: source)
    return problems.isEmpty && !RowValues.texts(node).isEmpty ? node : nil
  }

  /// Reports what the loader says of a value; for a list in the place of a text, with what the mapping can do about it.
  private mutating func report(_ problems: Diagnostics, about node: YAMLNode, isList: Bool, of source: ImportValue) {
    var hint: String?
    if !isList, case .sequence = node.value {
      hint = "say in the mapping how it is one text: separator: \", \" joins its items, first: true takes the first"
    }
    for problem in problems.sorted {
      result.report(
        problem.rule, problem.message, at: problem.location, hint: problem.hint ?? hint,
        column: source.columns.first?.value)
    }
  }

  private mutating func knownCategories(_ node: YAMLNode, of source: ImportValue) -> YAMLNode {
    guard case .sequence(let items) = node.value else { return node }
    var seen: Set<String> = []
    let known = items.filter { item in
      let problems = problems(with: item, as: .category, RowValues())
      report(problems, about: item, isList: false, of: source)
      return problems.isEmpty && RowValues.texts(item).allSatisfy { seen.insert($0).inserted }
    }
    return YAMLNode(value: .sequence(known), location: node.location)
  }

  // MARK: - Facts

  private mutating func statement(
    of source: ImportMapping.FactSource, in row: ImportTable.Row
  ) -> RowValues.Statement? {
    // A fact without a kind is reported in site.yml.
    guard source.fact.isKindKnown else { return nil }
    let found = source.value.node(in: row)
    let value = found.map { Self.converted($0, by: source.value, to: source.fact) }
    var statement = statement(source.value, value, in: row, isList: source.fact.kindName == .list) {
      FactValueReader(source.fact)
    }
    statement?.isPlain = [.yesNo, .number, .date].contains(source.fact.kindName)
    return statement
  }

  /// A value in the form that facts of its kind have in entries, as far as that is certain.
  private static func converted(_ node: YAMLNode, by source: ImportValue, to fact: Fact) -> YAMLNode {
    let text = source.text(node)
    switch fact.kind {
    case .list:
      if case .scalar(let typed) = node.value, typed.lowercased() == FactValue.notApplicable { return node }
      return source.list(node)
    case .date: return source.day(text)
    case .number(let scale):
      guard case .scalar(let typed) = text.value, scale.unit != nil else { return source.number(text) }
      let digits = scale.withoutUnit(typed.inOneLine)
      return source.number(YAMLNode(value: .scalar(digits), location: text.location))
    case .yesNo:
      // What JSON and YAML have for yes and no.
      guard case .scalar(let typed) = text.value, let word = ["true": "yes", "false": "no"][typed.lowercased()] else {
        return text
      }
      return YAMLNode(value: .scalar(word), location: text.location)
    case .text, .choice, .link: return text
    }
  }

  /// Puts a value together with its note, its source and its day, each of which is left out where it is refused.
  /// - Returns: nil where nothing is left that an entry may say.
  private mutating func statement(
    _ source: ImportValue, _ value: YAMLNode?, in row: ImportTable.Row, isList: Bool, reader: () -> FactValueReader
  ) -> RowValues.Statement? {
    var pairs: [YAMLPair] = []
    if let value {
      guard accepts(value, isList: isList, reader().problems(with: value), of: source) else { return nil }
      pairs = [Self.pair(.value, value)]
    }
    for key in ImportValue.Key.details {
      guard let detail = source.details[key], let found = detail.node(in: row), key == .note || !pairs.isEmpty else {
        continue
      }
      let text = detail.text(found)
      let node = key == .checked ? detail.day(text) : key == .max ? detail.number(text) : text
      var stated = pairs + [YAMLPair(key: key.rawValue, keyLocation: node.location, value: node)]
      if key == .max { stated[0] = Self.pair(.min, stated[0].value) }
      let map = YAMLNode(value: .mapping(stated), location: node.location)
      if accepts(node, isList: false, reader().problems(with: map), of: detail) { pairs = stated }
    }
    return pairs.first.map { RowValues.Statement(pairs: pairs, location: $0.value.location) }
  }

  private static func pair(_ key: FactValueReader.Key, _ node: YAMLNode) -> YAMLPair {
    YAMLPair(key: key.rawValue, keyLocation: node.location, value: node)
  }

  private mutating func accepts(
    _ node: YAMLNode, isList: Bool, _ found: Diagnostics, of source: ImportValue
  ) -> Bool {
    var problems = found
    check(node, as: source.columns.first?.value ?? "value", &problems)
    report(problems, about: node, isList: isList, of: source)
    return problems.isEmpty
  }

  /// Reports a character that no entry may have.
  private func check(_ node: YAMLNode, as name: String, _ problems: inout Diagnostics) {
    guard let problem = RowValues.texts(node).compactMap(YAMLText.problem(with:)).first else { return }
    problems.report(.valueCharacter, "\"\(name)\" \(problem), which no entry may have", at: node.location)
  }

  // MARK: - Reviews

  private mutating func read(_ source: ImportMapping.Review, row: ImportTable.Row, into values: inout RowValues) {
    var review: RowValues.Review = [:]
    for field in mapping.reviewFields {
      guard let value = source.sources[field], let found = value.node(in: row) else { continue }
      var node = value.text(found)
      if field == .score {
        switch value.score(node) {
        case .success(let score): node = score
        case .failure(let problem):
          result.report(.scoreRange, problem.message, at: node.location, column: value.columns.first?.value)
          continue
        }
      }
      let problems = problems(with: node, as: field, of: source.reviewer)
      report(problems, about: node, isList: false, of: value)
      if problems.isEmpty, case .scalar(let text) = node.value {
        review[field] = field == .review ? text : text.inOneLine
      }
    }
    values.reviews[source.reviewer.id] = review
    let missing = mapping.reviewFields.filter { review[$0] == nil }
    guard !missing.isEmpty, !review.isEmpty else { return }
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

  // MARK: - Fields

  /// What the rules of an entry say against a value, after those of its name and its file's name.
  private func problems(
    with node: YAMLNode, as field: ImportMapping.Field, _ values: RowValues
  ) -> Diagnostics {
    var reader = FieldReader<Entry.Key>(
      field.key.map { [YAMLPair(key: $0.rawValue, keyLocation: node.location, value: node)] } ?? [],
      owner: "an entry", at: node.location)
    switch field {
    case .slug, .description, .logo: _ = reader.text(of: node, as: field.rawValue)
    case .name, .tagline, .entry, .pricing, .bestFor: _ = field.key.map { reader.text($0) }
    case .category:
      if let text = reader.text(.category) { Entry.check(category: text, &reader, configuration: site.configuration) }
    case .website: _ = Entry.readWebsite(&reader)
    case .sponsored:
      var flags = FieldReader<Entry.WebsiteKey>(
        [YAMLPair(key: field.rawValue, keyLocation: node.location, value: node)], owner: "\"website\"",
        at: node.location)
      _ = flags.flag(.sponsored)
      reader.append(flags.diagnostics)
    case .shortName: _ = reader.shortText(.shortName)
    case .categories, .pros, .cons, .tags: _ = field.key.map { reader.texts($0) }
    case .aliases:
      var own: Set<Slug> = []
      for alias in reader.slugs(.aliases) {
        if !own.insert(alias.value).inserted {
          reader.report(.slugClash, "the alias \"\(alias.value)\" stands here twice", at: alias.location)
        } else if let problem = problem(withName: alias.value.text, in: values) {
          reader.report(.slugClash, problem, at: alias.location)
        }
      }
    case .published, .updated: _ = field.key.map { reader.day($0) }
    }
    var problems = reader.diagnostics
    if field != .description { check(node, as: field.rawValue, &problems) }
    return problems
  }
}
