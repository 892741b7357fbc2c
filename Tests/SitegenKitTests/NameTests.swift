import Testing

@testable import SitegenKit

/// Names of files become addresses, so they are strict; a day is one of the calendar.
@Suite struct NameTests {
  // MARK: - Slugs

  @Test(arguments: [
    "a", "7", "assets", "feed", "smollm3", "smolvlm2-2b", "a-b-c", "vsa", "a-vsb", "avs", "v-s", "com", "com10", "lpt0",
    "tool",
    String(repeating: "a", count: 80), "404s",
  ])
  func acceptsASlug(_ text: String) {
    #expect(Slug.problem(with: text) == nil)
    #expect(Slug(checking: text)?.text == text)
  }

  private static let form = "must be a–z, 0–9 and single hyphens"
  private static let word = "has the word \"vs\", which stands between the slugs of a pair"
  private static let taken = "is a name that the site or an operating system uses itself"

  @Test(arguments: [
    ("", "is empty"), (String(repeating: "a", count: 81), "has 81 bytes; the limit is 80"), ("A", form), ("a b", form),
    ("a_b", form), ("a.b", form), ("-a", form), ("a-", form), ("a--b", form), ("é", form), ("a/b", form),
    ("../x", form),
    ("a%2fb", form), ("a\u{301}", form), ("ａ", form), ("a\n", form), ("٣", form), ("vs", word), ("vs-a", word),
    ("a-vs", word), ("a-vs-b", word), ("index", taken), ("404", taken), ("con", taken),
    ("com1", taken), ("lpt9", taken),
  ])
  func refusesWhatIsNoSlug(_ text: String, _ problem: String) {
    #expect(Slug.problem(with: text) == problem)
    #expect(Slug(checking: text) == nil)
  }

  @Test func pageAtTheRootHasNoNameOfTheSitesOwn() {
    #expect(Slug.problem(with: "assets", isAtRoot: true) == Self.taken)
    #expect(Slug.problem(with: "con", isAtRoot: true) == Self.taken)
    #expect(Slug.problem(with: "about", isAtRoot: true) == nil)
  }

