import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// What `check --fix` changes, and what it leaves to people.
@Suite struct FixTests {
  /// What the check of a site finds and can mend, as `line:column+length old → new`.
  private static func fixes(_ changes: [String: String]) throws -> [String] {
    var diagnostics = Diagnostics()
    _ = try Pipeline(.init()).check(TestSite.tree(changes), into: &diagnostics)
    return diagnostics.sorted.compactMap(\.fix).map {
      "\($0.location.line):\($0.location.column)+\($0.location.length) \($0.location.text ?? "") → \($0.replacement)"
    }
  }

  private static func entry(_ data: String, body: String = "Text.\n") throws -> [String] {
    try fixes(["Content/tools/delta.md": TestSite.delta(data, body: body)])
  }

  private static func site(_ lines: String) throws -> [String] {
    try fixes([SiteConfiguration.path: TestSite.configuration + lines])
  }

  @Test(
    arguments: [
      ("pricng: Free\n", "5:1+6 pricng → pricing"), ("\"pricng\": Free\n", "5:1+8 \"pricng\" → pricing"),
      ("panel:\n  bilder: {score: 1, verdict: ship}\n", "6:3+6 bilder → builder"),
      ("panel:\n  builder: {scor: 1, verdict: ship}\n", "6:13+4 scor → score"),
      ("panel:\n  builder: {score: 1, verdict: 'shp'}\n", "6:32+5 'shp' → ship"),
      ("draft: No\n", "5:8+2 No → false"), ("entry:\u{A0}Free\n", "5:6+2 :\u{A0} → : "),
    ])
  func mendsAnEntry(_ data: String, _ fix: String) throws { #expect(try Self.entry(data) == [fix]) }

  @Test(
    arguments: [
      ("tittle: Twice\n", [String]()),  // The title is there already.
      ("indexng: {words: 1}\n", ["7:1+7 indexng → indexing"]), ("urls: clen\n", ["7:7+4 clen → clean"]),
      ("pairs: lsted\n", ["7:8+5 lsted → listed"]), ("host: netlfy\n", ["7:7+6 netlfy → netlify"]),
      ("copy: {lead_by: \"{tol} leads by {points}\"}\n", ["7:18+5 {tol} → {tool}"]),
      ("copy: {lead_by: \"{tol} and {tol}\"}\n", []),  // One of two that are the same.
    ])
  func mendsTheConfiguration(_ lines: String, _ fixes: [String]) throws { #expect(try Self.site(lines) == fixes) }

  @Test func mendsTheValuesOfFacts() throws {
    let data = """
      facts:
        licens: MIT
        offline: True
        runs_on: [Linus, 'windws']
        stage: Sandbox
        stars: {value: 5, from: yes}

      """
    #expect(
      try Self.fixes([
        SiteConfiguration.path: TestSite.configuration + TestSite.facts,
        "Content/tools/delta.md": TestSite.delta(data),
      ]) == [
        "6:3+6 licens → licence", "7:12+4 True → yes", "8:13+5 Linus → Linux", "8:20+8 'windws' → Windows",
        "9:10+7 Sandbox → sandbox", "10:27+3 yes → true",
      ])
  }

  @Test func putsACategoryInQuotesWhereItNeedsThem() throws {
    let configuration = TestSite.configuration.replacing("Media]", with: "\"Media: all\"]")
    let delta = TestSite.delta("").replacing("category: Media", with: "category: Meda; all")
    #expect(
      try Self.fixes([SiteConfiguration.path: configuration, "Content/tools/delta.md": delta])
        == ["4:11+9 Meda; all → \"Media: all\""])
  }

