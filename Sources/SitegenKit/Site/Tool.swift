/// A tool as the site shows it: its entry with everything that follows from it.
///
/// A class of constants: half a million pages look at two tools each, and a copy of a structure as large as this one costs
/// more than the looking.
final class Tool: Sendable {
  /// Of everything that an editor can say of the tool: its entry and its votes.
  let fingerprint: Fingerprint
  let slug: Slug
  let name: String
  /// The name as a part of a sentence: kept apart from what stands beside it where their directions may differ.
  let nameInText: String
  /// Whether its texts may run in another direction than the page: some of it is written from right to left, or the site
  /// is.
  let isMixed: Bool
  /// Whether its name may.
  let isNameMixed: Bool
  let tagline: String
  let category: Category
  let entryPrice: String?
  let pricing: String?
  /// Whom it suits; the tagline where the entry does not say.
  let bestFor: String
  let saysBestFor: Bool
  let website: String?
  let pros: [String]
  let cons: [String]
  let tags: [String]
  let aliases: [Slug]
  let published: Day?
  /// The day of the last change, or of publication; nil where the entry gives neither.
  let updated: Day?
  let description: HTML
  /// In the order of the panel; nil where a member has not reviewed the tool.
  let reviews: [Review?]
  /// The scores alone: half a million pairs look at them.
  let scores: [Int?]
  let panel: PanelSummary
  /// Nil without votes.
  let votes: Votes?
  /// How many words its reviews have together.
  let reviewWords: Int

  init(_ entry: Entry, category: Category, votes: Votes?, _ configuration: SiteConfiguration) {
    let members = configuration.panel
    fingerprint = Fingerprint(entry.fingerprint, Fingerprint("\(votes?.ship ?? 0) \(votes?.skip ?? 0)"))
    slug = entry.slug
    name = entry.name
    isNameMixed = configuration.mayTurn(entry.name)
    nameInText = configuration.nameInText(entry.name)
    isMixed =
      isNameMixed
      || ([entry.tagline, entry.pricing, entry.entryPrice, entry.bestFor].compactMap { $0 } + entry.pros + entry.cons
        + entry.tags).contains(where: TextDirection.turns)
    tagline = entry.tagline
    self.category = category
    entryPrice = entry.entryPrice
    pricing = entry.pricing
    bestFor = entry.bestFor ?? entry.tagline
    saysBestFor = entry.bestFor != nil
    website = entry.website
    pros = entry.pros
    cons = entry.cons
    tags = entry.tags
    aliases = entry.aliases.map(\.value)
    published = entry.published
    updated = entry.updated ?? entry.published
    description = entry.description
    reviews = members.map { entry.reviews[$0.id] }
    scores = reviews.map { $0?.score }
    panel = PanelSummary(entry.reviews.values)
    self.votes = votes.flatMap { $0.total > 0 ? $0 : nil }
    reviewWords = reviews.reduce(0) { $0 + ($1?.wordCount ?? 0) }
  }

  /// The name as a page shows it.
  var nameInHTML: HTML {
    let name = HTML(escaping: name)
    return isNameMixed ? TextDirection.isolated(name) : name
  }

  /// The first letter or digit of the name, for the badge beside it.
  var monogram: String {
    let first = name.first { $0.isLetter || $0.isNumber } ?? name.first
    return first.map { String($0).uppercased() } ?? ""
  }
}
