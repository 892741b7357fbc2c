/// A tool's Markdown file, as read: its data with places, its text as HTML.
struct Entry: Sendable {
  let path: String
  /// Of the whole file.
  let fingerprint: Fingerprint
  let slug: Slug
  let name: String
  let tagline: String
  let category: String
  /// What it costs to start.
  let entryPrice: String?
  let pricing: String?
  let bestFor: String?
  let website: String?
  let pros: [String]
  let cons: [String]
  let tags: [String]
  /// Slugs that the entry had before.
  let aliases: [Located<Slug>]
  let published: Day?
  let updated: Day?
  let isDraft: Bool
  /// Whether one of its values is written from right to left.
  let turns: Bool
  let description: HTML
  /// By the reviewer's id.
  let reviews: [String: Review]
  /// The links of the whole text to places of the site itself.
  let links: [MarkdownText.Link]
  let places: Places

  /// Where things are written, for advice on the entry as a whole.
  struct Places: Sendable {
    /// The entry's beginning: the place of what is missing.
    let start: SourceLocation
    let values: [Key: SourceLocation]
    /// By the reviewer's id.
    let reviews: [String: ReviewPlaces]
  }
  struct ReviewPlaces: Sendable {
    let verdict: SourceLocation
    let heading: SourceLocation
  }
}

extension Entry {
  /// What a file was read as, and everything that is wrong with it.
  struct Reading: Sendable {
    /// Nil where too little could be read.
    let entry: Entry?
    let diagnostics: Diagnostics
  }

  /// Reads an entry. Everything that is wrong with it is reported; it goes on with what it could read.
  /// - Returns: nil where too little is left to check anything else.
  static func read(
    path: String, bytes: [UInt8], configuration: SiteConfiguration, into diagnostics: inout Diagnostics
  ) -> Entry? {
    let slug = readSlug(of: path, into: &diagnostics)
    guard let (source, data, body) = FrontMatter.cutEntry(bytes, path: path, into: &diagnostics) else { return nil }
    let pairs = YAMLReader.readMapping(data, of: source, limit: YAMLReader.frontMatterBytes, into: &diagnostics)
    var fields = FieldReader<Key>(pairs ?? [], owner: "an entry", at: source.location(source.lineRange(1)))
    let isDraft = fields.flag(.draft) ?? false
    fields.allowsEmpty = isDraft
    let name = fields.text(.name)
    let text = MarkdownText.render(
      body, of: source,
      style: configuration.markdownStyle(
        of: name?.value ?? "", idPrefix: slug.map { "\($0)-" } ?? "", headingLevel: 3),
      sectionName: { configuration.panelMember(named: $0)?.id }, into: &diagnostics)
    guard pairs != nil else { return nil }
    defer { diagnostics.append(contentsOf: fields.diagnostics) }
    let tagline = fields.text(.tagline)
    let category = fields.text(.category)
    if let category { check(category: category, &fields, configuration: configuration) }
    let optional = (
      entry: fields.text(.entry), pricing: fields.text(.pricing), bestFor: fields.text(.bestFor),
      website: fields.webAddress(.website), pros: fields.texts(.pros), cons: fields.texts(.cons),
      tags: fields.texts(.tags), aliases: fields.slugs(.aliases), published: fields.day(.published),
      updated: fields.day(.updated)
    )
    if let published = optional.published, let updated = optional.updated, updated.value < published.value {
      fields.report(
        .date, "\"updated\" is \(updated.value), which is before \"published\", \(published.value)",
        at: updated.location)
    }
    let reviews = readReviews(&fields, text: text, body: source.bytes[body], panel: configuration.panel)
    guard let slug, let name, let tagline, let category else { return nil }
    return Entry(
      path: path, fingerprint: Fingerprint(bytes), slug: slug, name: name.value, tagline: tagline.value,
      // Letters with accents can be written in two ways that look the same: all entries have site.yml's.
      category: configuration.categories.first { $0.name == category.value }?.name ?? category.value,
      entryPrice: optional.entry?.value, pricing: optional.pricing?.value, bestFor: optional.bestFor?.value,
      website: optional.website?.value, pros: optional.pros.map(\.value), cons: optional.cons.map(\.value),
      tags: optional.tags.map(\.value), aliases: optional.aliases, published: optional.published?.value,
      updated: optional.updated?.value, isDraft: isDraft,
      turns: fields.allTexts.contains(where: TextDirection.turns),
      description: text?.sections.first?.html ?? HTML(markup: ""), reviews: reviews.mapValues(\.review),
      links: text?.links ?? [],
      places: Places(
        start: source.location(source.lineRange(1)), values: fields.places, reviews: reviews.mapValues(\.places)))
  }

