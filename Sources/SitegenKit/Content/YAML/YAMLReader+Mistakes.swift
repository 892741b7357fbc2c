/// What editors often do that is no YAML, or other YAML than they meant.
extension YAMLReader {
  /// A value that YAML takes for something else by its first character.
  func badBeginning(_ offset: Int) -> Problem {
    let character = source.text(offset..<offset + 1)
    return Problem(
      message: "a value can't begin with \"\(character)\"", offset: offset, hint: "put the value in quotes")
  }

  /// A second `: ` in a line is inside a value; the first one of a line that is indented belongs to a key that YAML
  /// took for more of the value above.
  func misplacedColon(_ offset: Int) -> Problem {
    let start = firstWord(ofLineAt: offset)
    if source.bytes.range(of: Array(": ".utf8), in: start..<offset) == nil, offset > start {
      return Problem(
        message: "this line is indented more than the key above, so it is more of that key's value", offset: start)
    }
    let isCurled = beginsCurled(ofLineAt: offset)
    return Problem(
      message: "a \": \" inside a value", offset: offset,
      hint: isCurled ? "put the value in straight quotes; “ and ” are none for YAML" : "put the value in quotes")
  }

  /// What stands where YAML expects a key or an item: a line that is indented in another way, or more of a value that
  /// has ended.
  func misplacedText(_ offset: Int) -> Problem {
    if offset == firstWord(ofLineAt: offset) {
      return Problem(message: "the indentation does not fit the lines above", offset: offset)
    }
    return Problem(
      message: "text after the quote or bracket that ends the value", offset: offset,
      hint: apostropheHint(before: offset) ?? "put the whole value in quotes")
  }

  /// A list or a map in brackets that is not closed, or whose items run into each other.
  ///
  /// `kind` is "list" or "map", and `bracket` the one that should end what begins at the refusal's start.
  func openBrackets(_ kind: String, _ bracket: String, _ refusal: Refusal) -> Problem {
    Problem(
      message: "the \(kind) that begins here lacks a \"\(bracket)\" or a \",\"", offset: refusal.start,
      hint: apostropheHint(before: refusal.here)
        ?? "put a \",\" between its items and a \"\(bracket)\" at its end; a text that holds a comma or a bracket needs quotes"
    )
  }

  /// A tab where only spaces indent.
  func tab(_ offset: Int) -> Problem {
    Problem(message: "a tab can't indent a line", offset: offset, hint: "use spaces")
  }

  /// The beginning of a second document, of which a file may have none.
  func secondDocument(_ offset: Int) -> Problem {
    Problem(message: "a second YAML document begins here; there may be only one", offset: offset)
  }

  /// A `'` that ended a value in single quotes and was meant as an apostrophe: text follows it without a space.
  private func apostropheHint(before offset: Int) -> String? {
    guard offset > range.lowerBound, source.bytes[offset - 1] == UInt8(ascii: "'"),
      !Ascii.isWhitespace(source.bytes[offset])
    else { return nil }
    return "write '' for an apostrophe in single quotes, or use double quotes"
  }

  /// Whether a `*` stands for a list item's hyphen, as Markdown allows.
  func isListMark(_ offset: Int) -> Bool {
    offset == firstWord(ofLineAt: offset) && source.bytes[offset] == UInt8(ascii: "*") && offset + 1 < range.upperBound
      && source.bytes[offset + 1] == UInt8(ascii: " ")
  }

  /// A no-break space looks like a space, and does not end a key.
  ///
  /// The library may notice only in the line below.
  func noBreakSpace(near offset: Int) -> Problem? {
    let last = source.line(at: offset)
    for line in max(last - 1, source.line(at: range.lowerBound))...last {
      let whole = source.lineRange(line)
      guard let found = source.bytes.range(of: Array(":\u{A0}".utf8), in: whole),
        source.bytes.range(of: Array(": ".utf8), in: whole.lowerBound..<found.lowerBound) == nil
      else { continue }
      return Problem(
        message: "the space after this colon is a no-break space (U+00A0)", offset: found.lowerBound,
        hint: "write an ordinary space in its place", fix: Fix(at: source.location(found), replacement: ": "))
    }
    return nil
  }

  /// What a line lacks that was meant as a key with its value: `pricing:Free`, `pricing = Free`.
  func hintForKey(at offset: Int) -> String? {
    if source.bytes[offset] == UInt8(ascii: "-") { return Self.hyphenHint }
    let line = source.bytes[offset..<source.lineRange(source.line(at: offset)).upperBound]
    let key = line.prefix { Ascii.isLetter($0) || Ascii.isDigit($0) || $0 == UInt8(ascii: "_") }
    guard !key.isEmpty else { return nil }
    let rest = line[key.endIndex...].drop { $0 == UInt8(ascii: " ") }
    if rest.first == UInt8(ascii: ":") { return "put a space after the colon" }
    let isOtherSign = rest.first == UInt8(ascii: "=") || rest.starts(with: "：".utf8)
    return isOtherSign ? "write \"\(String(decoding: key, as: UTF8.self)): \" and the value" : nil
  }

  /// Whether the value in a line begins with a quote that a word processor curled.
  private func beginsCurled(ofLineAt offset: Int) -> Bool {
    guard let colon = source.bytes.range(of: Array(": ".utf8), in: firstWord(ofLineAt: offset)..<offset) else {
      return false
    }
    let value = source.bytes[colon.upperBound..<offset].drop { $0 == UInt8(ascii: " ") }
    return ["“", "”", "„"].contains { value.starts(with: $0.utf8) }
  }

  /// The offset of the first character of a line that is no space.
  func firstWord(ofLineAt offset: Int) -> Int {
    let line = source.lineRange(source.line(at: offset))
    return source.bytes[line].firstIndex { $0 != UInt8(ascii: " ") } ?? line.upperBound
  }

  /// Whether a line above begins with `...`, which ends a document.
  func hasDocumentEnd(before offset: Int) -> Bool {
    (source.line(at: range.lowerBound)...source.line(at: offset)).contains { line in
      source.bytes[source.lineRange(line)].starts(with: "...".utf8)
    }
  }
}
