/// A tool's Markdown file, as read: its data with their locations, its text as HTML.
package struct Entry: Sendable {
  let path: String
  /// Fingerprint of the whole file, and of where its links lead.
  let fingerprint: Fingerprint
  let slug: Slug
  let name: String
  /// The name for places with little room, where the entry gives one.
  let shortName: String?
  let tagline: String?
  /// The first sentence of the description, whole, which stands in for a tagline.
  let opening: String?
  /// The names of its categories, the main one first, each where it is written.
  let categories: [Located<String>]
  /// What the tool costs to start, as in `Free`.
  let entryPrice: FactValue?
  let pricing: FactValue?
  let bestFor: String?
  let website: Website?
  let pros: [String]
  let cons: [String]
  let tags: [String]
  /// Slugs that the entry had before.
  let aliases: [Located<Slug>]
  /// What is known of each fact, in the order of `site.yml`; nil is unknown, which is not no.
  let facts: [FactValue?]
  let published: Day?
  /// The day of the last change; that of the newest of `changes` where it is later.
  let updated: Day?
  /// What changed about the tool, the newest first.
  let changes: [Change]
  let isDraft: Bool
  /// Whether one of its values is written from right to left.
  let turns: Bool
  let description: HTML
  /// The reviews by the reviewer's id.
  let reviews: [String: Review]
  /// The links of the whole text that lead to the site itself.
  let links: [MarkdownText.Link]
  let locations: Locations

  /// Where values and reviews are written, for advice on the entry as a whole.
  struct Locations: Sendable {
    /// The entry's beginning, which is where a diagnostic points that says that something is missing.
    let start: SourceLocation
    let values: [Key: SourceLocation]
    /// The reviews' locations by the reviewer's id.
    let reviews: [String: ReviewLocations]
    /// When values were looked up, with where that is written.
    let checked: [Located<PartialDate>]
  }

  /// Where one review is written.
  struct ReviewLocations: Sendable {
    /// Nil where the review has no verdict of its own.
    let verdict: SourceLocation?
    let heading: SourceLocation
  }
}

extension Entry {
  /// Reads an entry.
  ///
  /// Everything that is wrong with it is reported; it goes on with what it could read.
  /// - Returns: nil where too little is left to check anything else.
  package static func read(
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
    let categories = readCategories(&fields, configuration: configuration)
    let optional = (
      shortName: fields.shortText(.shortName), tagline: fields.text(.tagline), bestFor: fields.text(.bestFor),
      website: readWebsite(&fields), pros: fields.texts(.pros), cons: fields.texts(.cons),
      tags: fields.texts(.tags), aliases: fields.slugs(.aliases), published: fields.day(.published),
      updated: fields.day(.updated), changes: readChanges(&fields)
    )
    if let published = optional.published, let updated = optional.updated, updated.value < published.value {
      fields.report(
        .date, "\"updated\" is \(updated.value), which is before \"published\", \(published.value)",
        at: updated.location)
    }
    var checked: [Located<PartialDate>] = []
    let entryPrice = readStatement(.entry, &fields, checked: &checked)
    let pricing = readStatement(.pricing, &fields, checked: &checked)
    let facts = readFacts(&fields, of: categories.map(\.value), configuration: configuration, checked: &checked)
    let updated = Day.later(optional.updated?.value, optional.changes.first?.day)
    checkDays(checked, against: updated ?? optional.published?.value, &fields)
    if !configuration.hasPanel { fields.refusePanel(.panel) }
    let reviews =
      configuration.hasPanel
      ? readReviews(&fields, text: text, body: source.bytes[body], configuration) : [:]
    guard let slug, let name, !categories.isEmpty else { return nil }
    let opening = text.map { $0.opening.inOneLine.firstSentence(longest: .max) } ?? ""
    return Entry(
      path: path, fingerprint: fingerprint(of: bytes, text, configuration), slug: slug, name: name.value,
      shortName: optional.shortName?.value, tagline: optional.tagline?.value, opening: opening.isEmpty ? nil : opening,
      categories: categories, entryPrice: entryPrice, pricing: pricing,
      bestFor: optional.bestFor?.value,
      website: optional.website, pros: optional.pros.map(\.value), cons: optional.cons.map(\.value),
      tags: optional.tags.map(\.value), aliases: optional.aliases, facts: facts,
      published: optional.published?.value,
      updated: updated, changes: optional.changes,
      isDraft: isDraft,
      turns: (fields.allTexts + [opening]).contains(where: TextDirection.turns),
      description: text?.sections.first?.html ?? HTML(markup: ""), reviews: reviews.mapValues(\.review),
      links: text?.links ?? [],
      locations: Locations(
        start: source.location(source.lineRange(1)), values: fields.locations, reviews: reviews.mapValues(\.locations),
        checked: checked))
  }

  private static func readSlug(of path: String, into diagnostics: inout Diagnostics) -> Slug? {
    let name = ContentPath.stem(of: path)
    if let problem = Slug.problem(with: name) {
      diagnostics.report(
        .slug, "the file's name \"\(name)\" \(problem)", at: .init(wholeFile: path),
        hint: ContentPath.cure(forName: name, at: path))
    }
    return Slug(checking: name)
  }
}

extension Entry {
  /// What the entry itself says in a row of the decision table; nil where it says nothing, or others do.
  func statement(of row: BuiltInRow) -> FactValue? {
    switch row {
    case .entry: entryPrice
    case .pricing: pricing
    case .bestFor: bestFor.map { FactValue(content: .text($0)) }
    case .verdict, .average, .community, .category: nil
    }
  }
}
