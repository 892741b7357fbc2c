import CCMarkGFM

/// The parts of a Markdown text that are shown as they were typed or left out: code, HTML and comments.
package enum MarkdownSamples {
  /// Finds them.
  /// - Parameters:
  ///   - body: the offsets of the Markdown within the file, in bytes.
  ///   - source: the file.
  /// - Returns: their offsets, in order; nil where the text is beyond the limits of what is parsed.
  package static func ranges(in body: Range<Int>, of source: SourceText) -> [Range<Int>]? {
    var ignored = Diagnostics()
    guard MarkdownLimits.check(body, of: source, into: &ignored) else { return nil }
    let firstLine = source.line(at: body.lowerBound)
    let blocks: [Range<Int>] =
      MarkdownParser.withTree(of: source.bytes[body]) { root, _ in
        var found: [Range<Int>] = []
        root.walk { node, isEntering in
          guard isEntering, node.type == CMARK_NODE_CODE_BLOCK || node.type == CMARK_NODE_HTML_BLOCK else { return }
          let lines = (firstLine + node.startLine - 1, firstLine + max(node.startLine, node.endLine) - 1)
          let start = source.lineRange(min(lines.0, source.lineCount)).lowerBound
          found.append(start..<max(start, source.lineRange(min(lines.1, source.lineCount)).upperBound))
        }
        return found
      } ?? []
    var ranges: [Range<Int>] = []
    var start = body.lowerBound
    for block in blocks where block.lowerBound >= start {
      ranges += inline(in: start..<block.lowerBound, of: source) + [block]
      start = block.upperBound
    }
    return ranges + inline(in: start..<max(start, body.upperBound), of: source)
  }

  /// Code spans and comments between the blocks.
  ///
  /// A span ends at as many backticks as it began with, in the same paragraph; else the backticks are text.
  private static func inline(in range: Range<Int>, of source: SourceText) -> [Range<Int>] {
    let bytes = source.bytes
    var ranges: [Range<Int>] = []
    // Where the last run of so many backticks of a paragraph begins: what has no end is looked for once.
    for paragraph in paragraphs(in: range, of: source) {
      var runs: [Int: [Int]] = [:]
      var offset = paragraph.lowerBound
      while offset < paragraph.upperBound {
        let length = bytes[offset..<paragraph.upperBound].prefix { $0 == backtick }.count
        if length > 0 { runs[length, default: []].append(offset) }
        offset += max(1, length)
      }
      var used: [Int: Int] = [:]
      offset = paragraph.lowerBound
      while offset < paragraph.upperBound {
        if bytes[offset] == UInt8(ascii: "\\") {
          offset += 2
        } else if bytes[offset...].starts(with: "<!--".utf8) {
          let end = bytes.range(of: Array("-->".utf8), in: offset + 4..<max(offset + 4, paragraph.upperBound))
          let past = end?.upperBound ?? offset + 4
          if end != nil { ranges.append(offset..<past) }
          offset = past
        } else if bytes[offset] == backtick {
          let length = bytes[offset..<paragraph.upperBound].prefix { $0 == backtick }.count
          let places = runs[length] ?? []
          var next = used[length] ?? 0
          while next < places.count, places[next] <= offset { next += 1 }
          used[length] = next
          if next < places.count {
            ranges.append(offset..<places[next] + length)
            offset = places[next] + length
          } else {
            offset += length
          }
        } else {
          offset += 1
        }
      }
    }
    return ranges
  }

  private static let backtick = UInt8(ascii: "`")

  /// The runs of lines that are not empty.
  private static func paragraphs(in range: Range<Int>, of source: SourceText) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var start: Int?
    for line in source.line(at: range.lowerBound)...source.line(at: range.upperBound - 1) {
      let whole = source.lineRange(line).clamped(to: range)
      if source.bytes[whole].allSatisfy(Ascii.isSpace) {
        if let begin = start { found.append(begin..<whole.lowerBound) }
        start = nil
      } else if start == nil {
        start = whole.lowerBound
      }
    }
    if let begin = start { found.append(begin..<range.upperBound) }
    return found
  }
}
