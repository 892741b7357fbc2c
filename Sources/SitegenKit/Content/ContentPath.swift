/// Paths of content files, taken apart by their bytes.
package enum ContentPath {
  package static let tools = "Content/tools"
  package static let pairs = "Content/pairs"
  static let pages = "Content/pages"
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
}
