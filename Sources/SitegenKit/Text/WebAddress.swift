/// Checks web addresses by their bytes: URL parsers and browsers disagree on `http://h\@evil/` and its like.
package enum WebAddress {
  /// What is wrong with a text as an address of the web; nil where nothing is.
  static func problem(ofAny text: String, allowsHTTP: Bool = true) -> String? {
    let lower = text.lowercased()
    let hasScheme = lower.utf8.starts(with: "https:".utf8) || (allowsHTTP && lower.utf8.starts(with: "http:".utf8))
    return hasScheme ? problem(with: text.utf8) : "does not begin with https://\(allowsHTTP ? " or http://" : "")"
  }

  /// What is wrong with an address that begins with `http:` or `https:`; nil where it names a plain host.
  package static func problem(with address: some Collection<UInt8>) -> String? {
    let bytes = Array(address)
    let lower = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.utf8.starts(with: $0.utf8) }) else {
      return "has no // after its scheme"
    }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return "has a space, a backslash or a control character"
    }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    if authority.contains(UInt8(ascii: "@")) { return "has a user name in it" }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority.dropFirst(host.count).dropFirst()
    guard !host.isEmpty, host.allSatisfy(isHostByte)
    else { return "has no plain host name" }
    guard authority.count == host.count || (!port.isEmpty && port.allSatisfy(Ascii.isDigit)) else {
      return "has a port that is not a number"
    }
    return nil
  }

  /// A host written in another script is fine: browsers turn it into its ASCII form.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    Ascii.isOfWord(byte) || ".-_".utf8.contains(byte)
  }
}
