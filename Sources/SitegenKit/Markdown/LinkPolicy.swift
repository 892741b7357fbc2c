/// Which addresses a link or a picture in Markdown may have.
///
/// cmark-gfm's safe mode only empties the worst ones, so that they point at the page itself; here everything that is
/// not on the list is an error. It goes by the bytes of the address as cmark-gfm resolved it.
enum LinkPolicy {
  /// What becomes of an address.
  enum Verdict: Equatable {
    case allowed
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
    if bytes[0] == UInt8(ascii: "/") { return .allowed }
    if bytes[0] == UInt8(ascii: "#"), !isImage { return .allowed }
    guard let scheme = scheme(of: bytes) else {
      return .refused(rule: .linkRelative, reason: reasonAgainstRelative(bytes, isImage: isImage))
    }
    switch scheme {
    case toolScheme where !isImage:
      return toolName(in: address) != nil
        ? .allowed : refuse("names no tool; write the name of its file behind it, as in tool:some-name")
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

  /// The scheme of links to the pages of tools, as in `tool:some-name`.
  static let toolScheme = "tool"

  /// What stands behind `tool:`, the slug with what follows it; nil in any other address.
  static func toolName(in address: String) -> Substring? {
    let start = "\(toolScheme):"
    guard address.utf8.starts(with: start.utf8) else { return nil }
    let name = Substring(address.utf8.dropFirst(start.utf8.count))
    let slug = String(Substring(name.utf8.prefix { !"?#".utf8.contains($0) }))
    return Slug.problem(with: slug) == nil ? name : nil
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
