import SitegenKit

/// The words by which a column says yes, no or partly.
struct AnswerWords: Sendable {
  /// Words in small letters, of several languages and of the signs of spreadsheets.
  private static let yes: Set<String> = [
    "yes", "y", "true", "on", "✓", "✔", "✔️", "✅", "☑", "☑️", "ja", "oui", "sí", "si", "sim", "da", "tak", "是", "はい",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "off", "✗", "✘", "❌", "✖", "✖️", "×", "☒", "nein", "non", "não", "nao", "nie", "否", "いいえ",
  ]
  private static let partly: Set<String> = ["partly", "partial", "partially", "limited", "teilweise", "◐", "🟡", "⚠️"]

  /// The words of the column in small letters that entries don't have, with what they become, sorted.
  let words: [(word: String, answer: String)]

  /// - Returns: nil where a text is another word.
  init?(_ texts: some Collection<String>) {
    var seen: Set<String> = []
    var typed: Set<String> = []
    for text in texts where typed.insert(text).inserted {
      seen.insert(text.lowercased())
      // No column that answers has more.
      guard seen.count <= 6 else { return nil }
    }
    var answers: [String: String] = [:]
    for word in seen where word != "n/a" {
      if Self.yes.contains(word) {
        answers[word] = "yes"
      } else if Self.no.contains(word) {
        answers[word] = "no"
      } else if Self.partly.contains(word) {
        answers[word] = "partly"
      } else if word == "x", seen.allSatisfy({ $0 == "x" || Self.no.contains($0) }) {
        // A cross in a sheet of crosses and empty cells.
        answers[word] = "yes"
      } else if word == "x", !seen.isDisjoint(with: ["✓", "✔", "✔️", "yes"]) {
        answers[word] = "no"
      } else if ["1", "0"].contains(word), seen.isSuperset(of: ["0", "1"]) {
        answers[word] = word == "1" ? "yes" : "no"
      } else {
        return nil
      }
    }
    guard !answers.isEmpty else { return nil }
    let plain: Set = ["true", "false"]
    words = answers.filter { pair in
      !plain.contains(pair.key)
        && (pair.key != pair.value || typed.contains { $0 != pair.value && $0.lowercased() == pair.key })
    }.sorted { $0.key.precedes($1.key) }.map { ($0.key, $0.value) }
  }
}
