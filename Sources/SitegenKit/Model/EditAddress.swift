/// Where readers can propose a change to one of the site's files: an address with `{path}` in it.
struct EditAddress: Sendable {
  static let placeholder = "path"

  /// The checked address.
  let template: String

  /// The address for a file, by its path below the site's folder.
  func address(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let encoded = path.utf8.flatMap { byte -> [UInt8] in
      Ascii.isLetter(byte) || Ascii.isDigit(byte) || "/-._~".utf8.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return template.replacing("{\(Self.placeholder)}", with: String(decoding: encoded, as: UTF8.self))
  }
}
