/// Footnotes and links of which one half is missing or in the wrong place, so that readers see their brackets.
enum MissedReferences {
  /// The most bytes of a label or an address that are looked through for the bracket that ends it.
  private static let reach = 300

  static func slips(in line: TypedLine) -> [TypedSlip] {
    var slips: [TypedSlip] = []
    var offset = 0
    while let bracket = line.bytes[offset...].firstIndex(where: { "[]".utf8.contains($0) }) {
      offset = bracket + 1
      if line.bytes[bracket] == UInt8(ascii: "[") {
        if let slip = footnote(at: bracket, line) ?? turned(at: bracket, line) { slips.append(slip) }
      } else if let slip = link(endingAt: bracket, line) {
        slips.append(slip)
        offset = max(offset, slip.range.upperBound)
      }
    }
    return slips
  }

  /// A footnote by a number, or right behind a word, as in `safe[^2]`.
  ///
  /// What stands alone may be a pattern.
  private static func footnote(at start: Int, _ line: TypedLine) -> TypedSlip? {
    guard line.byte(at: start + 1) == UInt8(ascii: "^"), let end = end(from: start + 2, line) else { return nil }
    let label = line.bytes[start + 2..<end]
    guard !label.isEmpty, label.allSatisfy({ Ascii.isOfWord($0) || "-_".utf8.contains($0) }) else { return nil }
    let isBehindText = !" (\"'/".utf8.contains(line.byte(before: start)) && start > 0
    let isNumber = label.allSatisfy(Ascii.isDigit)
    guard isNumber && start > 0 || isBehindText && !label.contains(UInt8(ascii: "-")) else { return nil }
    let name = String(decoding: label, as: UTF8.self)
    return TypedSlip(
      rule: .referenceUndefined, reason: "is a footnote that nothing defines, so it is shown as it was typed",
      range: start..<end + 1, hint: "write the note in a line of its own: [^\(name)]: …")
  }

  /// `(docs)[https://a.example]`: round and square brackets exchanged.
  private static func turned(at start: Int, _ line: TypedLine) -> TypedSlip? {
    let inner = line.bytes[(start + 1)...]
    guard line.byte(before: start) == UInt8(ascii: ")"),
      inner.first == TypedLine.Mark.bareAddress || inner.starts(with: "https://".utf8)
        || inner.starts(with: "http://".utf8)
    else { return nil }
    return TypedSlip(
      rule: .referenceUndefined, reason: "has its brackets exchanged, so it is no link", range: start - 1..<start + 1,
      hint: "write [text](address)")
  }

  /// What begins behind a `]` and is no link: `[docs](https://a.example`, `[docs] (https://a.example)`, `[b][nope]`.
  private static func link(endingAt close: Int, _ line: TypedLine) -> TypedSlip? {
    guard let open = line.bytes[max(0, close - reach)..<close].lastIndex(where: { "[]".utf8.contains($0) }),
      line.bytes[open] == UInt8(ascii: "["), close > open + 1, Ascii.isOfWord(line.bytes[open + 1]),
      !Ascii.isOfWord(line.byte(before: open))
    else { return nil }
    let text = line.bytes[open + 1..<close]
    switch line.byte(at: close + 1) {
    case UInt8(ascii: "("):
      return beginsAddress(close + 2, line) ? address(behind: open..<close + 2, line) : nil
    case UInt8(ascii: " "):
      guard line.byte(at: close + 2) == UInt8(ascii: "("), line.byte(at: close + 3) == TypedLine.Mark.bareAddress,
        line.byte(at: close + 4) == UInt8(ascii: ")"), !text.allSatisfy(Ascii.isDigit)
      else { return nil }
      return TypedSlip(
        rule: .referenceUndefined, reason: "has a space between the brackets, so this is no link but text",
        range: open..<close + 3, hint: "write [text](address) without a space between the brackets")
    case UInt8(ascii: "["):
      guard let end = end(from: close + 2, line), !text.allSatisfy(Ascii.isDigit) else { return nil }
      let label = line.bytes[close + 2..<end]
      guard label.allSatisfy({ $0 >= UInt8(ascii: " ") && $0 != UInt8(ascii: "[") }),
        label.first != UInt8(ascii: "^")
      else { return nil }
      let name = String(decoding: label.isEmpty ? text : label, as: UTF8.self)
      return TypedSlip(
        rule: .referenceUndefined,
        reason: "is a link to an address that nothing defines, so it is shown as it was typed", range: open..<end + 1,
        hint: "define it in a line of its own: [\(name)]: https://…")
    default: return nil
    }
  }

  /// What is wrong with the address behind `[docs](`: no bracket that ends it, or a space in it.
  private static func address(behind opening: Range<Int>, _ line: TypedLine) -> TypedSlip? {
    let rest = line.bytes[opening.upperBound...].prefix(reach)
    let end = rest.firstIndex(of: UInt8(ascii: ")"))
    // A path with a space is reported as that; where a host stands, the parser makes a link of what is before the space.
    guard end == nil || rest.first == TypedLine.Mark.bareAddress && rest.dropFirst().first == UInt8(ascii: " ") else {
      return nil
    }
    if let end, !rest[..<end].contains(UInt8(ascii: "(")) {
      return TypedSlip(
        rule: .referenceUndefined, reason: "has a space in the address behind it, so this is no link but text",
        range: opening, hint: "write %20 for each space of the address, and put a title in straight quotes")
    }
    return TypedSlip(
      rule: .referenceUndefined, reason: "has no \")\" behind the address, so this is no link but text",
      range: opening, hint: "put a \")\" behind the address")
  }

  private static func beginsAddress(_ offset: Int, _ line: TypedLine) -> Bool {
    line.byte(at: offset) == TypedLine.Mark.bareAddress || line.byte(at: offset) == UInt8(ascii: "/")
  }

  /// The `]` that ends what begins at an offset, if it is near.
  private static func end(from offset: Int, _ line: TypedLine) -> Int? {
    guard offset <= line.bytes.count else { return nil }
    return line.bytes[offset...].prefix(reach).firstIndex(of: UInt8(ascii: "]"))
  }
}
