/// One template file, taken apart.
struct TemplateSource: Sendable {
  /// The path below `Templates/` without its ending, as in `partials/card`.
  let name: String
  let source: SourceText
  let tags: [TemplateTag]
  let tree: TemplateTree
  /// Whether it came with the program and not from the site.
  let isDefault: Bool
}

/// The files of `Templates/`: the site's own, and those that came with the program where the site has none.
struct TemplateFiles: Sendable {
  /// Every template that can be taken apart, by name.
  private(set) var templates: [String: TemplateSource] = [:]
  /// The names of templates that are there but broken, so that nothing complains that they are missing.
  private(set) var broken: Set<String> = []
  /// The files that go to the site as they are, by path below `Templates/` (`assets/site.css`).
  private(set) var assets: [String: [UInt8]] = [:]

  private static let folder = "Templates"
  private static let ending = ".mustache"

  /// Whether a site's file is one of these.
  static func isBelow(_ path: String) -> Bool { path.utf8.starts(with: "\(folder)/".utf8) }

  init(_ tree: SourceTree, into diagnostics: inout Diagnostics) {
    for path in tree.unread(below: Self.folder) {
      let name = path.utf8.dropFirst(Self.folder.utf8.count + 1).dropLast(Self.ending.utf8.count)
      if path.utf8.suffix(Self.ending.utf8.count).elementsEqual(Self.ending.utf8) {
        broken.insert(String(decoding: name, as: UTF8.self))
      }
    }
    for (path, bytes) in Self.defaults
    where tree["\(Self.folder)/\(path)"] == nil && !tree.unread.contains("\(Self.folder)/\(path)") {
      add(path, bytes, isDefault: true, into: &diagnostics)
    }
    for path in tree.paths(below: Self.folder) {
      let inner = String(decoding: path.utf8.dropFirst(Self.folder.utf8.count + 1), as: UTF8.self)
      add(inner, tree[path] ?? [], isDefault: false, into: &diagnostics)
    }
  }

  private mutating func add(_ path: String, _ bytes: [UInt8], isDefault: Bool, into diagnostics: inout Diagnostics) {
    let fullPath = "\(Self.folder)/\(path)"
    if path.utf8.starts(with: "assets/".utf8) {
      assets[path] = bytes
    } else if path.utf8.suffix(Self.ending.utf8.count).elementsEqual(Self.ending.utf8) {
      let name = String(decoding: path.utf8.dropLast(Self.ending.utf8.count), as: UTF8.self)
      if let source = SourceText(checking: bytes, path: fullPath, into: &diagnostics),
        let tags = TemplateTag.scan(source, into: &diagnostics)
      {
        templates[name] = TemplateSource(
          name: name, source: source, tags: tags, tree: TemplateTree(tags), isDefault: isDefault)
      } else {
        broken.insert(name)
      }
    } else {
      diagnostics.report(
        .unexpectedFile, "\"\(fullPath)\" is neither a .mustache template nor in assets/",
        at: .init(wholeFile: fullPath))
    }
  }

  /// The files that came with the program.
  static var defaults: [(path: String, bytes: [UInt8])] {
    EmbeddedFile.all(below: folder).map { ($0.path, $0.bytes) }
  }
}
