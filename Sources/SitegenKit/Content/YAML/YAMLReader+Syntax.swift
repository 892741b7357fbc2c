import Yams

extension YAMLReader {
  /// What is wrong with the text, in an editor's words, at the offset where an editor looks for it.
  struct Problem {
    var rule = Rule.yamlSyntax
    let message: String
    let offset: Int
    var hint: String?
    var fix: Fix?
  }

  /// What libyaml said, with the offsets that it named.
  struct Refusal {
    let words: String
    /// Where it could not go on.
    let here: Int
    /// Where the unfinished thing began that it was reading.
    let start: Int
  }

  /// Some words of libyaml's and what an editor is told.
  struct SyntaxRow: Sendable {
    /// Each is enough to tell the mistake by: all that libyaml says of it, or some words of that.
    let words: [String]
    /// Nil where it turns out to be another mistake, of a row below.
    let problem: @Sendable (YAMLReader, Refusal) -> Problem?
  }

  /// Every mistake that libyaml names (0.2.5, which Yams 6.2.2 brings), in an editor's words.
  ///
  /// Its own words are about its state, and one of them stands for several mistakes of editors; of two rows the first
  /// counts.
  static let syntax: [SyntaxRow] = [
    SyntaxRow(words: ["nesting level"]) { _, refusal in
      Problem(rule: .yamlLimit, message: depthMessage, offset: refusal.here)
    },
    SyntaxRow(words: ["unexpected end of stream", "unexpected document indicator"]) { _, refusal in
      Problem(message: "a quote that begins here is never closed", offset: refusal.start)
    },
    SyntaxRow(words: ["expected ',' or ']'"]) { $0.openBrackets("list", "]", $1) },
    SyntaxRow(words: ["expected ',' or '}'"]) { $0.openBrackets("map", "}", $1) },
    SyntaxRow(words: ["mapping values are not allowed"]) { reader, refusal in
      reader.noBreakSpace(near: refusal.here) ?? reader.misplacedColon(refusal.here)
    },
    SyntaxRow(words: ["a tab character"]) { reader, refusal in reader.tab(refusal.here) },
    SyntaxRow(words: ["cannot start any token"]) { reader, refusal in
      reader.source.bytes[refusal.here] == UInt8(ascii: "\t")
        ? reader.tab(refusal.here) : reader.badBeginning(refusal.here)
    },
    SyntaxRow(words: ["undefined alias", "alphabetic or numeric character"]) { reader, refusal in
      var problem = reader.badBeginning(refusal.start)
      if reader.isListMark(refusal.start) { problem.hint = "a list item begins with \"- \"" }
      return problem
    },
    // A line that begins with `%` tells YAML how to read the document.
    SyntaxRow(words: [
      "directive name", "version number", "digit or '.'", "non-alphabetical character", "incompatible YAML document",
      "comment or line break", "expected whitespace", "expected '!'",
    ]) { reader, refusal in
      let start = reader.firstWord(ofLineAt: refusal.here)
      return reader.source.bytes[start] == UInt8(ascii: "%") ? reader.badBeginning(start) : nil
    },
    // What `!` begins is a tag for YAML, and no value, whatever the tag lacks.
    SyntaxRow(words: [
      "undefined tag handle", "expected tag URI", "URI escaped octet", "expected '>'", "whitespace or line break",
    ]) { $0.badBeginning($1.start) },
    SyntaxRow(words: ["entries are not allowed", "keys are not allowed"]) { $0.badBeginning($1.here) },
    SyntaxRow(words: ["expected node content"]) { reader, refusal in
      let byte = reader.source.bytes[refusal.here]
      if Ascii.isWhitespace(byte) {
        return Problem(
          message: "a value is missing here", offset: refusal.here,
          hint: "close the bracket that begins above, or put a value here")
      }
      return Problem(
        message: "a value is missing before \"\(Character(UnicodeScalar(byte)))\"", offset: refusal.here,
        hint: "put a value there, or put what begins here in quotes")
    },
    SyntaxRow(words: ["comment or line break", "indentation indicator"]) { _, refusal in
      Problem(
        message: "text behind \"|\" or \">\" in the same line", offset: refusal.here,
        hint: "begin the text in the line below, indented, or put the whole value in quotes")
    },
    SyntaxRow(words: ["could not find expected ':'"]) { reader, refusal in
      reader.noBreakSpace(near: refusal.start)
        ?? Problem(
          message: "this line has no \": \" after its key", offset: refusal.start,
          hint: reader.hintForKey(at: refusal.start))
    },
    // libyaml misspells "hexadecimal".
    SyntaxRow(words: ["unknown escape character", "hexdecimal number", "character escape code"]) { _, refusal in
      Problem(
        message: "a backslash in double quotes must begin a YAML escape", offset: refusal.here,
        hint: "use single quotes, or write \\\\ for a backslash")
    },
    SyntaxRow(words: ["found another document"]) { $0.secondDocument($1.here) },
    SyntaxRow(words: ["expected <document start>"]) { reader, refusal in
      reader.hasDocumentEnd(before: refusal.here) ? reader.secondDocument(refusal.here) : nil
    },
    SyntaxRow(words: ["expected key", "expected '-' indicator", "expected <document start>"]) {
      $0.misplacedText($1.here)
    },
  ]

  static let depthMessage = "the data is nested more than \(depth) deep"
  static let hyphenHint = "put a space after the \"-\" of each item"

  /// Reports why the library refused the text.
  mutating func report(_ error: YamlError) {
    guard let refusal = refusal(of: error) else {
      return report(Problem(message: "this is not YAML", offset: range.lowerBound))
    }
    report(problem(of: refusal))
  }

  /// Reports a problem at the one character that it points at.
  mutating func report(_ problem: Problem) {
    diagnostics.report(
      problem.rule, problem.message, at: source.location(at: problem.offset), hint: problem.hint, fix: problem.fix)
  }

  private func problem(of refusal: Refusal) -> Problem {
    for row in Self.syntax where row.words.contains(where: { refusal.words.contains($0) }) {
      if let problem = row.problem(self, refusal) { return problem }
    }
    return Problem(message: "this is not YAML: \(refusal.words)", offset: refusal.here)
  }

  /// Nil for errors that are not about the text.
  private func refusal(of error: YamlError) -> Refusal? {
    switch error {
    case .scanner(let context, let words, let mark, _), .parser(let context, let words, let mark, _),
      .composer(let context, let words, let mark, _):
      let here = offset(of: mark)
      return Refusal(words: words, here: here, start: context.map { offset(of: $0.mark) } ?? here)
    default: return nil
    }
  }
}
