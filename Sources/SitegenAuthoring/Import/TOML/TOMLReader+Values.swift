import SitegenKit

/// Values: arrays, tables in braces, and words, which are all that has no quotes.
extension TOMLReader {
  /// Reads a value; its own depth counts from the document, which is 0.
  mutating func readValue(depth: Int) throws -> YAMLNode {
    skipSpace()
    let start = offset
    guard depth <= Self.depth else { throw tooDeep(at: start) }
    switch next {
    case UInt8(ascii: "["):
      return YAMLNode(value: .sequence(try readArray(depth: depth)), location: source.location(at: start))
    case UInt8(ascii: "{"):
      return YAMLNode(value: .mapping(try readInlineTable(depth: depth)), location: source.location(at: start))
    case UInt8(ascii: "\""): return scalar(try isNext("\"\"\"") ? readLongBasicString() : readBasicString(), start)
    case UInt8(ascii: "'"): return scalar(try isNext("'''") ? readLongLiteralString() : readLiteralString(), start)
    default: return scalar(try readWord(), start)
    }
  }

  private func scalar(_ text: String, _ start: Int) -> YAMLNode {
    YAMLNode(value: .scalar(text), location: source.location(start..<offset))
  }

  private mutating func readArray(depth: Int) throws -> [YAMLNode] {
    var items: [YAMLNode] = []
    offset += 1
    try skipLines()
    while next != UInt8(ascii: "]") {
      items.append(try readValue(depth: depth + 1))
      try skipLines()
      if next == UInt8(ascii: "]") { break }
      guard take(UInt8(ascii: ",")) else {
        throw Problem(message: "a \",\" or a \"]\" must stand here", offset: offset)
      }
      try skipLines()
    }
    offset += 1
    return items
  }

  /// Passes over space, line breaks and comments.
  private mutating func skipLines() throws {
    repeat {
      skipSpace()
      skipComment()
    } while try takeLineBreak()
  }

  private mutating func readInlineTable(depth: Int) throws -> [YAMLPair] {
    let table = TOMLTable(.header, at: source.location(at: offset))
    offset += 1
    if take(UInt8(ascii: "}")) { return [] }
    repeat {
      skipSpace()
      try readPair(into: table, depth: depth)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else {
      throw Problem(message: "a \",\" or a \"}\" must stand here; a table in braces is one line", offset: offset)
    }
    return table.pairs
  }

  // MARK: - Words

  private mutating func readWord() throws -> String {
    let start = offset
    skipWord()
    // A time may stand behind a day and a space.
    if TOMLWord.isDay(source.bytes[start..<offset]), next == UInt8(ascii: " "), offset + 1 < end,
      Ascii.isDigit(source.bytes[offset + 1])
    {
      offset += 1
      skipWord()
    }
    guard offset > start else { throw Problem(message: "a value must stand here", offset: start) }
    guard let text = TOMLWord.text(source.bytes[start..<offset]) else {
      throw Problem(
        message:
          "\"\(source.text(start..<offset).truncated(toScalars: 40))\" is no TOML value; a text stands in quotes",
        offset: start)
    }
    return text
  }

  private mutating func skipWord() {
    while let byte = next, !" \t\r\n,]}#".utf8.contains(byte) { offset += 1 }
  }
}