  @Test(
    arguments: [
      ("[A](/tools/alhpa.html)", ["6:5+17 /tools/alhpa.html → /tools/alpha.html"]),
      ("[A](/compare/beta-vs-alhpa.html)", ["6:5+27 /compare/beta-vs-alhpa.html → /compare/alpha-vs-beta.html"]),
      ("[A][a]\n\n[a]: /tools/alhpa.html", ["8:6+17 /tools/alhpa.html → /tools/alpha.html"]),
      ("[A](/tools/alpha.html#mian)", ["6:5+22 /tools/alpha.html#mian → /tools/alpha.html#main"]),
      // What stands before the link is an example.
      ("`[A](/tools/alhpa.html)` [A](/tools/alhpa.html)", ["6:30+17 /tools/alhpa.html → /tools/alpha.html"]),
      ("`(/tools/alhpa.html)` [A][a]\n\n[a]: /tools/alhpa.html", ["8:6+17 /tools/alhpa.html → /tools/alpha.html"]),
      // Which of them is the link is not known.
      ("[A](/tools/alhpa.html) `[A](/tools/alhpa.html)`", []),
      ("[A][a] `(/tools/alhpa.html)`\n\n[a]: /tools/alhpa.html", []),
      // The part, and the query, belong to the address.
      ("[A](/tools/alhpa.html#more)", []), ("[A](/tools/alhpa.html?a=b)", []),
      ("[A](/nowhere.html)", []),
    ])
  func mendsLinks(_ body: String, _ fixes: [String]) throws {
    let found = try Self.entry("", body: body + "\n")
    #expect(found == fixes)
  }

  @Test(
    arguments: [
      ("alpa,1,2\n", ["2:1+4 alpa → alpha"]), (" alpa , 1,2\n", ["2:2+4 alpa → alpha"]),
      ("alpa,1,2\nalpha,3,4\n", []),  // A tool has one line.
      ("alpa,1,2\nalpah,3,4\n", []),
    ])
  func mendsVotes(_ lines: String, _ fixes: [String]) throws {
    #expect(try Self.fixes(["Content/votes.csv": "tool,ship,skip\n" + lines]) == fixes)
  }

  @Test(
    arguments: [
      ("<h1>{{headng}}</h1>\n{{{prose}}}\n", ["1:7+6 headng → heading"]),
      // Its end has the name too.
      ("{{#headng}}{{/headng}}{{{prose}}}\n", []),
      ("{{> partials/bookmark}}\n{{{prose}}}\n", ["1:5+17 partials/bookmark → partials/bookmarks"]),
    ])
  func mendsTemplates(_ template: String, _ fixes: [String]) throws {
    #expect(try Self.fixes(["Templates/page.mustache": template]) == fixes)
  }

  // MARK: - What is not certain

  @Test(
    arguments: [
      // Another version is another tool.
      ("gpt-4", ["gpt-5"], false), ("gpt-four", ["gpt-for"], true), ("a", ["b"], false), ("ab", ["abc"], true),
      ("claude-3", ["claude-35"], false), ("clawde-3", ["claude-3"], true),
    ])
  func otherDigitsAndOtherWordsAreNoSlips(_ word: String, _ candidates: [String], _ isCertain: Bool) throws {
    #expect(try #require(Suggestion(for: word, among: candidates)).isCertain == isCertain)
  }

