import Foundation
import Glibc
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

@Suite(.timeLimit(.minutes(15))) struct ImportSourceTests {
  // MARK: - Again

  @Test func importingAgainChangesNothing() throws {
    try SiteFolder.with { site in
      try site.write("data.csv", TestImport.header + "One,T,dev,,,,,,,\nTwo,T,dev,,,,,,,\n")
      try site.write("map.yml", TestImport.map)
      func run() throws -> Import {
        let open = try AuthoringSite.open(site.root.path)
        let result = try open.readImport(site.url("data.csv").path, map: site.url("map.yml").path)
        try open.apply(result)
        return result
      }
      #expect(try run().written == 2)
      try site.remove("Content/tools/one.md")
      let again = try run()
      #expect((again.written, again.unchanged, again.refusedRows) == (1, 1, 0))
      try site.write("Content/tools/one.md", try site.text("Content/tools/one.md") + "Edited.\n")
      let edited = try run()
      // Its row is what it was, so there is nothing to say of the edit.
      #expect((edited.written, edited.unchanged, edited.refusedRows) == (0, 2, 0))
      #expect(try site.text("Content/tools/one.md").hasSuffix("Edited.\n"))
    }
  }

  @Test func aliasesAndOldNamesAreNotTakenTwice() throws {
    let map = "separator: ' '\nfields: {name: N, tagline: N, category: {value: Media}, aliases: A}\n"
    let result = try TestImport.run(
      "N,A\nOne,old-one alpha\nOld one,\nBefore,\nTwo,old-one\nThree,old-three\n", map: map,
      changes: ["Content/tools/beta.md": TestSite.entry("Beta", front: "aliases: [before]\n")])
    #expect(
      result.printed.split(separator: "\n").filter { $0.hasPrefix("data") } == [
        "data.csv:2:5: error: Content/tools/alpha.md is there already [slug-clash]",
        "data.csv:4:1: error: the row is not imported: \"before\" is an alias of Content/tools/beta.md [slug-clash]",
        "data.csv:5:5: error: \"old-one\" is taken by data.csv:3 [slug-clash]",
      ])
    #expect(result.files.keys.sorted() == ["old-one.md", "one.md", "three.md", "two.md"])
    #expect(result.problems == [])
  }

  @Test func aliasIsNotTheNameOfItsOwnEntry() throws {
    let map = "separator: ' '\nfields: {slug: S, name: N, tagline: N, category: {value: Media}, aliases: A}\n"
    let rows = "zed,Zed,old zed\n,Two words,two-words\none,One,first\ntwo,Two,x x\n"
    let result = try TestImport.run("S,N,A\n" + rows, map: map)
    #expect(
      result.printed.split(separator: "\n").filter { $0.hasPrefix("data") } == [
        "data.csv:2:9: error: the alias \"zed\" is the file name of this entry itself [slug-clash]",
        "data.csv:3:12: error: the alias \"two-words\" is the file name of this entry itself [slug-clash]",
        "data.csv:5:9: error: the alias \"x\" stands here twice [slug-clash]",
      ])
    #expect(result.files.filter { $0.value.contains("aliases: ") }.keys.sorted() == ["one.md"])
    #expect(result.files.count == 4)
    #expect(result.problems == [])
  }

  // MARK: - Other sources

  @Test func jsonIsImportedWithItsLists() throws {
    let map = """
      fields: {name: name, tagline: info.short, category: kind, tags: labels, pricing: price}
      ignore: [id]

      """
    let text = """
      {"version": 2, "tools": [
        {"id": 1, "name": "One", "info": {"short": "T: \\"x\\"", "long": "L"}, "kind": "Media", "labels": ["a", "b, c"], "price": 1.10},
        {"id": 2, "name": "Two", "info": {"short": ["T"]}, "kind": "Media"},
        3
      ]}
      """
    let result = try TestImport.run(text, as: "data.json", map: map)
    #expect(
      result.printed.split(separator: "\n").filter { $0.hasPrefix("data") } == [
        "data.json:1:2: warning: \"version\" beside the array is not imported [import-column]",
        "data.json:2:58: warning: the column \"info.long\" is not imported [import-column]",
        "data.json:3:46: error: \"tagline\" is a list; it must be a text [value-type]",
        "data.json:4:3: error: the item is a text; it must be an object [json-syntax]",
      ])
    #expect(
      result.files == [
        "one.md":
          "---\nname: One\ntagline: \"T: \\\"x\\\"\"\ncategory: Media\npricing: \"1.10\"\ntags: [a, \"b, c\"]\n---\n",
        "two.md": "---\nname: Two\ncategory: Media\n---\n",
      ])
    #expect(result.result.refusedRows == 1)
  }

  @Test func columnThatIsSetTwiceIsReported() throws {
    let map = "fields: {name: name, tagline: info.short, category: {value: Media}}\n"
    let text = """
      [
        {"name": "One", "info": {"short": "T"}, "info.short": "U"},
        {"name": "Two", "info.short": "T", "info": {"short": "T"}},
        {"name": "Three", "info": {"short": "T"}}
      ]
      """
    let result = try TestImport.run(text, as: "data.json", map: map)
    #expect(
      result.printed.split(separator: "\n").filter { $0.hasPrefix("data") } == [
        "data.json:2:43: error: the row is not imported: \"info.short\" stands twice in it [duplicate-key]",
        "data.json:3:47: error: the row is not imported: \"info.short\" stands twice in it [duplicate-key]",
      ])
    #expect(result.result.refusedRows == 2)
    #expect(result.files.keys.sorted() == ["three.md"])
  }

  @Test func aNameThatIsNotUTF8IsReportedAndTheOthersAreImported() throws {
    let map = "fields: {slug: file, name: title, tagline: title, category: {value: Media}}\n"
    let result = try TestImport.run("title: One\n", as: "data/one.yml", map: map) { site in
      let path =
        Array((site.url("data").path + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 46, 109, 100, 0]
      let file = open(path, O_CREAT | O_WRONLY, 0o600)
      #expect(file >= 0)
      close(file)
    }
    #expect(
      result.printed
        == "data:1:1: error: the name of a file in \"data\" is not UTF-8, so it is not imported [file-name]\n")
    #expect(result.files.keys.sorted() == ["one.md"])
  }

  @Test func folderOfFilesIsImported() throws {
    let map = "fields: {slug: file, name: title, tagline: short, category: {value: Media}, description: body}\n"
    let result = try TestImport.run("title: One\nshort: 017\n", as: "data/one.yml", map: map) { site in
      try site.write(
        "data/deep/two.md", "\u{FEFF}---\r\ntitle: Two\r\nshort: T\r\nrank: 3\r\n---\r\nText.\r\n\r\nMore.\r\n")
      try site.write("data/broken.yml", "title: [\n")
      try site.write("data/notes.txt", "")
      try FileManager.default.createSymbolicLink(
        atPath: site.url("data/link.yml").path, withDestinationPath: "/etc/passwd")
      _ = mkfifo(site.url("data/pipe.yml").path, 0o600)
    }
    #expect(
      result.printed.split(separator: "\n").filter { $0.hasPrefix("data") } == [
        "data/broken.yml:1:9: error: a value is missing here [yaml-syntax]",
        "data/deep/two.md:4:1: warning: the column \"rank\" is not imported [import-column]",
        "data/link.yml:1:1: warning: \"data/link.yml\" is not imported; it is no regular .csv, .tsv, .json, .yml, .toml or .md file [import-file]",
        "data/notes.txt:1:1: warning: \"data/notes.txt\" is not imported; it is no regular .csv, .tsv, .json, .yml, .toml or .md file [import-file]",
        "data/pipe.yml:1:1: warning: \"data/pipe.yml\" is not imported; it is no regular .csv, .tsv, .json, .yml, .toml or .md file [import-file]",
      ])
    #expect(
      result.files == [
        "one.md": "---\nname: One\ntagline: \"017\"\ncategory: Media\n---\n",
        "two.md": "---\nname: Two\ntagline: T\ncategory: Media\n---\nText.\n\nMore.\n",
      ])
  }

  // MARK: - Mappings

  @Test(arguments: [
    (
      "fields: {name: Product, tagline: Sumary, category: Kind}\nignore: [Nothing]\n",
      [
        "map.yml:1:34: error: \"Sumary\" is not a column of @/data.csv [unknown-key]",
        "map.yml:2:10: error: \"Nothing\" is not a column of @/data.csv [unknown-key]",
      ]
    ),
    ("", ["map.yml:1:1: error: \"fields\" is missing; a mapping must have it [value-missing]"]),
    (
      "feilds: {}\nfields: {nmae: x}\n",
      [
        "map.yml:1:1: error: \"feilds\" is not a key of a mapping [unknown-key]",
        "map.yml:2:1: error: \"category\" is missing; \"fields\" must have it or \"categories\" [value-missing]",
        "map.yml:2:1: error: \"name\" is missing; \"fields\" must have it [value-missing]",
        "map.yml:2:10: error: \"nmae\" is not a key of \"fields\" [unknown-key]",
      ]
    ),
    (
      "fields: {name: {}, tagline: {column: a, value: b}, category: x, published: {column: x, format: Y-M-D}}\n",
      [
        "map.yml:1:10: error: \"name\" must have a \"column\" or a \"value\" [value-missing]",
        "map.yml:1:96: error: \"Y-M-D\" is no form of dates; it must have YYYY, MM or M, and DD or D, once each, or be excel [date]",
      ]
    ),
    (
      "fields: {name: a, tagline: a, category: a}\ndelimiter: x\npanel: {bilder: {}, builder: x, skeptic: {score: {column: a, out_of: 0}}}\n",
      [
        "map.yml:2:12: error: \"delimiter\" must be one of \",\", \";\", \"|\" and \"\\t\" [value-range]",
        "map.yml:3:9: error: \"bilder\" is not a member of the panel [unknown-reviewer]",
        "map.yml:3:30: error: \"builder\" is a text; it must be {score, verdict, review} [value-type]",
        "map.yml:3:70: error: \"out_of\" is \"0\"; it must be a number above 0 [value-range]",
      ]
    ),
  ])
  func mistakesInTheMappingAreReported(map: String, messages: [String]) throws {
    let printed = try TestImport.run(TestImport.header + "One,T,dev,,,,,,,\n", map: map).printed
    let lines = printed.split(separator: "\n").filter { $0.hasPrefix("map.yml:") }.map(String.init)
    #expect(lines == messages.map { $0.replacing("@/", with: "") })
  }

  @Test func whatTheMappingLacksIsSaidOnce() throws {
    let map = TestImport.map.replacing(", review: Why", with: "") + "ignore: [Why]\n"
    let result = try TestImport.run(TestImport.header + "One,T,dev,,,,,4,yes,\nTwo,T,dev,,,,,3,no,\n", map: map)
    #expect(
      result.printed == """
        map.yml:13:3: warning: "builder" has no "review", so entries with this review are drafts [import-draft]
              builder: {score: {column: Stars, out_of: 5}, verdict: {column: Take, words: {yes: ship, no: skip}}…
              ^~~~~~~

        """)
    #expect(result.result.drafts == 2)
  }

  @Test func sourceThatCannotBeReadIsRefused() throws {
    try SiteFolder.with { site in
      let site = site
      try site.write("map.yml", TestImport.map)
      try site.write("data.xlsx", "")
      try site.write("empty.csv", "")
      try site.write("latin.csv", Data([0x61, 0xE9]))
      _ = mkfifo(site.url("pipe.csv").path, 0o600)
      func reason(_ name: String, map: String = "map.yml") throws -> String {
        do {
          _ = try AuthoringSite.open(site.root.path).readImport(site.url(name).path, map: site.url(map).path)
          return ""
        } catch let problems as ContentProblems {
          return problems.diagnostics.map(\.message).joined(separator: "\n")
        } catch { return "\(error)".replacing(site.root.path, with: "@") }
      }
      #expect(
        try reason("data.xlsx")
          == "@/data.xlsx is not a .csv, .tsv, .json, .yml, .toml or .md file, or a folder of such files")
      #expect(try reason("empty.csv") == "@/empty.csv has nothing to import")
      #expect(try reason("latin.csv") == "\"é\" is written here as Windows-1252 has it; the text must be UTF-8")
      try site.write("data.toml", "# Nothing yet\n")
      try site.write("models/.hidden.toml", "a = 1\n")
      #expect(try reason("models") == "@/models has nothing to import")
      #expect(try reason("data.toml") == "@/data.toml has nothing to import")
      #expect(try reason("pipe.csv") == "@/pipe.csv is not a regular file or folder")
      #expect(try reason("no.csv") == "can't read @/no.csv: no such file or folder")
      #expect(try reason("empty.csv", map: "no.yml") == "can't read @/no.yml: no such file or folder")
      #expect(
        try reason("empty.csv", map: "pipe.csv") == "@/pipe.csv is not a regular file of at most 65536 bytes")
    }
  }
}
