/// The style of an SVG picture, in a `style` element or in attributes: it may refer to parts of the picture alone.
struct SVGStyle {
  /// What is wrong with some style.
  struct Problem {
    let message: String
    /// The bytes at which it begins, in small letters.
    let beginning: [UInt8]

    /// Where that stands in the source; a style may be written with references there, and then it is all of it.
    func place(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
      let lower = bytes[range].map { Ascii.isCapital($0) ? $0 | 0x20 : $0 }
      return lower.range(of: beginning, in: 0..<lower.count)
        .map { $0.lowerBound + range.lowerBound..<$0.upperBound + range.lowerBound } ?? range
    }
  }

  /// The words for an address that is not one of the picture itself.
  static func outside(_ address: String) -> String {
    let shown = address.unicodeScalars.count > 60 ? String(address.unicodeScalars.prefix(60)) + "…" : address
    return "\"\(shown)\" leads out of the logo; an address in it must begin with \"#\""
  }

  /// The first problem of some style; nil where there is none.
  static func problem(with style: String) -> Problem? {
    let bytes = style.utf8.map { Ascii.isCapital($0) ? $0 | 0x20 : $0 }
    // An escape could spell any of the words below.
    if bytes.contains(UInt8(ascii: "\\")) {
      return Problem(
        message: "\"\\\" begins an escape, which the style of a logo may not have", beginning: Array("\\".utf8))
    }
    for word in ["@import", "image-set(", "image(", "src("]
    where bytes.range(of: Array(word.utf8), in: 0..<bytes.count) != nil {
      return Problem(
        message: "\"\(word)\" loads something from elsewhere, which a logo may not do", beginning: Array(word.utf8))
    }
    let call = Array("url(".utf8)
    var offset = 0
    while let found = bytes.range(of: call, in: offset..<bytes.count) {
      offset = found.upperBound
      let rest = bytes[offset...].drop { Ascii.isWhitespace($0) || "\"'".utf8.contains($0) }
      if rest.first == UInt8(ascii: "#") { continue }
      let whole = Array(style.utf8)[rest.startIndex...].prefix { !")\"'".utf8.contains($0) }
      let address = String(decoding: whole, as: UTF8.self)
      return Problem(message: outside(address), beginning: Array(bytes[found.lowerBound..<whole.endIndex]))
    }
    return nil
  }
}
