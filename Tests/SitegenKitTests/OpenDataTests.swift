import Foundation
import Testing

@testable import SitegenKit

/// What the entries say as data for reuse, in every byte.
@Suite struct OpenDataTests {
  private static let facts =
    TestSite.facts + "  name: {name: Full name, kind: text}\n  licence_note: {name: Note, kind: yes-no}\n"

  private static func files(
    _ fronts: [String: String], settings: String = facts, changes: [String: String] = [:], drafts: Bool = false
  ) throws -> [String: String] {
    var tree = TestSite.tree(changes)
    tree[SiteConfiguration.path] = Array((TestSite.configuration + settings).utf8)
    for name in ["alpha", "beta", "gamma"] { tree["Content/tools/\(name).md"] = nil }
    for (name, front) in fronts {
      tree["Content/tools/\(name).md"] = Array(TestSite.entry(name.capitalized, front: front).utf8)
    }
    var options = Pipeline.Options()
    options.includesDrafts = drafts
    let built = try TestSite.build(tree, options: options)
    #expect(built.diagnostics.filter { $0.severity == .error } == [])
    return built.files
  }

  private static let full = """
    website: https://alpha.example/
    entry: {value: Free, note: for one}
    pricing: $5 a month
    best_for: Everybody
    pros: [Fast, "Small, too"]
    cons: [Loud]
    tags: [one, two]
    aliases: [first]
    published: 2026-01-02
    updated: 2026-10-02
    facts:
      runs_on: [macOS, Linux]
      languages: [Swift, C]
      stage: graduated
      offline: {value: partly, source: "https://alpha.example/?a=1&b=2", checked: 2026-08}
      stars: {min: -1.50, max: 20}
      rating: {value: 4.5, from: true}
      licence: {note: on request}
      released: 2009-10
      repo: https://code.example/alpha
      engine: n/a
      name: "<Alpha>"

    """

