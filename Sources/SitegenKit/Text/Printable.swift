/// Makes text from content safe to print in a terminal and in a CI log.
///
/// A control or bidirectional character becomes its code (`<U+001B>`), and the characters that begin a workflow
/// command in a CI log (`::`, `##[`) are divided by a space.
package enum Printable {
  /// The text, made safe to print.
  ///
  /// Where it is printed right behind another text, `before` is that one's last character: a `::` or `##[` that only
  /// comes about where the two meet is then divided too.
  package static func text(_ text: String, after before: Unicode.Scalar? = nil) -> String {
    var result = ""
    var previous = before ?? " "
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        result += "<U+" + String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code + ">"
      } else {
        if (scalar == ":" && previous == ":") || (scalar == "[" && previous == "#") { result += " " }
        result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result
  }

  /// Whether a character would act on the terminal or on the order of the text, and not show.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Every character with the property Bidi_Control, the two line breaks, the deprecated controls, the byte order
    // mark.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }
}
