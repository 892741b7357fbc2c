extension [UInt8] {
  /// Cuts a text of more than a number of Unicode scalars at the last space before it, and says so by an ellipsis.
  mutating func truncate(toScalars count: Int) {
    guard self[...].offset(ofScalar: count) != nil, let end = self[...].offset(ofScalar: count - 1) else { return }
    removeSubrange((self[..<end].lastIndex(of: UInt8(ascii: " ")) ?? end)...)
    self += "…".utf8
  }
}

extension UInt8 {
  /// Whether a Unicode scalar begins with the byte: all bytes of one but the first are 10xxxxxx.
  var beginsScalar: Bool { self & 0xC0 != 0x80 }
}

extension ArraySlice<UInt8> {
  /// The offset at which a Unicode scalar begins, by its number from 0; nil where the text has no more than that.
  func offset(ofScalar number: Int) -> Int? {
    guard count > number else { return nil }
    var found = -1
    return firstIndex { byte in
      if byte.beginsScalar { found += 1 }
      return found == number
    }
  }
}

extension String {
  /// The text, cut as bytes are.
  package func truncated(toScalars count: Int) -> String {
    var bytes = Array(utf8)
    bytes.truncate(toScalars: count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
