import Testing

@testable import SitegenKit

/// What the feed and the lists of newest comparisons say, and that a site without dates says nothing of a feed.
@Suite struct FeedTests {
  /// Tools named `t100`, `t101`, …, each with a day or none.
  private static func tree(_ days: [String?], _ settings: String = "") -> SourceTree {
    var tree: SourceTree = ["Content/site.yml": TestSite.configuration + settings]
    for (number, day) in days.enumerated() {
      let front = day.map { "published: \($0)\n" } ?? ""
      tree["Content/tools/t\(100 + number).md"] = Array(TestSite.entry("T\(100 + number)", front: front).utf8)
    }
    return tree
  }

  private static func card(_ tree: SourceTree) throws -> SiteContext {
    let site = try TestSite.site(tree)
    var diagnostics = Diagnostics()
    let theme = try #require(Theme.load(tree, words: Copy(), facts: [], policy: nil, into: &diagnostics))
    return SiteContext(
      site: site, addresses: site.configuration.addresses, assetLinks: [:], toolsLink: "", theme: theme)
  }

  private static func newest(_ tree: SourceTree) throws -> [String] {
    let card = try card(tree)
    return card.newestComparisons(in: nil).map { "\($0.first)-\($0.second)" }
  }

  /// The addresses of the feed's entries.
  private static func entries(_ feed: String) -> [String] {
    feed.split(separator: "<id>").dropFirst(2).map { String($0.prefix { $0 != "<" }) }
  }

  /// Two new tools on one day beside sixty old ones: 50 of 50 entries were about one of them.
  @Test func noToolFillsTheFeed() throws {
    let files = try TestSite.build(
      Self.tree(Array(repeating: "2026-01-02", count: 60) + ["2026-03-04", "2026-03-04"], "pairs: all\n")
    ).files
    let entries = Self.entries(try #require(files["feed.xml"]))
    #expect(entries.count == 50)
    #expect(
      entries.prefix(4).map { String($0.split(separator: "/").last ?? "") } == [
        "t100-vs-t160.html", "t100-vs-t161.html", "t101-vs-t160.html", "t101-vs-t161.html",
      ])
    for number in 100...161 { #expect(entries.count { $0.contains("t\(number)") } <= 2, "\(number)") }
  }

  /// The same, by going through all pairs in the order of the list and passing over tools that are in it twice.
  @Test(arguments: ["all", "same-category", "listed", "{top: 7}"]) func listIsTheOneThatItsRuleMakes(_ pairs: String)
    throws
  {
    let days = ["2026-01-01", nil, "2026-01-03", "2026-01-01", nil, "2026-01-02", "2026-01-03", "2026-01-01", nil]
    var tree = Self.tree(days, "pairs: \(pairs)\n")
    for name in ["t100-vs-t104", "t101-vs-t108", "t102-vs-t103", "t102-vs-t105", "t102-vs-t107", "t103-vs-t106"] {
      tree["Content/pairs/\(name).md"] = Array("Noted.\n".utf8)
    }
    let site = try Self.card(tree).site
    var counts: [Int: Int] = [:]
    var expected: [String] = []
    let all = site.tools.indices.flatMap { Array(site.pairs.row($0)) }.enumerated()
    func day(_ pair: Pair) -> String { max(days[pair.first] ?? "", days[pair.second] ?? "") }
    for (_, pair) in all.sorted(by: { (day($1.element), $0.offset) < (day($0.element), $1.offset) })
    where counts[pair.first, default: 0] < 2 && counts[pair.second, default: 0] < 2 {
      counts[pair.first, default: 0] += 1
      counts[pair.second, default: 0] += 1
      expected.append("\(pair.first)-\(pair.second)")
    }
    #expect(!expected.isEmpty)
    #expect(try Self.newest(tree) == expected)
  }

  @Test func listHasAnEnd() throws {
    #expect(try Self.newest(Self.tree(Array(repeating: nil, count: 150))).count == SiteContext.newestComparisons)
  }

  @Test(arguments: ["", "llms: true\nnewsletter: {action: https://mail.example/}\n"])
  func siteWithoutDatesHasNoFeedAndNoWordOfIt(_ settings: String) throws {
    let files = try TestSite.build(Self.tree([nil, nil, nil], settings)).files
    #expect(files["feed.xml"] == nil)
    for (path, text) in files where !path.hasPrefix("assets/") {
      for word in ["feed.xml", "atom+xml", "1970", ">Feed<", "Follow the feed"] {
        #expect(!text.contains(word), "\(path) says \(word)")
      }
      // Nothing to follow, so no block that offers it.
      if path.hasSuffix(".html") { #expect(text.contains("class=\"news\"") == !settings.isEmpty, "\(path)") }
    }
  }

  @Test func oneDayMakesAFeedWithOnlyWhatHasOne() throws {
    let files = try TestSite.build(Self.tree([nil, nil, nil, "2026-03-04"])).files
    let feed = try #require(files["feed.xml"])
    #expect(Self.entries(feed).count == 2)
    #expect(feed.contains("<updated>2026-03-04T00:00:00Z</updated>") && !feed.contains("1970"))
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(text.contains("href=\"/feed.xml\""), "\(path)")
      #expect(text.contains("Follow the feed"), "\(path)")
    }
  }

  @Test func dayOfAToolWithoutComparisonsMakesNoFeed() throws {
    let files = try TestSite.build(Self.tree([nil, nil, "2026-03-04"], "pairs: listed\n")).files
    #expect(files["feed.xml"] == nil)
  }

  /// Every page names the feed, so a first day changes them all, and the last one that goes changes them back.
  @Test func feedComesAndGoesWithTheDays() throws {
    let (without, with) = (Self.tree([nil, nil, nil]), Self.tree([nil, nil, "2026-03-04"]))
    try SiteFolder.with(without) { site in
      try site.publish()
      for (old, new) in [(without, with), (with, without)] {
        try site.replace(old, with: new)
        try site.publish()
        var files = try site.files()
        files[OutputMarker.name] = nil
        #expect(files == (try TestSite.build(new).files))
      }
    }
  }
}
