/// Paths of content files, taken apart by their bytes.
package enum ContentPath {
  package static let tools = "Content/tools"
  package static let pairs = "Content/pairs"
  static let pages = "Content/pages"
  package static let lists = "Content/lists"
  /// What a new entry of this site begins with, where the site has its own idea of it.
  package static let archetype = "Content/archetypes/tool.md"

  /// What imports wrote, which is for imports alone.
  package static let imports = "Content/imports.lock"

  /// A file's name without its folders and without `.md`.
  package static func stem(of path: String) -> String {
    let name = Array(path.utf8).split(separator: UInt8(ascii: "/")).last ?? []
    let isMarkdown = name.count > 3 && name.suffix(3).elementsEqual(".md".utf8)
    return String(decoding: isMarkdown ? name.dropLast(3) : name, as: UTF8.self)
  }

  /// Whether a path ends with `.md`.
  package static func isMarkdown(_ path: String) -> Bool { path.utf8.suffix(3).elementsEqual(".md".utf8) }

  /// Whether a file's name is one of a text that the site shows.
  package static func isForSite(_ path: String) -> Bool { isMarkdown(path) && !isForPeople(path) }

  /// Whether a file is one that code hosts and other generators give a name to, and nothing of the site: `README.md`.
  ///
  /// In small letters it may be the entry of a tool that is called so.
  static func isForPeople(_ path: String) -> Bool {
    let name = stem(of: path)
    guard isMarkdown(path), name != name.lowercased() || name.utf8.first == UInt8(ascii: "_") else { return false }
    return ["readme", "license", "contributing", "changelog", "_index"].contains(name.lowercased())
  }

  /// What a file is a copy of, by the names that desktops and programs that synchronise give to copies: `zed (1)`,
  /// `zed copy 2`, `zed - Copy`, `zed.sync-conflict-…`; nil where it is none.
  static func original(ofCopy name: String) -> String? {
    var bytes = Array(name.utf8)
    for mark in [".sync-conflict-", " (conflicted copy"] {
      if let found = bytes.range(of: Array(mark.utf8), in: 0..<bytes.count) {
        return String(decoding: bytes[..<found.lowerBound], as: UTF8.self)
      }
    }
    if bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      bytes[(open + 1)...].dropLast().allSatisfy(Ascii.isDigit)
    {
      bytes.removeSubrange(open...)
    } else {
      let digits = bytes.reversed().prefix(while: Ascii.isDigit).count
      let rest = bytes.dropLast(digits == 0 ? 0 : digits + 1)
      guard let end = [" - copy", " copy"].first(where: { ends(rest, with: $0) }) else { return nil }
      bytes = Array(rest.dropLast(end.utf8.count))
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private static func ends(_ bytes: ArraySlice<UInt8>, with suffix: String) -> Bool {
    String(decoding: bytes, as: UTF8.self).lowercased().utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// What to do about the name of an entry's file that is no slug; nil where nothing is near.
  static func cure(forName name: String, at path: String) -> String? {
    let folders = Array(path.utf8).split(separator: UInt8(ascii: "/")).dropLast()
    if ["index", "_index"].contains(name.lowercased()), folders.count > 2, let folder = folders.last {
      // Some generators have a folder for each page.
      let slug = String(decoding: folder, as: UTF8.self)
      let above = folders.dropLast().map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
      return Slug.cure(for: slug).map { "rename the file to \(above)/\($0).md" }
    }
    let renaming = Slug.cure(for: name).map { "rename the file to \($0).md" }
    guard let original = original(ofCopy: name) else { return renaming }
    return "it looks like a copy of \(original).md; remove it\(renaming.map { ", or \($0)" } ?? "")"
  }
}
