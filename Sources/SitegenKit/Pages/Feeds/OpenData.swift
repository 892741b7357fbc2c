/// What the entries say, for reuse: `data/tools.json`, its JSON Schema, `data/tools.csv` and how that is imported.
///
/// Drafts are left out, also where pages show them.
struct OpenData: Sendable {
  let configuration: SiteConfiguration
  let addresses: Addresses
  let tools: [Tool]
  /// Whether the community votes.
  let hasVotes: Bool
  /// Fingerprint of all that the site is made with but its entries and the numbers of votes.
  let settings: Fingerprint

  init(site: Site, settings: Fingerprint) {
    configuration = site.configuration
    addresses = site.configuration.addresses
    hasVotes = site.hasVotes
    tools = site.tools.filter { !$0.entry.isDraft }
    self.settings = Fingerprint(settings, Fingerprint("\(site.hasVotes)"))
  }

  /// The files; none where the site wants none.
  var files: [PlannedFile] {
    guard configuration.hasOpenData else { return [] }
    // Making them takes long where there are many tools with many facts.
    let ingredients = Fingerprint(
      [settings] + tools.flatMap { [Fingerprint($0.slug.text), $0.fingerprint] })
    return [
      PlannedFile(path: OpenDataFile.tools.rawValue, ingredients: ingredients) {
        Array(object.json(of: self).lines.utf8)
      },
      PlannedFile(path: OpenDataFile.schema.rawValue, ingredients: settings) { Array(schema.indented.utf8) },
      PlannedFile(path: OpenDataFile.table.rawValue, ingredients: ingredients) { OpenDataTable(self).bytes },
      PlannedFile(path: OpenDataFile.mapping.rawValue, ingredients: ingredients) {
        Array(OpenDataTable(self).mapping.text.utf8)
      },
    ]
  }

  private var schema: JSON {
    .object(
      [
        ("$schema", .string(JSONSchema.dialect)), ("$id", .string(addresses.home + OpenDataFile.schema.rawValue)),
        ("title", .string("\(configuration.title): \(OpenDataFile.tools.rawValue)")),
      ] + object.schema)
  }

  private var object: DataObject<OpenData> {
    let facts = configuration.facts.map(\.value)
    var members: [DataObject<OpenData>.Member] = [
      .address("$schema", "The JSON Schema of this file", isRequired: true) {
        $0.addresses.home + OpenDataFile.schema.rawValue
      },
      .text("title", "The site's name", isRequired: true) { $0.configuration.title },
      .address("url", "The site's address", isRequired: true) { $0.addresses.home },
      .text("licence", "What may be done with the data") { data in
        let licence = data.configuration.copy[.dataLicence]
        return licence.isEmpty ? nil : licence
      },
      .day("updated", "The day of the newest change of an entry") { data in
        data.tools.reduce(nil) { Day.later($0, $1.updated) }
      },
    ]
    // A site without reviewers says nothing of them, here as on its pages.
    if configuration.hasPanel {
      members.append(
        .objects("reviewers", "Who reviews the tools", Self.reviewer, isRequired: true) { $0.configuration.panel })
    }
    members += [
      .objects("facts", "What the tools are compared by", Self.fact, isRequired: true) { _ in facts },
      .objects("tools", "The tools, by their slugs", tool, isRequired: true) { $0.tools },
    ]
    return DataObject(members: members)
  }

  private static let reviewer = DataObject<Reviewer>(members: [
    .text("id", "The reviewer's key in a tool's \"reviews\"", isRequired: true) { $0.id },
    .text("name", "The reviewer's name", isRequired: true) { $0.name },
    .text("question", "What the reviewer asks of a tool") { $0.question.isEmpty ? nil : $0.question },
  ])

