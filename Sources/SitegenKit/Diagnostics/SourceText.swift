import Synchronization

/// The bytes of one source file and where its lines begin: turns byte offsets into locations.
///
/// A byte order mark at the head is dropped. LF, CRLF and a lone CR end a line, as they do for YAML and Markdown.
///
/// A class of constants: whatever finds its place in the text has it, each link for one.
package final class SourceText: Sendable {
  package let path: String
  package let bytes: [UInt8]
  private let lineStarts: [Int]
  /// How many scalars begin before each `step`-th byte: a column deep in a long line is found without reading the line.
  private let scalarCounts: [Int]
  private static let step = 128
  /// The excerpt that was made last: a file is read from its beginning to its end, and all values of a line share it.
  private let lastExcerpt = Mutex((range: 0..<0, text: ""))

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.step) {
      counts.append(counts[counts.count - 1] + bytes[start..<min(start + Self.step, bytes.count)].scalarCount)
    }
    scalarCounts = counts
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    var start = 0
    while true {
      let lineFeed = bytes.offset(of: UInt8(ascii: "\n"), in: start..<bytes.count)
      // A CR ends a line of its own, unless the LF is the other half of its line break.
      while let found = bytes.offset(of: UInt8(ascii: "\r"), in: start..<(lineFeed ?? bytes.count)),
        found + 1 != lineFeed
      {
        start = found + 1
        starts.append(start)
      }
      guard let lineFeed else { return starts }
      start = lineFeed + 1
      starts.append(start)
    }
  }

  /// The number of lines; a line break at the very end begins a last, empty line.
  package var lineCount: Int { lineStarts.count }

  /// The bytes of a line (from 1) without its line break.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line (from 1) that holds a byte offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The byte offset of a line and a column in Unicode scalars (both from 1), kept inside the line.
  package func offset(line: Int, column: Int) -> Int {
    let range = lineRange(min(max(line, 1), lineCount))
    // Most lines have a byte for each scalar.
    let guess = range.lowerBound + max(column, 1) - 1
    if guess < range.upperBound, scalars(range.lowerBound..<guess + 1) == column { return guess }
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if scalars(range.lowerBound..<middle + 1) < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The location of a range of bytes, cut at the end of its first line.
  package func location(_ range: Range<Int>) -> SourceLocation {
    let line = line(at: range.lowerBound)
    let whole = lineRange(line)
    let start = min(range.lowerBound, whole.upperBound)
    let end = max(start, min(range.upperBound, whole.upperBound))
    let (text, column) = excerpt(of: whole, round: start)
    return SourceLocation(
      path: path, line: line, column: scalars(whole.lowerBound..<start) + 1, length: scalars(start..<end),
      sourceLine: text, sourceColumn: column)
  }

  /// A line as a location keeps it.
  ///
  /// A file can be one line with thousands of locations: each keeps an excerpt of it.
  private func excerpt(of line: Range<Int>, round offset: Int) -> (text: String, column: Int) {
    guard line.count > 1024 else { return (excerpt(of: line) { text(line) }, 1) }
    // Locations near each other have the same excerpt.
    let near = offset - (offset - line.lowerBound) % 256
    var (start, end) = (max(line.lowerBound, near - 256), min(line.upperBound, near + 768))
    while start > line.lowerBound, !bytes[start].beginsScalar { start -= 1 }
    while end < line.upperBound, !bytes[end].beginsScalar { end += 1 }
    let (before, after) = (start > line.lowerBound ? "…" : "", end < line.upperBound ? "…" : "")
    let column = scalars(line.lowerBound..<start) + 1 - before.unicodeScalars.count
    return (excerpt(of: start..<end) { before + text(start..<end) + after }, column)
  }

  private func excerpt(of range: Range<Int>, make: () -> String) -> String {
    lastExcerpt.withLock { last in
      if last.range != range { last = (range, make()) }
      return last.text
    }
  }

  /// The location of one byte.
  package func location(at offset: Int) -> SourceLocation { location(offset..<offset + 1) }

  /// The text of a range of bytes; the bytes are checked to be UTF-8 when a file is read.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A control character that no text needs, and that HTML and YAML forbid.
  package static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != UInt8(ascii: "\t") && !Ascii.isLineBreak(byte) : byte == 0x7F
  }

  private func scalars(_ range: Range<Int>) -> Int {
    guard range.count > 2 * Self.step else { return bytes[range].scalarCount }
    return scalars(before: range.upperBound) - scalars(before: range.lowerBound)
  }

  private func scalars(before offset: Int) -> Int {
    scalarCounts[offset / Self.step] + bytes[offset - offset % Self.step..<offset].scalarCount
  }
}
