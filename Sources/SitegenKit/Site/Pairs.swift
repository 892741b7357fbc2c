/// A pair of tools by their places in the site's list, which is sorted by slug: the smaller slug is the first.
struct Pair: Hashable, Sendable {
  let first: Int
  let second: Int
}

/// Which pairs have a page. They are asked for one row at a time and never held all at once.
struct Pairs: Sendable {
  private enum Rule: Sendable {
    case all
    case sameCategory([String])
    case among([Bool])
    case listed
  }

  private let rule: Rule
  private let toolCount: Int
  private let notes: [Pair: PairNote]

  init(policy: PairsPolicy, tools: [Tool], notes: [PairNote]) {
    toolCount = tools.count
    let places = Dictionary(uniqueKeysWithValues: tools.indices.map { (tools[$0].slug, $0) })
    var byPair: [Pair: PairNote] = [:]
    for note in notes {
      if let first = places[note.first], let second = places[note.second] {
        byPair[Pair(first: first, second: second)] = note
      }
    }
    self.notes = byPair
    switch policy {
    case .all: rule = .all
    case .sameCategory: rule = .sameCategory(tools.map(\.category.slug))
    case .listed: rule = .listed
    case .top(let count):
      let best = tools.indices.sorted { left, right in
        if tools[left].panel.outscores(tools[right].panel) { return true }
        if tools[right].panel.outscores(tools[left].panel) { return false }
        return left < right
      }
      var isAmong = Array(repeating: false, count: tools.count)
      for place in best.prefix(count) { isAmong[place] = true }
      rule = .among(isAmong)
    }
  }

  func contains(_ pair: Pair) -> Bool {
    switch rule {
    case .all: true
    case .sameCategory(let categories): categories[pair.first] == categories[pair.second]
    case .among(let isAmong): isAmong[pair.first] && isAmong[pair.second]
    case .listed: notes[pair] != nil
    }
  }

  func note(on pair: Pair) -> PairNote? { notes[pair] }

  /// The pairs that have a note, in order.
  var noted: [(first: Slug, second: Slug, fingerprint: Fingerprint)] {
    notes.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
      .map { ($0.first, $0.second, Fingerprint($0.html.text)) }
  }

  /// The pairs whose first tool is at a place.
  func row(_ first: Int) -> some Sequence<Pair> {
    (first + 1..<max(first + 1, toolCount)).lazy.map { Pair(first: first, second: $0) }.filter(contains)
  }

  /// The tools that a tool is compared with, in order.
  func partners(of place: Int) -> [Int] {
    (0..<toolCount).filter { $0 != place && contains(Pair(first: min($0, place), second: max($0, place))) }
  }

  var count: Int { (0..<toolCount).reduce(0) { sum, first in row(first).reduce(sum) { count, _ in count + 1 } } }
}
