import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

@Suite struct FrontMatterEditorTests {
  static func editor(_ text: String) throws -> FrontMatterEditor {
    var diagnostics = Diagnostics()
    let editor = FrontMatterEditor(Array(text.utf8), path: "a.md", into: &diagnostics)
    #expect(diagnostics.sorted == [])
    return try #require(editor)
  }

  private func adding(_ alias: String, to text: String, inPlaceOf old: String? = nil) throws -> String {
    let editor = try Self.editor(text)
    let bytes = editor.applying([editor.addingAlias(alias, replacing: old)])
    let changed = try Self.editor(String(decoding: bytes, as: UTF8.self))
    #expect(Set(changed.aliases) == Set(editor.aliases.filter { $0 != old } + [alias]))
    #expect(changed.isSame(as: editor, but: ["aliases"]))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The data of a file before and after `old` became an alias.
  @Test(arguments: [
    ("name: A\n", "name: A\naliases: [old]\n"),
    ("# First.\nname: A   # Its name.\n\n# Last.\n", "# First.\nname: A   # Its name.\n\n# Last.\naliases: [old]\n"),
    ("  name: A\n  tags: [x]\n", "  name: A\n  tags: [x]\n  aliases: [old]\n"),
    ("name: |\n  A\n  B\n", "name: |\n  A\n  B\naliases: [old]\n"),
    ("aliases: []\nname: A\n", "aliases: [old]\nname: A\n"),
    ("aliases: [ one , \"two\" ] # Old ones.\n", "aliases: [ one , \"two\", old ] # Old ones.\n"),
    ("aliases: [\n  one,\n  two,\n]\n", "aliases: [\n  one,\n  two, old,\n]\n"),
    (
      "aliases:\n  - one # The first.\n  - 'two'  # Why.\nname: A\n",
      "aliases:\n  - one # The first.\n  - 'two'  # Why.\n  - old\nname: A\n"
    ),
    ("aliases:\n- one\nname: A\n", "aliases:\n- one\n- old\nname: A\n"),
    ("aliases: one  # Just one.\nname: A\n", "aliases: [one, old]  # Just one.\nname: A\n"),
    ("aliases:\nname: A\n", "aliases: [old]\nname: A\n"),
    ("aliases:   # None yet.\nname: A\n", "aliases: [old]   # None yet.\nname: A\n"),
    ("aliases: ~\nname: A\n", "aliases: [old]\nname: A\n"),
  ])
  func aliasIsAddedAndAllElseKept(data: String, result: String) throws {
    for (mark, lineBreak, body) in [
      ("", "\n", "Text: ---\n---\n"), ("\u{FEFF}", "\r\n", "aliases: [x]"), ("", "\r", ""),
    ] {
      func file(_ data: String) -> String {
        mark + "---\n\(data)--- \n\(body)".replacing("\n", with: lineBreak)
      }
      #expect(try adding("old", to: file(data)).utf8.elementsEqual(file(result).utf8), "\(lineBreak.debugDescription)")
    }
  }

  @Test func aliasTakesThePlaceOfAnother() throws {
    #expect(try adding("b", to: "---\naliases: [x, a, y]\n---\n", inPlaceOf: "a").contains("[x, b, y]") == true)
    #expect(
      try adding("b", to: "---\naliases:\n  - a # Why.\n---\n", inPlaceOf: "a") == "---\naliases:\n  - b # Why.\n---\n")
    #expect(try adding("b", to: "---\naliases: a\n---\n", inPlaceOf: "a") == "---\naliases: [b]\n---\n")
  }

  @Test func aliasThatMeansSomethingToYAMLIsQuoted() throws {
    #expect(try adding("null", to: "---\nname: A\n---\n") == "---\nname: A\naliases: [\"null\"]\n---\n")
  }

  @Test(arguments: [
    ("name: A # Why.\n", "name: \"no\" # Why.\n"), ("name: 'A: b' # Why.\n", "name: \"no\" # Why.\n"),
    ("name:  # Why.\n", "name: \"no\"  # Why.\n"), ("tags: [x]\n", "tags: [x]\nname: \"no\"\n"), ("", "name: \"no\"\n"),
  ])
  func valueIsSet(data: String, result: String) throws {
    let editor = try Self.editor("---\n\(data)---\n")
    let bytes = editor.applying([editor.setting("name", to: YAMLText.value("no"))])
    #expect(String(decoding: bytes, as: UTF8.self) == "---\n\(result)---\n")
  }
}
