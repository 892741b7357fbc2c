import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Which files an import writes.
@Suite struct ImportNameTests {
  private static let named = "fields: {name: N, tagline: N, category: {value: Media}}\n"

  @Test func namesThatDifferInSignsGetFileNamesOfTheirOwn() throws {
    let result = try TestImport.run("N\nC\nC++\nC#\n.NET\nGröße\n", map: Self.named)
    #expect(result.files.keys.sorted() == ["c-sharp.md", "c.md", "cpp.md", "dot-net.md", "grosse.md"])
    #expect(result.printed == "" && result.problems == [])
  }

  @Test func theMappingNamesFiles() throws {
    let map = Self.named + "slugs: {C++: c-plus-plus, ノート: note, ' C  sharp ': c-sharp}\n"
    let result = try TestImport.run("N\nC++\nノート\nC sharp\n", map: map)
    #expect(result.files.keys.sorted() == ["c-plus-plus.md", "c-sharp.md", "note.md"])
    #expect(result.printed == "")
    let column = "fields: {slug: S, name: N, tagline: N, category: {value: Media}}\nslugs: {Two: second}\n"
    #expect(
      try TestImport.run("S,N\none,One\ntwo,Two\n", map: column).files.keys.sorted() == ["one.md", "second.md"])
  }

  @Test func namesOfTheSitesOwnFoldersAreFree() throws {
    let result = try TestImport.run("N\nAssets\nTools\n", map: Self.named)
    #expect(result.files.keys.sorted() == ["assets.md", "tools.md"])
    #expect(result.printed == "" && result.problems == [])
  }

  @Test func fileNamesOfAColumnAreChangedAndThatIsSaid() throws {
    let map = "fields: {slug: S, name: N, category: {value: Media}}\n"
    let result = try TestImport.run("S,N\nmdBook,A\nx.ai,B\nX AI,C\n★,D\n", map: map)
    #expect(
      result.printed == """
        data.csv:2:1: warning: "mdBook" is no file name that an entry may have, so it is "mdbook" [import-slug]
            mdBook,A
            ^~~~~~
        data.csv:3:1: warning: "x.ai" is no file name that an entry may have, so it is "x-ai" [import-slug]
            x.ai,B
            ^~~~
        data.csv:4:1: error: the row is not imported: the file name "x-ai" is taken by data.csv:3 [slug-clash]
            X AI,C
            ^~~~
            hint: name the file in the mapping: slugs: {C: …}
        data.csv:5:1: error: the row is not imported: the file name "★" must be a–z, 0–9 and single hyphens [slug]
            ★,D
            ^
            hint: name the file in the mapping: slugs: {D: …}

        """)
    #expect(result.files.keys.sorted() == ["mdbook.md", "x-ai.md"])
  }

  @Test func severalCategoriesAreOfTheSites() throws {
    let map = "fields: {name: N, categories: {column: C, separator: /, words: {dev: Developer Tools}}}\n"
    let result = try TestImport.run("N,C\nOne,Media/dev/Media\nTwo,Toys/dev\nThree,Toys\n", map: map)
    #expect(
      result.printed == """
        data.csv:3:5: error: "Toys" is not one of the site's categories [unknown-category]
            Two,Toys/dev
                ^~~~~~~~
        data.csv:4:1: error: the row is not imported: it has no "categories" that an entry may have [import-row]
            Three,Toys
            ^
        data.csv:4:7: error: "Toys" is not one of the site's categories [unknown-category]
            Three,Toys
                  ^~~~

        """)
    #expect(
      result.files == [
        "one.md": "---\nname: One\ncategories: [Media, Developer Tools]\n---\n",
        "two.md": "---\nname: Two\ncategories: [Developer Tools]\n---\n",
      ])
  }

  @Test func aNameWithoutAFileNameSaysHowToGiveOne() throws {
    let result = try TestImport.run("N\nノート\nOne\nÔne\n", map: Self.named)
    #expect(
      result.printed
        == """
        @data.csv:2:1: error: the row is not imported: "ノート" has no letter or digit that a file's name can be made of [slug]
            ノート
            ^~~~~~
            hint: name the file in the mapping: slugs: {ノート: …}
        @data.csv:4:1: error: the row is not imported: the file name "one" is taken by @data.csv:3 [slug-clash]
            Ône
            ^~~
            hint: name the file in the mapping: slugs: {Ône: …}

        """.replacing("@", with: ""))
    #expect(result.files.keys.sorted() == ["one.md"])
  }

  @Test(arguments: [
    (
      "slugs: {C+: cpp}\n",
      ["map.yml:2:9: error: \"C+\" is the name of no row of @/data.csv [unknown-key]", "did you mean \"C++\"?"]
    ),
    (
      "slugs: {C++: c++}\n",
      ["map.yml:2:14: error: the file name \"c++\" must be a–z, 0–9 and single hyphens [slug]", "write cpp"]
    ),
    ("slugs: [C++]\n", ["map.yml:2:8: error: \"slugs\" is a list; it must be a map of keys [value-type]"]),
  ])
  func mistakesInFileNamesAreReported(lines: String, wanted: [String]) throws {
    let result = try TestImport.run("N\nC++\n", map: Self.named + lines)
    let printed = result.printed.split(separator: "\n").map { $0.trimmingPrefix("    hint: ") }
    #expect(printed.count == 2 + wanted.count)
    #expect(printed.first.map { String($0).replacing("of data.csv", with: "of @/data.csv") } == wanted[0])
    #expect(wanted.count == 1 || printed.last.map(String.init) == wanted[1])
    #expect(result.files == [:])
  }

  @Test func everyNumberKeepsItsDigits() throws {
    let numbers = (0..<5_000).map { "-\($0).50e+0\($0 % 10)" }
    let source = SourceText(path: "a.json", bytes: Array("[\n\(numbers.joined(separator: ",\n"))\n]".utf8))
    var diagnostics = Diagnostics()
    let node = try #require(JSONReader.read(source, into: &diagnostics))
    guard case .sequence(let items) = node.value else {
      Issue.record("no list")
      return
    }
    #expect(items.map { if case .scalar(let text) = $0.value { text } else { "" } } == numbers)
  }
}
