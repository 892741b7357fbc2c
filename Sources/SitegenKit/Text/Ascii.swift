/// Tests of single bytes of UTF-8 text.
///
/// A byte of 0x80 or more belongs to a character beyond ASCII, and passes none of them but `isOfWord`.
package enum Ascii {
  /// `a` to `z`, `A` to `Z`.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// `a` to `z`.
  package static func isLowercaseLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// `A` to `Z`.
  static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// `0` to `9`.
  package static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A letter or a digit; of other scripts every character, whose bytes are all 0x80 or more.
  static func isOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  /// A space or a tab: what may stand between two words of a line.
  static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// LF or CR.
  package static func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  /// A space, a tab or a byte of a line break.
  static func isWhitespace(_ byte: UInt8) -> Bool { isSpace(byte) || isLineBreak(byte) }
}
