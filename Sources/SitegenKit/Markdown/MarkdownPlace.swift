/// Where a part of a Markdown text is written. It is looked for when somebody asks, since a text may hold thousands of links
/// and a run lists a hundred problems; and no further than the end of its block, which has a limit.
struct MarkdownPlace: Sendable {
  let source: SourceText
  /// The offset of the part's beginning or, where cmark-gfm has none for it, of its block's.
  let start: Int
  /// What is written there: an address, a heading, a tag.
  let text: String
  /// Of an address: where a definition has it, for a link that refers to one.
  var definition: Range<Int>?
  /// Whether what follows must end an address: it may be the beginning of another one that stands before it.
  var isAddress = false

  /// The part itself, or what it refers to; its beginning where its text is written in another way (by entities).
  var location: SourceLocation {
    let wanted = Array(text.utf8)
    let block = self.block
    if isAddress {
      var rest = block
      while let found = source.bytes.place(of: wanted, in: rest) {
        let next = found.upperBound < block.upperBound ? source.bytes[found.upperBound] : UInt8(ascii: " ")
        if ")>\"' \t\r\n".utf8.contains(next) { return source.location(found) }
        rest = found.upperBound..<block.upperBound
      }
      if let definition { return source.location(definition) }
    }
    return source.bytes.place(of: wanted, in: block).map(source.location) ?? source.location(at: start)
  }

  /// What is looked through: from the beginning to the next line that is blank. `MarkdownLimits` keeps it short.
  var block: Range<Int> {
    var line = source.line(at: start)
    var end = source.lineRange(line).upperBound
    while line < source.lineCount {
      line += 1
      let next = source.lineRange(line)
      if source.bytes[next].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { break }
      end = next.upperBound
    }
    return start..<max(start, end)
  }
}
