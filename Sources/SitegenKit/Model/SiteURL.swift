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

  /// Reads an absolute address; nil where it has no host, or a query or fragment.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard WebAddress.problem(with: bytes) == nil, !bytes.contains(UInt8(ascii: "?")),
      !bytes.contains(UInt8(ascii: "#")), let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let afterScheme = colon + 3
    let slash = bytes[afterScheme...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
    let segments = bytes[slash...].split(separator: UInt8(ascii: "/"))
    guard
      segments.allSatisfy({ segment in
        !segment.elementsEqual("..".utf8) && !segment.elementsEqual(".".utf8)
          && segment.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"'&".utf8.contains($0) }
      })
    else { return nil }
    origin = String(decoding: bytes[..<slash], as: UTF8.self)
    pathPrefix = segments.map { "/" + String(decoding: $0, as: UTF8.self) }.joined()
  }
}
