/// Headings and lists that are none, since no ordinary space stands behind their mark.
enum MissedSpaces {
  /// Looks at the lines of one paragraph.
  static func slips(in lines: [TypedLine]) -> [(line: Int, slip: TypedSlip)] {
    var slips: [(line: Int, slip: TypedSlip)] = []
    // A number or a hyphen alone is often honest: two that follow each other make a list.
    var last: (line: Int, list: ListItem)?
    for (index, line) in lines.enumerated() {
      guard case .paragraph = line.block, !line.bytes.isEmpty else { continue }
      if let slip = heading(line, isAlone: lines.count == 1) ?? spaced(line) {
        slips.append((index, slip))
      } else if let item = ListItem(line) {
        if let last, item.follows(last.list) {
          if !slips.contains(where: { $0.line == last.line }) { slips.append((last.line, last.list.slip)) }
          slips.append((index, item.slip))
        }
        last = (index, item)
      }
    }
    return slips
  }

  /// The odd space at an offset, as its length in bytes and its name; nil where there is none.
  private static func oddSpace(_ bytes: [UInt8], at offset: Int) -> (count: Int, name: String)? {
    guard offset < bytes.count, bytes[offset] >= 0x80 else { return nil }
    guard let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first else {
      return nil
    }
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF:
      return (UTF8.width(scalar), name(of: scalar))
    default: return nil
    }
  }

  /// A character's number as people write it: `U+00A0`.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// A heading such as `##Why`, or `#Simple` alone in its paragraph.
  ///
  /// `#1` and `#hashtag` are honest.
  private static func heading(_ line: TypedLine, isAlone: Bool) -> TypedSlip? {
    let marks = line.bytes.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks), marks < line.bytes.count else { return nil }
    let rest = line.bytes[marks...]
    guard let first = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first,
      first.properties.isAlphabetic
    else { return nil }
    if marks == 1 {
      let isTitle =
        isAlone && !first.properties.isLowercase && rest.count <= 80 && !rest.contains(UInt8(ascii: "#"))
        && !".,;:!?".utf8.contains(rest.last ?? 0)
      guard isTitle else { return nil }
    }
    let hashes = String(repeating: "#", count: marks)
    return TypedSlip(
      rule: .markSpace, reason: "has no space behind it, so this is no heading but text", range: 0..<marks,
      hint: "write \"\(hashes) \"", replacement: hashes + " ")
  }

  /// A mark behind which, or before which, a space stands that is none for Markdown: `##<U+00A0>Why`.
  private static func spaced(_ line: TypedLine) -> TypedSlip? {
    var start = 0
    var odd: String?
    while let space = oddSpace(line.bytes, at: start) {
      odd = odd ?? space.name
      start += space.count
    }
    let first = line.byte(at: start)
    guard "#-*+>".utf8.contains(first) else { return nil }
    let marks = first == UInt8(ascii: "#") ? line.bytes[start...].prefix { $0 == first }.count : 1
    guard marks <= 6 else { return nil }
    var end = start + marks
    while let space = oddSpace(line.bytes, at: end) {
      odd = odd ?? space.name
      end += space.count
    }
    guard let odd, end < line.bytes.count, end > start + marks || " >".utf8.contains(line.bytes[end]) || first == 0x3E,
      !Ascii.isDigit(line.bytes[end])
    else { return nil }
    let kind = first == UInt8(ascii: "#") ? "heading" : first == UInt8(ascii: ">") ? "quote" : "list"
    let mark = String(decoding: line.bytes[start..<start + marks], as: UTF8.self)
    if end < line.bytes.count, line.bytes[end] == UInt8(ascii: " ") { end += 1 }
    return TypedSlip(
      rule: .markSpace, reason: "has the space \(odd) beside \"\(mark)\", so this is no \(kind) but text",
      range: 0..<end, hint: "write an ordinary space", replacement: mark + " ")
  }

  /// What a line would be an item of, were there a space: `-one`, `1.<U+00A0>one`, `• one`.
  private struct ListItem {
    let mark: String
    /// Nil for an item without a number.
    let number: Int?
    let slip: TypedSlip

    init?(_ line: TypedLine) {
      let bytes = line.bytes
      let digits = bytes.prefix(while: Ascii.isDigit)
      if bytes.first == UInt8(ascii: "-") {
        guard bytes.count > 1, Ascii.isLetter(bytes[1]) else { return nil }
        (mark, number) = ("-", nil)
        slip = Self.slip("has no space behind it, so this is no list but text", 0..<1, "- ")
      } else if bytes.starts(with: "•".utf8) {
        (mark, number) = ("•", nil)
        let end = "•".utf8.count
        let space = MissedSpaces.oddSpace(bytes, at: end)?.count ?? (line.byte(at: end) == UInt8(ascii: " ") ? 1 : 0)
        slip = Self.slip(
          "begins no list in Markdown, so the lines run together", 0..<min(end + space, bytes.count), "- ")
      } else if (1...3).contains(digits.count), ".)".utf8.contains(line.byte(at: digits.count)),
        let space = MissedSpaces.oddSpace(bytes, at: digits.count + 1)
      {
        let text = String(decoding: bytes[...digits.count], as: UTF8.self)
        (mark, number) = (".", Int(text.dropLast()))
        slip = Self.slip(
          "has the space \(space.name) behind it, so this is no list but text", 0..<digits.count + 1 + space.count,
          text + " ")
      } else {
        return nil
      }
    }

    private static func slip(_ reason: String, _ range: Range<Int>, _ replacement: String) -> TypedSlip {
      TypedSlip(
        rule: .markSpace, reason: reason, range: range, hint: "write \"\(replacement)\"", replacement: replacement)
    }

    func follows(_ other: ListItem) -> Bool {
      mark == other.mark && number == other.number.map { $0 + 1 }
    }
  }
}
