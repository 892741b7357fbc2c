/// A pair of tools by their indices in the site's list, which is sorted by slug: the smaller slug is the first.
struct Pair: Hashable, Sendable {
  let first: Int
  let second: Int
}

/// Which pairs have a page.
///
/// They are asked for one row at a time and never held all at once.
struct Pairs: Sendable {
  private enum Rule: Sendable {
    case all
    case sameCategory([CategorySet])
    /// The rank of each tool by its scores, from 0, and how many of the first ones are compared.
    case best(ranks: [Int], count: Int, by: String)
    case listed
  }

  private let rule: Rule
  private let toolCount: Int
  private let notes: [Pair: PairNote]

  init(policy: PairsPolicy, tools: [Tool], facts: [Fact], notes: [PairNote]) {
    toolCount = tools.count
    let indices = Dictionary(uniqueKeysWithValues: tools.indices.map { (tools[$0].slug, $0) })
    var byPair: [Pair: PairNote] = [:]
    for note in notes {
      if let first = indices[note.first], let second = indices[note.second] {
        byPair[Pair(first: first, second: second)] = note
      }
    }
    self.notes = byPair
    switch policy {
    case .all: rule = .all
    case .sameCategory: rule = .sameCategory(tools.map(\.categorySet))
    case .listed: rule = .listed
    case .top(let count, let by):
      let order = by.flatMap { ToolOrder(facts[$0], at: $0) } ?? .score
      rule = .best(
        ranks: order.ranks(of: tools), count: count, by: by.map { facts[$0].id } ?? "average score")
    }
  }

  func contains(_ pair: Pair) -> Bool {
    switch rule {
    case .all: true
    case .sameCategory(let categories): categories[pair.first].intersects(categories[pair.second])
    case .best(let ranks, let count, _): max(ranks[pair.first], ranks[pair.second]) < count
    case .listed: notes[pair] != nil
    }
  }

  /// Why a pair has a page, or none, in the words of `site.yml`.
  func reason(for pair: Pair, _ tools: [Tool]) -> String {
    let (first, second) = (tools[pair.first], tools[pair.second])
    switch rule {
    case .all: return "\"pairs\" is all"
    case .sameCategory:
      if let shared = first.categories.first(where: second.isIn) {
        return "\"pairs\" is same-category, and both are in \"\(shared.name)\""
      }
      let (left, right) = (first.categories.map(\.name), second.categories.map(\.name))
      return "\"pairs\" is same-category, but \(first.name) is in \(left.quotedList) and \(second.name) in"
        + " \(right.quotedList)"
    case .best(let ranks, let count, let by):
      return "\"pairs\" is {top: \(count)}; by \(by) \(first.name) is number \(ranks[pair.first] + 1) and"
        + " \(second.name) number \(ranks[pair.second] + 1)"
    case .listed:
      let path = "\(ContentPath.pairs)/\(first.slug)-vs-\(second.slug).md"
      return notes[pair] == nil
        ? "\"pairs\" is listed, and there is no \(path)" : "\"pairs\" is listed, and there is \(path)"
    }
  }

  func note(on pair: Pair) -> PairNote? { notes[pair] }

  /// Groups of tools such that two tools have a page if they are in one together; nil where all have one.
  ///
  /// What is said of each tool grows with the tools and not with the pairs, except where all pairs are listed.
  func groups(of tool: Int) -> [Int]? {
    switch rule {
    case .all, .listed: nil
    case .sameCategory(let categories): categories[tool].indices
    case .best(let ranks, let count, _): ranks[tool] < count ? [0] : []
    }
  }

  /// The pairs that have a note, in order.
  var notedPairs: [Pair] { notes.keys.sorted { ($0.first, $0.second) < ($1.first, $1.second) } }

  /// The same with their notes, for fingerprints.
  var noted: [(first: Slug, second: Slug, fingerprint: Fingerprint)] {
    notes.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      .map { ($0.first, $0.second, Fingerprint(Fingerprint("\($0.first) \($0.second)"), Fingerprint($0.html.bytes))) }
  }

  /// The pairs whose first tool is that of an index.
  func row(_ first: Int) -> some Sequence<Pair> {
    (first + 1..<max(first + 1, toolCount)).lazy.map { Pair(first: first, second: $0) }.filter(contains)
  }

  /// The indices of the tools that a tool is compared with, in order.
  func partners(of tool: Int) -> [Int] {
    (0..<toolCount).filter { $0 != tool && contains(Pair(first: min($0, tool), second: max($0, tool))) }
  }

  /// Whether it depends on other tools too which pairs have a page.
  var dependOnOthers: Bool { if case .best = rule { true } else { false } }

  /// How many pairs have the tool of an index as their first.
  func count(ofRow first: Int) -> Int {
    if case .all = rule { return toolCount - 1 - first }
    return row(first).reduce(0) { count, _ in count + 1 }
  }

  var count: Int { (0..<toolCount).reduce(0) { $0 + count(ofRow: $1) } }
}
