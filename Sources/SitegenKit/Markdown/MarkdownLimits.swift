/// What Markdown may hold, checked over the bytes before cmark-gfm sees them.
///
/// Debian's cmark-gfm 0.29.0.gfm.6 has inputs that take it minutes or gigabytes (CVE-2022-39209, 2023-22483 to 22486,
/// 2023-24824, 2023-37463). Under these limits the worst input known takes about a quarter of a second.
enum MarkdownLimits {
  static let bodyBytes = 64 << 10
  static let lineBytes = 8 << 10
  static let blockBytes = 16 << 10
  static let nestedContainers = 16
  static let pipesInLine = 65
  /// The most pipes in a line, times the lines of the block.
  static let tableCells = 20_000
  static let openBrackets = 2_000

  /// Reports what goes beyond a limit.
  /// - Returns: whether cmark-gfm may see the text.
  static func check(_ range: Range<Int>, of source: SourceText, into diagnostics: inout Diagnostics) -> Bool {
    guard range.count <= bodyBytes else {
      diagnostics.report(
        .markdownLimit, "the text has \(range.count) bytes; the limit is \(bodyBytes)",
        at: source.location(at: range.lowerBound))
      return false
    }
    var isFine = true
    func refuse(_ message: String, at range: Range<Int>) {
      isFine = false
      diagnostics.report(.markdownLimit, message, at: source.location(range))
    }
    guard !range.isEmpty else { return true }
    let text = source.bytes[range]
    if text.count(where: { $0 == UInt8(ascii: "[") }) > openBrackets {
      let offset = text.indices.lazy.filter { text[$0] == UInt8(ascii: "[") }.dropFirst(openBrackets).first
      refuse("the text has more than \(openBrackets) \"[\"", at: (offset ?? 0)..<(offset ?? 0) + 1)
    }
    let hasPipes = source.bytes.offset(of: UInt8(ascii: "|"), in: range) != nil
    var block = Block()
    for line in source.line(at: range.lowerBound)...source.line(at: range.upperBound - 1) {
      let whole = source.lineRange(line)
      let bytes = max(whole.lowerBound, range.lowerBound)..<whole.upperBound
      if bytes.count > lineBytes {
        refuse("the line has \(bytes.count) bytes; the limit is \(lineBytes)", at: bytes.lowerBound..<bytes.lowerBound)
      }
      let pipes = hasPipes ? source.bytes[bytes].count { $0 == UInt8(ascii: "|") } : 0
      if pipes > pipesInLine {
        refuse("the line has \(pipes) \"|\"; the limit is \(pipesInLine)", at: bytes)
      }
      let containers = containerMarkers(source.bytes[bytes])
      if containers > nestedContainers {
        refuse("\(containers) lists or quotes are nested; the limit is \(nestedContainers)", at: bytes)
      }
      if source.bytes[bytes].allSatisfy(Ascii.isSpace) {
        block = Block()
      } else if let message = block.add(bytes: bytes.count + 1, pipes: pipes) {
        refuse(message, at: bytes)
      }
    }
    return isFine
  }

  /// A run of lines that are not empty; each limit is reported once a block.
  private struct Block {
    var bytes = 0
    var lines = 0
    var pipes = 0
    var isRefused = false

    mutating func add(bytes more: Int, pipes linePipes: Int) -> String? {
      bytes += more
      lines += 1
      pipes = max(pipes, linePipes)
      guard !isRefused else { return nil }
      if bytes > blockBytes {
        isRefused = true
        return "the paragraph has more than \(blockBytes) bytes; divide it by an empty line"
      }
      if pipes * lines > tableCells {
        isRefused = true
        return "the table has more than \(tableCells) cells"
      }
      return nil
    }
  }

  /// How many quote, list and footnote markers stand at the head of a line.
  ///
  /// Those of a thematic break nest nothing.
  private static func containerMarkers(_ line: ArraySlice<UInt8>) -> Int {
    var rest = line[..<thematicBreakStart(line)]
    var count = 0
    while true {
      rest = rest.drop(while: Ascii.isSpace)
      guard let first = rest.first else { return count }
      switch first {
      case UInt8(ascii: ">"):
        rest = rest.dropFirst()
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard rest.dropFirst().first.map(Ascii.isSpace) ?? true else { return count }
        rest = rest.dropFirst()
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let after = rest.drop(while: Ascii.isDigit)
        guard after.first == UInt8(ascii: ".") || after.first == UInt8(ascii: ")"),
          after.dropFirst().first.map(Ascii.isSpace) ?? true
        else { return count }
        rest = after.dropFirst()
      case UInt8(ascii: "["):
        guard rest.dropFirst().first == UInt8(ascii: "^"), let close = rest.firstIndex(of: UInt8(ascii: "]")),
          rest[close...].dropFirst().first == UInt8(ascii: ":")
        else { return count }
        rest = rest[close...].dropFirst(2)
      default:
        return count
      }
      count += 1
    }
  }

  /// Where the thematic break (`* * *`) that ends a line begins; the line's end where there is none.
  private static func thematicBreakStart(_ line: ArraySlice<UInt8>) -> Int {
    guard let sign = line.last(where: { !Ascii.isSpace($0) }), sign == UInt8(ascii: "*") || sign == UInt8(ascii: "-")
    else {
      return line.endIndex
    }
    let before = line.lastIndex { $0 != sign && !Ascii.isSpace($0) }
    let start = before.map { $0 + 1 } ?? line.startIndex
    return line[start...].count { $0 == sign } >= 3 ? start : line.endIndex
  }
}
