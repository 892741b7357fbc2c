import Yams

/// Reads YAML to nodes, the careful way: limits before the library sees the text, no aliases, a location for each
/// value.
package struct YAMLReader {
  package static let frontMatterBytes = 64 << 10
  static let depth = 20

  /// How many forbidden characters of one text are reported; a file of nothing else would have thousands.
  static let reportedCharacters = 20
  /// How often one text is read, to tell the keys that stand twice.
  static let mostAttempts = 32

  let source: SourceText
  let range: Range<Int>
  private let firstLine: Int
  private let lastLine: Int
  var diagnostics = Diagnostics()
  /// The offsets of keys that stand twice: they were renamed, so that the library reads on.
  var renamed: Set<Int> = []
  var isTooDeep = false
  private var attempts = 0

  init(_ range: Range<Int>, of source: SourceText) {
    self.source = source
    self.range = range
    firstLine = source.line(at: range.lowerBound)
    lastLine = source.line(at: max(range.lowerBound, range.upperBound - 1))
  }

  /// Reads the range as one YAML map.
  /// - Returns: the pairs in their order; nil where the text is no map, which is reported. An empty text is an empty
  ///   map.
  package static func readMapping(
    _ range: Range<Int>, of source: SourceText, limit: Int, into diagnostics: inout Diagnostics
  ) -> [YAMLPair]? {
    guard let root = read(range, of: source, limit: limit, into: &diagnostics) else { return nil }
    switch root.value {
    case .mapping(let pairs): return pairs
    case .null: return []
    default:
      diagnostics.report(
        .yamlSyntax, "the data is \(root.kind); it must be \"key: value\" lines", at: root.location)
      return nil
    }
  }

  /// Reads the range as YAML of whatever form.
  /// - Returns: nil where it is none, which is reported.
  package static func read(
    _ range: Range<Int>, of source: SourceText, limit: Int, into diagnostics: inout Diagnostics
  ) -> YAMLNode? {
    var reader = YAMLReader(range, of: source)
    defer { diagnostics.append(contentsOf: reader.diagnostics) }
    guard reader.checkBytes(limit: limit), reader.checkAliases() else { return nil }
    return reader.compose()
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
    var reported = 0
    var offset = range.lowerBound
    for scalar in source.text(range).unicodeScalars where reported < Self.reportedCharacters {
      let length = UTF8.width(scalar)
      if scalar.isASCII {
        // Reported when the file was read; the library would stop at it.
        if SourceText.isControl(UInt8(scalar.value)) { isFine = false }
      } else if let name = Self.forbidden(scalar) {
        isFine = false
        reported += 1
        diagnostics.report(
          .valueCharacter, "\(name) is not allowed here", at: source.location(offset..<offset + length))
      }
      offset += length
    }
    return isFine
  }

  /// YAML takes U+0085, U+2028 and U+2029 for line breaks, editors don't: the lines would no longer agree.
  static func forbidden(_ scalar: Unicode.Scalar) -> String? {
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

  /// Refuses any `*name` for which the text also holds `&name`, wherever they stand: 400 bytes of nested aliases can
  /// keep the library busy for hours.
  ///
  /// An alias can only ever mean an anchor of its own name, so no alias gets past this.
  private mutating func checkAliases() -> Bool {
    guard source.bytes.offset(of: UInt8(ascii: "*"), in: range) != nil else { return true }
    let anchors = Set(names(after: UInt8(ascii: "&")).map { source.text($0) })
    let alias = names(after: UInt8(ascii: "*")).first { anchors.contains(source.text($0)) }
    guard let alias else { return true }
    let name = source.text(alias)
    diagnostics.report(
      .yamlAlias, "\"*\(name)\" is a YAML alias of \"&\(name)\"; aliases are not read, so write the value out",
      at: source.location(alias.lowerBound - 1..<alias.upperBound))
    return false
  }

  /// The runs of letters, digits, `-` and `_` (libyaml's anchor names) behind each `&` or `*`.
  ///
  /// One that stands behind a letter or a digit is inside a word, as in `R&D`.
  private func names(after sign: UInt8) -> [Range<Int>] {
    range.compactMap { offset in
      guard source.bytes[offset] == sign, offset == range.lowerBound || !Ascii.isOfWord(source.bytes[offset - 1])
      else { return nil }
      let name = source.bytes[(offset + 1)..<range.upperBound].prefix { byte in
        Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      }
      return name.isEmpty ? nil : name.startIndex..<name.endIndex
    }
  }

  // MARK: - The library

  /// Composes the text.
  ///
  /// A key that stands twice is reported, renamed and read again, so that the rest is checked too.
  private mutating func compose() -> YAMLNode? {
    var bytes = Array(source.bytes[range])
    while true {
      do {
        guard let node = try parse(bytes) else {
          return YAMLNode(value: .null, location: source.location(at: range.lowerBound))
        }
        return convert(node, depth: 1)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard renameRepeats(of: keys.first ?? "", first: context.mark, in: &bytes) else { return nil }
      } catch let error as YamlError {
        report(error)
        return nil
      } catch {
        diagnostics.report(.yamlSyntax, "this is not YAML", at: source.location(at: range.lowerBound))
        return nil
      }
    }
  }

  /// The library needs about a millisecond a KiB.
  var canTryAgain: Bool { attempts < Self.mostAttempts && attempts * range.count < 512 << 10 }

  /// Makes no values of nodes, and so takes no time to be made itself.
  private static var noConstructor: Constructor { Constructor([:], [:], [:]) }

  /// Parses a text, which counts as an attempt.
  mutating func parse(_ bytes: [UInt8]) throws -> Node? {
    attempts += 1
    // Scalars stay the text that was typed, so nobody asks what type each is; asking takes half of the parser's time.
    let text = String(decoding: bytes, as: UTF8.self)
    return try Yams.Parser(yaml: text, resolver: .basic, constructor: Self.noConstructor, encoding: .utf8).singleRoot()
  }

  /// The offset that a mark of the library's names; past the last line, the end of the text.
  func offset(of mark: Mark) -> Int {
    let end = max(range.lowerBound, range.upperBound - 1)
    let line = firstLine + mark.line - 1
    guard line <= lastLine else { return end }
    return min(max(range.lowerBound, source.offset(line: line, column: mark.column)), end)
  }
}
