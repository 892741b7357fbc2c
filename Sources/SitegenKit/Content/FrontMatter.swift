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
        at: source.location(source.lineRange(1)))
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
        at: source.location(at: 0))
      return nil
    }
    return (source, data, cut.body)
  }
}
