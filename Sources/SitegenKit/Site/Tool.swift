/// A tool as the site shows it: its entry with what follows from it.
///
/// A class of constants: half a million pages look at two tools each, and a copy of a structure as large as an entry
/// costs more than the looking.
final class Tool: Sendable {
  /// What the tool's file says of it.
  let entry: Entry
  /// The category that the entry names.
  let category: Category
  /// The community's votes; nil without any.
  let votes: Votes?
  /// Fingerprint of everything that an editor can say of the tool: its entry and its votes.
  let fingerprint: Fingerprint
  /// The name as a part of a sentence: kept apart from what stands beside it where their directions may differ.
  let nameInText: String
  /// Whether its name may run in another direction than the page.
  let isNameMixed: Bool
  /// The reviews in the order of the panel; nil where a member has not reviewed the tool.
  let reviews: [Review?]
  /// The scores alone, in the order of the panel: half a million pairs look at them.
  let scores: [Int?]
  let panel: PanelSummary
  /// What it is and what it costs, as a sentence of a pair's summary; empty on a site with a panel.
  let introduction: [UInt8]
  /// How many words its reviews have together.
  let reviewWords: Int

  /// What the rows of the decision table compare, by the indices of `DecisionTable`.
  let cells: [Cell]

  init(
    _ entry: Entry, category: Category, votes: Votes?, _ configuration: SiteConfiguration, _ cellMaker: inout CellMaker
  ) {
    self.entry = entry
    self.category = category
    self.votes = votes.flatMap { $0.total > 0 ? $0 : nil }
    fingerprint = Fingerprint(entry.fingerprint, Fingerprint("\(votes?.ship ?? 0) \(votes?.skip ?? 0)"))
    nameInText = configuration.nameInText(entry.name)
    isNameMixed = configuration.mayTurn(entry.name)
    reviews = configuration.panel.map { entry.reviews[$0.id] }
    scores = reviews.map { $0?.score }
    panel = PanelSummary(entry.reviews.values)
    cells = cellMaker.cells(of: entry, category: category, panel: panel, votes: self.votes)
    introduction =
      configuration.hasPanel ? [] : Self.introduction(of: entry, name: nameInText, configuration.copy)
    reviewWords = reviews.reduce(0) { $0 + ($1?.wordCount ?? 0) }
  }

  var slug: Slug { entry.slug }
  var name: String { entry.name }
  /// Slugs that the tool had before.
  var aliases: [Slug] { entry.aliases.map(\.value) }

  /// The day of the last change, or of publication; nil where the entry gives neither.
  var updated: Day? { entry.updated ?? entry.published }

  /// Whether the entry says for whom the tool is: whom it suits, or what speaks for it or against it.
  var hasPick: Bool { entry.bestFor != nil || !entry.pros.isEmpty || !entry.cons.isEmpty }

  /// Whether its texts may run in another direction than the page: some of it is written from right to left, or the
  /// site is.
  var isMixed: Bool { isNameMixed || entry.turns }

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
