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
    let theme = try #require(try Theme.load(tree, words: Copy(), facts: [], policy: nil).theme)
    return try TestSite.context(site, theme)
  }

  private static func newest(_ tree: SourceTree) throws -> [String] {
    let card = try card(tree)
    return card.newestComparisons(in: nil).map { "\($0.first)-\($0.second)" }
  }

  /// The addresses of the feed's entries.
  private static func entries(_ feed: String) -> [String] {
    feed.split(separator: "<id>").dropFirst(2).map { String($0.prefix { $0 != "<" }) }
  }

  /// Two new tools on one day beside sixty old ones, and one edit of an old one: each is told of once.
  @Test func feedTellsOfToolsNewestFirst() throws {
    var days: [String?] = Array(repeating: "2026-01-02", count: 60) + ["2026-03-04", "2026-03-04"]
    func ids(_ days: [String?]) throws -> [String] {
      Self.entries(try #require(try TestSite.build(Self.tree(days, "pairs: all\n")).files["feed.xml"]))
    }
    let before = try ids(days)
    #expect(before.count == 50 && Set(before).count == 50)
    let address = "https://site.example/tools/"
    #expect(
      before.prefix(3) == [
        "\(address)t160.html#2026-03-04", "\(address)t161.html#2026-03-04", "\(address)t100.html#2026-01-02",
      ])
    days[5] = "2026-03-05"
    #expect(try ids(days).prefix(3) == ["\(address)t105.html#2026-03-05"] + before.prefix(2))
  }

  /// A change of an entry is one item, and those before it stay as they were.
  @Test func feedTellsOfChangesInTheEditorsWords() throws {
    let front = """
      published: 2026-01-02
      changes:
        - {day: 2026-02-03, text: "The price rose, from $10 to $20 & up."}
        - {day: 2026-03-04, text: A second one.}
        - {day: 2026-03-04, text: And <b>a third</b> on that day.}

      """
    let tree = TestSite.tree([
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: front),
      "Content/pairs/alpha-vs-beta.md": "Noted *so*.\n",
    ])
    let (files, diagnostics) = try TestSite.build(tree)
    #expect(diagnostics == [])
    let items = try #require(files["feed.xml"]).split(separator: "<entry>").dropFirst().map(String.init)
    func has(_ item: Int, _ parts: String...) {
      for part in parts { #expect(items[item].contains(part), "\(part) in \(items[item])") }
    }
    try #require(items.count == 3)
    has(
      0, "<id>https://site.example/tools/alpha.html#2026-03-04</id>", "<title>Alpha updated: 60, Split</title>",
      "<summary>A second one.</summary>",
      "&lt;p&gt;And &amp;lt;b&amp;gt;a third&amp;lt;/b&amp;gt; on that day.&lt;/p&gt;",
      "https://site.example/compare/alpha-vs-beta.html")
    has(
      1, "<id>https://site.example/compare/alpha-vs-beta.html</id>", "<title>Alpha vs Beta</title>",
      "Noted &lt;em&gt;so&lt;/em&gt;.")
    has(
      2, "<id>https://site.example/tools/alpha.html#2026-02-03</id>", "<title>Alpha updated</title>",
      "The price rose, from $10 to $20 &amp; up.", "<updated>2026-02-03T00:00:00Z</updated>")
    let page = try #require(files["tools/alpha.html"])
    let (newer, older) = (page.firstRange(of: "A second one."), page.firstRange(of: "The price rose"))
    #expect(try #require(newer).lowerBound < #require(older).lowerBound)
    #expect(page.contains("And &lt;b&gt;a third&lt;/b&gt; on that day."))
    #expect(page.contains("<time datetime=\"2026-03-04\">"))
    #expect(
      files["data/tools.json"]?.contains("\"changes\":[{\"day\":\"2026-03-04\",\"text\":\"A second one.\"}") == true)
    #expect(files["tools/beta.html"]?.contains("What changed") == false)
  }

  @Test func titleSaysWhatIsNew() throws {
    func title(_ front: String, _ tree: (String) -> SourceTree) throws -> String {
      let feed = try #require(try TestSite.build(tree(front)).files["feed.xml"])
      let item = try #require(feed.split(separator: "<entry>").dropFirst().first { $0.contains("alpha.html#") })
      return String(item.split(separator: "<title>")[1].prefix { $0 != "<" })
    }
    func reviewed(_ front: String) -> SourceTree {
      TestSite.tree(["Content/tools/alpha.md": TestSite.entry("Alpha", front: front)])
    }
    func plain(_ front: String) -> SourceTree {
      PlainSite.tree(["Content/tools/alpha.md": PlainSite.entry("Alpha", front: front)])
    }
    #expect(try title("published: 2026-01-02\n", reviewed) == "Alpha added: 60, Split")
    #expect(try title("published: 2026-01-02\nupdated: 2026-01-03\n", reviewed) == "Alpha updated: 60, Split")
    #expect(try title("published: 2026-01-02\n", plain) == "Alpha added")
    #expect(try title("updated: 2026-01-02\n", plain) == "Alpha updated")
  }

  /// The list of newest comparisons, by going through all pairs in its order and passing over tools that are in it twice.
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
    #expect(Self.entries(feed) == ["https://site.example/tools/t103.html#2026-03-04"])
    #expect(feed.contains("<updated>2026-03-04T00:00:00Z</updated>") && !feed.contains("1970"))
    for (path, text) in files where path.hasSuffix(".html") {
      #expect(text.contains("href=\"/feed.xml\""), "\(path)")
      #expect(text.contains("Follow the feed"), "\(path)")
    }
  }

  @Test func toolWithoutComparisonsIsNewsToo() throws {
    let files = try TestSite.build(Self.tree([nil, nil, "2026-03-04"], "pairs: listed\n")).files
    #expect(files["feed.xml"]?.contains("tools/t102.html#2026-03-04") == true)
    #expect(files["feed.xml"]?.contains("&lt;ul") == false)
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
