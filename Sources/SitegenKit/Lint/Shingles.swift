/// A text as the set of its runs of three words (shingles), to tell how alike two texts are.
///
/// Case, punctuation and markup don't count, and the name of the tool counts as one word whatever it is: a review that
/// was copied and given another name is the same review.
struct Shingles {
  /// The hashes of the runs, each once.
  let runs: [UInt64]

  /// Shorter texts are alike by chance.
  static let fewestWords = 12
  static let runLength = 3

  /// - Returns: nil for a text with fewer than `fewestWords` words.
  init?(_ html: HTML, toolName: String) {
    let name = Self.words(toolName.utf8, isMarkup: false)
    let words = Self.merge(name, in: Self.words(html.bytes, isMarkup: true))
    guard words.count >= Self.fewestWords else { return nil }
    var runs: Set<UInt64> = []
    for start in 0...words.count - Self.runLength {
      runs.insert(words[start..<start + Self.runLength].reduce(Self.seed) { Self.mix($0 ^ $1) })
    }
    self.runs = Array(runs)
  }

  /// The hashes of the words, which are runs of letters and digits.
  ///
  /// ASCII letters lose their case.
  private static func words(_ text: some Collection<UInt8>, isMarkup: Bool) -> [UInt64] {
    var words: [UInt64] = []
    var word = seed
    var isInWord = false
    var isInTag = false
    for byte in text {
      if isMarkup, byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, Ascii.isOfWord(byte) {
        // FNV-1a.
        word = (word ^ UInt64(Ascii.isCapital(byte) ? byte | 0x20 : byte)) &* 0x100_0000_01B3
        isInWord = true
      } else if isInWord {
        words.append(word)
        (word, isInWord) = (seed, false)
      }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    if isInWord { words.append(word) }
    return words
  }

  /// Makes each appearance of a name one word.
  private static func merge(_ name: [UInt64], in words: [UInt64]) -> [UInt64] {
    guard let first = name.first else { return words }
    var merged: [UInt64] = []
    merged.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      let end = index + name.count
      let isName = words[index] == first && end <= words.count && words[index..<end].elementsEqual(name)
      merged.append(isName ? 0 : words[index])
      index = isName ? end : index + 1
    }
    return merged
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The finalizer of SplitMix64: spreads every bit over all others.
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
