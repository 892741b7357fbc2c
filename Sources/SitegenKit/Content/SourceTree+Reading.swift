extension SourceTree {
  /// How large a file may be, in bytes.
  package enum SizeLimit {
    package static let entry = 128 << 10
    package static let configuration = 64 << 10
    static let votes = 4 << 20
    /// Room for what imports wrote of 300,000 entries.
    package static let imports = 64 << 20
    static let template = 256 << 10
    /// 25 MiB, the most that Cloudflare Pages takes.
    static let asset = 25 << 20
  }

  /// Reads a site's folder: `Content/`, and the templates if there are any.
  ///
  /// Nothing outside is read: a link, a FIFO or a device is an error at its path. Hidden files (but for those in
  /// `Content/static/.well-known/`), and the `~` copies that editors leave, are passed over.
  /// - Parameters:
  ///   - site: the path of the site's folder.
  ///   - templates: a folder to take the templates from, in place of the site's own `Templates/`; nil for the site's.
  ///   - diagnostics: what can't be read, such as a link or a file beyond its `SizeLimit`, is reported here.
  /// - Returns: the files that were read, and the paths of the links, special files and too large files that were not.
  /// - Throws: `SystemError` where the disk refuses.
  package static func read(site: String, templates: String? = nil, into diagnostics: inout Diagnostics) throws
    -> SourceTree
  {
    var reader = Reader()
    let root = try Folder.open(site)
    if try reader.admits("Content", in: root, path: "Content", as: .folder) {
      try reader.readAll(root.folder("Content"), as: "Content")
    }
    if let templates {
      try reader.readAll(Folder.open(templates), as: "Templates")
    } else if try reader.admits("Templates", in: root, path: "Templates", as: .folder) {
      try reader.readAll(root.folder("Templates"), as: "Templates")
    }
    diagnostics.append(contentsOf: reader.diagnostics)
    return reader.tree
  }

  private struct Reader {
    var tree = SourceTree()
    var diagnostics = Diagnostics()
    private var depth = 0

    mutating func readAll(_ folder: Folder, as path: String) throws {
      guard depth < 20 else {
        diagnostics.report(.folderDepth, "folders are nested more than 20 deep", at: .init(wholeFile: path))
        return
      }
      depth += 1
      defer { depth -= 1 }
      for name in try folder.names() {
        guard let name else {
          diagnostics.report(.fileName, "a file's name is not UTF-8", at: .init(wholeFile: path))
          continue
        }
        guard !name.unicodeScalars.contains(where: { Printable.isHidden($0) || $0 == "\t" }) else {
          diagnostics.report(
            .fileName, "the name of \"\(name)\" holds a control character", at: .init(wholeFile: path))
          continue
        }
        let inner = path + "/" + name
        let isHidden =
          name.utf8.first == UInt8(ascii: ".") && !inner.utf8.elementsEqual(StaticFile.wellKnownFolder.utf8)
        guard !isHidden, name.utf8.last != UInt8(ascii: "~") else { continue }
        switch try folder.kind(of: name) {
        case .folder: try readAll(folder.folder(name), as: inner)
        case .file: try read(name, in: folder, as: inner)
        case .symbolicLink, .special: _ = try admits(name, in: folder, path: inner, as: .file)
        case nil: continue
        }
      }
    }

    /// Whether a name is there and is what it must be; anything else is reported.
    mutating func admits(_ name: String, in folder: Folder, path: String, as kind: FileKind) throws -> Bool {
      let found = try folder.kind(of: name)
      switch found {
      case nil: return false
      case kind: return true
      case .symbolicLink:
        tree.unread.insert(path)
        diagnostics.report(
          .symbolicLink, "\"\(path)\" is a symbolic link; a site's files are read only from its own folder",
          at: .init(wholeFile: path))
      default:
        tree.unread.insert(path)
        diagnostics.report(
          .specialFile, "\"\(path)\" is not a \(kind == .folder ? "folder" : "regular file")",
          at: .init(wholeFile: path))
      }
      return false
    }

    private mutating func read(_ name: String, in folder: Folder, as path: String) throws {
      // One name of a site, and two of some disks: the letters of one are composed, those of the other are not.
      guard tree[path] == nil else {
        return diagnostics.report(
          .pathClash, "\"\(path)\" is there twice, its letters put together in two ways", at: .init(wholeFile: path))
      }
      let limit = SourceTree.sizeLimit(of: path)
      if let bytes = try folder.read(name, limit: limit) {
        tree[path] = bytes
      } else {
        let size = try folder.size(of: name) ?? 0
        tree.unread.insert(path)
        diagnostics.report(
          .fileSize, "\"\(path)\" has \(size) bytes; the limit is \(limit)", at: .init(wholeFile: path))
      }
    }
  }

  private static func sizeLimit(of path: String) -> Int {
    if StaticFile.isBelow(path) || path.utf8.starts(with: "\(CardsPolicy.fontFolder)/".utf8) { return SizeLimit.asset }
    if path.hasSuffix(".mustache") { return SizeLimit.template }
    if path.hasSuffix(".md") { return SizeLimit.entry }
    if path == "Content/site.yml" { return SizeLimit.configuration }
    if path == ContentPath.imports { return SizeLimit.imports }
    if Logo.isBelow(path) { return LogoFormat(endingOf: path)?.limit ?? SizeLimit.votes }
    return path.utf8.starts(with: "Content/".utf8) ? SizeLimit.votes : SizeLimit.asset
  }
}
