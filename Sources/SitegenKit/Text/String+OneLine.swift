extension String {
  /// The text in one line: what spaces, tabs and line breaks part is joined by single spaces.
  ///
  /// It goes by scalars: a mark that joins with the space before it is of the next word. No-break spaces stay.
  package var inOneLine: String {
    unicodeScalars.split(whereSeparator: Self.isSpaceOrBreak).map { String(Substring($0)) }.joined(separator: " ")
  }

  private static func isSpaceOrBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
