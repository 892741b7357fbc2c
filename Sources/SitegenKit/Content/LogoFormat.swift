/// The formats that a logo may have, each by the ending of its file's name.
package enum LogoFormat: String, CaseIterable, Sendable {
  case svg, png, webp, avif, jpg

  /// The name, as people say it.
  var name: String {
    switch self {
    case .svg: "an SVG"
    case .png: "a PNG"
    case .webp: "a WebP"
    case .avif: "an AVIF"
    case .jpg: "a JPEG"
    }
  }

  /// How large a file may be, in bytes.
  package var limit: Int { self == .svg ? 64 << 10 : 256 << 10 }

  /// The format that the ending of a path names, in small letters; nil where it names none.
  init?(endingOf path: String) {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    self.init(rawValue: String(decoding: path.utf8[path.utf8.index(after: dot)...], as: UTF8.self))
  }

  /// The format that the ending of a path means, in letters of whatever case, also as `jpeg`; nil where it means none.
  package init?(meantBy path: String) {
    let small = path.lowercased()
    self.init(endingOf: small.utf8.reversed().starts(with: ".jpeg".utf8.reversed()) ? ".jpg" : small)
  }

  /// What a message says of a file that has none of these formats.
  package static var rule: String { "a logo is one of \(allCases.map(\.rawValue).joined(separator: ", "))" }

  /// The format of a picture by its first bytes; nil where it is none of these.
  init?(of bytes: [UInt8]) {
    // An AVIF names its brands in a box that begins the file (ISO/IEC 14496-12, 4.3).
    let box = bytes.count >= 12 ? bytes[..<4].reduce(0) { $0 << 8 | Int($1) } : 0
    let brands = bytes[..<min(max(box, 0), 256, bytes.count)].dropFirst(8)
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpg
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .webp
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8),
      stride(from: brands.startIndex, to: brands.endIndex - 3, by: 4)
        .contains(where: { ["avif", "avis"].contains(String(decoding: brands[$0..<$0 + 4], as: UTF8.self)) })
    {
      self = .avif
    } else if Self.beginsWithTag(bytes) {
      self = .svg
    } else {
      return nil
    }
  }

  private static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return text.drop(while: Ascii.isWhitespace).first == UInt8(ascii: "<")
  }
}
