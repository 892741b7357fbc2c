/// Which addresses a link or a picture in Markdown may have.
///
/// cmark-gfm's safe mode only empties the worst ones, so that they point at the page itself; here everything that is
/// not on the list is an error. It goes by the bytes of the address as cmark-gfm resolved it.
enum LinkPolicy {
  /// What becomes of an address.
  enum Verdict: Equatable {
    case allowed
    /// A path from the site's root (`/method.html`): the site's path prefix goes before it.
    case siteRoot
    case refused(rule: Rule, reason: String)
  }

  /// Judges an address as cmark-gfm resolved it.
  static func judge(_ address: String, isImage: Bool) -> Verdict {
    let bytes = Array(address.utf8)
    let kind = isImage ? "picture" : "link"
    func refuse(_ reason: String) -> Verdict { .refused(rule: .linkAddress, reason: reason) }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return refuse("has a backslash or a control character")
    }
    if bytes.isEmpty { return refuse("is empty") }
    if bytes.starts(with: "//".utf8) { return refuse("leaves the site without a scheme; write https://") }
    if bytes[0] == UInt8(ascii: "/") { return .siteRoot }
    if bytes[0] == UInt8(ascii: "#"), !isImage { return .allowed }
    guard let scheme = scheme(of: bytes) else {
      return .refused(rule: .linkRelative, reason: reasonAgainstRelative(bytes, isImage: isImage))
    }
    switch scheme {
    case "https": break
    case "http" where !isImage: break
    case "mailto" where !isImage:
      return bytes.contains(UInt8(ascii: "?")) ? refuse("has more than an address after mailto:") : .allowed
    default:
      return refuse(
        "has the scheme \"\(scheme):\"; a \(kind) may have \(isImage ? "https:" : "https:, http: or mailto:")")
    }
    return WebAddress.problem(with: bytes).map(refuse) ?? .allowed
  }

  private static func reasonAgainstRelative(_ bytes: [UInt8], isImage: Bool) -> String {
    if bytes.prefix(4).map({ $0 | 0x20 }).elementsEqual("www.".utf8) {
      return "is relative, so it leads to this site; write https:// before it"
    }
    let path = bytes.prefix { !"?#".utf8.contains($0) }
    if !isImage, path.count > 3, path.suffix(3).elementsEqual(".md".utf8) {
      let name = path.dropLast(3).split(separator: UInt8(ascii: "/")).last ?? []
      return "is a file and no page; name the page, as in /tools/\(String(decoding: name, as: UTF8.self)).html"
    }
    return "is relative, but the text is shown on pages in several folders; begin it with /"
  }

  /// The scheme in lower case: the letters before the first `:`, where no `/`, `?` or `#` comes first.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
      return nil
    }
    return String(decoding: bytes[..<end], as: UTF8.self).lowercased()
  }
}
