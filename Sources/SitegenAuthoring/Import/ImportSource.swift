import Foundation
import SitegenKit

/// Reads what is to be imported: a CSV, JSON or YAML file, or a folder of YAML files and Markdown files with front
/// matter.
enum ImportSource {
  /// The most bytes that one file may have: 8 MiB.
  ///
  /// Every field is kept with its location and line.
  static let mostBytes = 8 << 20

  /// Reads a file or folder that the user named as a table.
  ///
  /// What kind a file is of is told by the ending of its name. The mapping says which byte stands between the fields of
  /// a `.csv` file, and where the rows of a JSON or YAML file are; a `.tsv` file always has tabs.
  /// - Returns: nil where nothing of it can be read, which is reported.
  /// - Throws: `AuthoringRefusal` where it is of no kind that can be imported, or `SystemError`.
  static func read(_ path: String, by mapping: ImportMapping, into diagnostics: inout Diagnostics) throws
    -> ImportTable?
  {
    let (parent, name) = try folder(of: path)
    switch try parent.kind(of: name) {
    case .folder?:
      try refuseWay(mapping, of: path)
      var table = ImportTable()
      var toml: [String] = []
      try readAll(parent.folder(name), path: path, depth: 1, into: &table, &diagnostics, toml: &toml)
      if let first = toml.first {
        guard !table.columns.isEmpty || table.unreadableRows > 0 else {
          throw AuthoringRefusal("\(path) holds TOML, which is not read; convert it to JSON or YAML")
        }
        let others = toml.count > 1 ? " and \((toml.count - 1).of("other file")) are" : " is"
        diagnostics.report(
          .importFile, "\"\(first)\"\(others) TOML, which is not read", at: .init(wholeFile: first),
          hint: "convert \(toml.count > 1 ? "them" : "it") to YAML")
      }
      return table
    case .file?: break
    case nil: throw SystemError("read", path, code: SystemError.missing)
    default: throw AuthoringRefusal("\(path) is not a regular file or folder")
    }
    let ending = Self.ending(of: name)
    guard ending != "toml" else {
      throw AuthoringRefusal("\(path) is TOML, which is not read; convert it to JSON or YAML")
    }
    guard ["csv", "tsv", "json", "yml", "yaml", "md", "markdown"].contains(ending) else {
      throw AuthoringRefusal("\(path) is not a .csv, .tsv, .json, .yml or .md file, or a folder of .yml and .md files")
    }
    guard let bytes = try parent.read(name, limit: mostBytes) else {
      throw AuthoringRefusal("\(path) has more than \(mostBytes) bytes")
    }
    if !["json", "yml", "yaml"].contains(ending) { try refuseWay(mapping, of: path) }
    if isMarkdown(path) {
      var table = ImportTable()
      readFile(bytes, path: path, into: &table, &diagnostics)
      return table
    }
    guard let source = text(bytes, path: path, into: &diagnostics) else { return nil }
    switch ending {
    case "csv": return CSVTable.read(source, delimiter: mapping.delimiter, into: &diagnostics)
    case "tsv": return CSVTable.read(source, delimiter: UInt8(ascii: "\t"), into: &diagnostics)
    case "json":
      guard let root = JSONReader.read(source, into: &diagnostics) else { return nil }
      return rows(in: root, ImportRows(.json), mapping, of: source, into: &diagnostics)
    default:
      let root = YAMLReader.read(0..<source.bytes.count, of: source, limit: mostBytes, into: &diagnostics)
      return root.flatMap { rows(in: $0, ImportRows(.yaml), mapping, of: source, into: &diagnostics) }
    }
  }

  private static func refuseWay(_ mapping: ImportMapping, of path: String) throws {
    guard let rows = mapping.rows else { return }
    var diagnostics = Diagnostics()
    diagnostics.report(
      .unknownKey, "\"rows\" is the way to the rows of a JSON or YAML file; \(path) is none", at: rows.location)
    throw ContentProblems(diagnostics)
  }