  static func check(
    category: Located<String>, _ fields: inout FieldReader<Key>, configuration: SiteConfiguration
  ) {
    let names = configuration.categories.map(\.name)
    guard !names.contains(category.value) else { return }
    fields.report(
      .unknownCategory, "\"\(category.value)\" is not one of the site's categories", at: category.location,
      meant: category.value, among: names)
  }

  private static func readSlug(of path: String, into diagnostics: inout Diagnostics) -> Slug? {
    let name = ContentPath.stem(of: path)
    if let problem = Slug.problem(with: name) {
      diagnostics.report(
        .slug, "the file's name \"\(name)\" \(problem)", at: .init(wholeFile: path),
        hint: Slug.cure(for: name).map { "rename the file to \($0).md" })
    }
    return Slug(checking: name)
  }

  // MARK: - Reviews

  /// In a draft, a review without its score, its verdict or its prose is not written yet, and counts as missing.
  private static func readReviews(
    _ fields: inout FieldReader<Key>, text: MarkdownText?, body: ArraySlice<UInt8>, panel: [Reviewer]
  ) -> [String: (review: Review, places: ReviewPlaces)] {
    let prose = readProse(&fields, text: text, panel: panel)
    var reviews: [String: (review: Review, places: ReviewPlaces)] = [:]
    var scored: Set<String> = []
    let decisions = fields.mapping(.panel) ?? []
    let ids = panel.map(\.id)
    let mistyped = MistypedNames(
      decisions.lazy.map(\.key).filter { !ids.contains($0) }.prefix(Diagnostics.mostInFile), among: ids
    ) { id in decisions.contains { $0.key == id } }
    for pair in decisions {
      let decision = pair.value.isEmpty ? nil : readDecision(&fields, pair: pair)
      guard let reviewer = panel.first(where: { $0.id == pair.key }) else {
        fields.report(
          .unknownReviewer, "\"\(pair.key)\" is not a member of the panel", at: pair.keyLocation,
          hint: mistyped.suggestion(for: pair.key)?.hint,
          fix: Fix(yaml: mistyped.certainSuggestion(for: pair.key), at: pair.keyLocation))
        continue
      }
      if pair.value.isEmpty { continue }
      scored.insert(reviewer.id)
      if let decision, let section = prose[reviewer.id] {
        reviews[reviewer.id] = (
          Review(
            score: decision.score, verdict: decision.verdict.value, prose: section.html, wordCount: section.wordCount),
          ReviewPlaces(verdict: decision.verdict.location, heading: section.place.location)
        )
      }
      // Text that could not be parsed is reported already, and says nothing about what is missing.
      guard let text, prose[reviewer.id] == nil, !fields.allowsEmpty else { continue }
      let near = Suggestion(for: reviewer.name, among: text.otherHeadings).map { "## \($0.replacement)" }
      fields.report(
        .reviewWithoutProse, "\"\(pair.key)\" has a score but no \"## \(reviewer.name)\" text", at: pair.keyLocation,
        hint: (near ?? mistakenHeading(of: reviewer, in: body)).map {
          "did you mean the heading \"\($0)\" to be \"## \(reviewer.name)\"?"
        })
    }
    for reviewer in panel where !scored.contains(reviewer.id) && !fields.allowsEmpty {
      guard let section = prose[reviewer.id] else { continue }
      fields.report(
        .reviewWithoutScore, "the review \"\(reviewer.name)\" has no score; \"panel\" must name \"\(reviewer.id)\"",
        at: section.place)
    }
    return reviews
  }

