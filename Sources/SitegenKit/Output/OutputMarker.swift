/// The file in an output folder that says what a build wrote there, so that only that is ever removed.
///
/// Pages of pairs are not listed: they follow from the slugs, and half a million names would be no small file.
struct OutputMarker: Equatable {
  static let name = ".sitegen"

  private static let heading =
    "# Written by sitegen, which replaces this folder on each build. It removes only what this"
    + " file names.\n"

  /// The paths of all files but those of pairs, and of this file.
  let files: Set<String>
  /// The slugs of the tools, any two of which may have a page.
  let slugs: Set<String>

  init(files: Set<String>, slugs: Set<String>) {
    self.files = files
    self.slugs = slugs
  }

  /// - Returns: nil where the bytes are not a marker's.
  init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.starts(with: Self.heading.utf8) else {
      return nil
    }
    var (files, slugs) = (Set<String>(), Set<String>())
    for line in text.split(separator: "\n").dropFirst() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { return nil }
      switch words[0] {
      case "file": files.insert(words[1])
      case "tool": slugs.insert(words[1])
      default: return nil
      }
    }
    self.init(files: files, slugs: slugs)
  }

  var bytes: [UInt8] {
    let lines = files.sorted().map { "file \($0)\n" } + slugs.sorted().map { "tool \($0)\n" }
    return Array((Self.heading + lines.joined()).utf8)
  }

  /// Whether a build wrote the file at a path.
  func claims(_ path: String) -> Bool { path == Self.name || files.contains(path) || isComparison(path) }

  private func isComparison(_ path: String) -> Bool {
    guard let pair = Addresses.slugs(ofComparison: path) else { return false }
    return pair.first.utf8.lexicographicallyPrecedes(pair.second.utf8) && slugs.contains(pair.first)
      && slugs.contains(pair.second)
  }
}
