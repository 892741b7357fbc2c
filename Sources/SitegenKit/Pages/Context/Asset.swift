/// A file that goes to the site as it is.
struct Asset: Sendable {
  /// The path below `Templates/`, as in `assets/site.css`.
  let path: String
  let bytes: [UInt8]
  /// Whether its published name carries a fingerprint of its bytes, so that hosts and browsers can keep it for ever.
  let isFingerprinted: Bool
  /// Whether it is a file of `Templates/`, and not made by the program.
  var isSource = true

  /// The files that pages ask for by themselves: they are published under a name with their fingerprint alone.
  ///
  /// Other files keep the names by which stylesheets and texts know them.
  static let fingerprinted: Set<String> = [
    "assets/site.css", "assets/media.css", "assets/site.js", "assets/home.css", "assets/home.js", "assets/facts.js",
    "assets/list.css", "assets/search.js", "assets/compare.css", "assets/compare.js", "assets/icons.svg",
    "assets/favicon.svg", custom,
  ]

  /// The style sheet of a site's own, which pages ask for after all others.
  static let custom = "assets/custom.css"

  var file: PlannedFile {
    PlannedFile(path: published, origin: isSource ? .init(wholeFile: "Templates/\(path)") : nil) { bytes }
  }

  /// The path below the output folder.
  var published: String {
    guard isFingerprinted, let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path }
    return "\(path[..<dot]).\(Fingerprint(bytes))\(path[dot...])"
  }
}

extension Asset {
  /// A file under the name that its kind has.
  init(path: String, bytes: [UInt8]) {
    self.init(path: path, bytes: bytes, isFingerprinted: Self.fingerprinted.contains(path))
  }
}
