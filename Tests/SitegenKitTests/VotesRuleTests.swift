import Testing

@testable import SitegenKit

/// The community's votes are shown where a site has some or a place for them, and nowhere else.
@Suite struct VotesRuleTests {
  private static let header = "tool,ship,skip\n"

  private static func files(_ setting: String, _ votes: String?) throws -> [String: String] {
    var changes = [SiteConfiguration.path: TestSite.configuration + setting]
    changes["Content/votes.csv"] = votes
    let site = try TestSite.build(TestSite.tree(changes))
    #expect(site.diagnostics == [])
    return site.files
  }

  /// The pages of a tool and of a pair; the table of the latter has rules of its own.
  private static func pages(_ files: [String: String]) throws -> [String] {
    let pair = try PlainSite.withoutTable(#require(files["compare/alpha-vs-beta.html"]))
    return try [#require(files["tools/alpha.html"]), pair]
  }

  @Test func aSiteWithoutVotesSpeaksOfNone() throws {
    let files = try Self.files("", nil)
    for (path, text) in files where path.hasSuffix(".html") {
      let told = path.hasPrefix("compare/") ? PlainSite.withoutTable(text) : text
      #expect(PlainSite.traces(of: /(?i)communit|\bvotes?\b|—<\/p>/, in: told) == [], "\(path)")
    }
  }

  @Test(arguments: [
    ("", header, "No community votes yet"), ("", header + "beta,1,2\n", "No community votes yet"),
    ("", header + "alpha,1,2\n", "1 ship / 2 skip"), ("votes: {counted: 2026-11-15}\n", nil, "No community votes yet"),
    ("votes: {endpoint: \"https://votes.example/\"}\n", nil, "No community votes yet"),
  ])
  func aSiteWithVotesOrAPlaceForThemShowsThem(_ setting: String, _ votes: String?, _ line: String) throws {
    let pages = try Self.pages(Self.files(setting, votes))
    #expect(pages[0].contains("<th scope=\"row\">Community</th><td>\(line)</td>"))
    #expect(pages[1].contains("<p class=\"label\">Community</p>"))
    #expect(pages[1].contains(line) == (line == "No community votes yet"))
  }

  @Test(arguments: ["votes:\n", "votes: ''\n"])
  func anEmptySettingIsNoPlaceForVotes(_ setting: String) throws {
    #expect(try Self.files(setting, nil) == Self.files("", nil))
  }

  /// The first votes of a site change the pages of tools that have none.
  @Test func votesThatComeAndGoChangeEveryPage() throws {
    try SiteFolder.with { site in
      _ = try site.build()
      #expect(try !site.text("Output/tools/gamma.html").contains("Community"))
      try site.write("Content/votes.csv", Self.header)
      _ = try site.build()
      #expect(try site.text("Output/tools/gamma.html").contains("Community"))
      #expect(try site.text("Output/compare/alpha-vs-gamma.html").contains("<p class=\"label\">Community</p>"))
    }
  }
}
