import Testing

@testable import SitegenKit

/// What Git leaves where two changes met is an error in every file that is read, and nothing else is said of the file.
@Suite struct ConflictMarkTests {
  private static let conflict = "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> main\n"
  private static func message(_ mark: String) -> String {
    "conflict-mark: \"\(mark)\" is a line that Git left where two changes met"
  }

  private func found(_ path: String, _ text: String) throws -> [String] {
    try TestSite.build(TestSite.tree([path: text])).diagnostics.filter { $0.location.path == path }.map {
      "\($0.location.line):\($0.location.column) \($0.rule.id): \($0.message)"
    }
  }

  @Test(arguments: [
    ("Content/tools/delta.md", TestSite.delta(conflict), 5),
    ("Content/tools/delta.md", TestSite.delta("", body: conflict), 6),
    ("Content/tools/delta.md", conflict, 1), ("Content/site.yml", TestSite.configuration + conflict, 7),
    ("Content/pairs/alpha-vs-beta.md", conflict, 1), ("Content/pages/about.md", "---\ntitle: A\n---\n" + conflict, 4),
    ("Content/votes.csv", "tool,ship,skip\n" + conflict, 2), ("Templates/partials/card.mustache", conflict, 1),
    ("Content/votes.csv", "tool,ship,skip\r\n" + conflict.replacing("\n", with: "\r\n"), 2),
  ])
  func eachMarkIsReported(path: String, text: String, line: Int) throws {
    let messages = [(0, "<<<<<<< HEAD"), (2, "======="), (4, ">>>>>>> main")].map {
      "\(line + $0.0):1 \(Self.message($0.1))"
    }
    #expect(try found(path, text) == messages)
  }

  @Test func aPrintedMarkIsWholeWithItsCure() throws {
    #expect(
      try TestSite.problems(TestSite.tree(["Content/pages/about.md": "<<<<<<< HEAD\n"])) == """
        Content/pages/about.md:1:1: error: "<<<<<<< HEAD" is a line that Git left where two changes met [conflict-mark]
            <<<<<<< HEAD
            ^~~~~~~~~~~~
            hint: keep one of the two texts, and remove these lines

        """)
  }

  @Test func theCommonAncestorIsOneOfThem() throws {
    let text = "<<<<<<< a\n||||||| 1f2e3d4\nx\n=======\n>>>>>>> b\n"
    #expect(try found("Content/pairs/alpha-vs-beta.md", text).count == 4)
  }

  @Test func aMarkWhoseOthersAreGoneIsReported() throws {
    #expect(try found("Content/pairs/alpha-vs-beta.md", "a\n>>>>>>> main\n") == ["2:1 " + Self.message(">>>>>>> main")])
  }

  @Test(arguments: [
    "Heading\n=======\n\nText\n", "```\n" + conflict + "```\n", "~~~~ text\n~~~\n" + conflict + "~~~~~\n",
    "> <<<<<<< HEAD\n", "    <<<<<<< HEAD\n", "<<<<<<<\n", "<<<<<<<< HEAD\n", ">>>>>>>\n", "<<<<<<<HEAD\n",
    "||||||| x\n",
    "a ``` b\n\n====\n",
  ])
  func whatOnlyLooksLikeOneIsText(text: String) throws {
    #expect(try found("Content/pairs/alpha-vs-beta.md", text).filter { $0.contains("conflict") } == [])
  }

  @Test(arguments: ["```a``` b\n" + conflict, "```\na\n```\n" + conflict, "````\n```\n````\n" + conflict])
  func behindAFenceItIsOneAgain(text: String) throws {
    #expect(try found("Content/pairs/alpha-vs-beta.md", text).count == 3)
  }

  @Test func anImportNamesItToo() throws {
    let result = try TestImport.run(TestImport.header + Self.conflict)
    #expect(result.printed.split(separator: "\n").filter { $0.hasSuffix("[conflict-mark]") }.count == 3)
    #expect(result.files == [:])
  }
}
