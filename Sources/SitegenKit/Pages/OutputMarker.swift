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
  /// How the pages of pairs are stored.
  let encodings: Set<FileEncoding>
  /// Whether all of the file was there.
  ///
  /// A power cut may leave it empty, short or ending in zeros.
  var isWhole = true

  init(files: Set<String>, slugs: Set<String>, encodings: Set<FileEncoding> = [.plain]) {
    self.files = files
    self.slugs = slugs
    self.encodings = encodings
  }

  /// - Returns: nil where the bytes are neither a marker nor what is left of one.
  init?(_ bytes: [UInt8]) {
    let left = bytes.prefix { $0 != 0 }
    let heading = Array(Self.heading.utf8)
    guard left.starts(with: heading.prefix(left.count)) else { return nil }
    var (files, slugs, encodings) = (Set<String>(), Set<String>(), Set<FileEncoding>())
    let lines = left.dropFirst(heading.count).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Behind the last line break there is nothing, or half a line.
    for line in lines.dropLast() {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard words.count == 2, let name = String(validating: words[1], as: UTF8.self) else { return nil }
      switch String(decoding: words[0], as: UTF8.self) {
      case "file": files.insert(name)
      case "tool": slugs.insert(name)
      case "pages":
        guard let encoding = FileEncoding(rawValue: name) else { return nil }
        encodings.insert(encoding)
      default: return nil
      }
    }
    self.init(files: files, slugs: slugs, encodings: encodings.isEmpty ? [.plain] : encodings)
    isWhole = left.count == bytes.count && left.count >= heading.count && left.last == UInt8(ascii: "\n")
  }

  var bytes: [UInt8] {
    // A site whose pages are stored as they are need not say it.
    let pages = encodings == [.plain] ? [] : encodings.map { "pages \($0.rawValue)\n" }.sorted()
    let lines = pages + files.sorted().map { "file \($0)\n" } + slugs.sorted().map { "tool \($0)\n" }
    return Array((Self.heading + lines.joined()).utf8)
  }

  /// Names the files of both.
  func union(_ other: OutputMarker) -> OutputMarker {
    OutputMarker(
      files: files.union(other.files), slugs: slugs.union(other.slugs), encodings: encodings.union(other.encodings))
  }

  /// Whether a build wrote the file at a path.
  func claims(_ path: String) -> Bool { path == Self.name || files.contains(path) || isComparison(path) }

  private func isComparison(_ stored: String) -> Bool {
    let (path, encoding) = FileEncoding.split(stored)
    guard encodings.contains(encoding), let pair = Addresses.slugs(ofComparison: path) else { return false }
    return pair.first.precedes(pair.second) && slugs.contains(pair.first)
      && slugs.contains(pair.second)
  }
}
