/// A file that goes to the site as it is.
struct Asset: Sendable {
  /// The path below `Templates/`, as in `assets/site.css`.
  let path: String
  let bytes: [UInt8]

  /// The files that pages ask for by themselves.
  ///
  /// Their published names carry a fingerprint of their bytes, so that hosts and browsers can keep them for ever. Other
  /// files keep the names by which stylesheets and texts know them.
  static let fingerprinted: Set<String> = [
    "assets/site.css", "assets/media.css", "assets/site.js", "assets/home.css", "assets/home.js", "assets/list.css",
    "assets/search.js", "assets/compare.css", "assets/compare.js", "assets/icons.svg", "assets/favicon.svg",
  ]

  var isFingerprinted: Bool { Self.fingerprinted.contains(path) }

  var file: PlannedFile {
    PlannedFile(path: published, origin: .init(wholeFile: "Templates/\(path)")) { bytes }
  }

  /// The path below the output folder.
  var published: String {
    guard isFingerprinted, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
    return "\(path[..<dot]).\(Fingerprint(bytes))\(path[dot...])"
  }
}
