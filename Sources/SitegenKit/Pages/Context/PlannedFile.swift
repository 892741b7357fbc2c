/// A file of the site that is no comparison's page, with the way to make its bytes.
struct PlannedFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// What its bytes follow from, where making them takes long: equal ingredients give equal bytes.
  var ingredients: Fingerprint?
  /// What makes the site have it; nil for what every site has.
  var origin: SourceLocation?
  /// Whether it is another planned file, compressed.
  var isCompressedCopy = false
  let bytes: @Sendable () -> [UInt8]

  /// How the names of text files end, which get shorter when they are compressed; pictures and fonts are already.
  private static let textEndings: Set = ["html", "css", "js", "json", "xml", "svg", "txt", "csv", "webmanifest"]

  /// The most bytes of a file of which it is tried whether it gets shorter: what has more, repeats itself.
  private static let small = 1_000

  /// The file that has the same compressed; nil for what is no text, or so short that it would get longer.
  var compressed: PlannedFile? {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      Self.textEndings.contains(path[path.utf8.index(after: dot)...].lowercased())
    else { return nil }
    // What takes long to make is a whole page.
    if ingredients == nil {
      let bytes = bytes()
      if bytes.count <= Self.small, Gzip.compress(bytes).count >= bytes.count { return nil }
    }
    return PlannedFile(
      path: path + FileEncoding.gzip.suffix,
      ingredients: ingredients.map { Fingerprint($0, Fingerprint(Gzip.method)) }, origin: origin,
      isCompressedCopy: true
    ) { [bytes] in Gzip.compress(bytes()) }
  }
}
