import Foundation
import Testing

@testable import SitegenKit

/// What `tools.json` says of facts, which lists and the search go by.
@Suite struct ToolsDataTests {
  private static func lines(_ facts: String, _ fronts: [String: String]) throws -> [String] {
    let entries = fronts.map { name, front in
      ("Content/tools/\(name).md", TestSite.entry(name.capitalized, front: front))
    }
    var tree = TestSite.tree(Dictionary(uniqueKeysWithValues: entries))
    tree[SiteConfiguration.path] = Array((TestSite.configuration + facts).utf8)
    let built = try TestSite.build(tree)
    #expect(built.diagnostics == [])
    return try #require(built.files["tools.json"]).split(separator: "\n").map(String.init)
  }

  @Test func saysTheFactsThatListsKnow() throws {
    let lines = try Self.lines(
      TestSite.facts.replacing("kind: text, group: Basics", with: "kind: text, filter: true")
        .replacing("name: Languages, kind: list", with: "name: Languages, kind: list, filter: true, sort: true")
        .replacing("kind: number, max: 5", with: "kind: number, max: 5, unit: points, filter: true"),
      [
        "alpha":
          "facts: {runs_on: [macOS, Linux], languages: [Swift, C], stage: graduated, offline: partly, stars: 57536, rating: 5}\n",
        "beta":
          "facts: {languages: [c, Ada], stars: {min: -1.50, max: 2, note: x}, licence: mit, released: 2009-10}\n",
        "gamma": "facts: {licence: {value: MIT, note: x}, stars: n/a, offline: {note: on request}}\n",
      ])
    #expect(
      lines.filter { $0.contains("\"id\":") } == [
        #"{"id":"runs_on","name":"Runs on","kind":"list","filter":true,"values":["Linux","Windows","macOS"]},"#,
        #"{"id":"languages","name":"Languages","kind":"list","filter":true,"sort":true,"values":["Ada","C","Swift"]},"#,
        #"{"id":"stage","name":"Stage","kind":"choice","filter":true,"values":["sandbox","graduated"],"labels":["Sandbox","Graduated"]},"#,
        #"{"id":"offline","name":"Works offline","kind":"yes-no","filter":true},"#,
        #"{"id":"stars","name":"Stars","kind":"number","sort":true,"better":"higher"},"#,
        #"{"id":"rating","name":"Rating","kind":"number","filter":true,"unit":"points"},"#,
        #"{"id":"licence","name":"Licence","kind":"text","filter":true,"values":["mit"]},"#,
        #"{"id":"released","name":"Released","kind":"date","sort":true}"#,
      ])
    let values = lines.filter { $0.contains("\"slug\":") }.map { line in
      line.firstRange(of: "\"facts\":").map { String(line[$0.lowerBound...]) } ?? ""
    }
    #expect(
      values == [
        #""facts":[[0,2],[2,1],1,"partly",57536,5]},"#,
        #""facts":[null,[1,0],null,null,[-1.50,2],null,0,"2009-10"]},"#,
        #""facts":[null,null,null,"note","n/a",null,0]}"#,
      ])
  }

  /// A site without such facts has the list that it had before there were any.
  @Test func saysNothingWhereListsKnowNoFact() throws {
    let lines = try Self.lines("facts: {licence: {name: L, kind: text}}\n", ["alpha": "facts: {licence: MIT}\n"])
    #expect(!lines.joined().contains("facts"))
  }

  private static func tools(_ settings: String, _ files: [String: String] = [:]) throws -> [String] {
    let configuration = TestSite.configuration + settings
    let tree = TestSite.tree(files.merging([SiteConfiguration.path: configuration]) { $1 })
    let text = try #require(try TestSite.build(tree).files["tools.json"])
    return text.split(separator: "\n").map(String.init).filter { $0.contains("\"slug\":") }
  }

  /// All that a row of a list shows and the search goes by.
  @Test func saysWhatAListShowsOfATool() throws {
    let entry = TestSite.entry("Alpha", front: "entry: {value: $5, note: a month}\nupdated: 2026-10-02\n")
    let tools = try Self.tools("", ["Content/tools/alpha.md": entry])
    #expect(
      tools.first == """
        {"slug":"alpha","name":"Alpha","rank":0,"category":"Developer Tools","url":"/tools/alpha.html",\
        "tagline":"The Alpha of tools","entry":"$5","updated":"2026-10-02","score":60,"reviews":2,"verdict":"split"},
        """)
  }

  /// Which pairs have a page is said of each tool by itself, so that the list grows with the tools and not the pairs.
  @Test(
    arguments: [
      ("", [nil, nil, nil]), ("pairs: same-category\n", ["[0]", "[0]", "[1]"]),
      ("pairs: {top: 2}\n", ["[0]", "[0]", "[]"]), ("pairs: listed\n", [nil, nil, nil]),
    ] as [(String, [String?])])
  func saysWhatIsComparedByGroups(_ settings: String, _ groups: [String?]) throws {
    let other = TestSite.entry("Gamma").replacing("Developer Tools", with: "Media").replacing("80", with: "10")
    let tools = try Self.tools(
      settings, ["Content/tools/gamma.md": other, "Content/pairs/alpha-vs-gamma.md": "Noted.\n"])
    #expect(tools.map { $0.firstMatch(of: /"groups":(\[.*?\])/).map { String($0.1) } } == groups)
    let listed = tools.map { $0.firstMatch(of: /"with":(\[.*?\])/).map { String($0.1) } }
    #expect(listed == (settings.contains("listed") ? ["[2]", "[]", "[0]"] : [nil, nil, nil]))
  }

  @Test func saysTheCategoriesWithTheirPages() throws {
    let text = try #require(try TestSite.build(TestSite.tree).files["tools.json"])
    #expect(text.contains(#""categories":[\#n{"name":"Developer Tools","url":"/categories/developer-tools.html"}\#n]"#))
  }

  @Test func aToolOfWhichNothingIsKnownHasNoValues() throws {
    let lines = try Self.lines(TestSite.facts, ["alpha": "facts: {licence: MIT, rating: n/a}\n"])
    #expect(lines.contains { $0.contains("\"slug\":\"alpha\"") && !$0.contains("\"facts\"") })
  }
}
