import Foundation
import Testing

@testable import SitegenKit

/// What editors and their programs do by habit, and what comes of it.
@Suite struct HabitTests {
  // MARK: - Files

  /// Desktops and editors leave these beside the files of people.
  @Test(arguments: [
    "Icon\r", "Thumbs.db", "desktop.ini", ".DS_Store", "._alpha.md", "~$alpha.md", "#alpha.md#", "alpha.md~",
    "alpha.md.swp", ".alpha.md.swp", "ehthumbs.db",
  ])
  func whatDesktopsLeaveBehindIsPassedOver(_ name: String) throws {
    try SiteFolder.with { site in
      for folder in ["Content/tools", "Content/pages", "Templates/assets"] {
        try site.write("\(folder)/\(name)", Data([0]))
      }
      let result = try site.build()
      #expect(result.diagnostics.map(\.message) == [])
      #expect(try site.items("Output").keys.contains { $0.hasSuffix(name) } == false)
    }
  }

  @Test func votesMayHaveQuotesRoundTheirFields() throws {
    let votes = "\"tool\",\"ship\",\"skip\"\r\n\"alpha\", \"3\" ,4\r\n"
    let tree = TestSite.tree(["Content/votes.csv": votes])
    #expect(try TestSite.problems(tree) == "")
    var diagnostics = Diagnostics()
    #expect(VotesFile.read(tree, into: &diagnostics)["alpha"]?.value == Votes(ship: 3, skip: 4))
    // What is changed there is the slug alone.
    let source = SourceText(path: VotesFile.path, bytes: Array(votes.utf8))
    #expect(VotesFile.ranges(of: "alpha", in: source).map { source.text($0) } == ["alpha"])
  }

  // MARK: - Values

  /// A sign of inches is no quote, and a closed pair divides nothing.
  @Test(arguments: [
    ("[5\" screen, 7\" screen]", 2), ("[80,443]", 2), ("[Free (for two), Fast]", 2), ("[Fast), (Free]", 2),
    ("[“Fast”, “Free”]", 2), ("[say \"a\", say \"b\"]", 2),
  ])
  func aListWithoutDividedItemsIsRead(_ list: String, _ count: Int) throws {
    #expect(try TestSite.read(TestSite.delta("pros: \(list)\n")).pros.count == count)
  }

  @Test(
    arguments: [
      ("tagline: See [x](https://a.example)", "[x](https://a.example)", nil),
      ("tagline: A **bold** move", "**bold**", nil),
      ("tagline: Run `npm`", "`npm`", nil), ("tagline: One<br>two", "<br>", nil), ("tagline: <b>Bold</b>", "<b>", nil),
      ("tagline: Q&amp;A", "&amp;", "&"), ("pros: [Fast, A&nbsp;B]", "&nbsp;", nil),
      ("best_for: \"**all**\"", "**all**", nil),
      ("entry: \"`free`\"", "`free`", nil),
    ] as [(String, String, String?)])
  func markupInAValueIsNamed(_ line: String, _ markup: String, _ fix: String?) throws {
    var diagnostics = Diagnostics()
    let data = line.hasPrefix("tagline:") ? line : "tagline: T\n\(line)"
    let entry = "---\nname: Delta\n\(data)\ncategory: Media\n---\nText.\n"
    _ = try Pipeline(.init()).check(TestSite.tree(["Content/tools/delta.md": entry]), into: &diagnostics)
    let found = diagnostics.sorted.filter { $0.rule == .markupInValue }
    #expect(found.map { $0.message.hasPrefix("\"\(markup)\" in ") } == [true])
    #expect(found.first?.fix?.replacement == fix)
  }

