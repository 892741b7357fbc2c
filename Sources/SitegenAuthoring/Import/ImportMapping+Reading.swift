import SitegenKit

extension ImportMapping {
  /// - Returns: nil where it has errors, which are reported.
  static func read(
    _ bytes: [UInt8], path: String, configuration: SiteConfiguration, into diagnostics: inout Diagnostics
  ) -> ImportMapping? {
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let pairs = YAMLReader.readMapping(
        0..<source.bytes.count, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics)
    else { return nil }
    var keys = FieldReader<Key>(pairs, owner: "a mapping", at: source.location(at: 0))
    let defaults = ImportValue.Defaults(
      separator: keys.typedText(.separator), dates: readDates(&keys))
    let fields = readFields(&keys, defaults: defaults)
    let (facts, factColumns) = readFacts(&keys, configuration.facts.map(\.value), defaults: defaults)
    let reviews = readReviews(&keys, configuration, defaults: defaults)
    let mapping = ImportMapping(
      fields: fields, facts: facts, factColumns: factColumns, reviews: reviews,
      reviewFields: ReviewField.allCases.filter { $0 != .verdict || configuration.verdicts.asksForVerdicts },
      slugs: readSlugs(&keys), ignored: keys.texts(.ignore), rows: keys.text(.rows),
      delimiter: readDelimiter(&keys), hasApostrophes: keys.flag(.apostrophes) ?? false)
    diagnostics.append(contentsOf: keys.diagnostics)
    return keys.diagnostics.preventPublishing(strict: false) ? nil : mapping
  }

  private static func readDates(_ keys: inout FieldReader<Key>) -> DatePattern {
    guard let text = keys.text(.dates) else { return .standard }
    return DatePattern(text, report: { keys.report($0, $1, at: text.location) }) ?? .standard
  }

  private static func readDelimiter(_ keys: inout FieldReader<Key>) -> UInt8 {
    let comma = UInt8(ascii: ",")
    guard let pair = keys.pairOfAnyText(.delimiter) else { return comma }
    // A tab is no text for the reader of fields.
    if case .scalar(let text) = pair.value.value, text.utf8.count == 1, let byte = text.utf8.first,
      ",;|\t".utf8.contains(byte)
    {
      return byte
    }
    keys.report(
      .valueRange, "\"delimiter\" must be one of \",\", \";\", \"|\" and \"\\t\"", at: pair.value.location)
    return comma
  }

  private static func readSlugs(_ keys: inout FieldReader<Key>) -> [String: ChosenSlug] {
    var slugs: [String: ChosenSlug] = [:]
    for pair in keys.mapping(.slugs) ?? [] {
      guard let text = keys.text(of: pair.value, as: pair.key), let slug = keys.slug(text, "the file name") else {
        continue
      }
      slugs[pair.key.inOneLine] = ChosenSlug(slug: slug.value, location: pair.keyLocation)
    }
    return slugs
  }

  private static func readFields(
    _ keys: inout FieldReader<Key>, defaults: ImportValue.Defaults
  ) -> [Field: ImportValue] {
    guard let pairs = keys.mapping(.fields), let location = keys.pair(.fields)?.keyLocation else { return [:] }
    var inner = FieldReader<Field>(pairs, owner: "\"fields\"", at: location)
    var fields: [Field: ImportValue] = [:]
    for field in Field.allCases {
      guard let pair = inner.value(field) else { continue }
      fields[field] = ImportValue.read(pair, defaults: defaults, hasDetails: field.hasDetails) { inner.append($0) }
    }
    inner.checkAlternatives()
    keys.append(inner.diagnostics)
    return fields
  }

  private static func readFacts(
    _ keys: inout FieldReader<Key>, _ facts: [Fact], defaults: ImportValue.Defaults
  ) -> (sources: [FactSource], columns: ImportValue?) {
    var sources: [FactSource] = []
    var columns: ImportValue?
    for pair in keys.mapping(.facts) ?? [] {
      if pair.key == "from" {
        columns = ImportValue.read(pair, defaults: defaults, hasDetails: true) { keys.append($0) }
        let names = columns?.columns ?? []
        if columns != nil, names.count != 1 || names[0].value.utf8.count(where: { $0 == UInt8(ascii: "*") }) != 1 {
          keys.report(
            .valueRange, "\"from\" must be one name with one \"*\", where the facts' ids stand", at: pair.keyLocation)
        }
      } else if let fact = facts.first(where: { $0.id == pair.key }) {
        let value = ImportValue.read(pair, defaults: defaults, hasDetails: true) { keys.append($0) }
        if let value { sources.append(FactSource(fact: fact, value: value)) }
      } else {
        keys.report(
          .unknownFact, "\"\(pair.key)\" is not a fact that site.yml declares", at: pair.keyLocation,
          hint: Suggestion.hint(for: pair.key, among: facts.map(\.id)))
      }
    }
    return (sources, columns)
  }

  private static func readReviews(
    _ keys: inout FieldReader<Key>, _ configuration: SiteConfiguration, defaults: ImportValue.Defaults
  ) -> [Review] {
    let (panel, verdicts) = (configuration.panel, configuration.verdicts)
    guard !panel.isEmpty else {
      keys.refusePanel(.panel)
      return []
    }
    var reviews: [String: Review] = [:]
    for pair in keys.mapping(.panel) ?? [] {
      guard let reviewer = panel.first(where: { $0.id == pair.key }) else {
        keys.report(
          .unknownReviewer, "\"\(pair.key)\" is not a member of the panel", at: pair.keyLocation,
          hint: Suggestion.hint(for: pair.key, among: panel.map(\.id)))
        continue
      }
      guard case .mapping(let pairs) = pair.value.value else {
        keys.report(
          .valueType, "\"\(pair.key)\" is \(pair.value.kind); it must be {score, verdict, review}",
          at: pair.value.location)
        continue
      }
      var inner = FieldReader<ReviewField>(pairs, owner: "a review", at: pair.keyLocation)
      var sources: [ReviewField: ImportValue] = [:]
      for field in ReviewField.allCases {
        guard let source = inner.pair(field) else { continue }
        if field == .verdict, !verdicts.asksForVerdicts {
          inner.report(.verdictPassedOver, "\"verdict\" is passed over; \(verdicts.reason)", at: source.keyLocation)
        }
        sources[field] = ImportValue.read(source, defaults: defaults) { inner.append($0) }
      }
      keys.append(inner.diagnostics)
      reviews[reviewer.id] = Review(reviewer: reviewer, location: pair.keyLocation, sources: sources)
    }
    return panel.compactMap { reviews[$0.id] }
  }
}
