extension SourceText {
  /// Takes the bytes of a text file, which must be UTF-8 without control characters and without conflict markers.
  ///
  /// - Returns: nil where it is not UTF-8, which is reported at the first bad byte (replacing it in silence would
  ///   change what the editor wrote), or where it holds two texts.
  package convenience init?(checking bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) {
    self.init(path: path, bytes: bytes)
    if let name = Self.otherEncoding(of: bytes) {
      diagnostics.report(
        .encoding, "the text is \(name), not UTF-8", at: location(at: 0), hint: "save the file as UTF-8")
      return nil
    }
    if let bad = Self.firstInvalid(self.bytes) {
      diagnostics.report(.encoding, "the text is not UTF-8 here", at: location(at: bad), hint: "save the file as UTF-8")
      return nil
    }
    let text = self.bytes
    let controls = Self.controls(in: text.span, most: YAMLReader.reportedCharacters)
    for offset in controls {
      let byte = self.bytes[offset]
      let digits = String(byte, radix: 16, uppercase: true)
      diagnostics.report(
        .valueCharacter, "the control character U+00\(byte < 16 ? "0" : "")\(digits) is not allowed in a text",
        at: location(at: offset))
    }
    guard ConflictMarkers.check(self, into: &diagnostics) else { return nil }
  }

  /// The offsets of the first control characters of a text.
  private static func controls(in bytes: Span<UInt8>, most: Int) -> [Int] {
    var offsets: [Int] = []
    for index in bytes.indices where isControl(bytes[index]) {
      offsets.append(index)
      if offsets.count == most { break }
    }
    return offsets
  }

  /// The encoding of a text whose characters have two or four bytes each, with or without a byte order mark.
  ///
  /// Texts of sites are at least half ASCII, whose other bytes are zero there; no text in UTF-8 has one.
  private static func otherEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = bytes.prefix(256)
    let zeros = head.count { $0 == 0 }
    guard head.count >= 4, 4 * zeros >= head.count else { return nil }
    return 8 * zeros >= 5 * head.count ? "UTF-32" : "UTF-16"
  }

  /// The offset of the first byte that is not UTF-8; nil where the text is.
  package static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput, .error: return min(offset, bytes.count - 1)
      }
    }
  }
}
