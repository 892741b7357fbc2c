import Foundation
import Testing

@testable import SitegenKit

/// Links to the tools' own sites, and what is said of those that somebody pays for.
@Suite struct WebsiteTests {
  private static let address = "https://alpha.example/?a=1&b=2"
  private static let link =
    "<a class=\"button button-small\" href=\"https://alpha.example/?a=1&amp;b=2\" rel=\"nofollow noopener\">Visit Alpha</a>"
  private static let sponsored =
    "<span class=\"sponsored\">" + link.replacing("nofollow noopener", with: "sponsored nofollow noopener")
    + " <small>Sponsored link</small></span>"

  private static func files(_ website: String, _ settings: String = "") throws -> [String: String] {
    let (files, diagnostics) = try TestSite.build(
      TestSite.tree([
        SiteConfiguration.path: TestSite.configuration + settings,
        "Content/tools/alpha.md": TestSite.entry("Alpha", front: "website: \(website)\n"),
      ]))
    #expect(diagnostics == [])
    return files
  }

  @Test(arguments: [
    ("\"\(address)\"", link), ("{url: \"\(address)\"}", link), ("{url: \"\(address)\", sponsored: false}", link),
    ("{url: \"\(address)\", sponsored: true}", sponsored), ("{url: \"\(address)\", sponsored: }", link),
  ])
  func cardAndPageLinkToIt(_ website: String, _ html: String) throws {
    let files = try Self.files(website)
    // A pair's page has it on the card and below the reviews.
    for (path, count) in [("tools/alpha.html", 1), ("compare/alpha-vs-beta.html", 2)] {
      let page = try #require(files[path])
      #expect(page.contains(" \(html)</p>"), "\(path)")
      #expect(page.components(separatedBy: "alpha.example/?a=1&amp;b=2\"").count == count + 1)
    }
    #expect(files["tools/beta.html"]?.contains("Visit") == false)
  }

  /// Search engines are not told that an address which somebody pays for is the tool.
  @Test(arguments: [(false, true), (true, false)])
  func dataNamesWhatNobodyPaysFor(_ isSponsored: Bool, _ isNamed: Bool) throws {
    let files = try Self.files("{url: \"https://alpha.example/\", sponsored: \(isSponsored)}")
    #expect(files["tools/alpha.html"]?.contains("\"sameAs\":\"https://alpha.example/\"") == isNamed)
  }

  @Test func theWordsAreTheSites() throws {
    let files = try Self.files(
      "{url: \"\(Self.address)\", sponsored: true}", "copy: {website: \"Go to {tool}\", sponsored: \"Ad & more\"}\n")
    #expect(files["tools/alpha.html"]?.contains(">Go to Alpha</a> <small>Ad &amp; more</small></span>") == true)
  }

  /// A site can choose the words, and can't have none.
  @Test(arguments: ["''", "' '"]) func emptyWordsAreRefused(_ words: String) throws {
    let settings = TestSite.configuration + "copy:\n  sponsored: \(words)\n"
    #expect(
      try TestSite.problems(TestSite.tree([SiteConfiguration.path: settings])).contains(
        "error: \"sponsored\" is empty; "))
  }

  @Test(arguments: ["", "[]"]) func theWordsCannotBeLeftOut(_ words: String) throws {
    let files = try Self.files("{url: \"\(Self.address)\", sponsored: true}", "copy:\n  sponsored: \(words)\n")
    #expect(files["tools/alpha.html"]?.contains("<small>Sponsored link</small>") == true)
  }

  /// A theme that knows only the address has none for a link that must say more.
  @Test(arguments: [(false, "https://alpha.example/"), (true, "none")])
  func aThemeCannotShowASponsoredLinkBare(_ isSponsored: Bool, _ shown: String) throws {
    let entry = TestSite.entry(
      "Alpha", front: "website: {url: \"https://alpha.example/\", sponsored: \(isSponsored)}\n")
    let site = try TestSite.build(
      TestTemplates.tree(
        ["tool": "{{#tool}}{{#website}}{{website}}{{/website}}{{^website}}none{{/website}}{{/tool}}"],
        ["Content/tools/alpha.md": entry]))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    #expect(site.files["tools/alpha.html"] == shown)
  }

  @Test func moneyMovesNothing() throws {
    func without(_ link: String, _ files: [String: String]) -> [String: String] {
      // The data says that somebody pays.
      files.filter { !$0.key.hasPrefix("data/") }.mapValues {
        $0.replacing(link, with: "LINK").replacing(/,"sameAs":"[^"]*"/, with: "")
      }
    }
    let plain = without(Self.link, try Self.files("\"\(Self.address)\""))
    #expect(without(Self.sponsored, try Self.files("{url: \"\(Self.address)\", sponsored: true}")) == plain)
  }
}
