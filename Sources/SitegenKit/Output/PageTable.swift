/// The fingerprints of all comparisons' pages, in a file: they are the one thing that grows with the number of pages,
/// and so they are not held in memory but read and written row by row.
///
/// The row of a tool has a place for each tool behind it in the order of slugs; zero stands for no page.
struct PageTable: Sendable {
  private let file: OpenFile
  let toolCount: Int

  init(_ file: OpenFile, toolCount: Int) {
    self.file = file
    self.toolCount = toolCount
  }

  /// Whether the file has the size of such a table.
  var isWhole: Bool { get throws { try file.size == place(ofRow: toolCount) } }

  var fingerprint: Fingerprint { get throws { try file.fingerprint } }

  private func place(ofRow first: Int) -> Int {
    MemoryLayout<UInt64>.size * (first * (2 * toolCount - first - 1) / 2)
  }

  /// The row of a tool. What can't be read counts as no page.
  func row(_ first: Int) throws -> [UInt64] {
    var row = [UInt64](repeating: 0, count: toolCount - first - 1)
    _ = try row.withUnsafeMutableBytes { try file.read(into: $0, at: place(ofRow: first)) }
    return row
  }

  func write(_ row: [UInt64], _ first: Int) throws {
    try row.withUnsafeBytes { try file.write($0, at: place(ofRow: first)) }
  }
}
