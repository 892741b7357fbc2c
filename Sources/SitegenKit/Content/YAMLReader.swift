import Yams

/// Reads YAML to nodes, the careful way: limits before the library sees the text, no aliases, places for all.
struct YAMLReader {
  static let frontMatterBytes = 16 << 10
  static let depth = 20

  private let source: SourceText
  private let range: Range<Int>
  private let firstLine: Int
  private var diagnostics = Diagnostics()

  private init(_ range: Range<Int>, of source: SourceText) {
    self.source = source
    self.range = range
    firstLine = source.line(at: range.lowerBound)
  }

  /// Reads the range as one YAML map.
  /// - Returns: the pairs in their order; nil where the text is no map, which is reported. An empty text is an empty map.
  static func readMapping(
    _ range: Range<Int>, of source: SourceText, limit: Int, into diagnostics: inout Diagnostics
  ) -> [YAMLPair]? {
    var reader = YAMLReader(range, of: source)
    defer { diagnostics.append(contentsOf: reader.diagnostics) }
    guard reader.checkBytes(limit: limit), reader.checkAliases(), let root = reader.compose() else { return nil }
    switch root.value {
    case .mapping(let pairs): return pairs
    case .null: return []
    default:
      reader.diagnostics.report(
        .yamlSyntax, "the data is \(root.kind); it must be \"key: value\" lines", at: root.location)
      return nil
    }
  }

  // MARK: - Before the library

