import Yams

extension YAMLReader {
  /// What is wrong with the text, in an editor's words, at the place where an editor looks for it.
  struct Problem {
    var rule = Rule.yamlSyntax
    let message: String
    let offset: Int
    var hint: String?
  }

  mutating func report(_ error: YamlError) {
    guard let problem = problem(of: error) else {
      return diagnostics.report(.yamlSyntax, "this is not YAML", at: source.location(at: range.lowerBound))
    }
    report(problem)
  }

  mutating func report(_ problem: Problem) {
    diagnostics.report(problem.rule, problem.message, at: source.location(at: problem.offset), hint: problem.hint)
  }

  /// libyaml's words for what went wrong are about its own state; its context is where the unfinished thing began.
  private func problem(of error: YamlError) -> Problem? {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let here = offset(of: mark)
      let start = context.map { offset(of: $0.mark) } ?? here
      func says(_ words: String...) -> Bool { words.contains { problem.contains($0) } }
      if says("nesting level") {
        return Problem(rule: .yamlLimit, message: Self.depthMessage, offset: here)
      }
      if says("end of stream", "document indicator") {
        return Problem(message: "a quote that begins here is never closed", offset: start)
      }
      if says("',' or ']'") {
        return Problem(
          message: "the list that begins here lacks a \"]\" or a \",\"", offset: start,
          hint: apostropheHint(before: here) ?? Self.bracketHint("]"))
      }
      if says("',' or '}'") {
        return Problem(
          message: "the map that begins here lacks a \"}\" or a \",\"", offset: start,
          hint: apostropheHint(before: here) ?? Self.bracketHint("}"))
      }
      if says("mapping values are not allowed") { return noBreakSpace(near: here) ?? misplacedColon(here) }
      if says("cannot start any token") {
        return source.bytes[here] == UInt8(ascii: "\t")
          ? Problem(message: "a tab can't indent a line", offset: here, hint: "use blanks")
          : badBeginning(here)
      }
      if says("undefined alias", "alphabetic or numeric character") {
        var problem = badBeginning(start)
        if isListMark(start) { problem.hint = Self.listHint }
        return problem
      }
      if says("entries are not allowed", "keys are not allowed") { return badBeginning(here) }
      if says("could not find expected ':'") {
        return noBreakSpace(near: start)
          ?? Problem(
            message: "this line has no \": \" after its key", offset: start,
            hint: source.bytes[start] == UInt8(ascii: "-") ? Self.blankHint : nil)
      }
      if says("unknown escape", "hexadecimal") {
        return Problem(
          message: "a backslash in double quotes must begin a YAML escape", offset: here,
          hint: "use single quotes, or write \\\\ for a backslash")
      }
      if says("another document") || (says("<document start>") && hasDocumentEnd(before: here)) {
        return Problem(message: "a second YAML document begins here; there may be only one", offset: here)
      }
      if says("expected key", "block end", "'-' indicator", "<document start>") { return misplacedText(here) }
      return Problem(message: "this is not YAML: \(problem)", offset: here)
    default: return nil
    }
  }

  static let depthMessage = "the data is nested more than \(depth) deep"

  /// A value that YAML takes for something else by its first character.
  func badBeginning(_ offset: Int) -> Problem {
    let mark = source.text(offset..<offset + 1)
    return Problem(message: "a value can't begin with \"\(mark)\"", offset: offset, hint: "put the value in quotes")
  }

  /// A second `: ` in a line is inside a value; the first one of a line that is indented belongs to a key that YAML took
  /// for more of the value above.
  private func misplacedColon(_ offset: Int) -> Problem {
    let start = firstWord(ofLineAt: offset)
    if source.bytes.place(of: Array(": ".utf8), in: start..<offset) == nil, offset > start {
      return Problem(
        message: "this line is indented more than the key above, so it is more of that key's value", offset: start)
    }
    let isCurled = beginsCurled(ofLineAt: offset)
    return Problem(
      message: "a \": \" inside a value", offset: offset,
      hint: isCurled ? "put the value in straight quotes; “ and ” are none for YAML" : "put the value in quotes")
  }

  private func misplacedText(_ offset: Int) -> Problem {
    if offset == firstWord(ofLineAt: offset) {
      return Problem(message: "the indentation does not fit the lines above", offset: offset)
    }
    return Problem(
      message: "text after the quote or bracket that ends the value", offset: offset,
      hint: apostropheHint(before: offset) ?? "put the whole value in quotes")
  }

  // MARK: - What editors often do

  private static let listHint = "a list item begins with \"- \""
  static let blankHint = "put a blank after the \"-\" of each item"

  private static func bracketHint(_ bracket: String) -> String {
    "put a \",\" between its parts and a \"\(bracket)\" at its end; a text that holds a comma or a bracket needs quotes"
  }

  /// A `'` that ended a value in single quotes and was meant as an apostrophe: text follows it without a blank.
  private func apostropheHint(before offset: Int) -> String? {
    guard offset > range.lowerBound, source.bytes[offset - 1] == UInt8(ascii: "'"),
      !" \t\r\n".utf8.contains(source.bytes[offset])
    else { return nil }
    return "write '' for an apostrophe in single quotes, or use double quotes"
  }

  /// A `*` in the place of a list item's hyphen, as Markdown allows.
  private func isListMark(_ offset: Int) -> Bool {
    offset == firstWord(ofLineAt: offset) && source.bytes[offset] == UInt8(ascii: "*") && offset + 1 < range.upperBound
      && source.bytes[offset + 1] == UInt8(ascii: " ")
  }

  /// A no-break space looks like a blank, and does not end a key. The library may notice only in the line below.
  private func noBreakSpace(near offset: Int) -> Problem? {
    let last = source.line(at: offset)
    for line in max(last - 1, source.line(at: range.lowerBound))...last {
      let place = source.lineRange(line)
      guard let found = source.bytes.place(of: Array(":\u{A0}".utf8), in: place),
        source.bytes.place(of: Array(": ".utf8), in: place.lowerBound..<found.lowerBound) == nil
      else { continue }
      return Problem(
        message: "the blank after this colon is a no-break space (U+00A0)", offset: found.lowerBound,
        hint: "write an ordinary blank in its place")
    }
    return nil
  }

  /// Whether the value in a line begins with a quote that a word processor curled.
  private func beginsCurled(ofLineAt offset: Int) -> Bool {
    guard let colon = source.bytes.place(of: Array(": ".utf8), in: firstWord(ofLineAt: offset)..<offset) else {
      return false
    }
    let value = source.bytes[colon.upperBound..<offset].drop { $0 == UInt8(ascii: " ") }
    return ["“", "”", "„"].contains { value.starts(with: $0.utf8) }
  }

  private func firstWord(ofLineAt offset: Int) -> Int {
    let line = source.lineRange(source.line(at: offset))
    return source.bytes[line].firstIndex { $0 != UInt8(ascii: " ") } ?? line.upperBound
  }

  private func hasDocumentEnd(before offset: Int) -> Bool {
    (source.line(at: range.lowerBound)...source.line(at: offset)).contains { line in
      source.bytes[source.lineRange(line)].starts(with: "...".utf8)
    }
  }
}
