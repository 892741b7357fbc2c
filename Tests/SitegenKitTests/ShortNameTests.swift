import Testing

@testable import SitegenKit

/// Names for places with little room.
@Suite struct ShortNameTests {
  private static let tree = TestSite.tree([
    "Content/tools/alpha.md": TestSite.entry(
      "The Alpha Assistant", front: "short_name: Alpha\nwebsite: https://a.example/\n")
  ])

  @Test func aShortNameStandsWhereThereIsLittleRoom() throws {
    let (files, diagnostics) = try TestSite.build(Self.tree)
    #expect(diagnostics == [])
    let page = try #require(files["compare/alpha-vs-beta.html"])
    #expect(page.contains("<h1>The Alpha Assistant <span"))
    let legend = try #require(page.firstMatch(of: /<figcaption>.*<\/figcaption>/)).output
    #expect(legend.contains("</i>Alpha</span>") && legend.contains("</i>Beta</span>"))
    let bar = try #require(page.firstMatch(of: /<nav class="follow"(?s:.*?)<\/nav>/)).output
    #expect(bar.contains("<span>Alpha</span>"))
    #expect(page.contains(">Visit Alpha</a>"))
  }

  @Test func aContestNamesTheWinnerInShort() throws {
    var tree = Self.tree
    let text = String(decoding: try #require(tree["Content/tools/alpha.md"]), as: UTF8.self)
    tree["Content/tools/alpha.md"] = Array(text.replacing("score: 80", with: "score: 90").utf8)
    let page = try #require(try TestSite.build(tree).files["compare/alpha-vs-beta.html"])
    #expect(page.contains("<span class=\"contest\">Alpha by 10</span>"))
  }

  @Test func twentyCharactersAreShort() throws {
    let name = String(repeating: "é", count: 20)
    #expect(try TestSite.read(TestSite.delta("short_name: \(name)\n")).shortName == name)
  }

  @Test func oneShortNameOfTwoToolsIsNamed() throws {
    var tree = Self.tree
    tree["Content/tools/delta.md"] = Array(TestSite.delta("short_name: ALPHA\n").utf8)
    #expect(
      try TestSite.problems(tree) == """
        Content/tools/delta.md:5:13: warning: "ALPHA" is the short name of Content/tools/alpha.md too, so readers can't \
        tell the two apart [same-name]
            short_name: ALPHA
                        ^~~~~

        """)
  }
}
