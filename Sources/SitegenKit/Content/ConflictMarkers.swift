/// Finds the conflict markers that Git leaves in a file where two changes met: `<<<<<<< HEAD`, `=======`, `>>>>>>>
/// main`.
///
/// A file with one holds two texts, so it is not read any further.
enum ConflictMarkers {
  /// Reports each marker at its line.
  ///
  /// A line of `=` alone underlines a heading in Markdown, so it counts only between the other two; what stands in a
  /// block of code that is fenced off is an example.
  /// - Returns: whether there is none.
  static func check(_ source: SourceText, into diagnostics: inout Diagnostics) -> Bool {
    let isPossible = ["<<<<<<<", ">>>>>>>"].contains { sides in
      source.bytes.range(of: Array(sides.utf8), in: 0..<source.bytes.count) != nil
    }
    guard isPossible else { return true }
    let isMarkdown = ContentPath.isMarkdown(source.path)
    var fence: ArraySlice<UInt8>?
    var isOpen = false
    var isClean = true
    for line in 1...source.lineCount {
      let whole = source.lineRange(line)
      let text = source.bytes[whole]
      if isMarkdown, let run = fenceRun(text) {
        if let open = fence {
          let rest = text.drop { $0 == UInt8(ascii: " ") }.dropFirst(run.count)
          if run.first == open.first, run.count >= open.count, rest.allSatisfy(Ascii.isSpace) { fence = nil }
        } else {
          fence = run
        }
      }
      guard fence == nil, let sign = marker(of: text), isOpen || "<>".utf8.contains(sign) else { continue }
      isOpen = sign != UInt8(ascii: ">")
      isClean = false
      diagnostics.report(
        .conflictMark, "\"\(source.text(whole))\" is a line that Git left where two changes met",
        at: source.location(whole), hint: "keep one of the two texts, and remove these lines")
    }
    return isClean
  }

  /// The character of a marker: seven of it, then the line's end or a space and a name.
  private static func marker(of line: ArraySlice<UInt8>) -> UInt8? {
    guard let first = line.first, "<|=>".utf8.contains(first) else { return nil }
    let run = line.prefix { $0 == first }
    let rest = line.dropFirst(run.count)
    guard run.count == 7, rest.first.map(Ascii.isSpace) ?? true else { return nil }
    // Git always names the sides; a bare `>>>>>>>` is a quote of seven levels.
    let mustBeBare = first == UInt8(ascii: "=")
    return rest.allSatisfy(Ascii.isSpace) == mustBeBare || first == UInt8(ascii: "|") ? first : nil
  }

  /// Three or more backticks or tildes at the head of a line, which may be indented by three spaces.
  private static func fenceRun(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = line.drop { $0 == UInt8(ascii: " ") }
    guard text.startIndex - line.startIndex < 4, let first = text.first, "`~".utf8.contains(first) else { return nil }
    let run = text.prefix { $0 == first }
    // A line of code has its backticks closed in the line.
    let isCode = first == UInt8(ascii: "`") && text.dropFirst(run.count).contains(first)
    return run.count >= 3 && !isCode ? run : nil
  }
}
