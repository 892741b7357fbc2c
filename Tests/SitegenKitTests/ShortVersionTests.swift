import Foundation
import Testing

@testable import SitegenKit

/// The short version of a pair: whole sentences, as many in the description as fit.
@Suite struct ShortVersionTests {
  private static let names = [
    "Alpha", "Zed C++", "כלי 3", "Why?", String(repeating: "Long Name ", count: 20) + "End",
    String(repeating: "unbroken", count: 25), "Forty Letters with Spaces and Two Digits",
  ]
  private static let suited = [
    "", "Small teams.", "Cut off…", "Why wait?", "People who write a lot: letters, books, notes",
    String(repeating: "word ", count: 40) + "end", "日本語の文。",
  ]
  private static let prices = ["", "Free", "$20 a month; yearly contracts only", "On request…"]

  /// A site of few tools whose entries say much or little.
  private static func tree(_ numbers: inout RandomSite.Numbers) -> SourceTree {
    func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &numbers) ?? items[0] }
    let hasPanel = Bool.random(using: &numbers)
    let members = ["one", "two", "three"]
    let panel = members.map { "{id: \($0), name: \($0.capitalized)}" }.joined(separator: ", ")
    var tree: SourceTree = [
      "Content/site.yml": """
      title: T
      base_url: https://site.example/
      language: \(pick(["en", "de", "he", "ja"]))
      categories: [Media, \(names[4])]
      \(hasPanel ? "panel: [\(panel)]" : "")
      facts:
        speed: {name: Speed, kind: number, unit: words, better: higher}
        offline: {name: Works offline, kind: yes-no}
        released: {name: Released, kind: date}

      """
    ]
    for (place, name) in names.enumerated() {
      var front = "name: \"\(name)\"\ncategory: \(pick(["Media", names[4]]))\npublished: 2026-08-03\n"
      for (key, value) in [("best_for", pick(suited)), ("entry", pick(prices)), ("pricing", pick(prices))]
      where !value.isEmpty { front += "\(key): \"\(value)\"\n" }
      if Bool.random(using: &numbers) { front += "short_name: S\(place)\n" }
      front += "facts: {speed: \(Int.random(in: 1...3, using: &numbers)), offline: \(pick(["yes", "no"]))"
      front += Bool.random(using: &numbers) ? ", released: 2009-10}\n" : "}\n"
      let reviews = members.filter { _ in hasPanel && Bool.random(using: &numbers) }
      let scores = reviews.map { "\($0): {score: \(Int.random(in: 60...66, using: &numbers)), verdict: ship}" }
      if hasPanel { front += "panel: {\(scores.joined(separator: ", "))}\n" }
      let prose = reviews.map { "## \($0)\n\nText.\n" }.joined(separator: "\n")
      tree["Content/tools/t\(place).md"] = Array("---\n\(front)---\nText.\n\n\(prose)".utf8)
    }
    for second in names.indices {
      for first in 0..<second { tree["Content/pairs/t\(first)-vs-t\(second).md"] = Array("Noted.\n".utf8) }
    }
    tree["Templates/comparison.mustache"] = Array("{{summary}}".utf8)
    tree["Templates/base.mustache"] = Array("{{page.description}}\n{{{content}}}".utf8)
    return tree
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func descriptionsAreWholeSentencesThatFit(seed: UInt64) throws {
    var numbers = RandomSite.Numbers(state: seed)
    let site = try TestSite.build(Self.tree(&numbers))
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    let feed = try #require(site.files["feed.xml"])
    let pages = site.files.filter { $0.key.hasPrefix("compare/") }
    #expect(pages.count == Self.names.count * (Self.names.count - 1) / 2)
    for (path, page) in pages {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      let (description, summary) = (String(lines[0]), String(lines[1]))
      #expect(PageScan(description).visibleLines.joined().unicodeScalars.count <= 155, "\(path): \(description)")
      for text in [description, summary] {
        #expect([".", "?"].contains(text.last) && !text.hasSuffix("…."), "\(path): \(text)")
      }
      // The feed has the first sentence, and the description begins with it.
      let address = "<id>https://site.example/\(path)</id>"
      let entry = try #require(feed.components(separatedBy: address).dropFirst().first)
      let opening = try #require(entry.firstMatch(of: /<summary>(.*?)<\/summary>/)).output.1
      #expect(description.hasPrefix(opening) && summary.hasPrefix(opening), "\(path): \(opening)")
    }
  }

  @Test func tellsOfTheLeadingFacts() throws {
    func entry(_ name: String, _ facts: String) -> String {
      "---\nname: \(name)\ncategory: Media\nbest_for: Teams\nentry: Free\nfacts: {\(facts)}\n---\nText.\n"
    }
    let long = String(repeating: "x", count: 41)
    let site = try TestSite.build([
      "Content/site.yml": """
      title: T
      base_url: https://site.example/
      categories: [Media]
      facts:
        terms: {name: Terms, kind: text}
        offline: {name: Works offline, kind: yes-no}
        context: {name: Context, kind: number, unit: tokens, better: higher}
        released: {name: Released, kind: date}

      """,
      "Content/tools/alpha.md": entry("Alpha", "terms: \(long), offline: yes, context: 128000, released: 2009-10"),
      "Content/tools/beta.md": entry("Beta", "terms: Short, offline: no, context: 32000, released: 2010-01-02"),
      "Templates/comparison.mustache": "{{summary}}", "Templates/base.mustache": "{{{content}}}",
    ])
    #expect(site.diagnostics == [])
    // A better value before a different one; a long text makes no sentence.
    #expect(
      site.files["compare/alpha-vs-beta.html"]
        == "Alpha and Beta are both in Media. Alpha: Teams; Free. Beta: Teams; Free. They differ in 4 of 4 facts that are "
        + "known of both. Context: 128,000\u{A0}tokens against 32,000\u{A0}tokens. Works offline: Yes against No.")
  }

  // MARK: - Other pages

  @Test func titlesOfToolsAndCategoriesSayWhatTheyAre() throws {
    let files = try TestSite.build(
      TestSite.tree([
        "Content/tools/beta.md": TestSite.entry("Beta", body: "About it.\n\n## Builder\n\nBuilt.\n")
          .replacing("  skeptic: {score: 40, verdict: skip}\n", with: ""),
        "Content/tools/gamma.md": "---\nname: Gamma\ncategory: Media\n---\nText.\n",
      ])
    ).files
    func head(_ path: String) throws -> (title: String, description: String?) {
      let page = try #require(files[path])
      return (
        String(try #require(page.firstMatch(of: /<title>(.*?)<\/title>/)).output.1),
        page.firstMatch(of: /name="description" content="(.*?)"/).map { String($0.output.1) }
      )
    }
    #expect(try head("tools/alpha.html").title == "Alpha review: 60/100 by 2 reviewers — Test Site")
    #expect(try head("tools/beta.html").title == "Beta review: 80/100 by 1 reviewer — Test Site")
    #expect(try head("tools/gamma.html").title == "Gamma — Test Site")
    let category = try head("categories/developer-tools.html")
    #expect(category == ("Developer Tools compared — Test Site", "Developer Tools: Alpha, Beta."))
  }

  @Test func descriptionOfACategoryNamesAsManyToolsAsFit() throws {
    let entries = (10..<60).map { ("Content/tools/tool-\($0).md", TestSite.entry("Tool Number \($0)")) }
    let files = try TestSite.build(TestSite.tree(Dictionary(uniqueKeysWithValues: entries))).files
    let page = try #require(files["categories/developer-tools.html"])
    let description = try #require(page.firstMatch(of: /name="description" content="(.*?)"/)).output.1
    #expect(description.hasPrefix("Developer Tools: Alpha, Beta, Gamma, Tool Number 10, "))
    #expect(description.hasSuffix("Tool Number 15, 44 more.") && description.count <= 155, "\(description)")
  }
}