  /// Takes the rows out of the data of one file.
  /// - Returns: nil where it has mistakes and no rows.
  private static func rows(
    in root: YAMLNode, _ reader: consuming ImportRows, _ mapping: ImportMapping, of source: SourceText,
    into diagnostics: inout Diagnostics
  ) -> ImportTable? {
    var reader = reader
    if mapping.findsRows, let way = RowsGuess.way(in: root) {
      var found = reader
      found.add(root, way: Located(value: way, location: root.location))
      var table = found.table
      // Rows that are found without a way need none.
      let isPlain = reader.add(root) && reader.table.hasSameForm(as: table)
      table.way = isPlain ? nil : way
      return table
    }
    if let way = mapping.rows {
      reader.add(root, way: way)
    } else if !reader.add(root), case .mapping(let pairs) = root.value {
      var table = ImportTable()
      addFile(pairs, of: source, into: &table, &diagnostics)
      return table
    }
    diagnostics.append(contentsOf: reader.diagnostics)
    return reader.table.rows.isEmpty && reader.table.unreadableRows == 0 && !reader.diagnostics.isEmpty
      ? nil : reader.table
  }

  /// Takes the text of a source, which must be UTF-8.
  /// - Returns: nil where it is not, which is reported with the encoding that it probably has.
  private static func text(_ bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) -> SourceText? {
    guard let bad = SourceText.firstInvalid(bytes), !bytes.contains(0),
      let character = String(bytes: [bytes[bad]], encoding: .windowsCP1252), bytes[bad] >= 0x80
    else { return SourceText(checking: bytes, path: path, into: &diagnostics) }
    diagnostics.report(
      .encoding, "\"\(character)\" is written here as Windows-1252 has it; the text must be UTF-8",
      at: SourceText(path: path, bytes: bytes).location(at: bad), hint: "save the file as UTF-8")
    return nil
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
  static func folder(of path: String) throws -> (Folder, String) {
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

  // MARK: - Folders

  private static func readAll(
    _ folder: Folder, path: String, depth: Int, into table: inout ImportTable, _ diagnostics: inout Diagnostics,
    toml: inout [String]
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
      case .folder?:
        try readAll(folder.folder(name), path: inner, depth: depth + 1, into: &table, &diagnostics, toml: &toml)
      case .file? where isData:
        if let bytes = try folder.read(name, limit: SourceTree.SizeLimit.entry) {
          readFile(bytes, path: inner, into: &table, &diagnostics)
        } else {
          diagnostics.report(
            .fileSize, "\"\(inner)\" has more than \(SourceTree.SizeLimit.entry) bytes", at: .init(wholeFile: inner))
        }
      case .file? where ending(of: name) == "toml": toml.append(inner)
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
    guard let source = text(bytes, path: path, into: &diagnostics) else { return table.countUnreadableRow() }
    guard isMarkdown(path) else {
      let root = YAMLReader.read(
        0..<source.bytes.count, of: source, limit: SourceTree.SizeLimit.entry, into: &diagnostics)
      switch root?.value {
      case .mapping(let pairs)?: addFile(pairs, of: source, into: &table, &diagnostics)
      case nil: table.countUnreadableRow()
      default:
        var reader = ImportRows(.yaml, into: table)
        _ = root.map { reader.add($0) }
        diagnostics.append(contentsOf: reader.diagnostics)
        table = reader.table
      }
      return
    }
    let first = source.lineRange(1)
    guard !source.bytes[first].elementsEqual("+++".utf8) else {
      diagnostics.report(
        .frontMatter, "\"+++\" begins data in TOML, which is not read", at: source.location(first),
        hint: "write the data as YAML, between two \"---\" lines")
      return table.countUnreadableRow()
    }
    guard let cut = FrontMatter.cut(source, into: &diagnostics),
      let pairs = YAMLReader.readMapping(
        cut.data ?? 0..<0, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics)
    else { return table.countUnreadableRow() }
    addFile(pairs, body: source.text(cut.body), of: source, into: &table, &diagnostics)
  }

  private static func isMarkdown(_ path: String) -> Bool { ["md", "markdown"].contains(ending(of: path)) }

  private static func addFile(
    _ data: [YAMLPair], body: String? = nil, of source: SourceText, into table: inout ImportTable,
    _ diagnostics: inout Diagnostics
  ) {
    var pairs = data
    let start = SourceLocation(wholeFile: source.path)
    func add(_ key: String, _ text: String) {
      guard !pairs.contains(where: { $0.key == key }) else { return }
      pairs.append(YAMLPair(key: key, keyLocation: start, value: YAMLNode(value: .scalar(text), location: start)))
    }
    if let body { add("body", body) }
    let name = source.path.utf8.split(separator: UInt8(ascii: "/")).last ?? source.path.utf8[...]
    let stem = name.dropLast(ending(of: source.path).utf8.count + 1)
    add("file", String(decoding: stem, as: UTF8.self))
    table.addRow(pairs, at: start, into: &diagnostics)
  }
}
