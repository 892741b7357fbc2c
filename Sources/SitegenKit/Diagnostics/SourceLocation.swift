/// Some characters of one line of a source file: what a diagnostic points at.
///
/// Lines and columns count from 1. Columns count Unicode scalars, as editors and libyaml do, and a byte order
/// mark is not counted. The source line is kept, so that printing needs no file.
package struct SourceLocation: Hashable, Sendable {
  /// The file's path below the site's folder, as in `Content/tools/smollm3.md`.
  package let path: String
  /// The number of the line, from 1.
  package let line: Int
  /// The column of the first character that it covers: its number within the line, from 1, in Unicode scalars.
  package let column: Int
  /// How many scalars it covers; at least 1, and never beyond its line.
  package let length: Int
  /// The text of the line without its line break, or of a very long line what stands round it; nil where the file
  /// could not be read.
  package let sourceLine: String?
  /// The column at which `sourceLine` begins.
  package let sourceColumn: Int

  /// A whole file: its first character, without an excerpt.
  package init(wholeFile path: String) {
    self.init(path: path, line: 1, column: 1, length: 1, sourceLine: nil)
  }

  /// Points at `length` characters of a line; a length below 1 counts as 1.
  ///
  /// Where the line is very long, `sourceLine` may be a part of it, which begins at `sourceColumn`.
  package init(path: String, line: Int, column: Int, length: Int, sourceLine: String?, sourceColumn: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.sourceLine = sourceLine
    self.sourceColumn = sourceColumn
  }

  /// The text that it covers; nil for a whole file, and where the line is not kept that far.
  package var text: String? {
    guard let sourceLine else { return nil }
    let scalars = sourceLine.unicodeScalars
    let covered = scalars.dropFirst(column - sourceColumn).prefix(length)
    return column >= sourceColumn && covered.count == length ? String(covered) : nil
  }

  /// The location of a text that it covers; nil where the text is not there, or stands there twice.
  func location(of wanted: String) -> SourceLocation? {
    guard let text else { return nil }
    let (bytes, wantedBytes) = (Array(text.utf8), Array(wanted.utf8))
    guard let found = bytes.range(of: wantedBytes, in: 0..<bytes.count),
      bytes.range(of: wantedBytes, in: found.lowerBound + 1..<bytes.count) == nil
    else { return nil }
    let before = String(decoding: bytes[..<found.lowerBound], as: UTF8.self).unicodeScalars.count
    return SourceLocation(
      path: path, line: line, column: column + before, length: wanted.unicodeScalars.count, sourceLine: sourceLine,
      sourceColumn: sourceColumn)
  }
}
