import Glibc
import Testing

@testable import SitegenKit

/// What a text may hold, and what hostile texts come to.
@Suite(.timeLimit(.minutes(15))) struct MarkdownLimitsTests {
  // MARK: - Each limit

  struct Limit: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The text that just passes, and the same with one more of what is limited.
    let most: String
    let tooMuch: String
    let problem: String

    init(_ name: String, most: String, tooMuch: String, problem: String) {
      testDescription = name
      self.most = most
      self.tooMuch = tooMuch
      self.problem = problem
    }
  }

  static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  /// Lists one in the other, a line each.
  static func lists(_ count: Int) -> String { (0..<count).map { times($0, "  ") + "- a\n" }.joined() }

  static func quotes(_ count: Int) -> String { "b\n\n" + times(count, "> ") + "a" }

  static func table(rows: Int) -> String { times(50, "|a") + "\n" + times(50, "|-") + "\n" + times(rows, "|x\n") }

  static let limits = [
    Limit(
      "bytes of the text", most: times(1024, times(62, "x") + "\n\n"),
      tooMuch: times(1024, times(62, "x") + "\n\n") + "x",
      problem: "1:1+1 error: the text has 65537 bytes; the limit is 65536"),
    Limit(
      "bytes of a line", most: "a\n\n" + times(8192, "x") + "\n", tooMuch: "a\n\n" + times(8193, "x") + "\n",
      problem: "3:1+1 error: the line has 8193 bytes; the limit is 8192"),
    Limit(
      "bytes of a paragraph", most: "a\n\n" + times(16, times(1023, "x") + "\n"),
      tooMuch: "a\n\n" + times(16, times(1023, "x") + "\n") + "y\nz\n",
      problem: "19:1+1 error: the paragraph has more than 16384 bytes; divide it by an empty line"),
    Limit(
      "quotes in a line", most: quotes(16), tooMuch: quotes(17),
      problem: "3:1+35 error: 17 lists or quotes are nested; the limit is 16"),
    Limit(
      "containers of all kinds in a line", most: times(5, "> - 1. ") + "[^x]: a",
      tooMuch: times(5, "> + 1) ") + "[^x]: * a",
      problem: "1:1+44 error: 17 lists or quotes are nested; the limit is 16"),
    Limit(
      "lists nested over lines", most: lists(16), tooMuch: lists(17),
      problem: "17:33+1 error: lists or quotes are nested more than 16 deep"),
    Limit(
      "pipes in a line", most: times(65, "|"), tooMuch: "a\n\n" + times(66, "|"),
      problem: "3:1+66 error: the line has 66 \"|\"; the limit is 65"),
    Limit(
      "cells of a table", most: table(rows: 398), tooMuch: table(rows: 399),
      problem: "401:1+2 error: the table has more than 20000 cells"),
    Limit(
      "brackets", most: times(1000, "[\n\n[a] "), tooMuch: times(1000, "[\n\n[a] ") + "\n\n b [[",
      problem: "2003:4+1 error: the text has more than 2000 \"[\""),
  ]

  @Test(arguments: limits) func textAtTheLimitIsFine(_ limit: Limit) {
    let rendered = TestMarkdown.render(limit.most)
    #expect(rendered.problems == [])
    #expect(rendered.text != nil)
  }

  @Test(arguments: limits) func oneMoreIsRefusedAtItsPlace(_ limit: Limit) {
    let rendered = TestMarkdown.render(limit.tooMuch)
    #expect(rendered.problems == [limit.problem + " [markdown-limit]"])
    #expect(rendered.text == nil)
  }

  @Test func everyLimitThatIsPassedIsReported() {
    let rendered = TestMarkdown.render(Self.times(9000, "x") + "\n\n" + Self.times(70, "|") + "\n\n" + Self.quotes(20))
    #expect(rendered.problems.map { $0.prefix { $0 != " " } } == ["1:1+1", "3:1+70", "7:1+41"])
  }

  /// Its marks could each begin a list, but nest nothing.
  @Test(arguments: ["* ", "- ", "*\t", "-  ", "_ "], ["", "> ", "1. "])
  func aThematicBreakMayHaveAnyNumberOfMarks(_ mark: String, _ before: String) throws {
    let rendered = TestMarkdown.render("a\n\n" + before + Self.times(40, mark) + "\n\nb\n")
    #expect(rendered.problems == [])
    #expect(try #require(rendered.html).contains("<hr />"))
  }

  /// What only looks like a thematic break, and one that lists are nested before.
  @Test(arguments: [
    times(20, "* ") + "a", times(20, "* ") + "-", times(17, "* ") + "- - -", times(17, "+ ") + "* * *",
    times(20, "+ "), times(18, "> ") + "* * *",
  ])
  func marksOfListsAreNoThematicBreak(_ line: String) {
    let problems = TestMarkdown.render(line + "\n").problems
    #expect(problems.count == 1)
    #expect(problems.allSatisfy { $0.hasSuffix("lists or quotes are nested; the limit is 16 [markdown-limit]") })
  }

  // MARK: - Hostile texts

  /// What makes Debian's cmark-gfm take minutes or gigabytes (CVE-2022-39209, 2023-22483 to 22486, 2023-24824,
  /// 2023-37463): a beginning, and what is repeated.
  static let hostile: [(start: String, unit: String)] = [
    ("", "* "), ("", "* - "), ("", times(1000, "* ") + "a\n"),
    ("", "- "), ("", "1. "), ("", ">"), ("", "> "),
    ("", "[^1]:"), ("", "  - a\n"), ("", "'"), ("", "\""),
    ("", "www.a_"), ("", "www.a."), ("http://a.b/", ")"), ("http://a.b/", "("), ("", ":a@b.c "), ("", "a@b.c"),
    ("", "mailto:a@b.c "), ("a ", "<?"), ("a ", "<!A "), ("a ", "<![CDATA["), ("a ", "<!--"), ("a ", "<a "),
    ("", "![[]()"), ("", "["), ("", "]("), ("", "![a]("), ("", "[a](b"), ("", "[^a]"), ("", "**a *"), ("", "*_"),
    ("", "_"), ("", "~"), ("", "~a"), ("", "`"), ("", "a`b``"), ("", "&"), ("", "&#1;"), ("", "\\"), ("", ":"),
    ("", "|"), ("", "|x"), ("|a|a|\n|-|-|\n", "|x\n"), ("", "#"), ("", "a\n---\n"), ("", "\t"),
    ("[a]: " + times(2000, "u") + "\n\n", "[a] "), ("[a]: u 't'\n\n", "[a]"), ("", "[a]: b\n"), ("", "[^a]: b\n"),
    (times(60, "|a") + "\n" + times(60, "|-") + "\n", "|x\n"), ("", times(60, "|a") + "\n" + times(60, "|-") + "\n\n"),
    // What is slow only where each problem's place is looked for.
    ("", "www.a*b "), ("", "&#1;\n"), ("", "*&#1;* "), ("", "## *a*b\n"), ("", "<b>"), ("", "<ftp://a> "),
    (times(16, "* ") + "\n", "a\n"), (times(16, "> ") + "a\n", "a\n"), ("", times(16, "> ") + "a\n\n"),
  ]

  /// A text of 64 KiB: in one line, or in lines and paragraphs that are as long as they may be.
  static func fill(_ start: String, _ unit: String, inParagraphs: Bool) -> String {
    guard inParagraphs else { return start + times((65_536 - start.utf8.count) / unit.utf8.count, unit) }
    var text = ""
    for paragraph in 0..<4 {
      let isSecond = paragraph > 0
      let head = isSecond && start.hasPrefix("[") ? "" : start
      let line = unit.hasSuffix("\n") ? unit : times(8000 / unit.utf8.count, unit) + "\n"
      text += head + times((16_000 - head.utf8.count) / line.utf8.count, line) + "\n"
    }
    return text
  }

  @Test(arguments: hostile, [false, true])
  func hostileTextIsRefusedOrSoonDone(shape: (start: String, unit: String), inParagraphs: Bool) {
    let text = Self.fill(shape.start, shape.unit, inParagraphs: inParagraphs)
    let start = Self.threadSeconds
    let rendered = TestMarkdown.render(text)
    // This thread's own time: what else the machine does is no matter. Without limits it is up to a minute.
    #expect(Self.threadSeconds - start < 2)
    #expect((rendered.html ?? "").utf8.count < 8 << 20)
    #expect(rendered.text != nil || rendered.problems.contains { $0.hasSuffix("[markdown-limit]") })
  }

  private static var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func limitsLetHostileParagraphsThroughToBeTimed() {
    // If all were refused by the scan, the test above would show nothing of cmark-gfm.
    let rendered = Self.hostile.filter {
      TestMarkdown.render(Self.fill($0.start, $0.unit, inParagraphs: true)).text != nil
    }
    #expect(rendered.count >= 20)
  }

  // MARK: - Many at once

  /// Without a lock around cmark-gfm's parser, one text in ten comes out wrong.
  @Test func parsingInParallelGivesTheSameHTML() throws {
    let texts = (0..<20).map { number in
      """
      | a | b |
      | - | :-: |
      | ~~\(number)~~ | www.example.com/\(number) |

      - [x] done, write to a\(number)@example.com
      - [ ] ~open~ *and* [a link](https://example.com/\(number))

      <b>\(number)</b> https://example.com/\(number) "x"[^1]

      [^1]: Note \(number).
      """
    }
    let expected = texts.map { TestMarkdown.render($0).html }
    #expect(expected.allSatisfy { $0?.contains("<table>") == true && $0?.contains("<del>") == true })
    #expect(Set(expected).count == texts.count)
    let many = try concurrentMap(Array(0..<2_000), jobs: 8) { TestMarkdown.render(texts[$0 % texts.count]).html }
    #expect(many.indices.filter { many[$0] != expected[$0 % texts.count] } == [])
  }
}
