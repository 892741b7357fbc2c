import SitegenKit

/// Reads what is to be imported: a CSV or JSON file, or a folder of YAML files and Markdown files with front matter.
enum ImportSource {
  /// The most bytes that one file may have: 8 MiB.
  ///
  /// Every field is kept with its location and line.
  static let mostBytes = 8 << 20

  /// Reads a file or folder that the user named as a table.
  ///
  /// What kind a file is of is told by the ending of its name. The delimiter is the byte between the fields of a `.csv`
  /// file; a `.tsv` file always has tabs.
  /// - Returns: nil where nothing of it can be read, which is reported.
  /// - Throws: `AuthoringRefusal` where it is of no kind that can be imported, or `SystemError`.
  static func read(_ path: String, delimiter: UInt8, into diagnostics: inout Diagnostics) throws -> ImportTable? {
    let (parent, name) = try folder(of: path)
    switch try parent.kind(of: name) {
    case .folder?:
      var table = ImportTable()
      try readAll(parent.folder(name), path: path, depth: 1, into: &table, &diagnostics)
      return table
    case .file?: break
    case nil: throw SystemError("read", path, code: SystemError.missing)
    default: throw AuthoringRefusal("\(path) is not a regular file or folder")
    }
    let ending = Self.ending(of: name)
    guard ["csv", "tsv", "json", "yml", "yaml", "md", "markdown"].contains(ending) else {
      throw AuthoringRefusal("\(path) is not a .csv, .tsv, .json, .yml or .md file, or a folder of .yml and .md files")
    }
    guard let bytes = try parent.read(name, limit: mostBytes) else {
      throw AuthoringRefusal("\(path) has more than \(mostBytes) bytes")
    }
    var table = ImportTable()
    switch ending {
    case "csv", "tsv":
      guard let source = SourceText(checking: bytes, path: path, into: &diagnostics) else { return nil }
      return CSVTable.read(source, delimiter: ending == "tsv" ? UInt8(ascii: "\t") : delimiter, into: &diagnostics)
    case "json": return readJSON(bytes, path: path, into: &diagnostics)
    default:
      readFile(bytes, path: path, into: &table, &diagnostics)
      return table
    }
  }

  /// Reads the bytes of a file that the user named; it may have as many of them as the limit says, and no more.
  /// - Throws: `AuthoringRefusal` where it is no regular file or has more bytes, or `SystemError`.
  static func bytes(of path: String, limit: Int) throws -> [UInt8] {
    let (parent, name) = try folder(of: path)
    guard let bytes = try parent.read(name, limit: limit) else {
      throw AuthoringRefusal("\(path) is not a regular file of at most \(limit) bytes")
    }
    return bytes
  }

  /// The folder that a path leads through, and the last name in it.
  private static func folder(of path: String) throws -> (Folder, String) {
    let bytes = Array(path.utf8)
    let names = bytes.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    guard let name = names.last else { throw AuthoringRefusal("\"\(path)\" is not a file or folder to import from") }
    let above = names.dropLast().joined(separator: "/")
    let parent = bytes.first == UInt8(ascii: "/") ? "/" + above : above.isEmpty ? "." : above
    return (try Folder.open(parent), name)
  }

  private static func ending(of name: String) -> String {
    let parts = name.lowercased().utf8.split(separator: UInt8(ascii: "."))
    return parts.count > 1 ? parts.last.map { String(decoding: $0, as: UTF8.self) } ?? "" : ""
  }

  // MARK: - JSON

