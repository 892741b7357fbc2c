import SitegenKit

/// Texts in quotes: one line or several, with escapes or as they stand.
extension TOMLReader {
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  /// Reads `"text"`, in which a backslash begins an escape.
  mutating func readBasicString() throws -> String {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      offset += 1
      switch byte {
      case Self.quote: return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try readEscape()
      default: text.append(byte)
      }
    }
    throw neverClosed(start)
  }

  /// Reads `'text'`, in which a backslash is a backslash.
  mutating func readLiteralString() throws -> String {
    let start = offset
    offset += 1
    while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      offset += 1
      if byte == Self.apostrophe { return source.text(start + 1..<offset - 1) }
    }
    throw neverClosed(start)
  }

  /// Reads a text of several lines between three quotes, with escapes.
  mutating func readLongBasicString() throws -> String {
    try readLong(Self.quote) { reader in
      let start = reader.offset
      reader.offset += 1
      reader.skipSpace()
      // A backslash at a line's end takes the break and the space that follows with it.
      guard try reader.takeLineBreak() else {
        reader.offset = start + 1
        return try reader.readEscape()
      }
      repeat { reader.skipSpace() } while try reader.takeLineBreak()
      return []
    }
  }

  /// Reads a text of several lines between three apostrophes, as it stands.
  mutating func readLongLiteralString() throws -> String {
    try readLong(Self.apostrophe) { reader in
      reader.offset += 1
      return [UInt8(ascii: "\\")]
    }
  }

  private mutating func readLong(
    _ quote: UInt8, backslash: (inout TOMLReader) throws -> [UInt8]
  ) throws -> String {
    let start = offset
    var text: [UInt8] = []
    offset += 3
    // A line break behind the quotes is none of the text.
    _ = try takeLineBreak()
    while let byte = next {
      if byte == quote {
        var count = 0
        while next == quote, count < 5 {
          offset += 1
          count += 1
        }
        // One or two quotes may stand before the three that end the text.
        text += [UInt8](repeating: quote, count: count < 3 ? count : count - 3)
        if count >= 3 { return String(decoding: text, as: UTF8.self) }
      } else if byte == UInt8(ascii: "\\") {
        text += try backslash(&self)
      } else if try takeLineBreak() {
        text.append(UInt8(ascii: "\n"))
      } else {
        text.append(byte)
        offset += 1
      }
    }
    throw neverClosed(start)
  }

  private func neverClosed(_ start: Int) -> Problem {
    Problem(message: "a quote that begins here is never closed", offset: start)
  }

  // MARK: - Escapes

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C,
  ]

  /// Reads what stands behind a backslash.
  private mutating func readEscape() throws -> [UInt8] {
    let bad = Problem(
      message: "a backslash must begin a TOML escape; between apostrophes it is a backslash", offset: offset - 1)
    guard let byte = next else { throw bad }
    offset += 1
    if let plain = Self.escapes[byte] { return [plain] }
    let length = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "U") ? 8 : 0
    let digits = source.bytes[offset..<end].prefix(length)
    guard length > 0, digits.count == length, digits.allSatisfy(TOMLWord.isHexDigit),
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    else { throw bad }
    offset += length
    return Array(String(scalar).utf8)
  }
}
