import SitegenKit

/// Reads JSON (RFC 8259) to nodes with locations.
///
/// Numbers stay the text that was written, and a key that stands twice is an error: Foundation's reader keeps neither
/// locations nor digits nor the first of two keys.
struct JSONReader {
  private struct Problem: Error {
    let message: String
    let offset: Int
  }

  /// How deep arrays and objects may be nested.
  static let depth = 20

  private let source: SourceText
  private var offset = 0

  /// - Returns: nil where the text is no JSON, which is reported.
  static func read(_ source: SourceText, into diagnostics: inout Diagnostics) -> YAMLNode? {
    var reader = JSONReader(source: source)
    do {
      let node = try reader.readValue(depth: 1)
      reader.skipSpace()
      guard reader.next == nil else { throw Problem(message: "text behind the end of the data", offset: reader.offset) }
      return node
    } catch {
      guard let problem = error as? Problem else { return nil }
      diagnostics.report(.jsonSyntax, problem.message, at: source.location(at: problem.offset))
      return nil
    }
  }

  private init(source: SourceText) { self.source = source }

  private var next: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    offset += 1
    return true
  }

  private mutating func readValue(depth: Int) throws -> YAMLNode {
    skipSpace()
    let start = offset
    guard depth <= Self.depth else {
      throw Problem(message: "the data is nested more than \(Self.depth) deep", offset: start)
    }
    switch next {
    case UInt8(ascii: "{"):
      return YAMLNode(value: .mapping(try readObject(depth: depth)), location: source.location(at: start))
    case UInt8(ascii: "["):
      return YAMLNode(value: .sequence(try readArray(depth: depth)), location: source.location(at: start))
    case UInt8(ascii: "\""):
      let text = try readString()
      return YAMLNode(value: .scalar(text), location: source.location(start..<offset))
    default:
      return try readWord(from: start)
    }
  }

  private mutating func readObject(depth: Int) throws -> [YAMLPair] {
    var pairs: [YAMLPair] = []
    var keys: Set<String> = []
    offset += 1
    if take(UInt8(ascii: "}")) { return [] }
    repeat {
      skipSpace()
      let start = offset
      guard next == UInt8(ascii: "\"") else { throw Problem(message: "a key in quotes must stand here", offset: start) }
      let key = try readString()
      let location = source.location(start..<offset)
      guard keys.insert(key).inserted else {
        throw Problem(message: "\"\(key)\" stands twice in one object", offset: start)
      }
      guard take(UInt8(ascii: ":")) else { throw Problem(message: "a \":\" must stand here", offset: offset) }
      pairs.append(YAMLPair(key: key, keyLocation: location, value: try readValue(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw Problem(message: "a \",\" or a \"}\" must stand here", offset: offset) }
    return pairs
  }

  private mutating func readArray(depth: Int) throws -> [YAMLNode] {
    var items: [YAMLNode] = []
    offset += 1
    if take(UInt8(ascii: "]")) { return [] }
    repeat { items.append(try readValue(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw Problem(message: "a \",\" or a \"]\" must stand here", offset: offset) }
    return items
  }

  /// Reads a number, `true`, `false` or `null`.
  private mutating func readWord(from start: Int) throws -> YAMLNode {
    while let byte = next, !Self.endsWord(byte) { offset += 1 }
    let word = source.text(start..<offset)
    let location = source.location(start..<offset)
    switch word {
    case "null": return YAMLNode(value: .null, location: location)
    case "true", "false": return YAMLNode(value: .scalar(word), location: location)
    default:
      guard Self.isNumber(source.bytes[start..<offset]) else {
        throw Problem(message: word.isEmpty ? "a value must stand here" : "\"\(word)\" is no JSON value", offset: start)
      }
      return YAMLNode(value: .scalar(word), location: location)
    }
  }

  /// Whether a byte is white space, or begins or ends something else.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether a word is a number (RFC 8259, section 6): `-`, whole digits without a zero before them, a fraction, an
  /// exponent.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
    func takeDigits() -> Bool {
      let digits = rest.prefix(while: Ascii.isDigit)
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }
    let isZero = rest.first == UInt8(ascii: "0")
    let whole = rest.startIndex
    guard takeDigits(), !isZero || rest.startIndex == whole + 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits() else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }

  // MARK: - Strings

  private mutating func readString() throws -> String {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += Array(try readEscape().utf8)
      case 0..<0x20: throw Problem(message: "a line break or control character in a string", offset: offset - 1)
      default: text.append(byte)
      }
    }
    throw Problem(message: "a quote that begins here is never closed", offset: start)
  }

  private static let escapes: [UInt8: String] = [
    UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
    UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
  ]

  private mutating func readEscape() throws -> String {
    let start = offset - 1
    let bad = Problem(message: "a backslash must begin a JSON escape", offset: start)
    guard let byte = next else { throw bad }
    offset += 1
    if let text = Self.escapes[byte] { return text }
    guard byte == UInt8(ascii: "u"), let first = readUnit() else { throw bad }
    if let scalar = Unicode.Scalar(first) { return String(scalar) }
    // The first half of a pair: the second one must follow.
    guard source.bytes[offset...].starts(with: "\\u".utf8) else { throw bad }
    offset += 2
    guard let second = readUnit() else { throw bad }
    let text = String(validating: [first, second], as: UTF16.self)
    guard let text else { throw bad }
    return text
  }

  private mutating func readUnit() -> UInt16? {
    let digits = source.bytes[offset...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Self.isHexDigit($0) }) else { return nil }
    offset += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    Ascii.isDigit(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}