  @Test func putsSlugsInTheOrderOfTheirBytes() throws {
    let slugs = try ["b", "a-b", "ab", "a", "a1", "a0-z"].map { try #require(Slug(checking: $0)) }
    #expect(slugs.sorted().map(\.text) == ["a", "a-b", "a0-z", "a1", "ab", "b"])
  }

  // MARK: - Names of notes

  private func problems(_ path: String) throws -> [String] {
    try TestSite.build(TestSite.tree([path: "Text.\n"])).diagnostics.map { "\($0.rule.id): \($0.message)" }
  }

  @Test(arguments: ["alpha-vs-beta", "alpha-vs-gamma", "beta-vs-gamma"])
  func readsTheNameOfANote(_ name: String) throws {
    #expect(try problems("Content/pairs/\(name).md") == [])
    let site = try TestSite.site(TestSite.tree(["Content/pairs/\(name).md": "Text.\n"]))
    let noted = site.tools.indices.flatMap { Array(site.pairs.row($0)) }.filter { site.pairs.note(on: $0) != nil }
    #expect(noted.map { "\(site.tools[$0.first].slug)-vs-\(site.tools[$0.second].slug)" } == [name])
  }

  @Test(arguments: [
    ("beta-vs-alpha", "\"beta-vs-alpha\" has its slugs in the wrong order"),
    ("alpha-vs-alpha", "\"alpha-vs-alpha\" is a pair of one tool with itself"),
    ("alpha", "the file's name \"alpha\" must be two slugs with -vs- between them"),
    ("alpha-vs-beta-vs-gamma", "the file's name \"alpha-vs-beta-vs-gamma\" must be two slugs with -vs- between them"),
    ("vs", "the slug \"\" in the file's name is empty"), ("alpha-vs-", "the slug \"\" in the file's name is empty"),
    ("Alpha-vs-beta", "the slug \"Alpha\" in the file's name must be a–z, 0–9 and single hyphens"),
    ("alpha-VS-beta", "the file's name \"alpha-VS-beta\" must be two slugs with -vs- between them"),
  ])
  func refusesANoteThatNamesNoPair(_ name: String, _ message: String) throws {
    #expect(try problems("Content/pairs/\(name).md") == ["pair-name: \(message)"])
  }

  @Test(arguments: [
    ("Alpha-vs-beta", "rename the file to alpha-vs-beta.md"), ("größe-vs-beta", "rename the file to beta-vs-grosse.md"),
    ("alpha-vs-", nil), ("Alpha-vs-alpha", nil),
  ])
  func saysWhatANoteCouldBeNamed(_ name: String, _ hint: String?) throws {
    let tree = TestSite.tree(["Content/pairs/\(name).md": "Text.\n"])
    #expect(try TestSite.build(tree).diagnostics.map(\.hint) == [hint])
  }

  // MARK: - Clashes

  @Test func reportsTheSecondOfTwoEntriesOfOneName() throws {
    #expect(
      try problems("Content/tools/z/alpha.md") == [
        "front-matter: the file must begin with a \"---\" line, the entry's data and another \"---\" line"
      ])
    let tree = TestSite.tree([
      "Content/tools/Z/alpha.md": TestSite.delta(""), "Content/tools/z/beta.md": TestSite.delta(""),
    ])
    #expect(
      try TestSite.build(tree).diagnostics.map { "\($0.location.path): \($0.message)" } == [
        "Content/tools/alpha.md: \"alpha\" is the slug of Content/tools/Z/alpha.md too",
        "Content/tools/z/beta.md: \"beta\" is the slug of Content/tools/beta.md too",
      ])
  }

  @Test(arguments: [
    ("[alpha]", ["the alias \"alpha\" is taken by Content/tools/alpha.md"]),
    ("[delta]", ["the alias \"delta\" is taken by Content/tools/delta.md"]),
    ("[old, old]", ["the alias \"old\" is taken by Content/tools/delta.md"]), ("[old, older]", []),
  ])
  func reportsAnAliasThatIsTaken(_ aliases: String, _ messages: [String]) throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("aliases: \(aliases)\n")])
    #expect(try TestSite.build(tree).diagnostics.map(\.message) == messages)
  }

  @Test func reportsTheSecondOfTwoEqualAliases() throws {
    let tree = TestSite.tree([
      "Content/tools/delta.md": TestSite.delta("aliases: [old]\n"),
      "Content/tools/echo.md": TestSite.delta("aliases: [old]\n").replacing("Delta", with: "Echo"),
    ])
    let problems = try TestSite.build(tree).diagnostics
    #expect(problems.map(\.location.path) == ["Content/tools/echo.md"])
    #expect(problems.map(\.message) == ["the alias \"old\" is taken by Content/tools/delta.md"])
  }

  // MARK: - Days

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2023-04-30"])
  func readsADay(_ text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-01", "2023-01-00", "0000-01-01", "2023-1-01",
    "2023/01/01", "23-01-01", "2023-01-01T00:00", " 2023-01-01", "٢٠٢٣-01-01", "2023-01-0a", "-023-01-01", "",
  ])
  func refusesWhatIsNoDay(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func putsDaysInOrder() throws {
    let days = try ["2024-02-01", "2023-12-31", "2024-01-31", "2024-01-30"].map { try #require(Day($0)) }
    #expect(days.sorted().map(\.description) == ["2023-12-31", "2024-01-30", "2024-01-31", "2024-02-01"])
  }

  @Test(arguments: [
    (nil, nil, nil), ("2024-01-01", nil, "2024-01-01"), (nil, "2024-01-01", "2024-01-01"),
    ("2024-01-01", "2024-01-02", "2024-01-02"), ("2024-01-02", "2024-01-01", "2024-01-02"),
  ])
  func takesTheLaterOfTwoDays(_ left: String?, _ right: String?, _ later: String?) {
    #expect(Day.later(left.flatMap { Day($0) }, right.flatMap { Day($0) })?.description == later)
  }
}
