import Testing

@testable import SitegenKit

@Suite struct YAMLTextTests {
  static let plain = [
    "Aider", "7-Zip", "R&D (beta)", "a, b", "Tabnine's", "https://example.com/a?b=c", "Ça va", "日本語", "Node.js 20",
    "10 tools", "a - b", "C++",
  ]

  static let quoted = [
    "no", "Yes", "NULL", "~", "true", "y", "1.10", "017", "1:30", "0x1F", "2026-01-02", "1e5", "Foo: bar", "ends:",
    "C# and #tag", "# x", "- x", "@x", "`x`", "%x", "*bold*", "&co", "!tag", "{{ x }}", "[x]", "say \"hi\"", "a\\b",
    "'x'", "|", ">", "?", "-", "---", "🎉", "\u{301}x", "a &b *b", "x\u{A0}", "=", "<<", ".inf",
  ]

  @Test func plainTextStaysPlain() {
    #expect(Self.plain.filter { YAMLText.value($0) != $0 } == [])
  }

  @Test func textThatMeansSomethingToYAMLIsQuoted() {
    #expect(Self.quoted.filter { YAMLText.value($0).utf8.first != UInt8(ascii: "\"") } == [])
  }

  @Test(arguments: plain + quoted) func isReadBackAsItWas(text: String) throws {
    let entry = try TestSite.read(
      """
      ---
      name: \(YAMLText.value(text))
      tagline: \(YAMLText.value("T &b &x &bold")) # A comment.
      category: Media
      tags: \(YAMLText.list([text, "second", text]))
      ---
      """)
    #expect(entry.name.utf8.elementsEqual(text.utf8))
    #expect(entry.tags.map { Array($0.utf8) } == [text, "second", text].map { Array($0.utf8) })
  }

  @Test(arguments: [
    ("\u{1B}[31m", "has the control character U+001B"), ("a\u{0}", "has the control character U+0000"),
    ("\u{85}", "has the line break U+0085"), ("\u{2028}", "has the line separator U+2028"),
    ("\u{FFFD}", "has characters that are not UTF-8"),
  ])
  func characterThatNoValueMayHaveIsNamed(text: String, problem: String) {
    #expect(YAMLText.problem(with: text) == problem)
  }
}