  @Test(
    arguments: [
      "pricng: Free\nprcing: Paid\n", "pricng: Free\npricing: Paid\n",
      "panel:\n  bilder: {score: 1, verdict: ship}\n  buildr: {score: 1, verdict: ship}\n",
      "panel:\n  builder:\n  bilder: {score: 1, verdict: ship}\n",
    ])
  func twoKeysAreNotMeantToBeOne(_ data: String) throws { #expect(try Self.entry(data) == []) }

  @Test func textOfSeveralLinesOrWithEscapesIsLeft() throws {
    for value in [">\n  Meda\n", "\"Med\\u0061\"\n", "Meda\n  Tols\n"] {
      let delta = TestSite.delta("").replacing("category: Media\n", with: "category: " + value)
      #expect(try Self.fixes(["Content/tools/delta.md": delta]) == [])
    }
  }

  // MARK: - The files

  private static func apply(_ site: SiteFolder) throws -> [String] {
    var options = Pipeline.Options()
    options.site = site.root.path
    return try SiteFixing.apply(options).report
  }

  @Test func putsThemIntoTheFilesAndKeepsEveryOtherByte() throws {
    let lines = [
      "\u{FEFF}---", "name: \u{1F1E8}\u{1F1ED}  Delta # here", "tagline: T", "category: Meda",
      "\"pricng\":   Free   # caf\u{E9}", "---", "[A](/tools/alhpa.html)", "",
    ]
    let delta = lines.joined(separator: "\r\n")
    let votes = "tool,ship,skip\nalpa,1,2\n"
    try SiteFolder.with(TestSite.tree(["Content/tools/delta.md": delta, "Content/votes.csv": votes])) { site in
      let expected = [
        "Content/tools/delta.md:4:11: Meda → Media", "Content/tools/delta.md:5:1: \"pricng\" → pricing",
        "Content/tools/delta.md:7:5: /tools/alhpa.html → /tools/alpha.html", "Content/votes.csv:2:1: alpa → alpha",
      ]
      // A link is looked at only in an entry that has no other mistake.
      let applied = try Self.apply(site) + Self.apply(site)
      #expect(applied == expected)
      let fixed = delta.replacing("Meda", with: "Media").replacing("\"pricng\"", with: "pricing")
        .replacing("alhpa", with: "alpha")
      #expect(try Data(contentsOf: site.url("Content/tools/delta.md")) == Data(fixed.utf8))
      #expect(try site.text("Content/votes.csv") == votes.replacing("alpa", with: "alpha"))
      #expect(try Self.apply(site) == [])
    }
  }

  @Test func ofTwoThatOverlapTheFirstIsApplied() {
    let text = "pricng: Free\n"
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    func problem(_ range: Range<Int>, _ replacement: String) -> Diagnostic {
      Diagnostic(
        .unknownKey, "x", at: source.location(0..<1), fix: Fix(at: source.location(range), replacement: replacement))
    }
    let problems = [problem(4..<8, "-"), problem(0..<6, "pricing"), problem(6..<8, ": ")]
    let files = FixedFile.all(fixing: problems, in: ["a.md": text])
    #expect(files.map { String(decoding: $0.new, as: UTF8.self) } == ["pricing: Free\n"])
    #expect(files.map(\.report) == [["a.md:1:1: pricng → pricing", "a.md:1:7: :  → : "]])
  }

  @Test func fileThatChangedSinceItWasReadStays() throws {
    try SiteFolder.with { site in
      let file = try #require(
        FixedFile.all(
          fixing: [
            Diagnostic(
              .date, "x", at: .init(wholeFile: "Content/votes.csv"),
              fix: Fix(
                at: SourceText(path: "Content/votes.csv", bytes: Array("alpa".utf8)).location(0..<4),
                replacement: "alpha"))
          ], in: ["Content/votes.csv": "alpa"]
        ).first)
      let folder = try Folder.open(site.root.path)
      try site.write("Content/votes.csv", "alpa,1")
      #expect(try file.replace("Content/votes.csv", below: folder) == false)
      #expect(try site.text("Content/votes.csv") == "alpa,1")
      try site.write("Content/votes.csv", "alpa")
      #expect(try file.replace("Content/votes.csv", below: folder))
      #expect(try site.text("Content/votes.csv") == "alpha")
    }
  }

  @Test func templatesOfAnotherFolderAreMendedThere() throws {
    try SiteFolder.with(TestSite.tree(["theme/page.mustache": "{{headng}}{{{prose}}}\n"])) { site in
      var options = Pipeline.Options()
      options.site = site.root.path
      options.templates = site.url("theme").path
      let report = try SiteFixing.apply(options).report
      #expect(report == ["Templates/page.mustache:1:3: headng → heading"])
      #expect(try site.text("theme/page.mustache") == "{{heading}}{{{prose}}}\n")
    }
  }
}
