/// What a build left of all comparisons' pages, in a file: this grows with the number of pages, and so it is not held
/// in memory but read and written row by row.
///
/// The row of a tool has an element for each tool behind it in the order of slugs, and in it one for each encoding of
/// their page: first the fingerprints of all files, where zero stands for no file, then for each its size in bytes and
/// whether it is new, in 32 bits.
struct PageTable: Sendable {
  private let file: OpenFile
  /// How many tools have a row.
  let toolCount: Int
  /// How each page is stored.
  let encodings: [FileEncoding]

  /// A tool's pages with the tools behind it.
  struct Row: Sendable {
    private var contents: [UInt64]
    private var sizes: [UInt32]
    private let encodings: [FileEncoding]

    fileprivate static let bytesPerFile = MemoryLayout<UInt64>.size + MemoryLayout<UInt32>.size

    init(count: Int, encodings: [FileEncoding]) {
      contents = [UInt64](repeating: 0, count: count * encodings.count)
      sizes = [UInt32](repeating: 0, count: count * encodings.count)
      self.encodings = encodings
    }

    /// The tools behind the one that the row is of, from zero.
    var indices: Range<Int> { 0..<contents.count / encodings.count }

    /// How many files there are.
    var fileCount: Int { contents.count { $0 != 0 } }

    /// The same files, none of which is new.
    var kept: Row {
      var row = self
      for index in row.sizes.indices { row.sizes[index] &= ~1 }
      return row
    }

    private func index(_ offset: Int, _ encoding: FileEncoding) -> Int? {
      encodings.firstIndex(of: encoding).map { offset * encodings.count + $0 }
    }

    /// The file of the page with one of the tools behind; nil where there is none, or none in this encoding.
    subscript(offset: Int, encoding: FileEncoding) -> RecordedFile? {
      get {
        guard let index = index(offset, encoding), contents[index] != 0 else { return nil }
        return RecordedFile(
          content: Fingerprint(value: contents[index]), size: Int(sizes[index] >> 1), isNew: sizes[index] & 1 == 1)
      }
      set {
        guard let index = index(offset, encoding) else { return }
        contents[index] = newValue?.content.value ?? 0
        sizes[index] = newValue.map { UInt32(truncatingIfNeeded: $0.size) << 1 | ($0.isNew ? 1 : 0) } ?? 0
      }
    }

    fileprivate mutating func read(from file: OpenFile, at offset: Int) throws {
      let count = try file.read(into: &contents, at: offset)
      _ = try file.read(into: &sizes, at: offset + count)
    }

    fileprivate func write(to file: OpenFile, at offset: Int) throws {
      try file.write(contents, at: offset)
      try file.write(sizes, at: offset + contents.count * MemoryLayout<UInt64>.size)
    }
  }

  /// Takes an open file for a table of a number of tools.
  init(_ file: OpenFile, toolCount: Int, encodings: [FileEncoding]) {
    self.file = file
    self.toolCount = toolCount
    self.encodings = encodings
  }

  /// Whether the file has the size of such a table.
  var isWhole: Bool { get throws { try file.size == offset(ofRow: toolCount) } }

  /// Fingerprint of the whole table.
  var fingerprint: Fingerprint { get throws { try file.fingerprint } }

  /// Where the row of a tool begins in the file, in bytes.
  private func offset(ofRow first: Int) -> Int {
    Row.bytesPerFile * encodings.count * (first * (2 * toolCount - first - 1) / 2)
  }

  /// An empty row of a tool.
  func emptyRow(_ first: Int) -> Row { Row(count: toolCount - first - 1, encodings: encodings) }

  /// Reads the row of a tool.
  ///
  /// What is behind the end of the file counts as no page.
  func row(_ first: Int) throws -> Row {
    var row = emptyRow(first)
    try row.read(from: file, at: offset(ofRow: first))
    return row
  }

  /// Writes the row of a tool.
  func write(_ row: Row, _ first: Int) throws { try row.write(to: file, at: offset(ofRow: first)) }
}
