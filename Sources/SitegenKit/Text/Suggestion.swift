/// Finds the word that a mistyped one was probably meant to be.
enum Suggestion {
  /// `did you mean "name"?`, where exactly one candidate is the nearest and near enough; else nil.
  static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean \"\($0)\"?" }
  }

  /// The one candidate within a third of the word's length in edits (at least 1, at most 3).
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let written = Array(word.lowercased().unicodeScalars)
    guard written.count <= 80 else { return nil }
    let limit = min(3, max(1, written.count / 3))
    var best: (distance: Int, word: String)?
    var isTied = false
    for candidate in candidates {
      let distance = edits(written, Array(candidate.lowercased().unicodeScalars))
      guard distance <= limit else { continue }
      if let known = best, known.distance <= distance {
        isTied = isTied || (known.distance == distance && known.word != candidate)
      } else {
        best = (distance, candidate)
        isTied = false
      }
    }
    return isTied ? nil : best?.word
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swapped neighbours.
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        var cost = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
