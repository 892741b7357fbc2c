import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Files as spreadsheets and other programs write them.
@Suite struct ImportFormatTests {
  private static let named = "fields: {name: N, tagline: T, category: {value: Media}}\n"
  private static let one = ["one.md": "---\nname: One\ntagline: A\ncategory: Media\n---\n"]

  @Test(arguments: [
    ("data.csv", "N,T\n,\nOne,A\n , \n,\n"), ("data.csv", "N,T\nOne,A\n,,,\n"), ("data.csv", "sep=;\nN;T\nOne;A\n"),
    ("data.csv", "\u{FEFF}sep=;\r\nN;T\r\nOne;A\r\n"), ("data.tsv", "N\tT\nOne\tA\n"),
    ("data.csv", "sep=\t\nN\tT\nOne\tA\n"),
  ])
  func sheetsAreRead(name: String, text: String) throws {
    let result = try TestImport.run(text, as: name, map: Self.named)
    #expect(result.printed == "")
    #expect(result.files == Self.one)
  }

  @Test(arguments: [(";", ";"), ("|", "|"), ("\t", "\\t")])
  func anotherDelimiterIsNamed(delimiter: String, typed: String) throws {
    let text = "N,T\nOne,A\n".replacing(",", with: delimiter)
    let result = try TestImport.run(text, map: Self.named)
    let name = delimiter == "\t" ? "N T" : "N\(delimiter)T"
    #expect(
      result.printed.split(separator: "\n").first
        == "data.csv:1:1: error: \"\(name)\" is one column to the mapping's delimiter [csv-syntax]")
    #expect(
      result.printed.hasSuffix("hint: say in the mapping what stands between the fields: delimiter: \"\(typed)\"\n"))
  }

  @Test func columnsOfOneNameAreNotImported() throws {
    let result = try TestImport.run("N,T,T\nOne,A,B\n", map: Self.named)
    #expect(
      result.printed == """
        data.csv:1:5: error: two columns have the name "T", so none of their values is imported [csv-syntax]
            N,T,T
                ^

        """)
    #expect(result.files == ["one.md": "---\nname: One\ncategory: Media\n---\n"])
  }

  @Test(arguments: [(0xE9 as UInt8, "é"), (0x92, "’"), (0x80, "€")])
  func windows1252IsNamed(byte: UInt8, character: String) throws {
    let result = try TestImport.run("N,T\nOne,A\n", map: Self.named) { site in
      try site.write("data.csv", Data("N,T\nOne,x".utf8) + [byte, 0x0A])
    }
    #expect(
      result.printed == """
        data.csv:2:6: error: "\(character)" is written here as Windows-1252 has it; the text must be UTF-8 [encoding]
            One,x\u{FFFD}
                 ^
            hint: save the file as UTF-8

        """)
  }

  // MARK: - Folders

  /// Files of all kinds, and what editors and file managers leave beside them.
  @Test func filesOfAllKindsInAFolderAreRows() throws {
    let map = """
      fields: {slug: [id, file], name: [title, name, file], category: {value: Media}, tagline: from, description: body}
      ignore: [x]

      """
    let result = try TestImport.run("title: One\n", as: "data/one.yml", map: map) { site in
      try site.write("data/two.toml", "title = \"Two\"\nid = \"zwei\"\n")
      try site.write("data/three.md", "+++\ntitle = \"Three\"\n+++\nText.\n")
      try site.write("data/four.json", "{\"title\": \"Four\"}\n")
      try site.write("data/five.csv", "name,id,from\r\nFünf,fuenf,csv\r\nSechs,sechs,csv\r\n")
      try site.write("data/seven.tsv", "name\tid\nSieben\tsieben\n")
      try site.write("data/in/eight.YAML", "- {name: Acht, id: acht}\n- {name: Neun, id: neun, x: 1}\n")
      try site.write("data/empty.yml", "# Nothing yet\n")
      try site.write("data/.hidden.yml", "title: [\n")
      try site.write("data/.git/config.toml", "a\n")
      try site.write("data/one.yml~", "title: Old\n")
    }
    #expect(
      result.printed == """
        data/one.yml~:1:1: warning: "data/one.yml~" is not imported; it is no regular .csv, .tsv, .json, .yml, .toml or .md file [import-file]

        """)
    #expect(
      result.files.keys.sorted() == [
        "acht.md", "four.md", "fuenf.md", "neun.md", "one.md", "sechs.md", "sieben.md", "three.md", "zwei.md",
      ])
    #expect(result.files["three.md"] == "---\nname: Three\ncategory: Media\n---\nText.\n")
    #expect(result.files["fuenf.md"] == "---\nname: Fünf\ntagline: csv\ncategory: Media\n---\n")
    #expect(result.problems == [])
  }

  /// One file a category, with its tools in a list.
  @Test func rowsOfEachFileOfAFolder() throws {
    let map =
      "rows: tools\nfields: {name: name, category: {column: file, words: {media: Media, dev: Developer Tools}}}\n"
    let result = try TestImport.run("tools:\n  - name: One\n", as: "data/media.yml", map: map) { site in
      try site.write("data/dev.toml", "[[tools]]\nname = \"Two\"\n[[tools]]\nname = \"Three\"\n")
      try site.write("data/none.json", "{\"tool\": []}")
    }
    #expect(
      result.printed == """
        data/none.json:1:1: error: "tools" leads to no rows [unknown-key]
            {"tool": []}
            ^
            hint: did you mean "tool"?

        """)
    #expect(result.files.keys.sorted() == ["one.md", "three.md", "two.md"])
    #expect(result.files["two.md"]?.contains("category: Developer Tools\n") == true)
  }

  // MARK: - Values

  @Test func aPrefixMakesLinks() throws {
    let map = """
      fields: {name: N, category: {value: Media}, website: {column: Site, prefix: "https://"}, tags: {column: T, prefix: t-}}
      separator: "; "
      facts:
        languages: {column: L, prefix: "lang: ", words: {x: }}
        licence: {column: Slug, first: true, separator: /, prefix: "by "}
        repo: {column: Slug, prefix: "https://code.example/", source: {column: N, prefix: "https://from.example/"}}

      """
    let rows = """
      N,Site,Slug,L,T
      One,one.example,a/one,de; x; fr,x; t-y
      Two,HTTP://two.example,https://other.example/two,n/a,
      Three,,n/a,,

      """
    let changes = [SiteConfiguration.path: TestSite.configuration + TestSite.facts]
    let result = try TestImport.run(rows, map: map, changes: changes)
    #expect(result.printed == "")
    #expect(
      result.files["one.md"] == """
        ---
        name: One
        category: Media
        website: https://one.example
        tags: [t-x, t-y]
        facts:
          languages: ["lang: de", "lang: fr"]
          licence: by a
          repo: {value: https://code.example/a/one, source: https://from.example/One}
        ---

        """)
    #expect(
      result.files["two.md"]?.contains(
        "website: HTTP://two.example\nfacts:\n  languages: n/a\n  licence: \"by https:\"\n  repo: {value: https://other.example/two,"
      )
        == true)
    #expect(result.files["three.md"]?.contains("  licence: by n\n  repo: {value: n/a, ") == true)
  }

  /// As programs write very small and very large numbers.
  @Test(arguments: [
    ("1.5e-07", "0.00000015"), ("1e3", "1000"), ("-2.50E+1", "-25.0"), ("12.5e-1", "1.25"), ("0e0", "0"), ("5E0", "5"),
    ("0.03e1", "0.3"),
  ])
  func exponentsAreWrittenOut(typed: String, written: String) throws {
    let map = "fields: {name: name, category: {value: Media}}\nfacts: {stars: stars}\n"
    let changes = [SiteConfiguration.path: TestSite.configuration + TestSite.facts]
    let result = try TestImport.run(
      "[{\"name\": \"One\", \"stars\": \(typed)}]", as: "data.json", map: map, changes: changes)
    #expect(result.printed == "")
    #expect(result.files["one.md"]?.contains("  stars: \(written)\n") == true)
  }

  @Test(arguments: ["1e31", "1e", "e5", "1.e5", "1e5e5", "1e1.5", "1e-18"]) func otherExponentsAreRefused(
    typed: String
  ) throws {
    let map = "fields: {name: N, category: {value: Media}}\nfacts: {stars: S}\n"
    let changes = [SiteConfiguration.path: TestSite.configuration + TestSite.facts]
    let result = try TestImport.run("N,S\nOne,\(typed)\n", map: map, changes: changes)
    #expect(result.printed.contains("a number is digits with at most one point"))
  }
}