  private mutating func checkBytes(limit: Int) -> Bool {
    guard range.count <= limit else {
      diagnostics.report(
        .yamlLimit, "the data has \(range.count) bytes; the limit is \(limit)",
        at: source.location(at: range.lowerBound))
      return false
    }
    var isFine = true
    var offset = range.lowerBound
    for scalar in source.text(range).unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar.isASCII {
        // Reported when the file was read; the library would stop at it.
        if SourceText.isControl(UInt8(scalar.value)) { isFine = false }
      } else if let name = Self.forbidden(scalar) {
        isFine = false
        diagnostics.report(
          .valueCharacter, "\(name) is not allowed here", at: source.location(offset..<offset + length))
      }
      offset += length
    }
    return isFine
  }

  /// YAML takes U+0085, U+2028 and U+2029 for line breaks, editors don't: the lines would no longer agree.
  private static func forbidden(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: nil
    case 0..<0x20, 0x7F: "the control character U+" + hex(scalar)
    case 0x85: "the line break U+0085"
    case 0x2028: "the line separator U+2028"
    case 0x2029: "the paragraph separator U+2029"
    case 0x80..<0xA0: "the control character U+" + hex(scalar)
    case 0xFEFF: "a byte order mark in the middle of the text (U+FEFF)"
    case 0xFFFE, 0xFFFF: "the noncharacter U+" + hex(scalar)
    default: nil
    }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Refuses any `*name` for which the text also holds `&name`, wherever they stand: 400 bytes of nested aliases can keep
  /// the library busy for hours. An alias can only ever mean an anchor of its own name, so no alias gets past this.
  private mutating func checkAliases() -> Bool {
    let anchors = Set(names(after: UInt8(ascii: "&")).map { source.text($0) })
    let alias = names(after: UInt8(ascii: "*")).first { anchors.contains(source.text($0)) }
    guard let alias else { return true }
    let name = source.text(alias)
    diagnostics.report(
      .yamlAlias, "\"*\(name)\" is a YAML alias of \"&\(name)\"; aliases are not read, so write the value out",
      at: source.location(alias.lowerBound - 1..<alias.upperBound))
    return false
  }

  /// The runs of letters, digits, `-` and `_` (libyaml's anchor names) after each mark.
  private func names(after mark: UInt8) -> [Range<Int>] {
    range.compactMap { offset in
      guard source.bytes[offset] == mark else { return nil }
      let name = source.bytes[(offset + 1)..<range.upperBound].prefix { byte in
        (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || "-_0123456789".utf8.contains(byte)
      }
      return name.isEmpty ? nil : name.startIndex..<name.endIndex
    }
  }

  // MARK: - The library

  /// Composes the text. A key that stands twice is reported, renamed and read again, so that the rest is checked too.
  private mutating func compose() -> YAMLNode? {
    var bytes = Array(source.bytes[range])
    for round in 0..<10 {
      do {
        guard let node = try Yams.Parser(yaml: String(decoding: bytes, as: UTF8.self), encoding: .utf8).singleRoot()
        else { return YAMLNode(value: .null, location: source.location(at: range.lowerBound)) }
        return convert(node, depth: 1)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let renamed = keys.map { rename($0, after: context.mark, round: round, in: &bytes) }
        if !renamed.contains(true) { return nil }
      } catch let error as YamlError {
        report(error)
        return nil
      } catch {
        diagnostics.report(.yamlSyntax, "this is not YAML", at: source.location(at: range.lowerBound))
        return nil
      }
    }
    return nil
  }

  /// Reports the second of two equal keys and overwrites it with a name that no other key has.
  /// - Returns: whether the key was found.
  private mutating func rename(_ key: String, after mark: Mark, round: Int, in bytes: inout [UInt8]) -> Bool {
    // Keys are compared by their text, so look for each way to write one: plain, or in quotes.
    let ways = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.utf8) }
    let first = mark.line > 0 ? offset(of: mark) : range.lowerBound
    var seen: Set<Int> = []
    var offset = first - range.lowerBound
    while offset < bytes.count {
      defer { offset += 1 }
      guard isKeyStart(offset, in: bytes),
        let way = ways.first(where: { bytes[offset...].starts(with: $0) && isKeyEnd(offset + $0.count, in: bytes) })
      else { continue }
      seen.insert(offset)
      guard seen.count > 1 else { continue }
      diagnostics.report(
        .duplicateKey, "\"\(key)\" stands twice in one map",
        at: source.location(range.lowerBound + offset..<range.lowerBound + offset + way.count))
      bytes.replaceSubrange(offset..<offset + way.count, with: Self.placeholder(round: round, length: way.count))
      return true
    }
    diagnostics.report(.duplicateKey, "\"\(key)\" stands twice in one map", at: source.location(at: first))
    return false
  }

  /// A key of the same length, which `convert` passes over.
  private static func placeholder(round: Int, length: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: UInt8(ascii: "~"), count: length)
    bytes[length - 1] = length > 1 ? UInt8(ascii: "0") + UInt8(round) : UInt8(ascii: "~")
    return bytes
  }

  private func isKeyStart(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset == 0 || " \t\n\r{,".utf8.contains(bytes[offset - 1])
  }

  private func isKeyEnd(_ offset: Int, in bytes: [UInt8]) -> Bool {
    let rest = bytes[min(offset, bytes.count)...].drop { $0 == UInt8(ascii: " ") }
    return rest.first == UInt8(ascii: ":")
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // Where a quote or a bracket is never closed, the mark is the end of the text: its beginning says more.
      let isOpen = problem.contains("end of stream") || problem.contains("document indicator")
      let mark = isOpen ? context?.mark ?? mark : mark
      let (message, hint) = Self.explain(problem, isOpen: isOpen)
      diagnostics.report(.yamlSyntax, message, at: source.location(at: offset(of: mark)), hint: hint)
    default:
      diagnostics.report(.yamlSyntax, "this is not YAML", at: source.location(at: range.lowerBound))
    }
  }

  /// libyaml's words for what went wrong, in an editor's words where the cause is known.
  private static func explain(_ problem: String, isOpen: Bool) -> (message: String, hint: String?) {
    let quote = "put the value in quotes"
    if isOpen { return ("a quote or bracket that begins here is never closed", nil) }
    if problem.contains("mapping values are not allowed") { return ("a \": \" inside a value", quote) }
    if problem.contains("cannot start any token") { return ("a value can't begin with this character", quote) }
    if problem.contains("undefined alias") || problem.contains("alphabetic or numeric character") {
      return ("a value can't begin with \"*\" or \"&\"", quote)
    }
    if problem.contains("could not find expected ':'") { return ("this line has no \": \" after its key", nil) }
    if problem.contains("expected <block end>") || problem.contains("block mapping") {
      return ("the indentation does not fit the lines above", nil)
    }
    if problem.contains("another document") {
      return ("a second YAML document begins here; there may be only one", nil)
    }
    return ("this is not YAML: \(problem)", nil)
  }

  // MARK: - Nodes

  private mutating func convert(_ node: Node, depth: Int) -> YAMLNode {
    let start = node.mark.map { offset(of: $0) } ?? range.lowerBound
    guard depth <= Self.depth else {
      diagnostics.report(
        .yamlLimit, "the data is nested more than \(Self.depth) deep", at: source.location(at: start))
      return YAMLNode(value: .null, location: source.location(at: start))
    }
    switch node {
    case .scalar(let scalar):
      let end = scalarEnd(scalar, from: start)
      checkComment(after: scalar, from: start, to: end)
      checkEscapes(scalar, at: start..<end)
      let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return YAMLNode(value: isNull ? .null : .scalar(scalar.string), location: source.location(start..<end))
    case .sequence(let sequence):
      return YAMLNode(
        value: .sequence(sequence.map { convert($0, depth: depth + 1) }), location: source.location(at: start))
    case .mapping(let mapping):
      let pairs = mapping.compactMap { key, value -> YAMLPair? in
        let keyNode = convert(key, depth: depth + 1)
        let valueNode = convert(value, depth: depth + 1)
        guard case .scalar(let name) = keyNode.value else {
          // Placeholders for keys that stood twice begin with `~`, and a lone one is YAML's null.
          if key.string?.utf8.first != UInt8(ascii: "~") {
            diagnostics.report(.yamlSyntax, "a key is \(keyNode.kind); it must be a text", at: keyNode.location)
          }
          return nil
        }
        if name.utf8.first == UInt8(ascii: "~") { return nil }
        return YAMLPair(key: name, keyLocation: keyNode.location, value: valueNode)
      }
      return YAMLNode(value: .mapping(pairs), location: source.location(at: start))
    case .alias:
      return YAMLNode(value: .null, location: source.location(at: start))
    }
  }

  /// Where a scalar that begins at an offset ends on its first line.
  private func scalarEnd(_ scalar: Node.Scalar, from start: Int) -> Int {
    let lineEnd = min(source.lineRange(source.line(at: start)).upperBound, range.upperBound)
    switch scalar.style {
    case .doubleQuoted, .singleQuoted:
      let quote: UInt8 = scalar.style == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")
      var offset = start + 1
      while offset < lineEnd {
        let byte = source.bytes[offset]
        if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
          offset += 2
          continue
        }
        if byte == quote {
          let isDoubled =
            quote == UInt8(ascii: "'") && offset + 1 < lineEnd && source.bytes[offset + 1] == quote
          if !isDoubled { return offset + 1 }
          offset += 1
        }
        offset += 1
      }
      return lineEnd
    case .plain, .any:
      let text = Array(scalar.string.utf8)
      if source.bytes[start..<lineEnd].starts(with: text) { return start + text.count }
      return lineEnd
    case .literal, .folded:
      return min(start + 1, lineEnd)
    }
  }

  /// `tagline: C# and #tag` ends at `and` for YAML. Nobody means that, so a comment must have a blank after its `#`.
  private mutating func checkComment(after scalar: Node.Scalar, from start: Int, to end: Int) {
    guard scalar.style == .plain else { return }
    let lineEnd = min(source.lineRange(source.line(at: start)).upperBound, range.upperBound)
    let rest = source.bytes[min(end, lineEnd)..<lineEnd]
    let comment = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard comment.count < rest.count || scalar.string.isEmpty, comment.first == UInt8(ascii: "#"),
      let next = comment.dropFirst().first, ![UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "#")].contains(next)
    else { return }
    let place = comment.startIndex..<lineEnd
    diagnostics.report(
      .valueComment, "\"\(source.text(place))\" is a comment in YAML and would be lost", at: source.location(place),
      hint: "put the value in quotes to keep it, or write \"# \" for a comment")
  }

  /// Escapes in double quotes can bring in what the bytes may not hold.
  private mutating func checkEscapes(_ scalar: Node.Scalar, at place: Range<Int>) {
    guard scalar.style == .doubleQuoted,
      let bad = scalar.string.unicodeScalars.first(where: { Self.forbidden($0) != nil }),
      let name = Self.forbidden(bad)
    else { return }
    diagnostics.report(.valueCharacter, "\(name) is not allowed here", at: source.location(place))
  }

  private func offset(of mark: Mark) -> Int {
    let line = min(firstLine + mark.line - 1, source.line(at: max(range.lowerBound, range.upperBound - 1)))
    return min(source.offset(line: line, column: mark.column), max(range.lowerBound, range.upperBound - 1))
  }
}
