/// How a page's address is written: with its file's name, without the ending, or as a folder.
enum AddressForm: String, Sendable, CaseIterable {
  /// `/compare/a-vs-b.html`
  case file
  /// `/compare/a-vs-b`, for hosts that find the `.html` by themselves
  case clean
  /// `/compare/a-vs-b/`
  case directory
}

/// Where the site lives, and so how its pages are addressed.
struct SiteURL: Sendable {
  /// Scheme and host, as in `https://example.com`.
  let origin: String
  /// The path before every page, without a slash at its end: empty for a site at the root of its host.
  let pathPrefix: String

  private init(origin: String, pathPrefix: String) {
    self.origin = origin
    self.pathPrefix = pathPrefix
  }

  /// Whether the address is one that no site has: a name for examples and tests (RFC 2606, RFC 6761), or the reader's
  /// own machine.
  var isExample: Bool {
    let authority = origin.lowercased().utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let labels = authority.prefix { $0 != UInt8(ascii: ":") }.split(separator: UInt8(ascii: "."))
      .map { String(decoding: $0, as: UTF8.self) }
    switch labels.last {
    case "example", "test", "localhost", "invalid": return true
    case "com", "net", "org": return labels.dropLast().last == "example"
    default: return labels.count == 4 && labels[0] == "127"
    }
  }

  /// Stands for an address that could not be read and was reported; nothing is written then.
  static let unknown = SiteURL(origin: "https://example.invalid", pathPrefix: "")

  /// Reads an absolute address; nil where `problem` says what is wrong with it.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard Self.problem(with: text) == nil else { return nil }
    let slash = Self.pathStart(of: bytes)
    origin = String(decoding: bytes[..<slash], as: UTF8.self)
    pathPrefix = bytes[slash...].split(separator: UInt8(ascii: "/"))
      .map { "/" + String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// Why a text is no address that a site can have, as it stands behind the text in a message; nil where it is one.
  static func problem(with text: String) -> String? {
    let bytes = Array(text.utf8)
    let form = "must be an absolute address like https://example.com/"
    guard ["https:", "http:"].contains(where: { text.lowercased().utf8.starts(with: $0.utf8) }) else { return form }
    if let sign = bytes.first(where: { "?#".utf8.contains($0) }) {
      return "has a \"\(Character(UnicodeScalar(sign)))\", and a site's address ends with its path"
    }
    if let problem = WebAddress.problem(with: bytes) { return problem }
    let path = bytes[pathStart(of: bytes)...]
    let steps = path.split(separator: UInt8(ascii: "/")).first {
      [".", ".."].map { Array($0.utf8) }.contains(Array($0))
    }
    if let segment = steps {
      return "has a \"\(String(decoding: segment, as: UTF8.self))\" in its path, which leads elsewhere"
    }
    let refused = String(decoding: path, as: UTF8.self).unicodeScalars.first { scalar in
      !scalar.isASCII || scalar.value <= 0x20 || scalar.value == 0x7F || "<>\"'&".unicodeScalars.contains(scalar)
    }
    return refused.map { scalar in
      scalar.isASCII
        ? "has \"\(scalar)\" in its path, where it can't stand"
        : "has \"\(scalar)\" in its path; write it as \(percentEncoded(scalar)), or use letters of ASCII"
    }
  }

  private static func percentEncoded(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// Where the path of an address with a scheme and `//` begins; its end where there is none.
  private static func pathStart(of bytes: [UInt8]) -> Int {
    let authority = bytes.firstIndex(of: UInt8(ascii: ":")).map { $0 + 3 } ?? 0
    return bytes[min(authority, bytes.count)...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
  }
}