  /// Reads an array of objects, or an object with one such array in it.
  private static func readJSON(
    _ bytes: [UInt8], path: String, into diagnostics: inout Diagnostics
  ) -> ImportTable? {
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let root = JSONReader.read(source, into: &diagnostics)
    else { return nil }
    var items: [YAMLNode] = []
    switch root.value {
    case .sequence(let nodes): items = nodes
    case .mapping(let pairs):
      let lists = pairs.filter { if case .sequence = $0.value.value { true } else { false } }
      guard lists.count == 1, case .sequence(let nodes) = lists[0].value.value else {
        diagnostics.report(
          .jsonSyntax, "the object has \(lists.count) arrays; it must have one, of objects", at: root.location)
        return nil
      }
      items = nodes
      for pair in pairs where pair.key != lists[0].key {
        diagnostics.report(.importColumn, "\"\(pair.key)\" beside the array is not imported", at: pair.keyLocation)
      }
    default:
      diagnostics.report(.jsonSyntax, "the data is \(root.kind); it must be an array of objects", at: root.location)
      return nil
    }
    var table = ImportTable()
    for item in items {
      if case .mapping(let pairs) = item.value {
        table.addRow(pairs, at: item.location, into: &diagnostics)
      } else {
        diagnostics.report(.jsonSyntax, "the item is \(item.kind); it must be an object", at: item.location)
        table.countUnreadableRow()
      }
    }
    return table
  }

  // MARK: - Folders

  private static func readAll(
    _ folder: Folder, path: String, depth: Int, into table: inout ImportTable, _ diagnostics: inout Diagnostics
  ) throws {
    guard depth <= 20 else {
      return diagnostics.report(.folderDepth, "folders are nested more than 20 deep", at: .init(wholeFile: path))
    }
    for name in try folder.names() {
      guard let name else {
        diagnostics.report(
          .fileName, "the name of a file in \"\(path)\" is not UTF-8, so it is not imported", at: .init(wholeFile: path)
        )
        continue
      }
      guard name.utf8.first != UInt8(ascii: ".") else { continue }
      let inner = "\(path)/\(name)"
      let isData = ["yml", "yaml", "md", "markdown"].contains(ending(of: name))
      switch try folder.kind(of: name) {
      case .folder?: try readAll(folder.folder(name), path: inner, depth: depth + 1, into: &table, &diagnostics)
      case .file? where isData:
        if let bytes = try folder.read(name, limit: SourceTree.SizeLimit.entry) {
          readFile(bytes, path: inner, into: &table, &diagnostics)
        } else {
          diagnostics.report(
            .fileSize, "\"\(inner)\" has more than \(SourceTree.SizeLimit.entry) bytes", at: .init(wholeFile: inner))
        }
      default:
        diagnostics.report(
          .importFile, "\"\(inner)\" is not imported; it is no regular .yml or .md file", at: .init(wholeFile: inner))
      }
    }
  }

  /// Makes a row of one file.
  ///
  /// Its columns are its keys, `body` for the text below the front matter, and `file` for its name without the ending,
  /// where it has no such keys itself.
  private static func readFile(
    _ bytes: [UInt8], path: String, into table: inout ImportTable, _ diagnostics: inout Diagnostics
  ) {
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics) else {
      return table.countUnreadableRow()
    }
    var data = 0..<source.bytes.count
    var body: Range<Int>?
    if ["md", "markdown"].contains(ending(of: path)) {
      guard let cut = FrontMatter.cut(source, into: &diagnostics) else { return table.countUnreadableRow() }
      data = cut.data ?? 0..<0
      body = cut.body
    }
    let read = YAMLReader.readMapping(data, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics)
    guard var pairs = read else { return table.countUnreadableRow() }
    let start = SourceLocation(wholeFile: path)
    func add(_ key: String, _ text: String) {
      guard !pairs.contains(where: { $0.key == key }) else { return }
      pairs.append(YAMLPair(key: key, keyLocation: start, value: YAMLNode(value: .scalar(text), location: start)))
    }
    if let body { add("body", source.text(body)) }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let stem = name.dropLast(ending(of: path).utf8.count + 1)
    add("file", String(decoding: stem, as: UTF8.self))
    table.addRow(pairs, at: start, into: &diagnostics)
  }
}
