/// A tool as the site shows it: its entry with what follows from it.
///
/// A class of constants: half a million pages look at two tools each, and a copy of a structure as large as an entry
/// costs more than the looking.
final class Tool: Sendable {
  /// What the tool's file says of it.
  let entry: Entry
  /// The category that the entry names first.
  let category: Category
  /// Every category that the entry names.
  let categories: [Category]
  /// The same, to be compared with another tool's.
  let categorySet: CategorySet
  /// The community's votes; nil without any.
  let votes: Votes?
  let logo: Logo?
  /// Fingerprint of everything that an editor can say of the tool: its entry, its votes and its logo.
  let fingerprint: Fingerprint
  /// The name as a part of a sentence: kept apart from what stands beside it where their directions may differ.
  let nameInText: String
  /// The same of the name for places with little room.
  let shortNameInText: String
  /// Its names in the sentences of a pair's page.
  let namesInText: NamesInText
  /// The same, cut where they are long: a sentence with two of them has a length that is known.
  let briefNamesInText: NamesInText
  /// Whether its name may run in another direction than the page.
  let isNameMixed: Bool
  /// The reviews in the order of the panel; nil where a member has not reviewed the tool.
  let reviews: [Review?]
  /// The scores alone, in the order of the panel: half a million pairs look at them.
  let scores: [Int?]
  let panel: PanelSummary
  /// Whom it suits and what it costs, as a sentence of a pair's summary; empty where the entry says neither.
  let introduction: [UInt8]
  /// How many words its reviews have together.
  let reviewWords: Int
  /// The place of its name among those of all tools, from 0, by `NameOrder`.
  let nameRank: Int

  /// What the rows of the decision table compare, by the indices of `DecisionTable`.
  let cells: [Cell]

  /// Takes an entry with its categories, of which there must be one at least.
  init(
    _ entry: Entry, nameRank: Int, categories: [Category], votes: Votes?, logo: Logo?,
    _ configuration: SiteConfiguration,
    _ cellMaker: inout CellMaker
  ) {
    self.entry = entry
    self.nameRank = nameRank
    category = categories[0]
    self.categories = categories
    categorySet = CategorySet(categories, among: configuration.categories)
    self.votes = votes.flatMap { $0.total > 0 ? $0 : nil }
    self.logo = logo
    let others = "\(votes?.ship ?? 0) \(votes?.skip ?? 0) \(logo?.published ?? "")"
    fingerprint = Fingerprint(entry.fingerprint, Fingerprint(others))
    nameInText = configuration.nameInText(entry.name)
    namesInText = NamesInText(entry.name, category.name, configuration)
    briefNamesInText = NamesInText(brief: entry, category.name, configuration)
    shortNameInText = configuration.nameInText(entry.shortName ?? entry.name)
    isNameMixed = configuration.mayTurn(entry.name + (entry.shortName ?? ""))
    reviews = configuration.panel.map { entry.reviews[$0.id] }
    scores = reviews.map { $0?.score }
    panel = PanelSummary(entry.reviews.values)
    cells = cellMaker.cells(of: entry, categories: categories, panel: panel, votes: self.votes)
    introduction = Self.introduction(of: entry, name: nameInText, configuration.copy)
    tagline = entry.tagline ?? entry.opening?.firstSentence(longest: Self.longestTagline)
    reviewWords = reviews.reduce(0) { $0 + ($1?.wordCount ?? 0) }
  }

  var slug: Slug { entry.slug }
  var name: String { entry.name }
  /// The name for places with little room; the name where the entry gives none.
  var shortName: String { entry.shortName ?? entry.name }
  /// Slugs that the tool had before.
  var aliases: [Slug] { entry.aliases.map(\.value) }

  /// The day of the last change, or of publication; nil where the entry gives neither.
  var updated: Day? { entry.updated ?? entry.published }

  /// Whether the entry says for whom the tool is: whom it suits, or what speaks for it or against it.
  var hasPick: Bool { entry.bestFor != nil || !entry.pros.isEmpty || !entry.cons.isEmpty }

  /// What it is, in one line: the first sentence of the description where the entry has no tagline; nil without both.
  let tagline: String?

  /// The most characters of the first sentence of a description that stands in for a tagline.
  private static let longestTagline = 160

  /// The same as whole sentences, for search engines: nil where the first sentence is longer than any of them reads.
  var summary: String? {
    entry.tagline ?? entry.opening.flatMap { $0.unicodeScalars.count <= Self.longestSummary ? $0 : nil }
  }

  private static let longestSummary = 320

  /// Whether it is one of a category's tools.
  func isIn(_ category: Category) -> Bool { categories.contains(category) }

  /// Whether its texts may run in another direction than the page: some of it is written from right to left, or the
  /// site is.
  var isMixed: Bool { isNameMixed || entry.turns }

  /// The name as a page shows it.
  var nameInHTML: HTML { html(name) }

  /// The name as a page shows it in places with little room.
  var shortNameInHTML: HTML { html(shortName) }

  private func html(_ name: String) -> HTML {
    let name = HTML(escaping: name)
    return isNameMixed ? TextDirection.isolated(name) : name
  }

  /// The first letter or digit of the name, for the badge beside it.
  var monogram: String {
    let first = name.first { $0.isLetter || $0.isNumber } ?? name.first
    return first.map { String($0).uppercased() } ?? ""
  }
}
