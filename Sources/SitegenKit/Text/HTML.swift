/// Text that is HTML already: made by the Markdown stage, by a template, or by escaping.
///
/// Plain text never becomes HTML by accident; `HTML(escaping:)` is the one way. It is kept as the bytes of its UTF-8,
/// which is what files and templates are made of: as a string it would be checked anew each time it is put together.
struct HTML: Sendable, Equatable {
  let bytes: [UInt8]

  init(markup bytes: [UInt8]) { self.bytes = bytes }

  init(markup text: String) { bytes = Array(text.utf8) }

  /// Escapes `& < > " '` for text and for quoted attributes.
  ///
  /// It goes by bytes: by grapheme clusters, a quote followed by a combining mark would come through raw.
  init(escaping plain: String) {
    var bytes = Array(plain.utf8)
    bytes.escape(from: 0)
    self.bytes = bytes
  }

  /// The same for a text that is put together as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Nothing.
  static let none = HTML(markup: [])

  var isEmpty: Bool { bytes.isEmpty }

  /// Replaces one piece of markup by another, byte by byte.
  func replacing(_ old: String, with new: String) -> HTML { replacing(old) { new } }

  /// Whether a piece of markup stands in it.
  func holds(_ markup: String) -> Bool { bytes.range(of: Array(markup.utf8), in: bytes.indices) != nil }

  /// Replaces one piece of markup, each time by what is asked for anew.
  func replacing(_ old: String, with new: () -> String) -> HTML {
    let wanted = Array(old.utf8)
    var result: [UInt8] = []
    var start = 0
    while let found = bytes.range(of: wanted, in: start..<bytes.count) {
      result += bytes[start..<found.lowerBound]
      result += new().utf8
      start = found.upperBound
    }
    return start == 0 ? self : HTML(markup: result + bytes[start...])
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
