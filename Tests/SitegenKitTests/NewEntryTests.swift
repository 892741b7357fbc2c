import Foundation
import Glibc
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

@Suite(.timeLimit(.minutes(15))) struct NewEntryTests {
  /// Makes an entry in a site with some changes, and returns its text.
  private func entry(
    _ request: NewEntry.Request, changes: [String: String] = [:], prepare: (SiteFolder) throws -> Void = { _ in }
  ) throws -> String {
    try SiteFolder.with(TestSite.tree(changes)) { site in
      try prepare(site)
      let before = try site.items("Content")
      do {
        let entry = try AuthoringSite.open(site.root.path).write(request)
        _ = try site.build()
        let path = String(entry.path.dropFirst(site.root.path.utf8.count + 1))
        #expect(try site.items("Content").count == before.count + 1)
        return String(decoding: try Data(contentsOf: site.url(path)), as: UTF8.self)
      } catch {
        #expect(try site.items("Content") == before)
        throw error
      }
    }
  }

  private func request(
    _ name: String = "Delta", tagline: String? = "T", category: String = "Media", website: String? = nil,
    slug: String? = nil
  ) throws -> NewEntry.Request {
    let today = try #require(Day("2026-03-04"))
    return .init(name: name, tagline: tagline, category: category, website: website, slug: slug, published: today)
  }

  /// What keeps an entry from being written; `@` stands for the site.
  private func refusal(
    _ request: NewEntry.Request, changes: [String: String] = [:], prepare: (SiteFolder) throws -> Void = { _ in }
  ) throws -> String? {
    do {
      _ = try entry(request, changes: changes, prepare: prepare)
      return nil
    } catch let problems as ContentProblems {
      return DiagnosticFormat.text.render(problems.diagnostics)
    } catch { return "\(error)" }
  }

  @Test func builtInEntryHasFieldsAndReviewsToFillIn() throws {
    #expect(
      try entry(request("No: \"x\"", tagline: "  two \n lines ")) == """
        ---
        name: "No: \\"x\\""
        tagline: two lines
        category: Media
        # website: https://
        published: 2026-03-04
        draft: true  # take this line out when the entry is ready
        # What you know of these, without the "# " before it; what nobody knows stays out.
        # entry: what it costs to start, such as Free
        # pricing: what it costs
        # best_for: whom it suits
        # pros: [one, two]
        # cons: [one, two]
        # tags: [one, two]
        # updated: YYYY-MM-DD
        # score: 0 to 100; verdict: ship or skip. Who does not review the tool goes, with the heading below.
        panel:
          builder: {score: , verdict: }  # Is it pleasant?
          skeptic: {score: , verdict: }
        # Below the next line: what the tool is, then each review under its heading.
        ---

        ## Builder

        ## Skeptic

        """)
  }

  /// The same letters in other bytes, as some keyboards and files have them.
  @Test func categoryIsWrittenAsTheSiteHasIt() throws {
    let configuration = TestSite.configuration.replacing("Media", with: "Caf\u{E9}")
    let text = try entry(request(category: "Cafe\u{301}"), changes: ["Content/site.yml": configuration])
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("category:") })
    #expect(line.utf8.elementsEqual("category: Caf\u{E9}".utf8))
  }

  @Test func hostileNamesAndTaglinesBuildAsTheyAre() throws {
    let texts = YAMLTextTests.quoted + YAMLTextTests.plain + ["</script><b>", "a\u{202E}b", "\"; rm -rf /"]
    try SiteFolder.with { folder in
      let site = try AuthoringSite.open(folder.root.path)
      for (number, text) in texts.enumerated() {
        _ = try site.write(request(text, tagline: text, slug: "hostile-\(number)"))
      }
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: folder.root.path, into: &diagnostics)
      let tools = try TestSite.site(tree, includesDrafts: true).tools
      #expect(diagnostics.sorted == [])
      for (number, text) in texts.enumerated() {
        let tool = try #require(tools.first { $0.slug.text == "hostile-\(number)" })
        #expect(tool.name.utf8.elementsEqual(text.utf8))
        #expect(tool.entry.tagline?.utf8.elementsEqual(text.utf8) == true)
      }
    }
  }

  @Test func panelNamesAreHeadingsWhateverIsInThem() throws {
    let text = try entry(
      request(),
      changes: ["Content/site.yml": TestSite.configuration.replacing("name: Builder", with: "name: \"*B* _[#1]_ #\"")])
    #expect(text.contains("## \\*B\\* \\_\\[\\#1\\]\\_ \\#\n"))
    var diagnostics = Diagnostics()
    let tree = TestSite.tree([
      "Content/site.yml": TestSite.configuration.replacing("name: Builder", with: "name: \"*B* _[#1]_ #\"")
    ])
    let configuration = try #require(SiteConfiguration.read(tree, into: &diagnostics))
    let finished = text.replacing("\\#\n", with: "\\#\n\nText.\n").replacing(
      "{score: , verdict: }  #", with: "{score: 1, verdict: ship}  #")
    let entry = Entry.read(
      path: "Content/tools/delta.md", bytes: Array(finished.utf8), configuration: configuration, into: &diagnostics)
    #expect(entry?.reviews.keys.sorted() == ["builder"])
  }

  // MARK: - The site's own archetype

  static let archetype = """
    \u{FEFF}---\r
    # House style: short.\r
    tagline:   # one sentence\r
    name: ''\r
    tags: [new]\r
    pricing:\r
    panel: {skeptic: {score: , verdict: }}\r
    ---\r
    What {{name}} is: {{ name }}.\r
    \r
    ## Skeptic\r

    """

  @Test func ownArchetypeIsFilledInAndKeptOtherwise() throws {
    let text = try entry(
      request("*Delta*", website: "https://delta.example"), changes: [ContentPath.archetype: Self.archetype])
    #expect(
      text.utf8.elementsEqual(
        """
        \u{FEFF}---\r
        # House style: short.\r
        tagline: T   # one sentence\r
        name: "\\x2ADelta*"\r
        tags: [new]\r
        pricing:\r
        panel: {skeptic: {score: , verdict: }}\r
        category: Media\r
        website: https://delta.example\r
        published: 2026-03-04\r
        draft: true\r
        ---\r
        What \\*Delta\\* is: {{ name }}.\r
        \r
        ## Skeptic\r

        """.utf8))
  }

  @Test func ownArchetypeIsNoEntryAndNotUnexpected() throws {
    let tree = TestSite.tree([ContentPath.archetype: "anything"])
    #expect(try TestSite.problems(tree) == "")
    #expect(
      try TestSite.problems(TestSite.tree(["Content/archetypes/other.md": ""])) == """
        Content/archetypes/other.md:1:1: warning: "Content/archetypes/other.md" is not a file that a site has there \
        [unexpected-file]

        """)
  }

  @Test(arguments: [
    (
      "Text.\n",
      "Content/archetypes/tool.md:1:1: error: the file must begin with a \"---\" line, the entry's data and another "
        + "\"---\" line [front-matter]\n    Text.\n    ^\n"
    ),
    (
      "---\ntagline: |\n  a\n  b\n---\n",
      "Content/archetypes/tool.md:2:10: error: \"tagline\" can't be filled in here; it must be empty or a text in one line "
        + "[value-type]\n    tagline: |\n             ^\n"
    ),
    (
      "---\nnmae: x\n---\n",
      "Content/tools/delta.md:2:1: error: \"nmae\" is not a key of an entry [unknown-key]\n    nmae: x\n    ^~~~\n"
        + "    hint: did you mean \"name\"?\n"
    ),
  ])
  func ownArchetypeWithAMistakeIsReported(archetype: String, printed: String) throws {
    #expect(try refusal(request(), changes: [ContentPath.archetype: archetype]) == printed)
  }

  // MARK: - Refusals

  @Test(
    arguments: [
      (("Delta", "T", "Media", nil, "Delta"), "the file name \"Delta\" must be a–z, 0–9 and single hyphens"),
      (("Delta", "T", "Media", nil, "../delta"), "the file name \"../delta\" must be a–z, 0–9 and single hyphens"),
      (("Delta", "T", "Media", nil, "alpha"), "Content/tools/alpha.md is there already"),
      (("Alpha", "T", "Media", nil, nil), "Content/tools/alpha.md is there already; name the file with --slug"),
      (("Old", "T", "Media", nil, nil), "\"old\" is an alias of Content/tools/alpha.md; name the file with --slug"),
      (("Deep!", "T", "Media", nil, nil), "Content/tools/sub/deep.md is there already; name the file with --slug"),
      (
        ("日本", "T", "Media", nil, nil),
        "\"日本\" has no letter or digit that a file's name can be made of; name the file with --slug"
      ),
      (
        ("Index", "T", "Media", nil, nil),
        "the file name \"index\" is a name that the site or an operating system uses itself; name the file with --slug"
      ),
      ((" \t", "T", "Media", nil, nil), "the name is empty"),
      (("Delta", "", "Media", nil, nil), "the tagline is empty"),
      (("De\u{7F}lta", "T", "Media", nil, nil), "the name has the control character U+007F, which no entry may have"),
      (
        ("Delta", "T", "Medai", nil, nil),
        "\"Medai\" is not one of the site's categories: Developer Tools, Media; did you mean \"Media\"?"
      ),
      (("Delta", "T", "X", nil, nil), "\"X\" is not one of the site's categories: Developer Tools, Media"),
      (
        ("Delta", "T", "Media", "javascript:x", nil),
        "the website \"javascript:x\" does not begin with https:// or http://"
      ),
      (("Delta", "T", "Media", "https://u@x", nil), "the website \"https://u@x\" has a user name in it"),
    ] as [((String, String, String, String?, String?), String)])
  func requestThatDoesNotFitIsRefused(_ asked: (String, String, String, String?, String?), reason: String) throws {
    let changes = [
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: "aliases: [old]\n"),
      "Content/tools/sub/deep.md": "broken",
    ]
    let request = try request(asked.0, tagline: asked.1, category: asked.2, website: asked.3, slug: asked.4)
    #expect(try refusal(request, changes: changes) == reason)
  }

  @Test func nothingIsWrittenOverALinkOrAPipe() throws {
    let overALink = try refusal(request()) { site in
      try FileManager.default.createSymbolicLink(
        atPath: site.url("Content/tools/delta.md").path, withDestinationPath: "../../elsewhere.md")
    }
    let overAPipe = try refusal(request()) { site in _ = mkfifo(site.url("Content/tools/delta.md").path, 0o600) }
    #expect([overALink, overAPipe] == Array(repeating: "Content/tools/delta.md is there already", count: 2))
  }

  @Test func foldersAreNotFollowedOutOfTheSite() throws {
    try SiteFolder.with { site in
      try site.remove("Content/tools")
      try site.makeFolder(site.url("../elsewhere").path)
      try FileManager.default.createSymbolicLink(
        atPath: site.url("Content/tools").path, withDestinationPath: "../../elsewhere")
      #expect(throws: SystemError.self) { try AuthoringSite.open(site.root.path).write(request()) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: site.url("../elsewhere").path) == [])
    }
  }

  @Test func whatAKilledRunLeftIsNoHindrance() throws {
    try SiteFolder.with { site in
      try site.write("Content/tools/.delta.md.sitegen-new", "half")
      _ = try AuthoringSite.open(site.root.path).write(request())
      #expect(!site.exists("Content/tools/.delta.md.sitegen-new"))
      #expect(try site.text("Content/tools/delta.md").hasPrefix("---\nname: Delta\n"))
    }
  }

  @Test func siteWithoutConfigurationIsReported() throws {
    #expect(
      try refusal(request(), changes: ["Content/site.yml": "title: x\n"])?.contains("\"categories\" is missing") == true
    )
  }

  @Test func oneCommandAtATimeChangesASite() throws {
    try SiteFolder.with { site in
      let first = try AuthoringSite.open(site.root.path)
      #expect(throws: SiteBusy.self) { try AuthoringSite.open(site.root.path) }
      _ = try first.write(request())
    }
  }
}
