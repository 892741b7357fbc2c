import SitegenKit

/// A file with the fixes of its problems put in.
struct FixedFile: Sendable {
  let path: String
  /// The file as it was read, and as it is to be.
  let old: [UInt8]
  let new: [UInt8]
  let report: [String]

  /// The files that have fixes, in the order of the diagnostics.
  static func all(fixing diagnostics: [Diagnostic], in tree: SourceTree) -> [FixedFile] {
    var paths: [String] = []
    var fixes: [String: [Fix]] = [:]
    for fix in diagnostics.compactMap(\.fix) {
      if fixes[fix.location.path] == nil { paths.append(fix.location.path) }
      fixes[fix.location.path, default: []].append(fix)
    }
    return paths.compactMap { path in tree[path].flatMap { FixedFile(path, $0, fixes[path] ?? []) } }
  }

  /// - Returns: nil where nothing is left to change.
  private init?(_ path: String, _ bytes: [UInt8], _ fixes: [Fix]) {
    let source = SourceText(path: path, bytes: bytes)
    var edits: [TextEdit] = []
    var report: [String] = []
    let ordered = fixes.sorted { ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column) }
    for fix in ordered {
      let (location, length) = (fix.location, fix.location.length)
      let range =
        source.offset(
          line: location.line, column: location.column)..<source.offset(
          line: location.line, column: location.column + length)
      guard range.lowerBound >= edits.last?.range.upperBound ?? 0, source.text(range) == location.text else { continue }
      edits.append(TextEdit(range: range, text: fix.replacement))
      report.append(
        Printable.text(
          "\(path):\(location.line):\(location.column): \(source.text(range)) → \(fix.replacement)"))
    }
    guard !edits.isEmpty else { return nil }
    self.path = path
    old = bytes
    new = bytes.prefix(bytes.count - source.bytes.count) + TextEdit.apply(edits, to: source.bytes)
    self.report = report
  }

  /// Puts the new text in the place of the old one.
  /// - Returns: false where the file is no longer as it was read; then it stays as it is.
  func replace(_ path: String, below base: Folder) throws -> Bool {
    let (folder, name) = try base.innermost(of: path)
    guard try folder.read(name, limit: old.count) == old else { return false }
    try folder.replaceWhole(name, new)
    return true
  }
}