  /// A line that names a reviewer as a heading would, and is none of level 2: `### Builder`, `##Builder`, `**Builder**`.
  private static func mistakenHeading(of reviewer: Reviewer, in body: ArraySlice<UInt8>) -> String? {
    for line in body.split(whereSeparator: Ascii.isLineBreak) {
      // A heading of level 2 that is not seen as one stands in a block of code.
      guard ["#", "**"].contains(where: { line.starts(with: $0.utf8) }), !line.starts(with: "## ".utf8) else {
        continue
      }
      let name = String(decoding: line, as: UTF8.self).trimming { "#*: \t".unicodeScalars.contains($0) }.lowercased()
      guard name == reviewer.name.lowercased() || name == reviewer.id else { continue }
      return String(decoding: line, as: UTF8.self).trimming { " \t".unicodeScalars.contains($0) }
    }
    return nil
  }

  private static func readProse(
    _ fields: inout FieldReader<Key>, text: MarkdownText?, panel: [Reviewer]
  ) -> [String: MarkdownText.Section] {
    var prose: [String: MarkdownText.Section] = [:]
    for section in text?.sections ?? [] {
      guard let id = section.name else { continue }
      let name = panel.first { $0.id == id }?.name ?? id
      if prose[id] != nil {
        fields.report(.reviewDuplicate, "\"\(name)\" has a second review here", at: section.place)
      } else {
        if section.html.isEmpty {
          if fields.allowsEmpty { continue }
          fields.report(.reviewWithoutProse, "the review \"\(name)\" has no text", at: section.place)
        }
        prose[id] = section
      }
    }
    return prose
  }

  static func readDecision(
    _ fields: inout FieldReader<Key>, pair: YAMLPair
  ) -> (score: Int, verdict: Located<Verdict>)? {
    guard case .mapping(let pairs) = pair.value.value else {
      fields.report(
        .valueType, "\"\(pair.key)\" is \(pair.value.kind); it must be {score: 0 to 100, verdict: ship or skip}",
        at: pair.value.location)
      return nil
    }
    var inner = FieldReader<ReviewKey>(pairs, owner: "a review", at: pair.keyLocation)
    defer { fields.append(inner.diagnostics) }
    inner.allowsEmpty = fields.allowsEmpty
    inner.requiresAll = !fields.allowsEmpty
    let score = inner.text(.score)
    let verdict = inner.text(.verdict)
    let number = score.flatMap { wholeNumber($0.value) }
    if let score {
      if let number {
        if !Review.scores.contains(number) {
          inner.report(.scoreRange, "score is \(score.value); a score is 0 to 100", at: score.location)
        }
      } else {
        inner.report(
          .valueType, "score is \"\(score.value)\"; a score is a whole number from 0 to 100", at: score.location)
      }
    }
    let decided = verdict.flatMap { Verdict(rawValue: $0.value) }
    if let verdict, decided == nil {
      inner.report(
        .verdict, "verdict is \"\(verdict.value)\"; a verdict is ship or skip", at: verdict.location,
        meant: verdict.value, among: Verdict.allCases.map(\.rawValue))
    }
    guard let number, Review.scores.contains(number), let decided, let verdict else { return nil }
    return (number, Located(value: decided, location: verdict.location))
  }

  /// Decimal digits with an optional minus, and nothing else that YAML might take for a number.
  private static func wholeNumber(_ text: String) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(Ascii.isDigit) else { return nil }
    // More digits than an Int holds are out of range all the same.
    return Int(text) ?? (text.utf8.first == UInt8(ascii: "-") ? Int.min : Int.max)
  }
}

extension SiteConfiguration {
  /// The panel member that a heading names, whatever its case.
  func panelMember(named heading: String) -> Reviewer? {
    let wanted = heading.lowercased()
    return panel.first { $0.name.lowercased() == wanted } ?? panel.first { $0.id == wanted }
  }
}

extension String {
  /// The text without certain characters at its ends.
  fileprivate func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    let head = unicodeScalars.drop(while: isTrimmed)
    return String(String.UnicodeScalarView(head.reversed().drop(while: isTrimmed).reversed()))
  }
}
