import SitegenKit

/// Reads CSV strictly, by RFC 4180, with the location of every field.
///
/// A quote inside a plain field, text behind a closing quote and a line with too few or too many fields are errors at
/// their location; nothing is repaired or passed over.
struct CSVTable {
  private let source: SourceText
  private var delimiter: UInt8
  private var offset = 0

  private struct Field {
    let text: String
    let range: Range<Int>
  }

  private init(_ source: SourceText, delimiter: UInt8) {
    self.source = source
    self.delimiter = delimiter
  }

  /// Reads a file whose first line names the columns.
  ///
  /// A line with a mistake is reported and left out.
  ///
  /// Where the file has apostrophes before texts that a spreadsheet would run as formulas, each is taken off.
  static func read(
    _ source: SourceText, delimiter: UInt8, hasApostrophes: Bool = false, into diagnostics: inout Diagnostics
  ) -> ImportTable {
    var reader = CSVTable(source, delimiter: delimiter)
    reader.skipDelimiterLine()
    var table = ImportTable()
    guard let header = reader.readLine(into: &diagnostics) else { return table }
    let names = header.map { $0.text.inOneLine }
    var seen: Set<String> = []
    var ambiguous: Set<String> = []
    for (name, (index, field)) in zip(names, header.enumerated()) {
      let location = source.location(field.range)
      if name.isEmpty {
        diagnostics.report(
          .importColumn, "column \(index + 1) has no name, so none of its values is imported", at: location)
      } else if !seen.insert(name).inserted {
        ambiguous.insert(name)
        table.addSecondColumn(name, at: location)
      } else {
        table.addColumn(name, at: location)
      }
    }
    while reader.offset < source.bytes.count {
      let start = reader.offset
      guard let fields = reader.readLine(into: &diagnostics) else {
        table.countUnreadableRow()
        continue
      }
      // An empty line, as at the end of many files, or a row of a sheet that nobody filled in.
      if fields.allSatisfy({ $0.text.inOneLine.isEmpty }) { continue }
      guard fields.count == names.count else {
        diagnostics.report(
          .csvSyntax, "the line has \(fields.count.of("field")); the first line names \(names.count) columns",
          at: source.location(at: start))
        table.countUnreadableRow()
        continue
      }
      var values: [String: YAMLNode] = [:]
      for (name, field) in zip(names, fields) where !ambiguous.contains(name) {
        let isEmpty = field.text.inOneLine.isEmpty
        let text = hasApostrophes ? SpreadsheetText.read(field.text) : field.text
        values[name] = YAMLNode(value: isEmpty ? .null : .scalar(text), location: source.location(field.range))
      }
      table.addRow(values, at: source.location(at: start))
    }
    return table
  }

  /// Takes the delimiter from a first line `sep=;`, which Excel reads and writes.
  private mutating func skipDelimiterLine() {
    let line = source.bytes[source.lineRange(1)]
    guard line.count == 5, line.starts(with: "sep=".utf8), let delimiter = line.last,
      Self.delimiters.contains(delimiter)
    else { return }
    self.delimiter = delimiter
    offset = line.endIndex
    skipLineBreak()
  }

  /// What may stand between fields.
  static let delimiters = Array(",;|\t".utf8)

  /// The byte that stands between the names of a first line which was taken for one name; nil where none does.
  static func likelyDelimiter(in line: String) -> UInt8? {
    let counts = delimiters.map { delimiter in (delimiter, line.utf8.count { $0 == delimiter }) }
    return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil }
  }

  /// Reads up to the end of a line that is not inside quotes.
  /// - Returns: nil where there is nothing more, or where the line has a mistake, which is reported.
  private mutating func readLine(into diagnostics: inout Diagnostics) -> [Field]? {
    guard offset < source.bytes.count else { return nil }
    var fields: [Field] = []
    while true {
      guard let field = readField(into: &diagnostics) else {
        while offset < source.bytes.count, !isLineBreak(offset) { offset += 1 }
        skipLineBreak()
        return nil
      }
      fields.append(field)
      guard offset < source.bytes.count, source.bytes[offset] == delimiter else { break }
      offset += 1
    }
    skipLineBreak()
    return fields
  }

  private mutating func readField(into diagnostics: inout Diagnostics) -> Field? {
    let quote = UInt8(ascii: "\"")
    let start = offset
    guard offset < source.bytes.count, source.bytes[offset] == quote else {
      while offset < source.bytes.count, source.bytes[offset] != delimiter, !isLineBreak(offset) {
        if source.bytes[offset] == quote {
          diagnostics.report(
            .csvSyntax, "a quote inside a field; the whole field must be in quotes, with each quote in it twice",
            at: source.location(at: offset))
          return nil
        }
        offset += 1
      }
      return Field(text: source.text(start..<offset), range: start..<offset)
    }
    var text: [UInt8] = []
    offset += 1
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      offset += 1
      if byte != quote {
        text.append(byte)
      } else if offset < source.bytes.count, source.bytes[offset] == quote {
        text.append(quote)
        offset += 1
      } else {
        guard offset == source.bytes.count || source.bytes[offset] == delimiter || isLineBreak(offset) else {
          diagnostics.report(
            .csvSyntax, "text behind the quote that ends the field", at: source.location(at: offset))
          return nil
        }
        return Field(text: String(decoding: text, as: UTF8.self), range: start..<offset)
      }
    }
    diagnostics.report(.csvSyntax, "a quote that begins here is never closed", at: source.location(at: start))
    // Only its own line is lost, not all the lines below it.
    offset = start
    return nil
  }

  private func isLineBreak(_ offset: Int) -> Bool {
    source.bytes[offset] == UInt8(ascii: "\n") || source.bytes[offset] == UInt8(ascii: "\r")
  }

  private mutating func skipLineBreak() {
    guard offset < source.bytes.count, isLineBreak(offset) else { return }
    let isPair = source.bytes[offset...].starts(with: "\r\n".utf8)
    offset += isPair ? 2 : 1
  }
}
