extension String {
  /// The first sentence of a text of one line, whole where it has no more Unicode scalars than `longest`.
  ///
  /// A longer one is cut where a part of it ends, before a comma or a dash; where there is no such place in its second
  /// half, behind a word, and an ellipsis says so.
  func firstSentence(longest: Int) -> String {
    let scalars = Array(unicodeScalars)
    let sentence = scalars[..<Self.endOfSentence(scalars)]
    guard sentence.count > longest else { return beginning(sentence) }
    let part = sentence.prefix(longest)
    if let end = part.indices.last(where: { Self.endsPart(scalars, at: $0) }), end >= longest / 2 {
      return beginning(part[..<end].trimmingEnd())
    }
    let end = part.dropLast().lastIndex(of: " ") ?? part.endIndex - 1
    return beginning(part[..<end].trimmingEnd()) + "…"
  }

  /// The text's own beginning that has so many scalars; copying it is quicker than to put it together of them.
  private func beginning(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(unicodeScalars.prefix(scalars.count))
  }

  /// Signs that end a sentence where a space follows, or nothing.
  private static let ends: [Unicode.Scalar] = [".", "!", "?", "…", "؟", "۔", "।"]
  /// Signs that end a sentence whatever follows.
  private static let fullWidthEnds: [Unicode.Scalar] = ["。", "！", "？"]
  /// What may stand between the sign and the space.
  private static let closers: [Unicode.Scalar] = ["\"", "'", "”", "’", "»", ")", "]", "」", "』", "）"]
  /// Words that end with a full stop in the middle of a sentence.
  private static let abbreviations: Set<String> = [
    "approx", "ca", "cf", "dr", "etc", "fig", "mr", "mrs", "ms", "no", "nr", "prof", "resp", "st", "vs",
  ]

  /// The index behind the first sentence.
  private static func endOfSentence(_ scalars: [Unicode.Scalar]) -> Int {
    var index = 0
    while index < scalars.count {
      defer { index += 1 }
      let isFullWidth = fullWidthEnds.contains(scalars[index])
      guard isFullWidth || ends.contains(scalars[index]) else { continue }
      var end = index + 1
      while end < scalars.count, ends.contains(scalars[end]) || closers.contains(scalars[end]) { end += 1 }
      if isFullWidth || end == scalars.count { return end }
      guard scalars[end] == " ", let next = scalars[end...].first(where: { $0 != " " }) else { continue }
      // A sentence begins with a capital, a digit or a sign.
      guard !next.properties.isLowercase, end > index + 1 || !isAbbreviation(scalars[..<index]) else { continue }
      return end
    }
    return scalars.count
  }

  /// Whether a full stop behind a text belongs to its last word: `e.g.`, `J.`, `vs.`.
  private static func isAbbreviation(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = before.suffix(while: { $0 != " " })
    let letters = word.filter(isLetter)
    guard !letters.isEmpty else { return false }
    return abbreviations.contains(String(UnicodeScalarView(letters)).lowercased())
      || word.split(separator: ".").allSatisfy { $0.filter(isLetter).count == 1 }
  }

  /// Whether a scalar is a letter; those of ASCII, which most are, are not looked up.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? Ascii.isLetter(UInt8(scalar.value)) : scalar.properties.isAlphabetic
  }

  private static func endsPart(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 1 < scalars.count else { return false }
    if [",", ";", ":"].contains(scalars[index]) { return scalars[index + 1] == " " }
    return scalars[index] == " " && ["–", "—"].contains(scalars[index + 1])
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The elements at the end up to the first one, seen from there, that does not belong to them.
  fileprivate func suffix(while belongs: (Unicode.Scalar) -> Bool) -> ArraySlice {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }

  /// The text without signs and spaces that lead on to something.
  fileprivate func trimmingEnd() -> ArraySlice {
    dropLast(reversed().prefix { [" ", ",", ";", ":", "–", "—", "-", "("].contains($0) }.count)
  }
}
