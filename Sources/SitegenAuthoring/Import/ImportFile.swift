import Foundation
import SitegenKit

/// One file of a source, whose rows are added to a table.
struct ImportFile {
  let path: String
  let kind: ImportKind
  let mapping: ImportMapping
  /// Whether it is one of a folder's, so that it is one row where its data is no list, and its name is a column.
  let isOfFolder: Bool

  /// Adds the rows of the file's bytes; what can't be read is reported and counted.
  func addRows(of bytes: [UInt8], to table: inout ImportTable, _ diagnostics: inout Diagnostics) {
    guard let source = text(bytes, into: &diagnostics) else { return table.countUnreadableRow() }
    switch kind {
    case .csv, .tsv:
      let delimiter = kind == .tsv ? UInt8(ascii: "\t") : mapping.delimiter
      let rows = CSVTable.read(
        source, delimiter: delimiter, hasApostrophes: mapping.hasApostrophes, into: &diagnostics)
      if !rows.columns.isEmpty { table.append(rows, in: surroundings(of: &table)) }
    case .json: addRows(in: JSONReader.read(source, into: &diagnostics), as: .json, to: &table, &diagnostics)
    case .yaml:
      let root = YAMLReader.read(
        0..<source.bytes.count, of: source, limit: ImportSource.mostBytes, into: &diagnostics)
      addRows(in: root, as: .yaml, to: &table, &diagnostics)
    case .toml:
      let pairs = TOMLReader.read(0..<source.bytes.count, of: source, into: &diagnostics)
      let root = pairs.map { YAMLNode(value: $0.isEmpty ? .null : .mapping($0), location: source.location(at: 0)) }
      addRows(in: root, as: .toml, to: &table, &diagnostics)
    case .markdown:
      guard let front = frontMatter(of: source, into: &diagnostics) else { return table.countUnreadableRow() }
      addRow(front.pairs, body: source.text(front.body), to: &table, &diagnostics)
    }
  }

  /// Takes the text of a source, which must be UTF-8.
  /// - Returns: nil where it is not, which is reported with the encoding that it probably has.
  private func text(_ bytes: [UInt8], into diagnostics: inout Diagnostics) -> SourceText? {
    guard let bad = SourceText.firstInvalid(bytes), !bytes.contains(0),
      let character = String(bytes: [bytes[bad]], encoding: .windowsCP1252), bytes[bad] >= 0x80
    else { return SourceText(checking: bytes, path: path, into: &diagnostics) }
    diagnostics.report(
      .encoding, "\"\(character)\" is written here as Windows-1252 has it; the text must be UTF-8",
      at: SourceText(path: path, bytes: bytes).location(at: bad), hint: "save the file as UTF-8")
    return nil
  }

  // MARK: - Data

  /// Takes the rows out of the data of a file, which is nil where it has mistakes.
  private func addRows(
    in root: YAMLNode?, as format: ImportRows.Format, to table: inout ImportTable, _ diagnostics: inout Diagnostics
  ) {
    guard let root else { return table.countUnreadableRow() }
    if mapping.findsRows, !isOfFolder, let way = RowsGuess.way(in: root) {
      var (plain, found) = (ImportRows(format), ImportRows(format))
      found.add(root, way: Located(value: way, location: root.location))
      table = found.table
      // Rows that are found without a way need none.
      table.way = plain.add(root) && plain.table.hasSameForm(as: table) ? nil : way
      return
    }
    if isOfFolder, mapping.rows == nil, case .mapping(let pairs) = root.value {
      return addRow(pairs, to: &table, &diagnostics)
    }
    let outer = surroundings(of: &table)
    var reader = ImportRows(format, into: table, in: outer)
    // The reader alone holds the rows of the files before, or adding the first row would copy them all.
    table = ImportTable()
    var isRow = false
    if let way = mapping.rows { reader.add(root, way: way) } else { isRow = !reader.add(root) }
    diagnostics.append(contentsOf: reader.diagnostics)
    table = reader.table
    if isRow, case .mapping(let pairs) = root.value { addRow(pairs, to: &table, &diagnostics) }
  }

  /// The data between the fences at the head of a Markdown file, `---` for YAML and `+++` for TOML, and the text below.
  /// - Returns: nil where it has mistakes, which are reported.
  private func frontMatter(
    of source: SourceText, into diagnostics: inout Diagnostics
  ) -> (pairs: [YAMLPair], body: Range<Int>)? {
    guard let toml = FrontMatter.cut(source, fence: UInt8(ascii: "+"), into: &diagnostics) else { return nil }
    if let data = toml.data { return TOMLReader.read(data, of: source, into: &diagnostics).map { ($0, toml.body) } }
    guard let cut = FrontMatter.cut(source, into: &diagnostics) else { return nil }
    return YAMLReader.readMapping(
      cut.data ?? 0..<0, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics
    ).map { ($0, cut.body) }
  }

  // MARK: - Names

  private static let file = "file"
  private var start: SourceLocation { SourceLocation(wholeFile: path) }

  /// The file's name without its ending.
  private var stem: String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    return String(decoding: name.dropLast(ImportKind.ending(of: path).utf8.count + 1), as: UTF8.self)
  }

  /// What counts for every row of a folder's file: its name, in the column `file`.
  private func surroundings(of table: inout ImportTable) -> ImportTable.Surroundings? {
    guard isOfFolder else { return nil }
    table.addColumn(Self.file, at: start)
    return .init([Self.file: YAMLNode(value: .scalar(stem), location: start)], in: nil)
  }

  /// Makes a row of the whole file.
  ///
  /// Its columns are its keys, `body` for the text below the front matter, and `file` for its name, where it has no such
  /// keys itself.
  private func addRow(
    _ data: [YAMLPair], body: String? = nil, to table: inout ImportTable, _ diagnostics: inout Diagnostics
  ) {
    var pairs = data
    func add(_ key: String, _ text: String) {
      guard !pairs.contains(where: { $0.key == key }) else { return }
      pairs.append(YAMLPair(key: key, keyLocation: start, value: YAMLNode(value: .scalar(text), location: start)))
    }
    if let body { add("body", body) }
    add(Self.file, stem)
    table.addRow(pairs, at: start, into: &diagnostics)
  }
}
