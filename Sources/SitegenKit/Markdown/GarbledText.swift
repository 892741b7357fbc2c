/// Letters that came out wrong when a file was read in one encoding and saved in another: `GrÃ¶ÃŸe`.
enum GarbledText {
  /// At most one slip a line, which stands for all of them.
  static func slips(in line: TypedLine) -> [TypedSlip] {
    let bytes = line.bytes
    guard let start = bytes.indices.first(where: { isGarbled(bytes, at: $0) }) else { return [] }
    // The word around it.
    let before = bytes[..<start].lastIndex { !Ascii.isOfWord($0) }.map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex { !Ascii.isOfWord($0) } ?? bytes.count
    return [
      TypedSlip(
        rule: .garbledText, reason: "has letters that came out wrong when the file was saved", range: before..<end,
        hint: "type the word again, and save the file as UTF-8")
    ]
  }

  /// The first bytes of UTF-8's pairs, read as letters of Latin-1 or Windows-1252, and U+FFFD.
  private static func isGarbled(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] >= 0xC3, index + 2 < bytes.count else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xEF, 0xBF, 0xBD): return true
    // Ã and a sign that no word has behind it.
    case (0xC3, 0x83, 0xC2): return true
    case (0xC3, 0x83, 0xC5): return index + 3 < bytes.count && [0xB8, 0x93].contains(bytes[index + 3])
    // â€ begins what were curled quotes and dashes.
    case (0xC3, 0xA2, 0xE2): return index + 4 < bytes.count && bytes[index + 3] == 0x82 && bytes[index + 4] == 0xAC
    default: return false
    }
  }
}
