/// The short version of a pair: whole sentences, the weightiest first, as plain text.
///
/// The page shows all of them, the description for search engines as many as fit, the feed the first.
struct ShortVersion: Sendable {
  /// All sentences, one behind the other.
  private(set) var text: [UInt8] = []
  /// Where each sentence ends.
  private var ends: [Int] = []

  /// The most characters of a description, which search engines show whole.
  static let longestDescription = 155
  /// The bytes that most pairs' sentences stay below.
  private static let usualBytes = 512

  /// The sentences that most pairs have at most.
  private static let usualSentences = 12

  init() {
    text.reserveCapacity(Self.usualBytes)
    ends.reserveCapacity(Self.usualSentences)
  }

  /// Adds a sentence behind those that are there; none where nothing is written.
  mutating func add(_ write: (_ bytes: inout [UInt8]) -> Void) {
    let end = text.count
    if end > 0 { text.append(UInt8(ascii: " ")) }
    let start = text.count
    write(&text)
    if text.count == start { text.removeSubrange(end...) } else { ends.append(text.count) }
  }

  /// The first sentence; empty without any.
  var opening: ArraySlice<UInt8> { text[..<(ends.first ?? 0)] }

  /// Appends as many of the sentences as a description has room for, in their order and each one whole; the first in any
  /// case.
  func appendDescription(to bytes: inout [UInt8]) {
    var length = 0
    var start = 0
    for end in ends {
      // A sentence comes with the space before it.
      let sentence = text[start..<end]
      start = end
      let count = sentence.scalarCount
      guard length == 0 || length + count <= Self.longestDescription else { continue }
      bytes += sentence
      length += count
    }
  }
}
