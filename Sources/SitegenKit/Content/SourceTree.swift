/// The files of a site as read from the disk, by path below the site's folder: `Content/…` and `Templates/…`.
///
/// A test writes one as a literal.
package struct SourceTree: Sendable, ExpressibleByDictionaryLiteral {
  private(set) var files: [String: [UInt8]] = [:]
  /// The paths of files that are there and were not read, which is reported: whoever misses one knows why.
  var unread: Set<String> = []

  /// Makes a tree without files.
  package init() {}

  /// Makes a tree of texts by path, `["Content/site.yml": "…"]`; of two with one path the second counts.
  package init(dictionaryLiteral elements: (String, String)...) {
    for (path, text) in elements { files[path] = Array(text.utf8) }
  }

  /// The bytes of a file by its path below the site's folder; nil where there is none, and to take one out.
  package subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// The paths below a folder, sorted by their bytes.
  package func paths(below folder: String) -> [String] {
    Self.paths(files.keys, below: folder)
  }

  /// The paths below a folder of files that were not read, sorted by their bytes.
  func unread(below folder: String) -> [String] {
    Self.paths(unread, below: folder)
  }

  private static func paths(_ paths: some Sequence<String>, below folder: String) -> [String] {
    let start = folder + "/"
    return paths.filter { $0.utf8.starts(with: start.utf8) }.sorted { $0.precedes($1) }
  }

  var byteCount: Int { files.values.reduce(0) { $0 + $1.count } }

  /// Fingerprint of the paths and bytes of some files.
  /// - Parameter isWanted: whether a path is among them.
  /// - Returns: a fingerprint that is the same as long as these files have the same paths and bytes.
  func fingerprint(of isWanted: (String) -> Bool) -> Fingerprint {
    let paths = files.keys.filter(isWanted).sorted { $0.precedes($1) }
    return Fingerprint(paths.flatMap { [Fingerprint($0), Fingerprint(files[$0] ?? [])] })
  }
}
