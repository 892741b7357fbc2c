/// A file that goes to the site as it is.
struct Asset: Sendable {
  /// The path below `Templates/`, as in `assets/site.css`.
  let path: String
  let bytes: [UInt8]

  /// The files that every page asks for. Their published names carry a fingerprint of their bytes, so that hosts and
  /// browsers can keep them for ever. Other files keep the names by which stylesheets and texts know them.
  static let fingerprinted: Set<String> = [
    "assets/site.css", "assets/site.js", "assets/icons.svg", "assets/favicon.svg",
  ]

  var isFingerprinted: Bool { Self.fingerprinted.contains(path) }

  /// The path below the output folder.
  var published: String {
    guard isFingerprinted, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
    return "\(path[..<dot]).\(Self.fingerprint(bytes))\(path[dot...])"
  }

  /// FNV-1a, 64 bits, in hexadecimal digits: enough to tell versions of one file apart, and no guard against forgery.
  static func fingerprint(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
