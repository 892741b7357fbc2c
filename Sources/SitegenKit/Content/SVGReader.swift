/// Reads the text of an SVG picture as XML 1.0, tag by tag.
///
/// It knows what logos are made of, and takes what else XML has (document types, entities) apart only as far as it must to
/// name it.
struct SVGReader {
  /// What stands at a place of the text, by the offsets of its bytes.
  enum Token {
    case start(Tag)
    /// An end tag, by the name in it.
    case end(Range<Int>)
    /// Text, also that of a CDATA section.
    case text(Range<Int>)
    /// `<!DOCTYPE …`, by its first word.
    case declaration(Range<Int>)
    /// `<?xml …?>` and its like.
    case instruction(Range<Int>)
  }

  struct Tag {
    let name: Range<Int>
    let attributes: [Attribute]
    /// Whether it ends itself, by `/>`.
    let isEmpty: Bool
  }

  struct Attribute {
    let name: Range<Int>
    /// What stands between the quotes.
    let value: Range<Int>
  }

  /// Why the text can't be read any further.
  struct Problem: Error {
    let message: String
    let range: Range<Int>
  }

  let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads on; comments are passed over.
  /// - Returns: nil at the end of the text.
  mutating func next() throws(Problem) -> Token? {
    while begins("<!--") {
      let start = index
      guard let end = find("-->", from: start + 4) else {
        throw Problem(message: "\"<!--\" begins a comment that never ends", range: start..<start + 4)
      }
      index = end.upperBound
    }
    guard index < bytes.count else { return nil }
    let start = index
    guard bytes[index] == UInt8(ascii: "<") else {
      index = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      return .text(start..<index)
    }
    if begins("<![CDATA[") {
      guard let end = find("]]>", from: start) else {
        throw Problem(message: "\"<![CDATA[\" begins a text that never ends", range: start..<start + 9)
      }
      index = end.upperBound
      return .text(start + 9..<end.lowerBound)
    }
    if begins("<!") {
      let word = word(from: start + 2)
      index = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
      return .declaration(start..<word.upperBound)
    }
    if begins("<?") {
      guard let end = find("?>", from: start) else {
        throw Problem(message: "\"<?\" begins an instruction that never ends", range: start..<start + 2)
      }
      index = end.upperBound
      return .instruction(start..<index)
    }
    return begins("</") ? .end(try endTag()) : .start(try startTag())
  }

  /// The text of a range, with `&lt;` and its like as the characters that they stand for.
  func text(_ range: Range<Int>) throws(Problem) -> String {
    var text: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] == UInt8(ascii: "&") else {
        text.append(bytes[offset])
        offset += 1
        continue
      }
      let name = bytes[(offset + 1)..<range.upperBound].prefix { $0 != UInt8(ascii: ";") }.prefix(Self.longestReference)
      guard name.endIndex < range.upperBound, bytes[name.endIndex] == UInt8(ascii: ";"),
        let scalar = Self.scalar(String(decoding: name, as: UTF8.self))
      else {
        let known = "\"&\" begins no reference that XML knows; write &amp; for the sign itself"
        throw Problem(message: known, range: offset..<offset + 1)
      }
      text += Array(String(scalar).utf8)
      offset = name.endIndex + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  // MARK: - Tags

  private mutating func endTag() throws(Problem) -> Range<Int> {
    let name = word(from: index + 2)
    index = name.upperBound
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw Problem(message: "\"</\" begins a tag that never ends", range: name.lowerBound - 2..<name.upperBound)
    }
    index += 1
    return name
  }

  private mutating func startTag() throws(Problem) -> Tag {
    let name = word(from: index + 1)
    guard let first = bytes[name].first, Ascii.isLetter(first) || first >= 0x80 || first == UInt8(ascii: "_") else {
      throw Problem(message: "\"<\" begins no tag; write &lt; for the sign itself", range: index..<index + 1)
    }
    index = name.upperBound
    var attributes: [Attribute] = []
    while true {
      let space = index
      skipSpaces()
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return Tag(name: name, attributes: attributes, isEmpty: false)
      }
      if begins("/>") {
        index += 2
        return Tag(name: name, attributes: attributes, isEmpty: true)
      }
      let attribute = word(from: index)
      guard index > space, !attribute.isEmpty else {
        throw Problem(message: "an attribute must begin here, behind a space", range: index..<index + 1)
      }
      attributes.append(try value(of: attribute))
    }
    throw Problem(message: "\"<\(plain(name))\" begins a tag that never ends", range: name)
  }

  private mutating func value(of name: Range<Int>) throws(Problem) -> Attribute {
    index = name.upperBound
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
      throw Problem(message: "\"\(plain(name))\" has no value; XML wants one in quotes", range: name)
    }
    index += 1
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      throw Problem(message: "the value of \"\(plain(name))\" has no quotes", range: name)
    }
    let quote = bytes[index]
    let start = index + 1
    guard let end = bytes[start...].firstIndex(where: { $0 == quote || $0 == UInt8(ascii: "<") }),
      bytes[end] == quote
    else { throw Problem(message: "the value of \"\(plain(name))\" is never closed by its quote", range: name) }
    index = end + 1
    return Attribute(name: name, value: start..<end)
  }

  // MARK: - Bytes

  private static let longestReference = 10

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.utf8.starts(with: "#x".utf8) {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else {
        name.utf8.first == UInt8(ascii: "#") ? UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) : nil
      }
    }
  }

  private func begins(_ text: String) -> Bool { bytes[min(index, bytes.count)...].starts(with: text.utf8) }

  private func find(_ text: String, from start: Int) -> Range<Int>? {
    bytes.range(of: Array(text.utf8), in: min(start, bytes.count)..<bytes.count)
  }

  /// What stands up to a space or a sign that ends a name.
  private func word(from start: Int) -> Range<Int> {
    let start = min(start, bytes.count)
    return start..<(bytes[start...].firstIndex { $0 <= 0x20 || "<>/='\"[".utf8.contains($0) } ?? bytes.count)
  }

  private mutating func skipSpaces() {
    while index < bytes.count, Ascii.isWhitespace(bytes[index]) { index += 1 }
  }

  private func plain(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
