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
    guard plain.utf8.contains(where: Self.needsEscape) else {
      text = plain
      return
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(plain.utf8.count + 16)
    for byte in plain.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  var isEmpty: Bool { text.isEmpty }

  /// Replaces one piece of markup by another, byte by byte.
  func replacing(_ old: String, with new: String) -> HTML {
    let (bytes, wanted, replacement) = (Array(text.utf8), Array(old.utf8), Array(new.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return self }
    var result: [UInt8] = []
    var start = 0
    var index = 0
    // The standard library's search is generic and shows in profiles; a scan for the first byte does not.
    while index <= bytes.count - wanted.count {
      guard bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) else {
        index += 1
        continue
      }
      result += bytes[start..<index]
      result += replacement
      index += wanted.count
      start = index
    }
    return start == 0 ? self : HTML(markup: String(decoding: result + bytes[start...], as: UTF8.self))
  }
}