  @Test func theListHasEverythingThatEntriesSay() throws {
    let text = try #require(
      try Self.files(["alpha": Self.full, "beta": ""], changes: ["Content/votes.csv": "tool,ship,skip\nalpha,3,4\n"])[
        "data/tools.json"])
    let lines = text.split(separator: "\n").map(String.init)
    let expected: [String] = [
      #"{"slug":"alpha","name":"Alpha","tagline":"The Alpha of tools","#,
      #""category":"Developer Tools","url":"https://site.example/tools/alpha.html","website":"https://alpha.example/","#,
      #""aliases":["first"],"entry":{"value":"Free","note":"for one"},"pricing":{"value":"$5 a month"},"#,
      #""best_for":"Everybody","pros":["Fast","Small, too"],"cons":["Loud"],"tags":["one","two"],"#,
      #""published":"2026-01-02","updated":"2026-10-02","facts":{"runs_on":{"value":["Linux","macOS"]},"#,
      #""languages":{"value":["Swift","C"]},"stage":{"value":"graduated"},"#,
      #""offline":{"value":"partly","source":"https://alpha.example/?a=1\u0026b=2","checked":"2026-08"},"#,
      #""stars":{"min":-1.50,"max":20},"rating":{"value":4.5,"from":true},"licence":{"note":"on request"},"#,
      #""released":{"value":"2009-10"},"repo":{"value":"https://code.example/alpha"},"engine":{"applies":false},"#,
      #""name":{"value":"\u003cAlpha\u003e"}},"reviews":{"builder":{"score":80,"verdict":"ship"},"#,
      #""skeptic":{"score":40,"verdict":"skip"}},"votes":{"for":3,"against":4}},"#,
    ]
    let alpha = lines.first { $0.hasPrefix("{\"slug\":\"alpha\"") }
    #expect(alpha == expected.joined())
    #expect(lines.last { $0.hasPrefix("{\"slug\"") }?.contains("\"facts\"") == false)
    let beginning = """
      {"$schema":"https://site.example/data/tools.schema.json",
      "title":"Test Site",
      "url":"https://site.example/",
      "updated":"2026-10-02",
      "reviewers":[
      {"id":"builder","name":"Builder","question":"Is it pleasant?"},
      {"id":"skeptic","name":"Skeptic"}
      ],
      "facts":[
      {"id":"runs_on","name":"Runs on","kind":"list","values":[{"value":"Linux","label":"Linux"},
      """
    #expect(text.hasPrefix(beginning))
  }

  @Test func theTableHasTheSame() throws {
    let text = try #require(try Self.files(["alpha": Self.full, "beta": ""])["data/tools.csv"])
    let parts: [[String]] = [
      [
        "slug,name,tagline,category,url,website,aliases,entry,entry_note,pricing,best_for,pros,cons,tags,published,updated,",
        "builder_score,builder_verdict,skeptic_score,skeptic_verdict,runs_on,languages,stage,offline,offline_source,",
        "offline_checked,stars,stars_max,rating,rating_from,licence,licence_note,released,repo,engine,fact_name,",
        "fact_licence_note",
      ],
      [
        "alpha,Alpha,The Alpha of tools,Developer Tools,https://site.example/tools/alpha.html,https://alpha.example/,first,",
        "Free,for one,$5 a month,Everybody,\"Fast; Small, too\",Loud,one; two,2026-01-02,2026-10-02,80,ship,40,skip,",
        "Linux; macOS,Swift; C,graduated,partly,https://alpha.example/?a=1&b=2,2026-08,-1.50,20,4.5,true,,on request,",
        "2009-10,https://code.example/alpha,n/a,<Alpha>,",
      ],
      [
        "beta,Beta,The Beta of tools,Developer Tools,https://site.example/tools/beta.html,,,,,,,,,,,,80,ship,40,skip,",
        ",,,,,,,,,,,,,,,,",
      ],
      [
        ""
      ],
    ]
    let expected = parts.map { $0.joined() }.joined(separator: "\r\n")
    #expect(text == expected)
  }

  /// A text that a spreadsheet would run is a text; a number stays one.
  @Test(arguments: [
    ("'=1+2'", "'=1+2"), ("'+49 123'", "'+49 123"), ("'@SUM(A1)'", "'@SUM(A1)"), ("'-1+1'", "'-1+1"),
    ("'=A,\"b\"'", "\"'=A,\"\"b\"\"\""), ("'-5.50'", "-5.50"), ("a=b", "a=b"), ("'say \"x\"'", "\"say \"\"x\"\"\""),
  ])
  func aFormulaIsMadeHarmless(_ value: String, _ cell: String) throws {
    let settings = "facts: {licence: {name: L, kind: text}, stars: {name: S, kind: number}}\n"
    let text = try Self.files(["alpha": "facts: {licence: \(value), stars: -5}\n"], settings: settings)[
      "data/tools.csv"]
    #expect(try #require(text).hasSuffix(",\(cell),-5\r\n"))
  }

  @Test func theSchemaKnowsEachFact() throws {
    let text = try #require(try Self.files(["alpha": Self.full])["data/tools.schema.json"])
    #expect(text.hasPrefix("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"))
    for part in ["\"description\": \"Works offline: Without any network\"", "\"skeptic\": {", "\"enum\": ["] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func draftsAreLeftOutAlsoWhereTheyAreShown() throws {
    let files = try Self.files(["alpha": "", "beta": "draft: true\n"], drafts: true)
    #expect(files["tools/beta.html"] != nil && files["tools.json"]?.contains("beta") == true)
    #expect(files["data/tools.json"]?.contains("beta") == false && files["data/tools.csv"]?.contains("beta") == false)
  }

  @Test func aSiteCanDoWithout() throws {
    let (with, without) = (
      try Self.files(["alpha": ""]), try Self.files(["alpha": ""], settings: "data: false\n")
    )
    #expect(with.keys.filter { $0.hasPrefix("data/") }.count == 4)
    #expect(without.keys.filter { $0.hasPrefix("data/") } == [])
    let link = "<li>Data <a href=\"/data/tools.csv\">CSV</a> <a href=\"/data/tools.json\">JSON</a></li>"
    #expect(with["index.html"]?.contains(link) == true && without["index.html"]?.contains("/data/") == false)
  }

  @Test func theLicenceStandsInTheDataAndOnThePages() throws {
    let files = try Self.files(["alpha": ""], settings: "copy: {data_licence: Free to use <with credit>}\n")
    #expect(files["data/tools.json"]?.contains(#""licence":"Free to use \u003cwith credit\u003e","#) == true)
    #expect(files["index.html"]?.contains("<p>Free to use &lt;with credit&gt;</p>") == true)
  }

  /// What decides the bytes is in the ingredients, since a file with the same ones is not made anew.
  @Test func theIngredientsFollowTheContent() throws {
    func ingredients(_ changes: [String: String]) throws -> [Fingerprint?] {
      var diagnostics = Diagnostics()
      let plan = try #require(try Pipeline(.init()).plan(TestSite.tree(changes), into: &diagnostics))
      return plan.otherFiles.filter { $0.path.hasPrefix("data/") }.map(\.ingredients)
    }
    let usual = try ingredients([:])
    #expect(usual.count == 4 && usual.allSatisfy { $0 != nil })
    #expect(try ingredients([:]) == usual)
    let entry = try ingredients(["Content/tools/alpha.md": TestSite.entry("Alpha", front: "entry: Free\n")])
    #expect(entry[0] != usual[0] && entry[1] == usual[1] && entry[2] != usual[2])
    let votes = try ingredients(["Content/votes.csv": "tool,ship,skip\nalpha,3,4\n"])
    #expect(votes[0] != usual[0] && votes[2] != usual[2])
    #expect(try ingredients([SiteConfiguration.path: TestSite.configuration + TestSite.facts])[1] != usual[1])
  }
}
