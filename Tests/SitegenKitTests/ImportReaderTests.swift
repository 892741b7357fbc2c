import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// The readers of what is imported: CSV, JSON and dates.
@Suite struct ImportReaderTests {
  private func csv(_ text: String, delimiter: Character = ",") -> (rows: [[String: String]], problems: String) {
    var diagnostics = Diagnostics()
    let table = CSVTable.read(
      SourceText(path: "a.csv", bytes: Array(text.utf8)), delimiter: delimiter.asciiValue ?? 0, into: &diagnostics)
    let rows = table.rows.map { row in
      row.values.compactMapValues { node -> String? in if case .scalar(let text) = node.value { text } else { nil } }
    }
    return (rows, DiagnosticFormat.text.render(diagnostics.sorted))
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func fieldsAreReadWithQuotesAndLineBreaks(lineBreak: String) {
    let text = "\u{FEFF}a, b ,c\n1,\"x, \"\"y\"\"\nz\",\n\n,é,\"\"\n\"3\",, 4 ".replacing("\n", with: lineBreak)
    let result = csv(text)
    #expect(result.problems == "")
    #expect(
      result.rows == [["a": "1", "b": "x, \"y\"\(lineBreak)z"], ["b": "é"], ["a": "3", "c": " 4 "]])
  }

  @Test func otherDelimiters() {
    #expect(csv("a;b\n1,5;\"x;y\"\n", delimiter: ";").rows == [["a": "1,5", "b": "x;y"]])
    #expect(csv("a\tb\n1\t2", delimiter: "\t").rows == [["a": "1", "b": "2"]])
  }

  @Test func linesWithMistakesAreReportedAndTheOthersRead() {
    let result = csv("a,b\n1\n1,2,3\nx\"y,2\n\"x\"y,2\n5,6\n\"7,8\n9,10\n")
    #expect(result.rows == [["a": "5", "b": "6"], ["a": "9", "b": "10"]])
    #expect(
      result.problems == """
        a.csv:2:1: error: the line has 1 field; the first line names 2 columns [csv-syntax]
            1
            ^
        a.csv:3:1: error: the line has 3 fields; the first line names 2 columns [csv-syntax]
            1,2,3
            ^
        a.csv:4:2: error: a quote inside a field; the whole field must be in quotes, with each quote in it twice [csv-syntax]
            x"y,2
             ^
        a.csv:5:4: error: text behind the quote that ends the field [csv-syntax]
            "x"y,2
               ^
        a.csv:7:1: error: a quote that begins here is never closed [csv-syntax]
            "7,8
            ^

        """)
  }

  @Test func columnsMustHaveNamesOfTheirOwn() {
    #expect(
      csv("a,,a\n").problems == """
        a.csv:1:3: warning: column 2 has no name, so none of its values is imported [import-column]
            a,,a
              ^

        """)
  }

  // MARK: - JSON

  private func json(_ text: String) -> (node: YAMLNode?, problem: String?) {
    var diagnostics = Diagnostics()
    let node = JSONReader.read(SourceText(path: "a.json", bytes: Array(text.utf8)), into: &diagnostics)
    let problem = diagnostics.sorted.first.map { "\($0.location.line):\($0.location.column) \($0.message)" }
    #expect((node == nil) == (problem != nil))
    return (node, problem)
  }

  private func plain(_ node: YAMLNode?) -> String {
    switch node?.value {
    case .null: "null"
    case .scalar(let text): text
    case .sequence(let items): "[" + items.map { plain($0) }.joined(separator: "|") + "]"
    case .mapping(let pairs): "{" + pairs.map { "\($0.key)=\(plain($0.value))" }.joined(separator: "|") + "}"
    case nil: "nothing"
    }
  }

  @Test(arguments: [
    (#"{"a": 1.10, "b": [true, null, -2e5, ""], "c": {}}"#, "{a=1.10|b=[true|null|-2e5|]|c={}}"),
    (
      "[0.50, -0, 1E+05, 12e-3, 1234567890123456789012345678901234567890]",
      "[0.50|-0|1E+05|12e-3|1234567890123456789012345678901234567890]"
    ),
    (#" ["\"\\\/\n\t\u00e9\ud83d\ude00", "é🎉"] "#, "[\"\\/\n\té😀|é🎉]"), ("[]", "[]"), ("0", "0"),
  ])
  func jsonIsReadAsItWasWritten(text: String, value: String) {
    #expect(plain(json(text).node) == value)
  }

  @Test(arguments: [
    ("", "1:1 a value must stand here"), ("[1,]", "1:4 a value must stand here"),
    ("[01]", "1:2 \"01\" is no JSON value"),
    ("[NaN]", "1:2 \"NaN\" is no JSON value"), ("[-]", "1:2 \"-\" is no JSON value"),
    ("[1.]", "1:2 \"1.\" is no JSON value"), ("[.5]", "1:2 \".5\" is no JSON value"),
    ("[1e]", "1:2 \"1e\" is no JSON value"), ("[1e+]", "1:2 \"1e+\" is no JSON value"),
    ("[+1]", "1:2 \"+1\" is no JSON value"), ("[-01]", "1:2 \"-01\" is no JSON value"),
    ("[1.5.2]", "1:2 \"1.5.2\" is no JSON value"), ("[1٣]", "1:2 \"1٣\" is no JSON value"),
    ("{a: 1}", "1:2 a key in quotes must stand here"),
    ("{\"a\" 1}", "1:6 a \":\" must stand here"), ("[1 2]", "1:4 a \",\" or a \"]\" must stand here"),
    ("{\"a\":1", "1:7 a \",\" or a \"}\" must stand here"),
    ("{\"a\":1,\n\"a\":2}", "2:1 \"a\" stands twice in one object"),
    ("[\"x", "1:2 a quote that begins here is never closed"), ("[1] 2", "1:5 text behind the end of the data"),
    ("[\"\n\"]", "1:3 a line break or control character in a string"),
    (#"["\ud83d"]"#, "1:3 a backslash must begin a JSON escape"),
    (#"["\x"]"#, "1:3 a backslash must begin a JSON escape"),
    (#"["\ude00\ud83d"]"#, "1:3 a backslash must begin a JSON escape"),
    (String(repeating: "[", count: 100_000), "1:21 the data is nested more than 20 deep"),
  ])
  func whatIsNoJSONIsReported(text: String, problem: String) {
    #expect(json(text).problem == problem)
  }

  // MARK: - Days

  @Test(arguments: [
    ("YYYY-MM-DD", "2026-02-28", "2026-02-28"), ("D.M.YYYY", "1.12.2026", "2026-12-01"),
    ("M/D/YYYY", "12/1/2026", "2026-12-01"), ("YYYY-MM-DD*", "2026-02-28T10:00:00Z", "2026-02-28"),
    ("YYYYMMDD", "20260228", "2026-02-28"), ("YYYY-MM-DD", "2026-02-30", nil), ("YYYY-MM-DD", "2026-2-3", nil),
    ("YYYY-MM-DD", "2026-02-28T10", nil), ("D.M.YYYY", "1.13.2026", nil), ("DD/MM/YYYY", "", nil),
  ])
  func daysAreReadByTheirPattern(pattern: String, text: String, day: String?) throws {
    let place = SourceLocation(wholeFile: "map.yml")
    let pattern = try #require(DatePattern(Located(value: pattern, location: place)) { _, _ in })
    #expect(pattern.day(text)?.description == day)
  }
}
