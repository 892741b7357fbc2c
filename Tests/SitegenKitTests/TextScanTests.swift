import Testing

@testable import SitegenKit

/// What is told of a text by its bytes, compared with what its scalars say, on texts at random.
@Suite struct TextScanTests {
  /// Spaces and line breaks of all kinds, signs that turn a text, and others that share bytes with them.
  private static let scalars = Array(
    " \t\n\r\u{B}\u{85}\u{A0}\u{A8}\u{C5}\u{2028}\u{2029}\u{2014}\u{2068}\u{20A8}\u{200F}\u{202B}\u{2067}\u{2028}aé “א\u{8FF}ࠀ€ﬞ\u{FEFF}😀\u{10840}"
      .unicodeScalars)

  private static func texts() -> [String] {
    var numbers = RandomSite.Numbers(state: 11)
    return (0..<4_000).map { number in
      let count = Int.random(in: 0...(number % 7 + 1), using: &numbers)
      return String(
        String.UnicodeScalarView((0..<count).map { _ in scalars[Int.random(in: 0..<scalars.count, using: &numbers)] }))
    }
  }

  @Test func aTextInOneLineHasSingleSpacesBetweenItsWords() {
    let spaces: Set<Unicode.Scalar> = ["\t", "\n", "\u{B}", "\u{C}", "\r", " ", "\u{85}", "\u{2028}", "\u{2029}"]
    for text in Self.texts() {
      let words = text.unicodeScalars.split { spaces.contains($0) }.map { String(Substring($0)) }
      #expect(Array(text.inOneLine.utf8) == Array(words.joined(separator: " ").utf8), "\(text.debugDescription)")
    }
  }

  @Test func aTextTurnsByItsScalars() {
    let turning: [ClosedRange<UInt32>] = [
      0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF, 0x200F...0x200F,
      0x202B...0x202B, 0x202E...0x202E, 0x2067...0x2067,
    ]
    for number in UInt32(1)...0x1F000 {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let turns = turning.contains { $0.contains(number) }
      if TextDirection.turns("“a\(scalar)”") != turns { Issue.record("U+\(String(number, radix: 16))") }
    }
  }

  @Test func aFileHasTheLinesThatAnEditorShows() {
    for text in Self.texts() {
      var lines: [[UInt8]] = [[]]
      var previous: UInt8 = 0
      for byte in text.utf8 {
        switch (previous, byte) {
        case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): break
        case (_, UInt8(ascii: "\n")), (_, UInt8(ascii: "\r")): lines.append([])
        default: lines[lines.count - 1].append(byte)
        }
        previous = byte
      }
      guard !text.utf8.starts(with: "\u{FEFF}".utf8) else { continue }
      let source = SourceText(path: "a.md", bytes: Array(text.utf8))
      #expect((1...source.lineCount).map { Array(source.bytes[source.lineRange($0)]) } == lines)
    }
  }

  /// A column counts scalars, in lines shorter and longer than what is counted at once.
  @Test func aLocationHasTheColumnOfItsScalar() {
    for count in [1, 100, 255, 256, 257, 300, 1_000] {
      let before = String(repeating: "é€", count: count)
      let source = SourceText(path: "a.md", bytes: Array("first\n\(before)x\nlast".utf8))
      let offset = 6 + before.utf8.count
      #expect(source.location(at: offset).column == 2 * count + 1)
      #expect(source.offset(line: 2, column: 2 * count + 1) == offset)
    }
  }
}