  private var tool: DataObject<Tool> {
    let addresses = addresses
    let statement = Self.statement(of: .text)
    let facts = DataObject<Tool>(
      members: configuration.facts.enumerated().map { index, fact in
        let about = fact.value.about.map { ": \($0)" } ?? ""
        return .object(fact.value.id, fact.value.name + about, Self.statement(of: fact.value.kind)) {
          $0.entry.facts[index]
        }
      })
    var members: [DataObject<Tool>.Member] = [
      .text("slug", "The tool's name in addresses", isRequired: true) { $0.slug.text },
      .text("name", "What it is called", isRequired: true) { $0.name },
      .text("tagline", "What it is, in one line") { $0.entry.tagline },
      .text("short_name", "Its name for places with little room") { $0.entry.shortName },
      .text("category", "Its category, of several the main one", isRequired: true) { $0.category.name },
      .texts("categories", "All its categories where it has several, the main one first") {
        $0.categories.count > 1 ? $0.categories.map(\.name) : []
      },
      .address("url", "Its page on this site", isRequired: true) { addresses.absolute(addresses.tool($0.slug)) },
      .address("website", "Its own site") { $0.entry.website?.url },
      .init("sponsored", "Whether somebody pays for the link to its own site", [("type", "boolean")]) {
        $0.entry.website?.isSponsored == true ? .bool(true) : nil
      },
      .texts("aliases", "Slugs that it had before") { $0.aliases.map(\.text) },
      .object("entry", "What it costs to start", statement) { $0.entry.entryPrice },
      .object("pricing", "What it costs", statement) { $0.entry.pricing },
      .text("best_for", "Whom it suits") { $0.entry.bestFor },
      .texts("pros", "What speaks for it") { $0.entry.pros },
      .texts("cons", "What speaks against it") { $0.entry.cons },
      .texts("tags", "Words that lists and the search go by") { $0.entry.tags },
      .day("published", "The day of the entry's publication") { $0.entry.published },
      .day("updated", "The day of the entry's last change") { $0.entry.updated },
      .objects("changes", "What changed, the newest first", Self.change, isRequired: false) { $0.entry.changes },
      .object("facts", "What is known of the facts, by their ids; what is missing is not known", facts) { tool in
        tool.entry.facts.contains { $0 != nil } ? tool : nil
      },
    ]
    if configuration.hasPanel {
      let review = review
      let reviews = DataObject<Tool>(
        members: configuration.panel.map { reviewer in
          .object(reviewer.id, "What \(reviewer.name) decided", review) { $0.entry.reviews[reviewer.id] }
        })
      members.append(
        .object("reviews", "What each reviewer decided, by the reviewer's id", reviews) { tool in
          tool.entry.reviews.isEmpty ? nil : tool
        })
    }
    if hasVotes { members.append(.object("votes", "What the community voted", Self.votes) { $0.votes }) }
    return DataObject(members: members)
  }

  private static let change = DataObject<Change>(members: [
    .day("day", "The day of the change", isRequired: true) { $0.day },
    .text("text", "What changed, in a line", isRequired: true) { $0.text },
  ])

  private var review: DataObject<Review> {
    let score = DataObject<Review>.Member(
      "score", "The score, of \(Review.scores.upperBound)",
      [
        ("type", "integer"), ("minimum", .integer(Review.scores.lowerBound)),
        ("maximum", .integer(Review.scores.upperBound)),
      ], isRequired: true
    ) { .integer($0.score) }
    guard configuration.verdicts != .scoresAlone else { return DataObject(members: [score]) }
    let verdict = DataObject<Review>.Member(
      "verdict", "What the reviewer advises", [("enum", .array(Verdict.allCases.map { .string($0.rawValue) }))],
      isRequired: true
    ) { $0.verdict.map { .string($0.rawValue) } }
    return DataObject(members: [score, verdict])
  }

  private static let votes = DataObject<Votes>(members: [
    .init("for", "Votes for it", [("type", "integer")], isRequired: true) { .integer($0.ship) },
    .init("against", "Votes against it", [("type", "integer")], isRequired: true) { .integer($0.skip) },
  ])
}
