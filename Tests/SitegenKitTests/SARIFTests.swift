import Foundation
import Testing

@testable import SitegenKit

/// What code hosts read.
///
/// Tests/Formats compares a log with the schema of the standard.
@Suite struct SARIFTests {
  private struct Log: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let columnKind: String
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [RuleEntry] }
    struct RuleEntry: Decodable {
      let id: String
      let shortDescription: Message
      let help: Message
      let defaultConfiguration: Level
    }
    struct Level: Decodable, Equatable { let level: String }
    struct Message: Decodable, Equatable { let text: String }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]
    }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region
    }
    struct Artifact: Decodable, Equatable {
      let uri: String
      let uriBaseId: String?
    }
    struct Region: Decodable, Equatable {
      let startLine: Int
      let startColumn: Int?
      let endColumn: Int?
    }

    let version: String
    let runs: [Run]
  }

  private func log(_ diagnostics: [Diagnostic], strict: Bool = false, site: String = ".") throws -> Log.Run {
    let text = DiagnosticFormat.sarif.render(diagnostics, strict: strict, site: site)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    #expect(log.version == "2.1.0")
    return try #require(log.runs.first)
  }

  /// The flag counts as two scalars and as four units of UTF-16.
  @Test func countsColumnsInCodePoints() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("pricing: Caf\u{E9} \u{1F1E8}\u{1F1ED} #tag\n")])
    let run = try log(try TestSite.build(tree).diagnostics)
    #expect(run.columnKind == "unicodeCodePoints")
    let result = try #require(run.results.first)
    #expect(result.ruleId == "value-comment")
    #expect(result.locations[0].physicalLocation.region == .init(startLine: 5, startColumn: 18, endColumn: 22))
  }

  @Test func joinsTheMessageAndItsHint() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("pricng: Free\n")])
    let result = try #require(try log(try TestSite.build(tree).diagnostics).results.first)
    #expect(result.message.text == "\"pricng\" is not a key of an entry; did you mean \"pricing\"?")
    #expect(result.level == "error")
  }

  @Test(
    arguments: [
      (".", "Content/a%20b.md", "%SRCROOT%"), ("./", "Content/a%20b.md", "%SRCROOT%"),
      ("./my/site/", "my/site/Content/a%20b.md", "%SRCROOT%"),
      ("/srv/s\u{E9}", "file:///srv/s%C3%A9/Content/a%20b.md", nil),
    ] as [(String, String, String?)])
  func namesFilesFromTheRootOfTheRepository(_ site: String, _ uri: String, _ base: String?) throws {
    let problem = Diagnostic(.date, "x", at: .init(wholeFile: "Content/a b.md"))
    let place = try log([problem], site: site).results[0].locations[0].physicalLocation
    #expect(place.artifactLocation == .init(uri: uri, uriBaseId: base))
    #expect(place.region == .init(startLine: 1, startColumn: nil, endColumn: nil))
  }

  @Test func namesEveryRuleOnceWithItsHelp() throws {
    let rules = try log([]).tool.driver.rules
    #expect(rules.map(\.id) == Rule.all.map(\.id))
    #expect(rules.map(\.defaultConfiguration.level) == Rule.all.map(\.severity.rawValue))
    for rule in rules {
      #expect(rule.help.text.hasPrefix(rule.shortDescription.text + " "))
      #expect(rule.help.text.hasSuffix("."))
      #expect(!rule.help.text.contains(".."), "\(rule.id)")
    }
  }

  @Test func pointsAtTheRuleOfEachResult() throws {
    let problems = Rule.all.map { Diagnostic($0, "x", at: .init(wholeFile: "a.md")) }
    let run = try log(problems, strict: true)
    #expect(run.results.map { run.tool.driver.rules[$0.ruleIndex].id } == run.results.map(\.ruleId))
    #expect(Set(run.results.map(\.level)) == ["error"])
  }

  @Test func hidesCharactersThatActOnATerminal() {
    let problem = Diagnostic(.date, "a\u{1B}[31m \u{202E}b \"c\" \\d\t", at: .init(wholeFile: "a.md"))
    let text = DiagnosticFormat.sarif.render([problem])
    #expect(text.contains(#""text": "a\u001b[31m \u202eb \"c\" \\d\t""#))
  }

  @Test func saysWhatAFixChanges() throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("pricng: Free\n")])
    let text = DiagnosticFormat.sarif.render(try TestSite.build(tree).diagnostics, site: "my site")
    #expect(
      text.contains(
        """
                  "fixes": [
                    {
                      "description": {
                        "text": "Write \\"pricing\\""
                      },
                      "artifactChanges": [
                        {
                          "artifactLocation": {
                            "uri": "my%20site/Content/tools/delta.md",
                            "uriBaseId": "%SRCROOT%"
                          },
                          "replacements": [
                            {
                              "deletedRegion": {
                                "startLine": 5,
                                "startColumn": 1,
                                "endColumn": 7
                              },
                              "insertedContent": {
                                "text": "pricing"
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]

        """))
    #expect(!DiagnosticFormat.sarif.render([Diagnostic(.date, "x", at: .init(wholeFile: "a"))]).contains("fixes"))
  }
}
