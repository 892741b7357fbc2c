/// The word that a mistyped one was probably meant to be.
package struct Suggestion: Sendable {
  let written: String
  let replacement: String
  /// How many letters were added, left out, exchanged or swapped with their neighbours.
  private let edits: Int

  /// Takes the one candidate within a third of the word's length in edits (at least 1, at most 3); nil where none is
  /// that near, or two are equally near.
  init?(for word: String, among candidates: some Sequence<String>) {
    let written = Array(word.lowercased().unicodeScalars)
    guard written.count <= 80 else { return nil }
    let limit = min(3, max(1, written.count / 3))
    var best: (edits: Int, word: String)?
    var isTied = false
    for candidate in candidates {
      let edits = Self.edits(written, Array(candidate.lowercased().unicodeScalars))
      guard edits <= limit else { continue }
      if let known = best, known.edits <= edits {
        isTied = isTied || (known.edits == edits && known.word != candidate)
      } else {
        best = (edits, candidate)
        isTied = false
      }
    }
    guard !isTied, let best else { return nil }
    self.written = word
    replacement = best.word
    edits = best.edits
  }

  /// As in `did you mean "name"?`.
  var hint: String { "did you mean \"\(replacement)\"?" }

  /// Whether it can be put in without asking.
  ///
  /// A digit that differs is another version or another number and no slip, and of a word of one letter nothing would
  /// be left.
  var isCertain: Bool {
    edits < written.unicodeScalars.count
      && written.utf8.filter(Ascii.isDigit) == replacement.utf8.filter(Ascii.isDigit)
  }

  /// The hint for a word that only the reader can mend.
  package static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    Suggestion(for: word, among: candidates)?.hint
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
