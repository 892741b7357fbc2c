/// An address in a style sheet, with what it is asked for.
struct StyleAddress {
  let range: Range<Int>
  let use: ContentSecurityPolicy.Use

  /// All of a style sheet, as far as browsers would load them (CSS Syntax Level 3, 4.3).
  static func all(in bytes: [UInt8]) -> [StyleAddress] {
    var found: [StyleAddress] = []
    // Of the rule that is being read; nothing is loaded for a namespace.
    var use: ContentSecurityPolicy.Use? = .image
    var index = 0
    func begins(_ word: String) -> Bool {
      bytes.count - index >= word.utf8.count
        && zip(bytes[index...], word.utf8).allSatisfy { (0x41...0x5A).contains($0) ? $0 | 0x20 == $1 : $0 == $1 }
    }
    /// Goes to an end, over what is escaped.
    func skip(to isEnd: (UInt8) -> Bool) -> Range<Int> {
      let start = index
      while index < bytes.count, !isEnd(bytes[index]) { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
      index = min(index, bytes.count)
      return start..<index
    }
    func isSpace(_ byte: UInt8) -> Bool { " \n\t\r\u{C}".utf8.contains(byte) }
    func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
    /// What stands in quotes, or else up to a space or the bracket.
    func address() -> Range<Int> {
      guard index < bytes.count, isQuote(bytes[index]) else { return skip { isSpace($0) || $0 == UInt8(ascii: ")") } }
      let quote = bytes[index]
      index += 1
      defer { index += 1 }
      return skip { $0 == quote }
    }
    while index < bytes.count {
      // Most bytes begin nothing.
      guard Self.mayBegin(bytes[index]) else {
        index += 1
        continue
      }
      if begins("/*") {
        index =
          bytes.range(of: Array("*/".utf8), in: (index + 2)..<max(index + 2, bytes.count))?.upperBound ?? bytes.count
      } else if begins("@import") {
        use = .style
        index += 7
      } else if begins("@namespace") {
        use = nil
        index += 10
      } else if begins("@font-face") {
        use = .font
        index += 10
      } else if begins("url(") {
        index += 4
        _ = skip { !isSpace($0) }
        let range = address()
        if let use { found.append(StyleAddress(range: range, use: use)) }
      } else if isQuote(bytes[index]) {
        let range = address()
        if use == .style { found.append(StyleAddress(range: range, use: .style)) }
      } else {
        // The end of a rule, and in a block of a declaration: a font has several.
        if bytes[index] == UInt8(ascii: "}") || (bytes[index] == UInt8(ascii: ";") && use != .font) { use = .image }
        index += 1
      }
    }
    return found
  }

  /// Whether a comment, a rule, an address, a text or an end may begin with a byte.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "}"), UInt8(ascii: ";"):
      true
    default: false
    }
  }
}
