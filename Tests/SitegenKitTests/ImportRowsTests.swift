import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Where the rows are in JSON and YAML.
@Suite(.timeLimit(.minutes(15))) struct ImportRowsTests {
  private static let named = "fields: {name: name, tagline: t, category: {value: Media}}\n"

  private func taglines(_ files: [String: String]) -> [String: String] {
    files.mapValues { text in
      text.split(separator: "\n").first { $0.hasPrefix("tagline: ") }.map { String($0.dropFirst(9)) } ?? ""
    }
  }

  @Test(arguments: [
    ("data.yml", "- {name: One, t: A}\n- name: Two\n  t: B\n"),
    ("data.yml", "tools:\n  - {name: One, t: A}\n  - {name: Two, t: B}\n"),
    ("data.json", #"{"tools": [{"name": "One", "t": "A"}, {"name": "Two", "t": "B"}]}"#),
    ("data/all.yml", "- {name: One, t: A}\n- {name: Two, t: B}\n"),
  ])
  func listsAreRows(name: String, text: String) throws {
    let result = try TestImport.run(text, as: name, map: Self.named)
    #expect(result.printed == "" && result.problems == [])
    #expect(taglines(result.files) == ["one.md": "A", "two.md": "B"])
  }

  @Test(arguments: [
    ("data.yml", "One: {t: A}\nTwo: {t: B}\n"), ("data.json", #"{"One": {"t": "A"}, "Two": {"t": "B"}}"#),
  ])
  func keysOfAMapOfMapsAreAColumn(name: String, text: String) throws {
    let map = "fields: {name: key, tagline: t, category: {value: Media}}\n"
    let result = try TestImport.run(text, as: name, map: map)
    #expect(result.printed == "")
    #expect(taglines(result.files) == ["one.md": "A", "two.md": "B"])
  }

  @Test func keysOnTheWayAreColumns() throws {
    let map = """
      rows: categories.*.tools
      fields: {name: name, tagline: categories.*.about, category: categories.*}

      """
    let text = """
      version: 2
      categories:
        Media:
          about: For eyes
          tools: [{name: One}, {name: Two}]
        Developer Tools:
          about: For hands
          tools:
            - {name: Three}
        Toys:
          about: For fun

      """
    let result = try TestImport.run(text, as: "data.yml", map: map)
    #expect(
      result.printed == """
        data.yml:1:1: warning: "version" beside the list is not imported [import-column]
            version: 2
            ^~~~~~~

        """)
    #expect(
      result.files == [
        "one.md": "---\nname: One\ntagline: For eyes\ncategory: Media\n---\n",
        "two.md": "---\nname: Two\ntagline: For eyes\ncategory: Media\n---\n",
        "three.md": "---\nname: Three\ntagline: For hands\ncategory: Developer Tools\n---\n",
      ])
  }

  @Test(arguments: [
    ("*", "Media: [{name: One, t: A}]\nToys: []\n", "'*'"),
    ("groups.*.items.*", "groups: [{title: Media, items: {x: {name: One, t: A}}}]\n", "groups.*.title"),
    ("groups.*.*", "groups: [{Media: [{name: One, t: A}]}]\n", "groups.*.*"),
  ])
  func waysLeadThroughListsAndMaps(way: String, text: String, category: String) throws {
    let map =
      "rows: '\(way)'\nfields: {name: name, tagline: t, category: \(category)}\nignore: [\(way == "groups.*.items.*" ? "groups.*.items.*" : "")]\n"
      .replacing("ignore: []\n", with: "")
    let result = try TestImport.run(text, as: "data.yml", map: map)
    #expect(result.printed == "")
    #expect(result.files == ["one.md": "---\nname: One\ntagline: A\ncategory: Media\n---\n"])
  }

  @Test(arguments: [
    (
      "categries.*.tools", "categories: {Media: {tools: []}}\n",
      ["map.yml:1:7: error: \"categries.*.tools\" leads to no rows [unknown-key]", "did you mean \"categories\"?"]
    ),
    (
      "a.b.c", "a: {b: text}\n",
      ["data.yml:1:8: error: \"a.b\" is a text here, in which there is no \"c\" [yaml-syntax]"]
    ),
    ("a.*", "a: [1]\n", ["data.yml:1:5: error: the item is a text; it must be a map of keys [yaml-syntax]"]),
  ])
  func waysThatLeadNowhereAreReported(way: String, text: String, wanted: [String]) throws {
    let result = try TestImport.run(text, as: "data.yml", map: "rows: '\(way)'\n".replacing("'", with: "") + Self.named)
    let lines = result.printed.split(separator: "\n").map { $0.trimmingPrefix("    hint: ") }
    for line in wanted { #expect(lines.contains { $0 == line }, "\(result.printed)") }
    #expect(result.files == [:])
  }

  @Test(arguments: [
    (
      "data.yml", "a: [{name: One}]\nb: [{name: Two}]\n",
      "data.yml:1:1: error: the data has 2 lists of maps; it must have one [yaml-syntax]"
    ),
    (
      "data.json", #"{"a": [], "b": []}"#,
      "data.json:1:1: error: the object has 2 arrays; it must have one, of objects [json-syntax]"
    ),
  ])
  func severalListsWantAWay(name: String, text: String, message: String) throws {
    let result = try TestImport.run(text, as: name, map: Self.named)
    #expect(result.printed.hasPrefix(message + "\n"))
    #expect(
      result.printed.hasSuffix("    hint: say in the mapping where the rows are, as in rows: categories.*.tools\n"))
  }

  @Test func otherFilesHaveNoWay() throws {
    let result = try TestImport.run("name,t\nOne,A\n", map: "rows: tools\n" + Self.named)
    #expect(
      result.printed.split(separator: "\n").first
        == "map.yml:1:7: error: \"rows\" is the way to the rows of a JSON, YAML or TOML file; data.csv is none [unknown-key]"
    )
  }

  @Test func largeFilesAreRead() throws {
    let rows = (1...3_000).map { number in
      "- name: Tool \(number)\n  t: What it is, in one line\n  about: |\n    Some text of a few words, so that a row has a length.\n"
    }
    let text = rows.joined()
    #expect(text.utf8.count > 300 << 10)
    var diagnostics = Diagnostics()
    let source = SourceText(path: "data.yml", bytes: Array(text.utf8))
    let root = try #require(
      YAMLReader.read(0..<source.bytes.count, of: source, limit: ImportSource.mostBytes, into: &diagnostics))
    var reader = ImportRows(.yaml)
    let hasRows = reader.add(root)
    #expect(hasRows)
    #expect(reader.table.rows.count == 3_000 && diagnostics.isEmpty)
    #expect(reader.table.rows.last?.location.line == 11_997)
  }
}
