extension String {
  /// The text in one line: what spaces, tabs and line breaks part is joined by single spaces.
  ///
  /// It goes by scalars: a mark that joins with the space before it is of the next word. No-break spaces stay.
  package var inOneLine: String {
    if isInOneLine { return self }
    return unicodeScalars.split(whereSeparator: Self.isSpaceOrBreak).map { String(Substring($0)) }
      .joined(separator: " ")
  }

  /// Whether all spaces in it are single ones between words, which is so of most texts: told by their bytes.
  private var isInOneLine: Bool {
    let text = utf8
    let bytes = text.span
    // A space at the beginning is one too many.
    var previous = UInt8(ascii: " ")
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x09...0x0D: return false
      case UInt8(ascii: " ") where previous == byte: return false
      // U+0085, U+2028 and U+2029.
      case 0x85 where previous == 0xC2: return false
      case 0xA8 where previous == 0x80, 0xA9 where previous == 0x80:
        if bytes[index - 2] == 0xE2 { return false }
      default: break
      }
      previous = byte
    }
    return bytes.isEmpty || previous != UInt8(ascii: " ")
  }

  private static func isSpaceOrBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
