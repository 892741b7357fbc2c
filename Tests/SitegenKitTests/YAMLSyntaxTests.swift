import Testing

@testable import SitegenKit

/// The table of libyaml's words and ours, row by row: the library really says the words, and the editor is told what
/// the row says.
@Suite struct YAMLSyntaxTests {
  struct Example: Sendable, CustomTestStringConvertible {
    /// Of the table.
    let words: String
    let yaml: String
    /// `line:column message (hint)`.
    let says: String

    init(_ words: String, _ yaml: String, says: String) {
      self.words = words
      self.yaml = yaml
      self.says = says
    }

    var testDescription: String { "\(words): \(yaml.prefix(40))" }
  }

  private static let quotes = "(put the value in quotes)"
  private static let escape =
    "a backslash in double quotes must begin a YAML escape (use single quotes, or write \\\\ for a backslash)"
  private static let blockText =
    "text behind \"|\" or \">\" in the same line"
    + " (begin the text in the line below, indented, or put the whole value in quotes)"

  static let examples = [
    Example(
      "nesting level", "a: " + String(repeating: "[", count: 1001), says: "1:5 the data is nested more than 20 deep"),
    Example("unexpected end of stream", "a: \"b", says: "1:4 a quote that begins here is never closed"),
    Example("unexpected document indicator", "a: \"b\n---\nc\"", says: "1:4 a quote that begins here is never closed"),
    Example(
      "expected ',' or ']'", "a: [b, c\n",
      says: "1:4 the list that begins here lacks a \"]\" or a \",\""
        + " (put a \",\" between its items and a \"]\" at its end; a text that holds a comma or a bracket needs quotes)"
    ),
    Example(
      "expected ',' or '}'", "a: {b: 'It's', c: d}",
      says: "1:4 the map that begins here lacks a \"}\" or a \",\""
        + " (write '' for an apostrophe in single quotes, or use double quotes)"),
    Example("mapping values are not allowed", "a: b: c", says: "1:5 a \": \" inside a value \(quotes)"),
    Example("a tab character", "a: b\n\tc: d", says: "2:1 a tab can't indent a line (use spaces)"),
    Example("a tab character", "a: >\n\tb\n  c", says: "2:1 a tab can't indent a line (use spaces)"),
    Example("cannot start any token", "a:\n\t- b", says: "2:1 a tab can't indent a line (use spaces)"),
    Example("cannot start any token", "a: @b", says: "1:4 a value can't begin with \"@\" \(quotes)"),
    Example("undefined alias", "a: *b", says: "1:4 a value can't begin with \"*\" \(quotes)"),
    Example("alphabetic or numeric character", "a: & b", says: "1:4 a value can't begin with \"&\" \(quotes)"),
    Example("directive name", "a: b\n%c d", says: "2:1 a value can't begin with \"%\" \(quotes)"),
    Example("directive name", "a: b\n% c", says: "2:1 a value can't begin with \"%\" \(quotes)"),
    Example("version number", "%YAML b", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("digit or '.'", "%YAML 1b", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("non-alphabetical character", "%a!", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("incompatible YAML document", "%YAML 3.0\n---\na: b", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("comment or line break", "%YAML 1.1 b", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("expected whitespace", "%TAG !a!b c", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("expected '!'", "%TAG b", says: "1:1 a value can't begin with \"%\" \(quotes)"),
    Example("undefined tag handle", "a: !b!c d", says: "1:4 a value can't begin with \"!\" \(quotes)"),
    Example("expected tag URI", "a: !! b", says: "1:4 a value can't begin with \"!\" \(quotes)"),
    Example("URI escaped octet", "a: !b%zz c", says: "1:4 a value can't begin with \"!\" \(quotes)"),
    Example("expected '>'", "a: !<b", says: "1:4 a value can't begin with \"!\" \(quotes)"),
    Example("whitespace or line break", "a: !<b>c", says: "1:4 a value can't begin with \"!\" \(quotes)"),
    Example("entries are not allowed", "a: - b", says: "1:4 a value can't begin with \"-\" \(quotes)"),
    Example("keys are not allowed", "a: ? b", says: "1:4 a value can't begin with \"?\" \(quotes)"),
    Example(
      "expected node content", "a: [, b]",
      says: "1:5 a value is missing before \",\" (put a value there, or put what begins here in quotes)"),
    Example(
      "expected node content", "a: [\n",
      says: "1:5 a value is missing here (close the bracket that begins above, or put a value here)"),
    Example("comment or line break", "a: |b", says: "1:5 \(blockText)"),
    Example("indentation indicator", "a: |0\n  b", says: "1:5 \(blockText)"),
    Example("could not find expected ':'", "a: b\nc d\ne: f", says: "2:1 this line has no \": \" after its key"),
    Example(
      "could not find expected ':'", "a:\n  - b\n  -c\n",
      says: "3:3 this line has no \": \" after its key (put a space after the \"-\" of each item)"),
    Example("unknown escape character", "a: \"\\d\"", says: "1:5 \(escape)"),
    Example("hexdecimal number", "a: \"\\xyz\"", says: "1:7 \(escape)"),
    Example("character escape code", "a: \"\\uD800\"", says: "1:7 \(escape)"),
    Example(
      "found another document", "a: b\n---\nc: d", says: "2:1 a second YAML document begins here; there may be only one"
    ),
    Example(
      "expected <document start>", "a: b\n...\nc: d",
      says: "3:1 a second YAML document begins here; there may be only one"),
    Example(
      "expected key", "a: [b] c",
      says: "1:8 text after the quote or bracket that ends the value (put the whole value in quotes)"),
    Example("expected '-' indicator", "a:\n  - b\n  c: d", says: "3:3 the indentation does not fit the lines above"),
    Example("expected <document start>", "[a]\nb: c", says: "2:1 the indentation does not fit the lines above"),
  ]

  @Test(arguments: examples) func librarySaysTheWordsAndTheRowIsPrinted(_ example: Example) throws {
    let source = SourceText(path: "a.md", bytes: Array(example.yaml.utf8))
    var reader = YAMLReader(0..<source.bytes.count, of: source)
    let refusal = #expect(throws: (any Error).self) { _ = try reader.parse(source.bytes) }
    #expect(refusal.map { "\($0)" }?.contains(example.words) == true, "\(refusal.debugDescription)")
    var diagnostics = Diagnostics()
    _ = YAMLReader.readMapping(0..<source.bytes.count, of: source, limit: 4096, into: &diagnostics)
    let printed = diagnostics.sorted.map { problem in
      "\(problem.location.line):\(problem.location.column) \(problem.message)" + (problem.hint.map { " (\($0))" } ?? "")
    }
    #expect(printed == [example.says])
  }

  /// What is in the table without an example could be words that the library never says.
  @Test func everyRowHasItsExamples() {
    let words = Set(YAMLReader.syntax.flatMap(\.words))
    #expect(words.subtracting(Self.examples.map(\.words)) == [])
    #expect(Set(Self.examples.map(\.words)).subtracting(words) == [])
  }
}
