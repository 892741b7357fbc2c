/// What pages may use of other sites, where `security` of `site.yml` says so.
enum AllowedUse: String, CaseIterable, Sendable {
  case scripts, styles, images, connect, frames, fonts

  /// What the policy of the pages calls it.
  var use: ContentSecurityPolicy.Use {
    switch self {
    case .scripts: .script
    case .styles: .style
    case .images: .image
    case .connect: .connection
    case .frames: .frame
    case .fonts: .font
    }
  }

  /// Why a text is no origin or path that the policy may allow, as it stands behind the text in a message; nil where it
  /// is one.
  ///
  /// Whatever lets in more than somebody looked at is none: a word such as `'unsafe-inline'`, a whole scheme, a `*`.
  static func problem(withSource text: String) -> String? {
    let bytes = Array(text.utf8)
    let word = text.lowercased()
    if ["self", "'self'"].contains(word) { return "is the site itself, which is allowed already" }
    if word.utf8.first == UInt8(ascii: "'") || word.utf8.starts(with: "unsafe-".utf8) {
      return "is no address; a word like this would let in what somebody else writes into a page"
    }
    if bytes.contains(UInt8(ascii: "*")) { return "has a \"*\"; name each host, so that no other is let in" }
    guard word.utf8.starts(with: "https:".utf8) else { return "does not begin with https://" }
    if let problem = WebAddress.problem(with: bytes) { return problem }
    if let sign = bytes.first(where: { "?#".utf8.contains($0) }) {
      return "has a \"\(Character(UnicodeScalar(sign)))\"; a policy goes by the host and the path alone"
    }
    if bytes.contains(where: { $0 >= 0x80 }) {
      return "has letters outside of ASCII; write the host as xn--… and the path with %"
    }
    if let sign = bytes.first(where: { byte in !isPlain(byte) }) {
      return "has a \"\(Character(UnicodeScalar(sign)))\", which ends an address in a policy; write it with %"
    }
    return nil
  }

  /// A source as the policy has it: scheme and host in small letters, and no path where it is the whole host.
  static func source(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let end = bytes.dropFirst("https://".utf8.count).firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
    let path = bytes[end...]
    return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
      + (path.count > 1 ? String(decoding: path, as: UTF8.self) : "")
  }

  /// Whether a byte can stand in a source expression as it is, in a header and in an attribute.
  private static func isPlain(_ byte: UInt8) -> Bool {
    Ascii.isLetter(byte) || Ascii.isDigit(byte) || "/:.-_~%@+=".utf8.contains(byte)
  }
}
