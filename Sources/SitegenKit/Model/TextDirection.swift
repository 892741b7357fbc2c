/// Which way a language is written, and which texts need to be kept apart from what stands beside them.
///
/// A Hebrew name between Latin words takes the numbers and signs beside it along, so that "NAME 0" is drawn as "0
/// NAME".
enum TextDirection {
  /// Whether a language is written from right to left.
  ///
  /// The language is a tag, as in `he` or `pt-BR`. The script decides where the tag names one, as in `az-Arab`.
  static func isRightToLeft(language: String) -> Bool {
    let subtags = language.lowercased().utf8.split(separator: UInt8(ascii: "-"))
      .map { String(decoding: $0, as: UTF8.self) }
    if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 && $0.utf8.first ?? 0 > UInt8(ascii: "9") }) {
      return scripts.contains(script)
    }
    return languages.contains(subtags.first ?? "")
  }

  /// The scripts that are written from right to left, by ISO 15924, in lower case.
  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"]
  /// The languages whose usual script is one of these, by ISO 639.
  private static let languages: Set<String> = [
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi",
  ]

  /// Whether a text has a letter that is written from right to left, or a sign that turns the direction.
  static func turns(_ text: String) -> Bool {
    // By their bytes most texts have none: no such sign begins with a byte below 0xD6 in UTF-8, and of those that begin
    // with 0xE2, as curled quotes and dashes do, only some.
    guard mayTurn(text.utf8.span) else { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      case 0x200F, 0x202B, 0x202E, 0x2067: true
      default: false
      }
    }
  }

  /// The same of HTML, of which most has only to be looked at.
  static func turns(_ html: HTML) -> Bool { mayTurn(html.bytes.span) && turns(html.text) }

  private static func mayTurn(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where bytes[index] >= 0xD6 {
      guard bytes[index] == 0xE2, index + 2 < bytes.count else { return true }
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x8F), (0x80, 0xAB), (0x80, 0xAE), (0x81, 0xA7): return true
      default: break
      }
    }
    return false
  }

  /// Returns a name for a sentence: between the characters of Unicode that keep its direction to itself.
  static func isolated(_ name: String) -> String { "\u{2068}\(name)\u{2069}" }

  /// Returns a name for a sentence in HTML, in an element that keeps its direction to itself.
  static func isolated(_ name: HTML) -> HTML { HTML(markup: "<bdi>\(name.text)</bdi>") }
}
