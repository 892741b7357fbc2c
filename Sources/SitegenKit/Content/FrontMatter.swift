/// A content file cut into its data and its text.
///
/// The fences are whole lines of three hyphens (spaces after them are fine), or of three `+` where an import asks for
/// those; a `---` inside a value or in the text is text.
package struct FrontMatter {
  /// The lines between the fences; nil where the file begins with text.
  package let data: Range<Int>?
  package let body: Range<Int>

  /// - Returns: nil where the data begins and never ends, which is reported.
  package static func cut(
    _ source: SourceText, fence: UInt8 = UInt8(ascii: "-"), into diagnostics: inout Diagnostics
  ) -> FrontMatter? {
    let end = source.bytes.count
    let bytes = [UInt8](repeating: fence, count: 3)
    let typed = String(decoding: bytes, as: UTF8.self)
    func isFence(_ line: Int) -> Bool {
      let found = source.bytes[source.lineRange(line)]
      return found.starts(with: bytes) && found.dropFirst(3).allSatisfy(Ascii.isSpace)
    }
    guard isFence(1) else { return FrontMatter(data: nil, body: 0..<end) }
    guard source.lineCount > 1, let closing = (2...source.lineCount).first(where: isFence) else {
      diagnostics.report(
        .frontMatter, "the \"\(typed)\" of the first line is never closed by another \"\(typed)\" line",
        at: source.location(source.lineRange(1)),
        hint: (2...max(2, source.lineCount)).contains { line in
          line <= source.lineCount && source.bytes[source.lineRange(line)].elementsEqual("...".utf8)
        } ? "end the data with \"\(typed)\", not with \"...\"" : nil)
      return nil
    }
    let dataStart = source.lineRange(2).lowerBound
    let bodyStart = closing < source.lineCount ? source.lineRange(closing + 1).lowerBound : end
    return FrontMatter(data: dataStart..<source.lineRange(closing).lowerBound, body: bodyStart..<end)
  }

  /// Reads and cuts an entry's file, which must have data.
  /// - Returns: nil where it has none or can't be cut, which is reported.
  package static func cutEntry(_ bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) -> (
    source: SourceText, data: Range<Int>, body: Range<Int>
  )? {
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let cut = cut(source, into: &diagnostics)
    else { return nil }
    guard let data = cut.data else {
      diagnostics.report(
        .frontMatter, "the file must begin with a \"---\" line, the entry's data and another \"---\" line",
        at: source.location(at: 0), hint: hint(forBeginningOf: source))
      return nil
    }
    guard checkBeginning(of: cut.body, source, into: &diagnostics) else { return nil }
    return (source, data, cut.body)
  }

  /// What the first lines show of a file that should begin with data.
  private static func hint(forBeginningOf source: SourceText) -> String? {
    let lines = (1...min(source.lineCount, 20)).map { source.bytes[source.lineRange($0)] }
    let first = lines.first { !$0.allSatisfy(Ascii.isWhitespace) } ?? []
    let text = String(decoding: first, as: UTF8.self).unicodeScalars
    if first.elementsEqual("---".utf8) { return "take out the empty lines before \"---\"" }
    if !text.isEmpty, text.allSatisfy({ "-–—_*".unicodeScalars.contains($0) }) { return "write three hyphens: \"---\"" }
    return lines.contains { $0.elementsEqual("---".utf8) } ? "put a \"---\" line before the data" : nil
  }

  /// A `---` among the keys ends the data, so that what follows would be published as text.
  /// - Returns: whether the text does not look like more data.
  private static func checkBeginning(
    of body: Range<Int>, _ source: SourceText, into diagnostics: inout Diagnostics
  ) -> Bool {
    guard !body.isEmpty else { return true }
    let start = source.line(at: body.lowerBound)
    let first = source.bytes[source.lineRange(start)]
    let key = String(decoding: first.prefix { Ascii.isLetter($0) || $0 == UInt8(ascii: "_") }, as: UTF8.self)
    guard Entry.Key(rawValue: key) != nil, first.dropFirst(key.utf8.count).first == UInt8(ascii: ":") else {
      return true
    }
    // A paragraph has an empty line behind it; data has its fence.
    for line in start + 1..<max(start + 1, source.lineCount + 1) {
      if isFence(line, of: source) {
        diagnostics.report(
          .frontMatter, "the data ended above, so this is text; a \"---\" line stands between its keys",
          at: source.location(source.lineRange(start)), hint: "take out the \"---\" line above")
        return false
      }
      if source.bytes[source.lineRange(line)].allSatisfy(Ascii.isWhitespace) { return true }
    }
    return true
  }

  private static func isFence(_ line: Int, of source: SourceText) -> Bool {
    let bytes = source.bytes[source.lineRange(line)]
    return bytes.starts(with: "---".utf8)
      && bytes.dropFirst(3).allSatisfy(Ascii.isSpace)
  }
}
