import SitegenKit

/// Reads TOML 1.0 to nodes with locations.
///
/// Values stay the text that was written, but for what TOML writes in several ways: numbers lose `_` and a `+`, and
/// whole numbers are decimal. The first mistake ends the reading. Each byte is looked at once.
struct TOMLReader {
  struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// How deep tables and arrays may be nested.
  static let depth = 20

  let source: SourceText
  let end: Int
  var offset: Int
  /// The number of headers so far.
  private var section = 0

  /// Reads a part of a text: a whole document.
  /// - Returns: nil where it is no TOML, which is reported.
  static func read(_ range: Range<Int>, of source: SourceText, into diagnostics: inout Diagnostics) -> [YAMLPair]? {
    // Each was reported when the text was taken.
    guard !source.bytes[range].contains(where: SourceText.isControl) else { return nil }
    var reader = TOMLReader(source: source, end: range.upperBound, offset: range.lowerBound)
    do {
      return try reader.readDocument().pairs
    } catch {
      guard let problem = error as? Problem else { return nil }
      diagnostics.report(.tomlSyntax, problem.message, at: source.location(at: problem.offset))
      return nil
    }
  }

  private init(source: SourceText, end: Int, offset: Int) {
    (self.source, self.end, self.offset) = (source, end, offset)
  }

  var next: UInt8? { offset < end ? source.bytes[offset] : nil }

  /// Whether these bytes stand here.
  func isNext(_ text: String) -> Bool { source.bytes[offset..<end].starts(with: text.utf8) }

  /// Takes a byte, with space before it.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  mutating func skipSpace() {
    while let byte = next, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Takes a line break, LF or CRLF.
  /// - Returns: whether there is one.
  mutating func takeLineBreak() throws -> Bool {
    switch next {
    case UInt8(ascii: "\n"): offset += 1
    case UInt8(ascii: "\r"):
      guard offset + 1 < end, source.bytes[offset + 1] == UInt8(ascii: "\n") else {
        throw Problem(message: "a carriage return without a line feed", offset: offset)
      }
      offset += 2
    default: return false
    }
    return true
  }

  mutating func skipComment() {
    guard next == UInt8(ascii: "#") else { return }
    while let byte = next, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { offset += 1 }
  }

  // MARK: - Lines

  private mutating func readDocument() throws -> TOMLTable {
    let root = TOMLTable(.header, at: source.location(at: offset))
    var (table, depth) = (root, 0)
    while true {
      skipSpace()
      switch next {
      case nil: return root
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "#"): break
      case UInt8(ascii: "["): (table, depth) = try readHeader(below: root)
      default: try readPair(into: table, depth: depth)
      }
      skipSpace()
      skipComment()
      guard try takeLineBreak() || next == nil else {
        throw Problem(message: "the line must end here", offset: offset)
      }
    }
  }

  /// Reads `[a.b]` or `[[a.b]]`.
  /// - Returns: the table that the lines below it add to, and how deep it is.
  private mutating func readHeader(below root: TOMLTable) throws -> (TOMLTable, depth: Int) {
    let start = offset
    let isOfList = isNext("[[")
    offset += isOfList ? 2 : 1
    let key = try readKey()
    guard take(UInt8(ascii: "]")), !isOfList || next == UInt8(ascii: "]") else {
      throw Problem(message: "a \"\(isOfList ? "]]" : "]")\" must stand here", offset: offset)
    }
    if isOfList { offset += 1 }
    section += 1
    var table = root
    for part in key.dropLast() { table = try self.table(part, in: table) }
    guard let last = key.last else { return (table, 0) }
    let made = TOMLTable(.header, at: source.location(start..<offset))
    switch (table[last.text]?.item, isOfList) {
    case (nil, true): table.add(last.text, at: location(last), .tables(.init(made)))
    case (nil, false): table.add(last.text, at: location(last), .table(made))
    case (.tables(let list)?, true): list.append(made)
    case (.table(let known)?, false) where known.origin == .way:
      known.origin = .header
      return (known, key.count)
    default: throw taken(last, in: table)
    }
    return (made, key.count)
  }

  /// The table that a header leads through; made where there is none yet.
  private func table(_ part: KeyPart, in outer: TOMLTable) throws -> TOMLTable {
    switch outer[part.text]?.item {
    case nil:
      let made = TOMLTable(.way, at: location(part))
      outer.add(part.text, at: location(part), .table(made))
      return made
    case .table(let table)?: return table
    case .tables(let list)?:
      guard let last = list.tables.last else { throw taken(part, in: outer) }
      return last
    case .value?: throw taken(part, in: outer)
    }
  }

  /// Reads `a.b = value`; the tables on the way to the last part are made where there are none.
  mutating func readPair(into outer: TOMLTable, depth: Int) throws {
    let key = try readKey()
    guard take(UInt8(ascii: "=")) else { throw Problem(message: "a \"=\" must stand here", offset: offset) }
    var table = outer
    for part in key.dropLast() {
      switch table[part.text]?.item {
      case nil:
        let made = TOMLTable(.dots(section: section), at: location(part))
        table.add(part.text, at: location(part), .table(made))
        table = made
      case .table(let known)? where known.origin == .way || known.origin == .dots(section: section):
        known.origin = .dots(section: section)
        table = known
      default: throw taken(part, in: table)
      }
    }
    guard let last = key.last else { return }
    guard table[last.text] == nil else { throw taken(last, in: table) }
    let at = location(last)
    table.add(last.text, at: at, .value(try readValue(depth: depth + key.count)))
  }

  private func taken(_ part: KeyPart, in table: TOMLTable) -> Problem {
    let line = table[part.text].map { "; the first is in line \($0.location.line)" } ?? ""
    return Problem(message: "\"\(part.text)\" stands twice in one table\(line)", offset: part.range.lowerBound)
  }

  // MARK: - Keys

  struct KeyPart {
    let text: String
    let range: Range<Int>
  }

  private func location(_ part: KeyPart) -> SourceLocation { source.location(part.range) }

  private mutating func readKey() throws -> [KeyPart] {
    var parts: [KeyPart] = []
    repeat {
      skipSpace()
      let start = offset
      guard parts.count < Self.depth else { throw tooDeep(at: start) }
      let text: String
      switch next {
      case UInt8(ascii: "\""): text = try readBasicString()
      case UInt8(ascii: "'"): text = try readLiteralString()
      default:
        while let byte = next, Self.isBare(byte) { offset += 1 }
        guard offset > start else {
          throw Problem(
            message: "a key must stand here: letters, digits, \"_\" and \"-\", or a text in quotes", offset: start)
        }
        text = source.text(start..<offset)
      }
      parts.append(KeyPart(text: text, range: start..<offset))
    } while take(UInt8(ascii: "."))
    return parts
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  func tooDeep(at offset: Int) -> Problem {
    Problem(message: "the data is nested more than \(Self.depth) deep", offset: offset)
  }
}
