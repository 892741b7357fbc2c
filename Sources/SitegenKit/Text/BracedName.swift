/// A name in braces as a sentence has it: `{leader}`.
struct BracedName: Sendable {
  /// The text between the braces.
  let name: String
  /// The offsets of the whole, with its braces.
  let range: Range<Int>

  /// Finds the names in braces of a text, from its beginning to its end.
  static func all(in text: [UInt8]) -> [BracedName] {
    var found: [BracedName] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      found.append(BracedName(name: String(decoding: rest[(open + 1)..<close], as: UTF8.self), range: open..<close + 1))
      rest = rest[(close + 1)...]
    }
    return found
  }
}
