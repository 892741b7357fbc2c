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

  @Test func filesOfTomlAreCounted() throws {
    let map = "fields: {name: title, category: {value: Media}}\n"
    let result = try TestImport.run("title: One\n", as: "data/one.yml", map: map) { site in
      for name in ["a", "b", "in/c"] { try site.write("data/\(name).toml", "title = \"Two\"\n") }
    }
    #expect(
      result.printed == """
        data/a.toml:1:1: warning: "data/a.toml" and 2 other files are TOML, which is not read [import-file]
            hint: convert them to YAML

        """)
    #expect(result.files.keys.sorted() == ["one.md"])
  }

  @Test func tomlIsNamed() throws {
    let map = "fields: {name: title, category: {value: Media}}\n"
    let result = try TestImport.run("title: One\n", as: "data/one.yml", map: map) { site in
      try site.write("data/two.toml", "title = \"Two\"\n")
      try site.write("data/three.md", "+++\ntitle = \"Three\"\n+++\nText.\n")
    }
    #expect(
      result.printed == """
        data/three.md:1:1: error: "+++" begins data in TOML, which is not read [front-matter]
            +++
            ^~~
            hint: write the data as YAML, between two "---" lines
        data/two.toml:1:1: warning: "data/two.toml" is TOML, which is not read [import-file]
            hint: convert it to YAML

        """)
    #expect(result.files.keys.sorted() == ["one.md"])
    #expect(result.result.refusedRows == 1)
  }
}
