/// The community's votes on one tool.
struct Votes: Sendable, Equatable {
  let ship: Int
  let skip: Int

  var total: Int { ship + skip }
}

/// `Content/votes.csv`: the columns `tool,ship,skip`, one line a tool.
///
/// This is a reader of those three columns alone. No field of them ever needs quotes; they are read where a program has
/// put them round each.
package enum VotesFile {
  package static let path = "Content/votes.csv"
  static let header = "tool,ship,skip"
  static let largestCount = 1_000_000_000

  /// - Returns: the votes by slug, each with the location of its slug.
  static func read(_ tree: SourceTree, into diagnostics: inout Diagnostics) -> [String: Located<Votes>] {
    guard let bytes = tree[path], let source = SourceText(checking: bytes, path: path, into: &diagnostics) else {
      return [:]
    }
    var votes: [String: Located<Votes>] = [:]
    let names = cells(source.lineRange(1), of: source).map { source.text($0) }
    guard names.joined(separator: ",") == header else {
      let isDividedOtherwise = source.bytes[source.lineRange(1)].contains { ";\t".utf8.contains($0) }
      diagnostics.report(
        .csvSyntax, "the first line must be \"\(header)\"", at: source.location(source.lineRange(1)),
        hint: isDividedOtherwise ? "put commas between the fields" : nil)
      return [:]
    }
    for line in 2..<max(2, source.lineCount + 1) {
      let range = source.lineRange(line)
      guard !range.isEmpty else { continue }
      let cells = cells(range, of: source)
      guard cells.count == 3 else {
        diagnostics.report(
          .csvSyntax, "the line has \(cells.count.of("field")); it must have 3: \(header)", at: source.location(range))
        continue
      }
      let counts = cells[1...].map { count($0, of: source, into: &diagnostics) }
      let slug = source.text(cells[0])
      if votes[slug] != nil {
        diagnostics.report(
          .duplicateVotes, "\"\(slug)\" has a second line of votes", at: source.location(cells[0]))
      } else if let ship = counts[0], let skip = counts[1] {
        votes[slug] = Located(value: Votes(ship: ship, skip: skip), location: source.location(cells[0]))
      }
    }
    return votes
  }

  /// The ranges at which a slug begins a line.
  package static func ranges(of slug: String, in source: SourceText) -> [Range<Int>] {
    (2..<max(2, source.lineCount + 1)).compactMap { line in
      cells(source.lineRange(line), of: source).first.flatMap { source.text($0) == slug ? $0 : nil }
    }
  }

  /// The ranges between the commas of a line, without spaces at their ends and without the quotes round a field.
  private static func cells(_ range: Range<Int>, of source: SourceText) -> [Range<Int>] {
    source.bytes[range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { cell in
      let start = cell.firstIndex { !Ascii.isSpace($0) } ?? cell.endIndex
      let end = cell.lastIndex { !Ascii.isSpace($0) }.map { $0 + 1 } ?? start
      guard end - start > 1, source.bytes[start] == UInt8(ascii: "\""), source.bytes[end - 1] == UInt8(ascii: "\"")
      else {
        return start..<max(start, end)
      }
      return start + 1..<end - 1
    }
  }

  private static func count(_ cell: Range<Int>, of source: SourceText, into diagnostics: inout Diagnostics) -> Int? {
    let text = source.text(cell)
    if !text.isEmpty, text.utf8.allSatisfy(Ascii.isDigit), let number = Int(text),
      number <= largestCount
    {
      return number
    }
    diagnostics.report(
      .csvSyntax, "\"\(text)\" is not a number of votes", at: source.location(cell))
    return nil
  }
}
