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

  init() { text.reserveCapacity(Self.usualBytes) }

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

  /// As many of the sentences as a description has room for, in their order and each one whole; the first in any case.
  var description: [UInt8] {
    var bytes = Array(opening)
    var length = opening.scalarCount
    for (start, end) in zip(ends, ends.dropFirst()) {
      // The sentence comes with the space before it.
      let sentence = text[start..<end]
      let count = sentence.scalarCount
      guard length + count <= Self.longestDescription else { continue }
      bytes += sentence
      length += count
    }
    return bytes
  }
}
