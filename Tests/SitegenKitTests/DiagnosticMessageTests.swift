import Foundation
import Testing

@testable import SitegenKit

/// Every message is compared word by word: people search for them, and editors read them aloud to each other.
@Suite struct DiagnosticMessageTests {
  @Test(arguments: MessageCase.all)
  func prints(_ mistake: MessageCase) throws {
    let printed = try TestSite.problems(mistake.tree)
    #expect(printed == mistake.printed, "\(printed)")
  }

  @Test func namesItsRuleInEachCase() {
    #expect(MessageCase.all.filter { !$0.printed.contains("[\($0.rule.id)]\n") }.map(\.printed) == [])
  }

  @Test func printsWhereATextIsNotUTF8() throws {
    var tree = TestSite.tree
    tree["Content/tools/delta.md"] = Array("---\nname: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    #expect(
      try TestSite.problems(tree) == """
        Content/tools/delta.md:2:10: error: the text is not UTF-8 here [encoding]
            name: Caf\u{FFFD}
                     ^
            hint: save the file as UTF-8

        """)
  }

  @Test func printsThatTheConfigurationIsMissing() throws {
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = nil
    #expect(
      try TestSite.problems(tree) == """
        Content/site.yml:1:1: error: "Content/site.yml" is missing; it names the site and its categories \
        [configuration-missing]
            hint: "sitegen init" makes a site to begin with; --site names another folder

        """)
  }

  @Test func countsWhatIsTooMuchToPrint() throws {
    let lines = (1...150).map { "tool\($0),1,2\n" }.joined()
    let problems = try TestSite.build(TestSite.tree(["Content/votes.csv": "tool,ship,skip\n" + lines])).diagnostics
    #expect(
      DiagnosticFormat.text.render(Array(problems.prefix(2))) == """
        Content/votes.csv:1:1: warning: 50 more errors in this file are not listed [problem-limit]
        Content/votes.csv:2:1: error: "tool1" is no entry's slug [unknown-tool]
            tool1,1,2
            ^~~~~

        """)
    #expect(problems.count == 101)
  }

  @Test(arguments: [
    ("\u{7F}", "the control character U+007F is not allowed in a text", "<U+007F>"),
    ("\u{85}", "the line break U+0085 is not allowed here", "<U+0085>"),
    ("\u{9B}", "the control character U+009B is not allowed here", "<U+009B>"),
    ("\u{2028}", "the line separator U+2028 is not allowed here", "<U+2028>"),
    ("\u{2029}", "the paragraph separator U+2029 is not allowed here", "<U+2029>"),
    ("\u{FEFF}", "a byte order mark in the middle of the text (U+FEFF) is not allowed here", "<U+FEFF>"),
    ("\u{FFFE}", "the noncharacter U+FFFE is not allowed here", "\u{FFFE}"),
  ])
  func namesACharacterThatDataMayNotHold(_ character: String, _ message: String, _ shown: String) throws {
    let tree = TestSite.tree(["Content/tools/delta.md": TestSite.delta("pricing: \(character)\n")])
    #expect(
      try TestSite.problems(tree) == """
        Content/tools/delta.md:5:10: error: \(message) [value-character]
            pricing: \(shown)
                     ^\(String(repeating: "~", count: shown.unicodeScalars.count - 1))

        """)
  }

  @Test func printsWhichPageHasTheNameToo() throws {
    let page = "---\ntitle: About\n---\n"
    #expect(
      try TestSite.problems(TestSite.tree(["Content/pages/about.md": page, "Content/pages/us/about.md": page])) == """
        Content/pages/us/about.md:1:1: error: a page of prose can't be in a folder of its own; its address is /about \
        [page-folder]
            hint: move the file to Content/pages/about.md
        Content/pages/us/about.md:1:1: error: "about" is the name of Content/pages/about.md too [slug-clash]

        """)
  }

  @Test func printsWhichNoteIsOnThePairToo() throws {
    let (first, second) = ("Content/pairs/a/alpha-vs-beta.md", "Content/pairs/b/alpha-vs-beta.md")
    #expect(
      try TestSite.problems(TestSite.tree([first: "One.\n", second: "Two.\n"])) == """
        \(second):1:1: error: "alpha-vs-beta" is the name of \(first) too [slug-clash]

        """)
  }
}
