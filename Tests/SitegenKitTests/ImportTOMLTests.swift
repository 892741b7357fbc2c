import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// TOML for imports: files, tables in a list, front matter.
///
/// `Tests/Formats` compares the reader with another one.
@Suite(.timeLimit(.minutes(15))) struct ImportTOMLTests {
  private static let named = "fields: {name: name, tagline: t, category: {value: Media}}\n"

  private func read(_ text: String) -> (pairs: [YAMLPair]?, problem: String?) {
    let source = SourceText(path: "a.toml", bytes: Array(text.utf8))
    var diagnostics = Diagnostics()
    let pairs = TOMLReader.read(0..<source.bytes.count, of: source, into: &diagnostics)
    let problem = diagnostics.sorted.first.map { "\($0.location.line):\($0.location.column) \($0.message)" }
    #expect((pairs == nil) == (problem != nil))
    return (pairs, problem)
  }

  private func plain(_ node: YAMLNode) -> String {
    switch node.value {
    case .null: "null"
    case .scalar(let text): text
    case .sequence(let items): "[" + items.map { plain($0) }.joined(separator: "|") + "]"
    case .mapping(let pairs): plain(pairs)
    }
  }

  private func plain(_ pairs: [YAMLPair]) -> String {
    "{" + pairs.map { "\($0.key)=\(plain($0.value))" }.joined(separator: "|") + "}"
  }

  @Test(arguments: [
    ("a = 1_000\nb = +5\nc = -0xF\n", nil),
    ("a = 1_000\nb = +5\nc = 0xFF_ff\nd = 0o17\ne = 0b11", "{a=1000|b=5|c=65535|d=15|e=3}"),
    ("a = 1.50\nb = -1e-3\nc = +inf\nd = 12345678901234567890", "{a=1.50|b=-1e-3|c=inf|d=12345678901234567890}"),
    ("a = 2026-10-02\nb = 2026-10-02 07:32:00.5Z\nc = 07:32:00", "{a=2026-10-02|b=2026-10-02 07:32:00.5Z|c=07:32:00}"),
    (
      "a = \"\\u00e9\\t\\\"\"\nb = 'C:\\x'\nc = \"\"\"\nx\\\n   y\"\"\"\"\nd = '''\n'z'\n'''",
      "{a=é\t\"|b=C:\\x|c=xy\"|d='z'\n}"
    ),
    ("a.b.c = 1\na.\"x y\" = [1, [2,\n # no\n], {d = true}]\n", "{a={b={c=1}|x y=[1|[2]|{d=true}]}}"),
    ("[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\n[e.f]\n[e]\ng = {}\n", "{a=[{b=1|c={d=2}}|{}]|e={f={}|g={}}}"),
    ("\u{FEFF}a = 1\r\n\r\n# é\r\nb = 2", "{a=1|b=2}"), ("", "{}"),
  ])
  func tomlIsReadAsItWasWritten(text: String, value: String?) {
    #expect(read(text).pairs.map { plain($0) } == value)
  }

  @Test(arguments: [
    ("a = 1\nb = é\n", "2:5 \"é\" is no TOML value; a text stands in quotes"),
    ("é = 1", "1:1 a key must stand here: letters, digits, \"_\" and \"-\", or a text in quotes"),
    ("a\n", "1:2 a \"=\" must stand here"), ("a = \n", "1:5 a value must stand here"),
    ("a = 1 2", "1:7 the line must end here"), ("a = \"x", "1:5 a quote that begins here is never closed"),
    ("\na = '''\n\n", "2:5 a quote that begins here is never closed"),
    ("a = \"\\d\"", "1:6 a backslash must begin a TOML escape; between apostrophes it is a backslash"),
    ("a = [1 2]", "1:8 a \",\" or a \"]\" must stand here"), ("a = [1,\n", "2:1 a value must stand here"),
    ("a = {b = 1\n}", "1:11 a \",\" or a \"}\" must stand here; a table in braces is one line"),
    ("[a\n", "1:3 a \"]\" must stand here"), ("[[a]\n", "1:5 a \"]]\" must stand here"),
    ("a = 1\r", "1:6 a carriage return without a line feed"),
    ("a = 1\n\na = 2", "3:1 \"a\" stands twice in one table; the first is in line 1"),
    ("[a]\nb = 1\n[a]", "3:2 \"a\" stands twice in one table; the first is in line 1"),
    ("a.b = 1\n[a.b.c]", "2:4 \"b\" stands twice in one table; the first is in line 1"),
    ("a = []\n[[a]]", "2:3 \"a\" stands twice in one table; the first is in line 1"),
    (String(repeating: "a.", count: 100_000), "1:41 the data is nested more than 20 deep"),
    ("a = " + String(repeating: "[", count: 100_000), "1:25 the data is nested more than 20 deep"),
    ("a = " + String(repeating: "{a=", count: 100_000), "1:65 the data is nested more than 20 deep"),
  ])
  func whatIsNoTOMLIsReported(text: String, problem: String) {
    #expect(read(text).problem == problem)
  }

  @Test(arguments: [
    "tools = [{name = \"One\", t = \"A\"}, {name = \"Two\", t = \"B\"}]\n",
    "[[tools]]\nname = \"One\"\nt = \"A\"\n[[tools]]\nname = \"Two\"\nt = 'B'\n",
  ])
  func tablesInAListAreRows(text: String) throws {
    for map in [Self.named, "rows: tools\n" + Self.named] {
      let result = try TestImport.run(text, as: "data.toml", map: map)
      #expect(result.printed == "" && result.problems == [])
      #expect(result.files["two.md"] == "---\nname: Two\ntagline: B\ncategory: Media\n---\n")
      #expect(result.files.count == 2)
    }
  }

  @Test func tablesOfTablesAreRowsByTheirKeys() throws {
    let map = "fields: {name: key, tagline: t, category: {value: Media}}\n"
    let result = try TestImport.run("[One]\nt = \"A\"\n[\"Number Two\"]\nt = \"B\"\n", as: "data.toml", map: map)
    #expect(result.printed == "" && result.files.keys.sorted() == ["number-two.md", "one.md"])
  }

  @Test func aFileIsOneRowAndTablesInItAreColumns() throws {
    let map =
      "fields: {slug: file, name: name, tagline: more.t, category: {value: Media}, published: {column: d, format: YYYY-MM-DD*}}\n"
    let text = "name = \"One\"\nd = 2026-02-01T10:00:00Z\n[more]\nt = \"A\"\nn = 5\n"
    let result = try TestImport.run(text, as: "first.toml", map: map)
    #expect(
      result.printed == """
        first.toml:5:1: warning: the column "more.n" is not imported [import-column]
            n = 5
            ^
            hint: name it in the mapping's "fields", "facts" or "panel", or in "ignore"

        """)
    #expect(
      result.files == ["first.md": "---\nname: One\ntagline: A\ncategory: Media\npublished: 2026-02-01\n---\n"])
  }

  @Test func frontMatterInTOMLIsRead() throws {
    let map = "fields: {name: title, category: {value: Media}, tags: tags, description: body}\n"
    let text = "\u{FEFF}+++ \r\ntitle = \"One\"\r\ntags = [\"a\",\r\n\"b\"]\r\n+++\r\n\r\nText.\r\n\r\n+++\r\n"
    let result = try TestImport.run(text, as: "one.md", map: map)
    #expect(result.printed == "" && result.problems == [])
    #expect(result.files == ["one.md": "---\nname: One\ncategory: Media\ntags: [a, b]\n---\nText.\n\n+++\n"])
    #expect(
      try TestImport.run("+++\ntitle = \"One\"\n", as: "one.md", map: map).printed == """
        one.md:1:1: error: the "+++" of the first line is never closed by another "+++" line [front-matter]
            +++
            ^~~

        """)
    #expect(
      try TestImport.run("+++\ntitle = One\n+++\n", as: "one.md", map: map).printed.hasPrefix(
        "one.md:2:9: error: \"One\" is no TOML value; a text stands in quotes [toml-syntax]\n"))
  }

  @Test func controlCharactersAreSaidOnce() throws {
    let result = try TestImport.run("name = \"a\u{1}b\"\n", as: "data.toml", map: Self.named)
    #expect(
      result.printed.split(separator: "\n").first
        == "data.toml:1:10: error: the control character U+0001 is not allowed in a text [value-character]")
    #expect(result.printed.components(separatedBy: "error:").count == 2)
  }
}
