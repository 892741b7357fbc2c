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
        .replacing("name: Languages, kind: list", with: "name: Languages, kind: list, filter: true, sort: true"),
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
        #"{"id":"licence","name":"Licence","kind":"text","filter":true,"values":["mit"]},"#,
        #"{"id":"released","name":"Released","kind":"date","sort":true}"#,
      ])
    let values = lines.filter { $0.contains("\"slug\":") }.map { line in
      line.firstRange(of: "\"facts\":").map { String(line[$0.lowerBound...]) } ?? ""
    }
    #expect(
      values == [
        #""facts":[[0,2],[2,1],1,"partly",57536]},"#, #""facts":[null,[1,0],null,null,[-1.50,2],0,"2009-10"]},"#,
        #""facts":[null,null,null,null,null,0]}"#,
      ])
  }

  /// A site without such facts has the list that it had before there were any.
  @Test func saysNothingWhereListsKnowNoFact() throws {
    let lines = try Self.lines("facts: {licence: {name: L, kind: text}}\n", ["alpha": "facts: {licence: MIT}\n"])
    #expect(!lines.joined().contains("facts"))
  }

  @Test func aToolOfWhichNothingIsKnownHasNoValues() throws {
    let lines = try Self.lines(TestSite.facts, ["alpha": "facts: {licence: MIT, stars: n/a}\n"])
    #expect(lines.contains { $0.contains("\"slug\":\"alpha\"") && !$0.contains("\"facts\"") })
  }
}
