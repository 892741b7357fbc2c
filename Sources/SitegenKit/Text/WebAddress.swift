/// Checks web addresses by their bytes: URL parsers and browsers disagree on `http://h\@evil/` and its like.
enum WebAddress {
  /// What is wrong with an address that begins with `http:` or `https:`; nil where it names a plain host.
  static func problem(with address: some Collection<UInt8>) -> String? {
    let bytes = Array(address)
    let lower = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lower.utf8.starts(with: $0.utf8) }) else {
      return "has no // after its scheme"
    }
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return "has a blank, a backslash or a control character"
    }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    if authority.contains(UInt8(ascii: "@")) { return "has a user name in it" }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }
    let port = authority.dropFirst(host.count).dropFirst()
    guard !host.isEmpty, host.allSatisfy({ isHostByte($0) })
    else { return "has no plain host name" }
    guard authority.count == host.count || (!port.isEmpty && port.allSatisfy { isDigit($0) }) else {
      return "has a port that is not a number"
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// A host written in another script is fine: browsers turn it into its ASCII form.
  private static func isHostByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || ".-_".utf8.contains(byte)
      || byte >= 0x80
  }
}
