/// A JSON text (RFC 8259) to be written, with its keys in the order in which they were given.
///
/// Literals stand for their values: `["version": 1, "names": ["a", "b"]]`.
indirect enum JSON: Sendable {
  typealias Members = [(key: String, value: JSON)]

  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object(Members)
  /// What is JSON already: a value that was made ready, or a composition's hole for one.
  case ready(String)
  /// Values that are written one behind another: one of them, and the holes of a composition behind it, which fill in
  /// further members or nothing.
  case row([JSON])

  /// In one line without spaces, for pages: safe within `<script>`, where `<!--` would swallow the rest of the page.
  /// - Parameter holes: the control characters that a composition fills in; all others are left out.
  /// - Returns: the JSON text, without a line break at its end.
  func compact(keeping holes: ClosedRange<UInt8>? = nil) -> String {
    var writer = Writer(layout: .compact, holes: holes)
    writer.write(self, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// For pages too: each member of the object, and each item of a member that is a list, begins a line.
  var lines: String {
    var writer = Writer(layout: .lines, holes: nil)
    writer.write(self, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// For people and programs: two spaces for each level and a line break at the end.
  ///
  /// No character of it acts on a terminal.
  var indented: String {
    var writer = Writer(layout: .indented, holes: nil)
    writer.write(self, level: 0)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// A text as it stands between the quotes of a compact string.
  static func unquoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(escapingForPage: text.utf8, keeping: nil)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(arrayLiteral items: JSON...) { self = .array(items) }
  init(dictionaryLiteral members: (String, JSON)...) { self = .object(members.map { (key: $0, value: $1) }) }
}

extension JSON {
  /// Returns a text as a JSON string with its quotes, for formats that are joined from lines.
  static func quoted(_ text: String) -> String { JSON.string(text).compact() }
}

extension JSON {
  /// Writes values as bytes, in one of the layouts.
  private struct Writer {
    enum Layout { case compact, lines, indented }

    let layout: Layout
    let holes: ClosedRange<UInt8>?
    var bytes: [UInt8] = []

    mutating func write(_ value: JSON, level: Int) {
      switch value {
      case .null: bytes += "null".utf8
      case .bool(let value): bytes += (value ? "true" : "false").utf8
      case .integer(let number): bytes += String(number).utf8
      case .string(let text): write(text)
      case .array(let items):
        write(items, between: "[", "]", level: level, hasLines: layout != .lines || level == 1) { writer, item in
          writer.write(item, level: level + 1)
        }
      case .object(let members):
        write(members, between: "{", "}", level: level, hasLines: layout != .lines) { writer, member in
          writer.write(member.key)
          writer.bytes += (writer.layout == .indented ? ": " : ":").utf8
          writer.write(member.value, level: level + 1)
        }
      case .ready(let text): bytes += text.utf8
      case .row(let values): for value in values { write(value, level: level) }
      }
    }

    /// Writes the items of a list or the members of an object, with its brackets and the commas between.
    ///
    /// With `hasLines` the first item begins a line and the last one ends one, where the layout has lines.
    private mutating func write<Item>(
      _ items: [Item], between open: String, _ close: String, level: Int, hasLines: Bool,
      _ writeItem: (inout Writer, Item) -> Void
    ) {
      bytes += open.utf8
      for (number, item) in items.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        if number > 0 || hasLines { breakLine(level: level, indent: level + 1) }
        writeItem(&self, item)
      }
      if !items.isEmpty, hasLines { breakLine(level: level, indent: level) }
      bytes += close.utf8
    }

    /// Begins a line where the layout has one.
    ///
    /// `level` is how deep the list or object is of which the line is; `indent` is how far the line is indented, in
    /// steps of two spaces.
    private mutating func breakLine(level: Int, indent: Int) {
      switch layout {
      case .compact: break
      case .lines: if level < 2 { bytes.append(UInt8(ascii: "\n")) }
      case .indented:
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<indent { bytes += "  ".utf8 }
      }
    }

    private mutating func write(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
      if layout == .indented {
        bytes.append(escapingForTerminal: text)
      } else {
        bytes.append(escapingForPage: text.utf8, keeping: holes)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }
}

extension [UInt8] {
  /// Appends the inside of a JSON string that can stand within `<script>`.
  ///
  /// Control characters have no business in a page: they are left out, but for the holes of a composition.
  fileprivate mutating func append(escapingForPage text: some Collection<UInt8>, keeping holes: ClosedRange<UInt8>?) {
    append(text) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "<"): "\\u003c"
      case UInt8(ascii: ">"): "\\u003e"
      case UInt8(ascii: "&"): "\\u0026"
      case UInt8(ascii: "\t"): "\\t"
      case UInt8(ascii: "\n"): "\\n"
      case 0x7F, ..<0x20: holes?.contains(byte) == true ? nil : ""
      default: nil
      }
    }
  }

  /// Appends the inside of a JSON string in which what would act on a terminal, or on the order of the text, is a code.
  fileprivate mutating func append(escapingForTerminal text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": self += "\\\(scalar)".utf8
      case "\n": self += "\\n".utf8
      case "\t": self += "\\t".utf8
      default:
        if Printable.isHidden(scalar) {
          let digits = String(scalar.value, radix: 16)
          self += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
        } else {
          self += UTF8.encode(scalar).map { Array($0) } ?? []
        }
      }
    }
  }
}
