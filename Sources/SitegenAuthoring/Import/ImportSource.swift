import SitegenKit

/// Finds what is to be imported: a file, or a folder of files.
enum ImportSource {
  /// The most bytes that one file may have: 8 MiB.
  ///
  /// Every value is kept with its location.
  static let mostBytes = 8 << 20

  /// Reads a file or folder that the user named as a table.
  ///
  /// What kind a file is of is told by the ending of its name. The mapping says which byte stands between the fields of
  /// a `.csv` file, and where the rows of a JSON, YAML or TOML file are; a `.tsv` file always has tabs.
  /// - Returns: nil where nothing of it can be read, which is reported.
  /// - Throws: `AuthoringRefusal` where it is of no kind that can be imported, or `SystemError`.
  static func read(_ path: String, by mapping: ImportMapping, into diagnostics: inout Diagnostics) throws
    -> ImportTable?
  {
    let (parent, name) = try folder(of: path)
    switch try parent.kind(of: name) {
    case .folder?:
      var reader = FolderReader(mapping: mapping)
      try reader.readAll(parent.folder(name), path: path, depth: 1)
      if !reader.holdsNested { try refuseWay(mapping, of: path) }
      diagnostics.append(contentsOf: reader.diagnostics)
      return reader.table
    case .file?: break
    case nil: throw SystemError("read", path, code: SystemError.missing)
    default: throw AuthoringRefusal("\(path) is not a regular file or folder")
    }
    guard let kind = ImportKind(of: name) else {
      throw AuthoringRefusal("\(path) is not a \(ImportKind.endings), or a folder of such files")
    }
    guard let bytes = try parent.read(name, limit: mostBytes) else {
      throw AuthoringRefusal("\(path) has more than \(mostBytes) bytes")
    }
    if !kind.isNested { try refuseWay(mapping, of: path) }
    var table = ImportTable()
    ImportFile(path: path, kind: kind, mapping: mapping, isOfFolder: false).addRows(of: bytes, to: &table, &diagnostics)
    let isNothing = table.rows.isEmpty && table.unreadableRows == 0 && diagnostics.preventPublishing(strict: false)
    return isNothing ? nil : table
  }

  private static func refuseWay(_ mapping: ImportMapping, of path: String) throws {
    guard let rows = mapping.rows else { return }
    var diagnostics = Diagnostics()
    diagnostics.report(
      .unknownKey, "\"rows\" is the way to the rows of a JSON, YAML or TOML file; \(path) is none", at: rows.location)
    throw ContentProblems(diagnostics)
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
    let names = Folder.names(in: path)
    guard let name = names.last else { throw AuthoringRefusal("\"\(path)\" is not a file or folder to import from") }
    let above = names.dropLast().joined(separator: "/")
    let parent = path.utf8.first == UInt8(ascii: "/") ? "/" + above : above.isEmpty ? "." : above
    return (try Folder.open(parent), name)
  }
}

/// Reads all files of a folder and of those in it, in the order of their names; hidden ones are passed over.
private struct FolderReader {
  let mapping: ImportMapping
  var table = ImportTable()
  var diagnostics = Diagnostics()
  /// Whether there is a file in which `rows` can lead to rows.
  var holdsNested = false

  mutating func readAll(_ folder: Folder, path: String, depth: Int) throws {
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
      let kind = ImportKind(of: name)
      switch (try folder.kind(of: name), kind) {
      case (.folder?, _): try readAll(folder.folder(name), path: inner, depth: depth + 1)
      case (.file?, let kind?): try read(name, as: kind, of: folder, path: inner)
      case (.file?, nil) where mapping.fields[.logo] != nil && LogoFormat(meantBy: name) != nil: break
      default:
        diagnostics.report(
          .importFile, "\"\(inner)\" is not imported; it is no regular \(ImportKind.endings)",
          at: .init(wholeFile: inner))
      }
    }
  }

  private mutating func read(_ name: String, as kind: ImportKind, of folder: Folder, path: String) throws {
    if kind.isNested { holdsNested = true }
    guard let bytes = try folder.read(name, limit: ImportSource.mostBytes) else {
      return diagnostics.report(
        .fileSize, "\"\(path)\" has more than \(ImportSource.mostBytes) bytes", at: .init(wholeFile: path))
    }
    ImportFile(path: path, kind: kind, mapping: mapping, isOfFolder: true).addRows(of: bytes, to: &table, &diagnostics)
  }
}
