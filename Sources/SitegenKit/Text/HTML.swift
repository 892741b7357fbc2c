/// Text that is HTML already: made by the Markdown stage, by a template, or by escaping.
///
/// Plain text never becomes HTML by accident; `HTML(escaping:)` is the one way.
struct HTML: Sendable, Equatable {
  let text: String

  init(markup: String) { text = markup }

  /// Escapes `& < > " '` for text and for quoted attributes.
  ///
  /// It goes by bytes: by grapheme clusters, a quote followed by a combining mark would come through raw.
  init(escaping plain: String) {
    var bytes: [UInt8] = []
    bytes.append(escaping: plain.utf8)
    text = bytes.count == plain.utf8.count ? plain : String(decoding: bytes, as: UTF8.self)
  }

  /// Nothing.
  static let none = HTML(markup: "")

  var isEmpty: Bool { text.isEmpty }

  /// Replaces one piece of markup by another, byte by byte.
  func replacing(_ old: String, with new: String) -> HTML { replacing(old) { new } }

  /// Replaces one piece of markup, each time by what is asked for anew.
  func replacing(_ old: String, with new: () -> String) -> HTML {
    guard text.holds(old) else { return self }
    let (bytes, wanted) = (Array(text.utf8), Array(old.utf8))
    var result: [UInt8] = []
    var start = 0
    while let found = bytes.range(of: wanted, in: start..<bytes.count) {
      result += bytes[start..<found.lowerBound]
      result += new().utf8
      start = found.upperBound
    }
    return HTML(markup: String(decoding: result + bytes[start...], as: UTF8.self))
  }
}

extension [UInt8] {
  /// Appends plain text as HTML; nothing else escapes text.
  mutating func append(escaping plain: some Collection<UInt8>) { append(plain, replacing: Self.escape(of:)) }

  /// Escapes the plain text that begins at an offset and ends with the bytes.
  ///
  /// Most texts stay as they are.
  mutating func escape(from start: Int) {
    guard let first = offset(ofEscapedFrom: start) else { return }
    let plain = Array(self[first...])
    removeSubrange(first...)
    append(escaping: plain)
  }

  private static func escape(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