  @Test func saysSoInWords() throws {
    let entry = "---\nname: Delta\ntagline: See [x](https://a.example)\ncategory: Media\n---\nText.\n"
    #expect(
      try LintTests.advice(.markupInValue, entry: entry) == """
        Content/tools/delta.md:3:14: warning: "[x](https://a.example)" in "tagline" is a link, which readers see as it was \
        typed [markup-in-value]
            tagline: See [x](https://a.example)
                         ^~~~~~~~~~~~~~~~~~~~~~
            hint: put the link into the text below the data

        """)
  }

  @Test(arguments: [
    "a < b and c > d", "2 ** 3 ** 4", "List<T> of Map<K, V>", "AT&T; and R&D", "[sic] (really)", "snake_case_name",
    "C**",
    "Five *stars*", "the <name> of it", "it`s", "** note",
  ])
  func anHonestValueIsLeftAlone(_ text: String) throws {
    let entry = "---\nname: Delta\ntagline: \(YAMLText.value(text))\ncategory: Media\n---\nText.\n"
    #expect(try LintTests.advice(.markupInValue, entry: entry) == "")
  }

  /// The culprit is named, and what is stale is measured by the other days.
  @Test func aYearThatIsFarAheadIsNamedAtItsPlace() throws {
    let tree = TestSite.tree([
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: "updated: 2206-01-01\n"),
      "Content/tools/beta.md": TestSite.entry("Beta", front: "updated: 2026-01-01\n"),
      "Content/tools/gamma.md": TestSite.entry("Gamma", front: "updated: 2024-01-01\n"),
    ])
    #expect(
      try LintTests.advice(.dateAhead, tree) == """
        Content/tools/alpha.md:8:10: warning: "updated" is 2206-01-01, years after every other day in the site; the next is \
        2026-01-01 [date-ahead]
            updated: 2206-01-01
                     ^~~~~~~~~~
            hint: see whether the year is right

        """)
    #expect(
      try LintTests.advice(.staleDate, tree).split(separator: "\n").first?.hasPrefix("Content/tools/gamma.md:8:10")
        == true)
  }

  @Test(arguments: [["2026-01-01", "2021-01-01", "2020-01-01"], ["2206-01-01", "2026-01-01"], ["2206-01-01"]])
  func aDayThatMayBeRightIsNot(_ days: [String]) throws {
    #expect(NewestDay(try days.map { try #require(Day($0)) }).ahead == nil)
  }

  // MARK: - Text

  @Test func aBreakInACellIsABreak() {
    let rendered = TestMarkdown.render("| a |\n| - |\n| b<br>c<br/>d<br />e |\n")
    #expect(rendered.html?.contains("<td>b<br />c<br />d<br />e</td>") == true)
    #expect(rendered.problems == [])
  }

  @Test func headingsOfProsePagesHaveIDs() throws {
    let page = """
      ---
      title: Privacy
      ---
      [a](#cookies) [b](#cookies-1) [c](#main-1) [d](#заметки) [e](#c-sharp) [f](#fn-1-1) [g](#datenschutz-grosse)[^1]

      [^1]: A note.

      ## Cookies

      ### Cookies

      ## Main

      ## Заметки

      ---

      ## `C#`

      ## fn 1

      ## Datenschutz: *Größe*

      ## …

      """
    let site = try TestSite.build(TestSite.tree(["Content/pages/privacy.md": page]))
    let html = try #require(site.files["privacy.html"])
    for heading in [
      "<h2 id=\"cookies\">Cookies</h2>", "<h3 id=\"cookies-1\">Cookies</h3>", "<h2 id=\"main-1\">Main</h2>",
      "<h2 id=\"заметки\">Заметки</h2>", "<h2 id=\"c-sharp\"><code>C#</code></h2>", "<h2 id=\"fn-1-1\">fn 1</h2>",
      "<h2 id=\"datenschutz-grosse\">Datenschutz: <em>Größe</em></h2>", "<h2>…</h2>", "<hr />",
    ] {
      #expect(html.contains(heading), "\(heading)")
    }
    #expect(try LintTests.advice(.brokenLink, TestSite.tree(["Content/pages/privacy.md": page])) == "")
  }

  /// Texts of two tools stand on one page, where ids of headings would be there twice.
  @Test func headingsOfToolsHaveNone() throws {
    let site = try TestSite.build(
      TestSite.tree(["Content/tools/delta.md": TestSite.delta("", body: "## Price\n\nLow.\n")]))
    #expect(site.files["tools/delta.html"]?.contains("<h3>Price</h3>") == true)
  }

  @Test func theLinkBackFromAFootnoteHasTheSitesWords() throws {
    let site = try TestSite.build(
      TestSite.tree([
        SiteConfiguration.path: TestSite.configuration + "copy: {footnote_back: \"Zurück & hoch\"}\n",
        "Content/pages/about.md": "---\ntitle: About\n---\nA[^1].\n\n[^1]: B.\n",
      ]))
    let page = try #require(site.files["about.html"])
    #expect(page.contains("aria-label=\"Zurück &amp; hoch\""))
    #expect(!page.contains("Back to content"))
  }

  // MARK: - Names

  @Test func namesStandInOneOrderAtBuildAndInTheBrowser() throws {
    let names = ["Zebra", "über", "Éclair", "eclair", "Øl", "C++", "אבג"]
    var tree = TestSite.tree
    for (index, name) in names.enumerated() { tree["Content/tools/x\(index).md"] = Array(TestSite.entry(name).utf8) }
    let site = try TestSite.build(tree)
    let page = try #require(site.files["index.html"])
    let shown = page.matches(of: /<li class="tool".*?>Compare ([^<]*)</).map { String($0.1) }
    let order = ["Alpha", "Beta", "C++", "eclair", "Éclair", "Gamma", "Øl", "über", "Zebra", "אבג"]
    #expect(shown == order)
    let data = try #require(site.files["tools.json"])
    for (rank, name) in order.enumerated() { #expect(data.contains("\"name\":\"\(name)\",\"rank\":\(rank),")) }
  }

  /// `ö` may be one character or two, and hosts tell them apart.
  @Test func aLinkToAFileOfOtherLettersIsNamed() throws {
    let tree = TestSite.tree([
      "Templates/assets/gro\u{308}ße.png": "x", "Templates/assets/Shot.png": "x",
      "Content/tools/delta.md": TestSite.delta("", body: "![a](/assets/gr\u{F6}ße.png) ![b](/assets/shot.png)\n"),
    ])
    let advice = try LintTests.advice(.brokenLink, tree)
    #expect(advice.contains("the picture \"/assets/gr\u{F6}ße.png\" is no file of the site [broken-link]"))
    #expect(advice.contains("hint: the letters of the file's name are put together in another way"))
    #expect(advice.contains("hint: did you mean \"/assets/Shot.png\"?"))
  }
}
