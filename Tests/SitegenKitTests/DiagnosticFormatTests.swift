import Foundation
import Testing

@testable import SitegenKit

@Suite struct DiagnosticFormatTests {
  /// A problem at a column of a line.
  private func problem(
    _ line: String, column: Int, length: Int = 1, path: String = "a.md", message: String = "wrong", hint: String? = nil,
    rule: Rule = .valueType
  ) -> Diagnostic {
    let source = SourceText(path: path, bytes: Array("\n\(line)\n".utf8))
    let start = source.offset(line: 2, column: column)
    return Diagnostic(
      rule, message, at: source.location(start..<source.offset(line: 2, column: column + length)), hint: hint)
  }

  /// The excerpt and the caret that are printed.
  private func excerpt(_ line: String, column: Int, length: Int = 1) -> [String] {
    let printed = DiagnosticFormat.text.render([problem(line, column: column, length: length)])
    return Array(printed.split(separator: "\n").map(String.init).dropFirst())
  }

  // MARK: - Text

  @Test func printsPlaceMessageIdLineAndHint() {
    let problem = problem("key: value", column: 6, length: 5, hint: "did you mean \"other\"?")
    #expect(
      DiagnosticFormat.text.render([problem]) == """
        a.md:2:6: error: wrong [value-type]
            key: value
                 ^~~~~
            hint: did you mean "other"?

        """)
  }

  @Test(arguments: [
    // A tab is shown as one space.
    ("\tab", 2, 2, "     ab", "     ^~"),
    // Wide characters take two columns of a terminal, combining marks none.
    ("漢字 ab", 4, 2, "    漢字 ab", "         ^~"), ("👍 ab", 3, 2, "    👍 ab", "       ^~"),
    ("e\u{301}e\u{301} ab", 6, 2, "    e\u{301}e\u{301} ab", "       ^~"),
    ("ab 漢字", 4, 2, "    ab 漢字", "       ^~~~"),
    // Characters that do not show take the columns of their codes.
    ("\u{1B}a", 2, 1, "    <U+001B>a", "            ^"),
    // A place at the end of a line, and beyond it.
    ("ab", 3, 1, "    ab", "      ^"), ("ab", 9, 4, "    ab", "      ^"),
  ])
  func putsTheCaretUnderThePlace(_ line: String, _ column: Int, _ length: Int, _ shown: String, _ caret: String) {
    #expect(excerpt(line, column: column, length: length) == [shown, caret])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func showsALineWithoutItsLineBreak(_ lineBreak: String) {
    let source = SourceText(path: "a.md", bytes: Array(["é", "key: value", ""].joined(separator: lineBreak).utf8))
    let end = source.offset(line: 2, column: 11)
    let problem = Diagnostic(.valueType, "wrong", at: source.location(source.offset(line: 2, column: 6)..<end + 2))
    let lines = "    key: value\n         ^~~~~\n"
    #expect(DiagnosticFormat.text.render([problem]) == "a.md:2:6: error: wrong [value-type]\n" + lines)
    #expect(DiagnosticFormat.github.render([problem]).contains(",line=2,col=6,endColumn=11,"))
  }

  @Test(arguments: [1, 50, 90, 400, 5000, 9996])
  func cutsALongLineRoundThePlace(_ column: Int) throws {
    let line = String(repeating: "x", count: column - 1) + "HERE" + String(repeating: "y", count: 9996 - column)
    let shown = excerpt(line, column: column, length: 4)
    #expect(shown[0].count <= 4 + 100 + 2)
    let text = try #require(shown[0].firstRange(of: "HERE"))
    let caret = try #require(shown[1].firstRange(of: "^~~~"))
    let columns = [shown[0][..<text.lowerBound].count, shown[1][..<caret.lowerBound].count]
    #expect(columns[0] == columns[1])
    #expect(shown[0].contains("…"))
  }

  @Test func leavesOutTheMiddleOfALongMessage() {
    let message = "\"" + String(repeating: "é", count: 100_000) + "\" is not a key"
    let printed = Diagnostic(.unknownKey, message, at: .init(wholeFile: "a.md")).message
    #expect(printed.unicodeScalars.count == 601)
    #expect(printed.hasPrefix("\"éé"))
    #expect(printed.hasSuffix("éé\" is not a key"))
  }

  // MARK: - What content could do to a terminal or a log

  static let hostile = [
    ("\u{1B}[31m", "<U+001B>[31m"), ("\u{9B}31m", "<U+009B>31m"), ("a\nb", "a<U+000A>b"), ("a\rb", "a<U+000D>b"),
    ("\u{202E}cba", "<U+202E>cba"), ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"), ("\u{FEFF}a", "<U+FEFF>a"),
    ("::error::x", ": :error: :x"), ("##[error]x", "## [error]x"), ("a:::b", "a: : :b"), ("\u{7F}", "<U+007F>"),
    ("\u{200F}a", "<U+200F>a"), ("a\u{2028}b", "a<U+2028>b"),
  ]

  @Test(arguments: hostile)
  func disarmsTextEverywhere(_ text: String, _ harmless: String) {
    let problem = Diagnostic(
      .valueType, text,
      at: SourceLocation(path: text, line: 1, column: 1, length: 1, sourceLine: text), hint: text)
    let printed = DiagnosticFormat.text.render([problem]).split(separator: "\n").map(String.init)
    #expect(printed[0] == "\(harmless):1:1: error: \(harmless) [value-type]")
    #expect(printed[1] == "    \(harmless)")
    #expect(printed[3] == "    hint: \(harmless)")
    let annotation = DiagnosticFormat.github.render([problem])
    #expect(annotation.hasSuffix("::\(harmless); \(harmless) [value-type]\n"))
    #expect(annotation.count { $0 == "\n" } == 1)
    #expect(annotation.unicodeScalars.allSatisfy { !Printable.isHidden($0) || $0 == "\n" })
  }

  /// A line is printed in three parts: what one ends with and the next begins with must not become a command.
  @Test(arguments: 1...6)
  func disarmsTextWhereverThePlaceBegins(_ column: Int) {
    #expect(excerpt("::#[::", column: column)[0] == "    : :# [: :")
  }

  // MARK: - JSON

  @Test func writesJSONThatReadsBackTheSame() throws {
    let text = "é \" \\ \u{1B} \u{202E} \u{9B} \u{2028} ::"
    let problems = [
      problem("key: \(text)", column: 6, length: 3, path: "Content/a.md", message: text, hint: text),
      Diagnostic(.rawHTML, "odd", at: .init(wholeFile: "b.md")),
    ]
    let json = DiagnosticFormat.json.render(problems)
    let objects = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(
      objects.map { $0.keys.sorted() } == [
        ["column", "endColumn", "hint", "id", "line", "message", "path", "severity", "source"],
        ["column", "endColumn", "id", "line", "message", "path", "severity"],
      ])
    #expect(objects[0]["path"] as? String == "Content/a.md")
    #expect(objects[0]["line"] as? Int == 2)
    #expect(objects[0]["column"] as? Int == 6)
    #expect(objects[0]["endColumn"] as? Int == 9)
    #expect(objects[0]["severity"] as? String == "error")
    #expect(objects[0]["id"] as? String == "value-type")
    #expect(objects[0]["message"] as? String == text)
    #expect(objects[0]["hint"] as? String == text)
    #expect(objects[0]["source"] as? String == "key: \(text)")
    #expect(objects[1]["severity"] as? String == "warning")
    #expect(json.unicodeScalars.allSatisfy { !Printable.isHidden($0) || $0 == "\n" })
  }

  @Test func writesTheFixesOfAProblem() throws {
    let source = SourceText(path: "a.md", bytes: Array("a\npricng: Free\n".utf8))
    let location = source.location(2..<8)
    let problem = Diagnostic(.unknownKey, "x", at: location, fix: Fix(at: location, replacement: "pricing"))
    #expect(
      DiagnosticFormat.json.render([problem]) == """
        [
          {
            "column": 1,
            "endColumn": 7,
            "fixes": [
              {
                "column": 1,
                "endColumn": 7,
                "line": 2,
                "replacement": "pricing"
              }
            ],
            "id": "unknown-key",
            "line": 2,
            "message": "x",
            "path": "a.md",
            "severity": "error",
            "source": "pricng: Free"
          }
        ]

        """)
    #expect(DiagnosticFormat.json.render([problem], strict: true) == DiagnosticFormat.json.render([problem]))
  }

  @Test func writesAnEmptyListAsJSONAndNothingElsewhere() throws {
    let json = DiagnosticFormat.json.render([])
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String] == [])
    #expect(DiagnosticFormat.text.render([]) == "")
    #expect(DiagnosticFormat.github.render([]) == "")
  }

  // MARK: - GitHub

  @Test func annotatesTheLineOnGitHub() {
    let problem = problem("key: value", column: 6, length: 5, hint: "did you mean \"other\"?")
    #expect(
      DiagnosticFormat.github.render([problem]) == """
        ::error file=a.md,line=2,col=6,endColumn=11,title=value-type::wrong; did you mean "other"? [value-type]

        """)
  }

  @Test func escapesForGitHub() {
    let problem = problem("x", column: 1, path: "a,b:c%d.md", message: "100% of a, b: c")
    #expect(
      DiagnosticFormat.github.render([problem]) == """
        ::error file=a%2Cb%3Ac%25d.md,line=2,col=1,endColumn=2,title=value-type::100%25 of a, b: c [value-type]

        """)
  }

  @Test(arguments: [(".", "file=a.md,"), ("site", "file=site/a.md,"), ("my/site", "file=my/site/a.md,")])
  func putsTheSitesFolderBeforeThePathOnGitHubOnly(_ site: String, _ file: String) {
    let problem = problem("x", column: 1)
    #expect(DiagnosticFormat.github.render([problem], site: site).hasPrefix("::error \(file)"))
    #expect(DiagnosticFormat.text.render([problem], site: site).hasPrefix("a.md:2:1"))
  }

  /// Every character that would act on a terminal or on the order of a text: C0 but for the tab and line breaks, DEL,
  /// C1, and what Unicode calls a bidirectional control.
  private static let hidden: [UInt32] =
    Array(0..<0x09) + [0x0B, 0x0C] + Array(0x0E..<0x20) + Array(0x7F..<0xA0) + [0x061C, 0x200E, 0x200F]
    + Array(0x202A...0x202E) + Array(0x2066...0x2069)

  @Test(arguments: DiagnosticFormat.allCases) func noFormatHoldsAHiddenCharacter(_ format: DiagnosticFormat) throws {
    for value in Self.hidden {
      let scalar = try #require(Unicode.Scalar(value))
      let text = "a\(scalar)b"
      let found = Diagnostic(
        .unknownKey, "\"\(text)\" is not a key",
        at: SourceLocation(path: "Content/\(text).md", line: 2, column: 2, length: 1, sourceLine: text), hint: text)
      let printed = format.render([found])
      #expect(!printed.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
      guard format == .json else { continue }
      let read = try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [[String: Any]]
      #expect(read?.first?["source"] as? String == text)
    }
  }

  // MARK: - Severity and order

  @Test func writesWarningsAsErrorsWhenStrict() {
    let warning = Diagnostic(.rawHTML, "odd", at: .init(wholeFile: "a.md"))
    #expect(DiagnosticFormat.text.render([warning]) == "a.md:1:1: warning: odd [raw-html]\n")
    #expect(DiagnosticFormat.text.render([warning], strict: true) == "a.md:1:1: error: odd [raw-html]\n")
    #expect(DiagnosticFormat.github.render([warning], strict: true).hasPrefix("::error "))
    #expect(DiagnosticFormat.json.render([warning], strict: true).contains("\"severity\": \"error\""))
  }

  @Test func publishesWithWarningsUnlessStrict() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("", body: "A <b>word</b>.\n")])
    var options = Pipeline.Options()
    #expect(try TestSite.build(tree, options: options).files.isEmpty == false)
    options.isStrict = true
    let strict = try TestSite.build(tree, options: options)
    #expect(strict.files.isEmpty)
    #expect(strict.diagnostics.map(\.rule) == [.rawHTML])
  }

  @Test func sortsByLocationAndReportsEachProblemOnce() {
    var diagnostics = Diagnostics()
    func report(_ path: String, _ line: Int, _ column: Int, _ rule: Rule) {
      let place = SourceLocation(path: path, line: line, column: column, length: 1, sourceLine: nil)
      diagnostics.report(rule, "x", at: place)
    }
    report("b.md", 1, 1, .slug)
    report("a.md", 10, 1, .slug)
    report("a.md", 2, 10, .slug)
    report("a.md", 2, 9, .verdict)
    report("a.md", 2, 9, .rawHTML)
    report("a.md", 2, 9, .date)
    report("B.md", 1, 1, .slug)
    report("a.md", 2, 9, .date)
    report("a/b.md", 1, 1, .slug)
    let order = diagnostics.sorted.map { "\($0.location.path):\($0.location.line):\($0.location.column) \($0.rule)" }
    #expect(
      order == [
        "B.md:1:1 slug", "a.md:2:9 date", "a.md:2:9 verdict", "a.md:2:9 raw-html", "a.md:2:10 slug", "a.md:10:1 slug",
        "a/b.md:1:1 slug", "b.md:1:1 slug",
      ])
  }

  /// The cap must not turn a site with errors into one without.
  @Test func countsErrorsAndWarningsOfAFileApart() {
    var diagnostics = Diagnostics()
    for line in 1...150 {
      let place = SourceLocation(path: "a.md", line: line, column: 1, length: 1, sourceLine: nil)
      diagnostics.report(.rawHTML, "odd", at: place)
    }
    #expect(!diagnostics.preventPublishing(strict: false))
    diagnostics.report(.date, "wrong", at: .init(wholeFile: "a.md"))
    var all = Diagnostics()
    all.append(contentsOf: diagnostics)
    all.append(contentsOf: diagnostics)
    #expect(all.preventPublishing(strict: false))
    let limit = all.sorted.filter { $0.rule == .problemLimit }.map(\.message)
    #expect(limit == ["200 more warnings in this file are not listed"])
  }
}
