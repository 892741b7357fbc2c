/// Finds where something in a Markdown text is written.
///
/// It looks when somebody asks, since a text may hold thousands of links and a run lists a hundred problems; and no
/// further than the end of its block, which has a limit.
struct MarkdownLocator: Sendable {
  let source: SourceText
  /// The offset where it begins or, where cmark-gfm has none for it, of its block's.
  let start: Int
  /// What is written there: an address, a heading, a tag.
  let text: String
  /// Where a definition has the address, for a link that refers to one.
  var definition: Range<Int>?
  /// Whether what follows must end an address: it may be the beginning of another one that stands before it.
  var isAddress = false

  /// The text itself, or the definition that it refers to; its beginning where it is written in another way (by
  /// entities).
  var location: SourceLocation {
    if isAddress {
      if let found = addresses().first { return source.location(found) }
      if let definition { return source.location(definition) }
    }
    return source.bytes.range(of: Array(text.utf8), in: block).map(source.location) ?? source.location(at: start)
  }

  /// Where an address is written, if nothing else can be meant: it stands once in its block, or once in a definition.
  var exactLocation: SourceLocation? {
    let found = addresses()
    guard isAddress, found.count < 2, found.isEmpty || definition == nil else { return nil }
    let range = found.first ?? definition
    guard source.bytes.range(of: Array(text.utf8), in: block) == found.first else { return nil }
    return range.map(source.location).flatMap { $0.text == text ? $0 : nil }
  }

  /// The text itself, as it was typed; nil where it is not there, or where a backslash before it says that it is meant.
  var typedRange: Range<Int>? {
    let (wanted, block) = (Array(text.utf8), block)
    // cmark counts the columns of a line as if it were indented like the one above.
    let lineStart = source.lineRange(source.line(at: start)).lowerBound
    guard
      let found = source.bytes.range(of: wanted, in: block)
        ?? source.bytes.range(of: wanted, in: lineStart..<block.upperBound)
    else { return nil }
    let line = source.lineRange(source.line(at: found.lowerBound))
    let backslashes = source.bytes[line.lowerBound..<found.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }
    return backslashes.count.isMultiple(of: 2) ? found : nil
  }

  /// Where the text stands in its block as an address that ends there: two at most.
  private func addresses() -> [Range<Int>] {
    let (wanted, block) = (Array(text.utf8), block)
    var found: [Range<Int>] = []
    var rest = block
    while found.count < 2, let next = source.bytes.range(of: wanted, in: rest) {
      let end = next.upperBound < block.upperBound ? source.bytes[next.upperBound] : UInt8(ascii: " ")
      if ")>\"' \t\r\n".utf8.contains(end) { found.append(next) }
      rest = next.upperBound..<block.upperBound
    }
    return found
  }

  /// What is looked through: from the beginning to the next empty line.
  ///
  /// `MarkdownLimits` keeps it short.
  var block: Range<Int> {
    var line = source.line(at: start)
    var end = source.lineRange(line).upperBound
    while line < source.lineCount {
      line += 1
      let next = source.lineRange(line)
      if source.bytes[next].allSatisfy(Ascii.isSpace) { break }
      end = next.upperBound
    }
    return start..<max(start, end)
  }
}
