/// A file of the site that is no comparison's page, with the way to make its bytes.
struct PlannedFile: Sendable {
  /// The path below the output folder.
  let path: String
  /// What its bytes follow from, where making them takes long: equal ingredients give equal bytes.
  var ingredients: Fingerprint?
  /// What makes the site have it; nil for what every site has.
  var origin: SourceLocation?
  /// How it is stored, first as it is: each way is a file.
  private(set) var encodings: [FileEncoding] = [.plain]
  /// Makes its bytes, as they are before they are stored.
  private(set) var bytes: @Sendable () -> [UInt8]

  init(
    path: String, ingredients: Fingerprint? = nil, origin: SourceLocation? = nil,
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    (self.path, self.ingredients, self.origin, self.bytes) = (path, ingredients, origin, bytes)
  }

  /// The paths at which it is stored, in the order of its encodings.
  var storedPaths: [String] { encodings.map(path(as:)) }

  func path(as encoding: FileEncoding) -> String { path + encoding.suffix }

  /// How the names of text files end, which get shorter when they are compressed; pictures and fonts are already.
  private static let textEndings: Set = ["html", "css", "js", "json", "xml", "svg", "txt", "csv", "webmanifest"]

  /// The most bytes of a file of which it is tried whether it gets shorter: what has more, repeats itself.
  private static let small = 1_000

  /// The file, stored compressed too; as it was for what is no text, or so short that it would get longer.
  var compressed: PlannedFile {
    guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")),
      Self.textEndings.contains(path[path.utf8.index(after: dot)...].lowercased())
    else { return self }
    var file = self
    // What takes long to make is a whole page.
    if ingredients == nil {
      // Made to be looked at, it need not be made again.
      let bytes = bytes()
      file.bytes = { bytes }
      if bytes.count <= Self.small, Gzip.compress(bytes).count >= bytes.count { return file }
    }
    file.encodings = [.plain, .gzip]
    return file
  }
}
