/// A tool as the site shows it: its entry with everything that follows from it.
///
/// A class of constants: half a million pages look at two tools each, and a copy of a structure as large as this one costs
/// more than the looking.
final class Tool: Sendable {
  /// Of everything that an editor can say of the tool: its entry and its votes.
  let fingerprint: Fingerprint
  let slug: Slug
  let name: String
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
  let panel: PanelSummary
  /// Nil without votes.
  let votes: Votes?
  /// How many words its reviews have together.
  let reviewWords: Int

  init(_ entry: Entry, category: Category, votes: Votes?, panel members: [Reviewer]) {
    fingerprint = Fingerprint(entry.fingerprint, Fingerprint("\(votes?.ship ?? 0) \(votes?.skip ?? 0)"))
    slug = entry.slug
    name = entry.name
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
    panel = PanelSummary(entry.reviews.values)
    self.votes = votes.flatMap { $0.total > 0 ? $0 : nil }
    reviewWords = reviews.reduce(0) { $0 + ($1?.wordCount ?? 0) }
  }

  /// The first letter or digit of the name, for the badge beside it.
  var monogram: String {
    let first = name.first { $0.isLetter || $0.isNumber } ?? name.first
    return first.map { String($0).uppercased() } ?? ""
  }
}
