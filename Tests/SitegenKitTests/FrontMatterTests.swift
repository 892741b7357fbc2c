import Testing

@testable import SitegenKit

/// The fences are whole lines; a `---` anywhere else is text.
@Suite struct FrontMatterTests {
  /// The data and the body of a file; nil where the data never ends.
  private func cut(_ text: String) -> (data: String?, body: String)? {
    var diagnostics = Diagnostics()
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    guard let cut = FrontMatter.cut(source, into: &diagnostics) else {
      #expect(diagnostics.sorted.map(\.rule) == [.frontMatter])
      return nil
    }
    #expect(diagnostics.isEmpty)
    return (cut.data.map(source.text), source.text(cut.body))
  }

  @Test(arguments: [
    ("---\na: b\n---\nText.\n", "a: b\n", "Text.\n"),
    ("---\n---\n", "", ""),
    ("---\na: b\n---", "a: b\n", ""),
    // Blanks after a fence, and the line breaks and marks of other editors.
    ("---  \na: b\n---\t\nText.", "a: b\n", "Text."),
    ("---\r\na: b\r\n---\r\nText.\r\n", "a: b\r\n", "Text.\r\n"),
    ("---\ra: b\r---\rText.", "a: b\r", "Text."),
    ("\u{FEFF}---\na: b\n---\nText.", "a: b\n", "Text."),
    // Hyphens in a value, before a value, and more of them.
    ("---\na: b --- c\n----\n--- d\n ---\n---\nText.", "a: b --- c\n----\n--- d\n ---\n", "Text."),
    // Only the first fence closes: a line in the text is a line in the text.
    ("---\na: b\n---\nOne.\n\n---\n\nTwo.\n---\n", "a: b\n", "One.\n\n---\n\nTwo.\n---\n"),
  ])
  func cutsAtWholeLines(_ text: String, _ data: String, _ body: String) throws {
    let found = try #require(cut(text))
    #expect(found.data == data)
    #expect(found.body == body)
  }

  @Test(arguments: ["", "Text.\n", "\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na: b\n----\n", "---a\n---\n"])
  func takesAFileThatBeginsWithTextForText(_ text: String) throws {
    let found = try #require(cut(text))
    #expect(found.data == nil)
    #expect(found.body == text)
  }

  @Test(arguments: ["---", "---\n", "---\na: b\n", "---\na: b\n --- \n", "---\na: b\n----\n", "---\na: --- b"])
  func reportsAFenceThatIsNeverClosed(_ text: String) {
    #expect(cut(text) == nil)
  }

  @Test func keepsARuleOfHyphensInTheText() throws {
    let entry = try TestSite.read(TestSite.delta("pricing: a --- b\n", body: "One.\n\n---\n\nTwo.\n"))
    #expect(entry.pricing?.text == "a --- b")
    #expect(entry.description.text == "<p>One.</p>\n<hr />\n<p>Two.</p>\n")
  }

  @Test func readsAnEntryOfEveryLineBreakAlike() throws {
    let text = TestSite.delta("pricing: >\n  Free\n  for now\n", body: "One\ntwo.\n\n- three\n")
    let entry = try TestSite.read(text)
    for other in [text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text] {
      let same = try TestSite.read(other)
      #expect(same.pricing == entry.pricing)
      #expect(same.description.text == entry.description.text)
    }
  }

  /// Places in the text count the lines of the data.
  @Test(arguments: ["\n", "\r\n"])
  func countsTheLinesOfTheDataInTheText(_ lineBreak: String) throws {
    let text = TestSite.delta("", body: "One.\n\n[x](javascript:y)\n").replacing("\n", with: lineBreak)
    #expect(try TestSite.places(text) == ["8:5 link-address"])
  }
}
