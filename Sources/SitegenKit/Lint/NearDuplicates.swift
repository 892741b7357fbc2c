/// Reviews that say nearly the same in nearly the same words, within an entry and between entries.
///
/// Two reviews are alike by the Jaccard index of their runs of three words: the runs that both have, of all that either
/// has. A comparison of every review with every other would be millions, so each review is found by its rarest runs:
/// two sets that share `threshold` of their runs must share one of the first few in any fixed order (the prefix filter
/// of Chaudhuri, Ganti and Kaushik, ICDE 2006). Nothing is left to chance: each review that is like an earlier one,
/// which is like none before it, is found.
struct NearDuplicates {
  /// The least share of equal runs, in percent, of two reviews that are alike.
  ///
  /// One word changed in twenty leaves about 75.
  static let threshold = 60

  /// How many pairs of reviews were compared in full.
  private(set) var comparisons = 0
  private var texts: [[Int32]] = []
  /// The texts that can be found by a run, by its rank: those which have it among their first runs.
  ///
  /// A text that is like an earlier one is not in here.
  private var index: [Int32: [Int]] = [:]

  /// Advises on each review that is like an earlier one, at its heading.
  static func check(_ entries: [Entry], panel: [Reviewer], into diagnostics: inout Diagnostics) {
    var sources: [(entry: Entry, reviewer: Reviewer)] = []
    var wordings: [Shingles] = []
    for entry in entries {
      for reviewer in panel {
        guard let review = entry.reviews[reviewer.id], let wording = Shingles(review.prose, toolName: entry.name) else {
          continue
        }
        sources.append((entry, reviewer))
        wordings.append(wording)
      }
    }
    var search = NearDuplicates()
    for found in search.find(in: wordings) {
      let (source, other) = (sources[found.text], sources[found.original])
      let owner = source.entry.path == other.entry.path ? "this entry" : other.entry.path
      diagnostics.report(
        .nearDuplicate,
        "the review \"\(source.reviewer.name)\" is nearly that of \"\(other.reviewer.name)\" in \(owner);"
          + " \(found.percent) % of their wording is the same",
        at: source.entry.locations.reviews[source.reviewer.id]?.heading ?? source.entry.locations.start)
    }
  }

  /// The texts that are like an earlier one, each with the most similar.
  mutating func find(in wordings: [Shingles]) -> [(text: Int, original: Int, percent: Int)] {
    var found: [(text: Int, original: Int, percent: Int)] = []
    texts = Self.ranked(wordings)
    for text in texts.indices {
      if let (original, percent) = mostSimilar(to: text) {
        found.append((text, original, percent))
      } else {
        for run in prefix(of: text) { index[run, default: []].append(text) }
      }
    }
    return found
  }

  /// Each text's runs as ranks in the order of rarity, rising; equally rare runs go by their hash.
  private static func ranked(_ wordings: [Shingles]) -> [[Int32]] {
    var counts: [UInt64: Int32] = [:]
    for run in wordings.lazy.flatMap(\.runs) { counts[run, default: 0] += 1 }
    // A run of one text can't be shared. It keeps a rank before all others, and the same for all: no index has it.
    let shared = counts.filter { $0.value > 1 }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    var ranks: [UInt64: Int32] = [:]
    ranks.reserveCapacity(shared.count)
    for (rank, run) in shared.enumerated() { ranks[run.key] = Int32(rank) + 1 }
    return wordings.map { $0.runs.map { ranks[$0] ?? 0 }.sorted() }
  }

  /// The runs of which a text as similar as the threshold must share one.
  private func prefix(of text: Int) -> some Sequence<Int32> {
    let runs = texts[text]
    let fewestShared = (runs.count * Self.threshold + 99) / 100
    return runs.prefix(runs.count - fewestShared + 1).lazy.filter { $0 > 0 }
  }

  /// The earlier text that is most like this one, and the first of equals; nil where none is alike.
  private mutating func mostSimilar(to text: Int) -> (original: Int, percent: Int)? {
    var seen: Set<Int> = []
    var best: (original: Int, percent: Int)?
    for run in prefix(of: text) {
      for other in index[run] ?? [] where seen.insert(other).inserted {
        // A much shorter or longer text can't be alike.
        let (less, more) = (
          min(texts[text].count, texts[other].count), max(texts[text].count, texts[other].count)
        )
        guard 100 * less >= Self.threshold * more else { continue }
        comparisons += 1
        let percent = Self.similarity(texts[text], texts[other])
        guard percent >= Self.threshold else { continue }
        if let known = best, (known.percent, -known.original) >= (percent, -other) { continue }
        best = (other, percent)
      }
    }
    return best
  }

  /// The Jaccard index in percent, rounded down.
  ///
  /// Runs of rank 0 are each different from all others.
  private static func similarity(_ left: [Int32], _ right: [Int32]) -> Int {
    var (first, second, shared) = (0, 0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        if left[first] > 0 {
          shared += 1
          second += 1
        }
        first += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return 100 * shared / (left.count + right.count - shared)
  }
}
