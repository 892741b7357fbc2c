/// A file that goes to the site as it is.
struct Asset: Sendable {
  /// The path below `Templates/`, as in `assets/site.css`.
  let path: String
  let bytes: [UInt8]

  /// The path below the output folder. The stylesheet's name carries a fingerprint of its bytes, so that hosts and
  /// browsers can keep it for ever; other files keep the names by which stylesheets and texts know them.
  var published: String {
    guard path == "assets/site.css" else { return path }
    return "assets/site.\(Self.fingerprint(bytes)).css"
  }

  /// FNV-1a, 64 bits, in hexadecimal digits: enough to tell versions of one file apart, and no guard against forgery.
  private static func fingerprint(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
