import Testing

@testable import SitegenKit

@Suite struct MarkdownTests {
  static let names = ["builder", "skeptic"]

  // MARK: - Sections

  @Test(arguments: [
    ("About.\n\n## Builder\n\nBuilt.\n\n## Skeptic\n\nDoubted.\n", "3:4", "7:4"),
    ("About.\n\n## BUILDER ##\n\nBuilt.\n\n##   sKeptic\n\nDoubted.\n", "3:4", "7:6"),
    ("About.\n\nBuilder\n-------\n\nBuilt.\n\nSkeptic\n---\nDoubted.", "3:1", "8:1"),
    ("About.\n\n## *Builder*\n\nBuilt.\n\n   ## `Skeptic`\n\nDoubted.\n", "3:5", "7:8"),
    ("About.\r\n\r\n## Builder\r\n\r\nBuilt.\r\n\r\n## Skeptic\r\n\r\nDoubted.\r\n", "3:4", "7:4"),
  ])
  func levelTwoHeadingsBeginSections(markdown: String, builder: String, skeptic: String) {
    let rendered = TestMarkdown.render(markdown, names: Self.names)
    #expect(rendered.problems == [])
    #expect(
      rendered.sections == [
        "- 1:1 <p>About.</p>\n", "builder \(builder) <p>Built.</p>\n", "skeptic \(skeptic) <p>Doubted.</p>\n",
      ])
  }

  @Test(arguments: [
    "```\n## Builder\n```", "~~~ md\n\n## Builder\n\n~~~", "    ## Builder", "\t## Builder",
    "<!--\n## Builder\n-->", "<div>\n## Builder\n</div>", "> ## Builder", "- ## Builder", "- a\n\n  ## Builder",
    "\\## Builder", "##Builder", "# Builder", "### Builder", "Builder\n=======", "| a |\n| - |\n| ## Builder |",
    "[^1]\n\n[^1]:\n    ## Builder", "**Builder**", "## Builders",
  ])
  func otherTextBeginsNoSection(markdown: String) {
    let rendered = TestMarkdown.render("About.\n\n" + markdown + "\n", names: Self.names)
    #expect(rendered.text?.sections.map(\.name) == [nil])
    #expect(rendered.html?.contains("Builder") == !markdown.hasPrefix("<"))
  }

  @Test func headingOfNobodyStaysInTheText() throws {
    let rendered = TestMarkdown.render(
      "## Builders\n\nText.\n\n## Builder\n\n## Price & *terms*\n\nx", names: Self.names)
    #expect(
      rendered.sections == [
        "- 1:1 <h3>Builders</h3>\n<p>Text.</p>\n", "builder 5:4 <h4>Price &amp; <em>terms</em></h4>\n<p>x</p>\n",
      ])
    #expect(try #require(rendered.text).otherHeadings == ["Builders", "Price & terms"])
  }

  @Test func placesCountFromTheFilesBeginning() {
    let rendered = TestMarkdown.render(
      "a\n\n## Builder\n\n[t](tel:1)", names: Self.names, before: "---\nname: ä\n---\n")
    #expect(rendered.text?.sections.map(\.locator.location.line) == [4, 6])
    #expect(rendered.problems.map { $0.prefix { $0 != " " } } == ["8:5+5"])
  }

  // MARK: - Headings

  @Test(arguments: [
    ("# a", ["h3 a"]),
    ("###### a", ["h3 a"]),
    ("# a\n\n### b\n\n# c\n\n###### d", ["h3 a", "h4 b", "h3 c", "h4 d"]),
    ("# a\n## b\n### c\n#### d\n##### e\n###### f", ["h3 a", "h4 b", "h5 c", "h6 d", "h6 e", "h6 f"]),
    ("> ### a\n\n- # b", ["h3 a", "h3 b"]), ("## a\n### b\n# c\n### d", ["h3 a", "h4 b", "h3 c", "h4 d"]),
  ])
  func headingsGoUnderThePagesOwnWithoutAGap(markdown: String, headings: [String]) {
    #expect(Self.headings(in: TestMarkdown.render(markdown).html) == headings)
  }

  @Test func eachSectionsHeadingsAreMovedByThemselves() {
    let rendered = TestMarkdown.render("# a\n### b\n## Builder\n### c\n\n##### d\n", names: Self.names)
    #expect(rendered.text?.sections.map { Self.headings(in: $0.html.text) } == [["h3 a", "h4 b"], ["h4 c", "h5 d"]])
  }

  private static func headings(in html: String?) -> [String] {
    (html ?? "").matches(of: /<(h\d)>(.*?)<\/h\d>/).map { "\($0.1) \($0.2)" }
  }

  // MARK: - Text as typed

  @Test func quotesAndDashesStayAsTyped() {
    let rendered = TestMarkdown.render("\"a\" 'b' -- c --- d ... “e” – f")
    #expect(rendered.html == "<p>&quot;a&quot; 'b' -- c --- d ... “e” – f</p>\n")
  }

  @Test func textIsEscapedByScalars() {
    let rendered = TestMarkdown.render("\"\u{301}x &lt;b\u{301}> & `<\u{FE0F}i>`")
    #expect(rendered.html == "<p>&quot;\u{301}x &lt;b\u{301}&gt; &amp; <code>&lt;\u{FE0F}i&gt;</code></p>\n")
  }

  // MARK: - Raw HTML

  @Test(arguments: [
    ("a <b>c</b> d", "1:3+3", "<b>", "<p>a <!-- raw HTML omitted -->c<!-- raw HTML omitted --> d</p>\n"),
    ("a\nb <i class=\"x\">c", "2:3+13", "<i class=\"x\">", "<p>a\nb <!-- raw HTML omitted -->c</p>\n"),
    (
      "> - a\n>   b <hr/> c", "2:7+5", "<hr/>",
      "<blockquote>\n<ul>\n<li>a\nb <!-- raw HTML omitted --> c</li>\n</ul>\n</blockquote>\n"
    ),
    (
      "a\n\n<div>\n\nb\n\n</div>", "3:1+5", "<div>",
      "<p>a</p>\n<!-- raw HTML omitted -->\n<p>b</p>\n<!-- raw HTML omitted -->\n"
    ),
    ("<script>alert(1)</script>", "1:1+8", "<script>", "<!-- raw HTML omitted -->\n"),
    ("ä <img src=x onerror=y> z", "1:3+21", "<img src=x onerror=y>", "<p>ä <!-- raw HTML omitted --> z</p>\n"),
    ("a <?php x ?> b", "1:3+10", "<?php x ?>", "<p>a <!-- raw HTML omitted --> b</p>\n"),
    (
      "| a |\n| - |\n| <u>b |", "3:3+3", "<u>",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><!-- raw HTML omitted -->b</td>\n"
        + "</tr>\n</tbody>\n</table>\n"
    ),
  ])
  func rawHTMLIsLeftOutWithAWarning(markdown: String, place: String, tag: String, html: String) {
    let rendered = TestMarkdown.render(markdown)
    #expect(
      rendered.problems
        == ["\(place) warning: \"\(tag)\" is HTML, which is left out of the page; use Markdown [raw-html]"])
    #expect(rendered.html == html)
  }

  @Test(arguments: ["<!-- a note -->", "a <!-- note --> b", "a </b> c", "`<b>`", "    <b>", "\\<b>", "1 < 2 > 0"])
  func commentsAndCodeAreNoHTMLToWarnOf(markdown: String) {
    #expect(TestMarkdown.render(markdown).problems == [])
  }

  // MARK: - For readers

  @Test(arguments: [
    ("```\n<pre>\n```", "<pre tabindex=\"0\"><code>&lt;pre&gt;\n</code></pre>\n"),
    (
      "- [x] a\n- [ ] b",
      "<ul>\n<li><input type=\"checkbox\" checked disabled aria-label=\"Done &amp; &quot;so&quot;\"> a</li>\n"
        + "<li><input type=\"checkbox\" disabled aria-label=\"Open\"> b</li>\n</ul>\n"
    ),
    (
      "|a|\n|:-|",
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"&lt;A&gt;: table 1\"><table>\n<thead>\n<tr>\n"
        + "<th class=\"align-left\">a</th>\n</tr>\n</thead>\n</table></div>\n"
    ),
    // Each block in the direction of its own text; code is none.
    (
      "שלום `a` 1\n\n1. b\n\n3) c\n\n```\nd\n```",
      "<p dir=\"auto\">שלום <code dir=\"ltr\">a</code> 1</p>\n<ol dir=\"auto\">\n<li>b</li>\n</ol>\n"
        + "<ol dir=\"auto\" start=\"3\">\n<li>c</li>\n</ol>\n"
        + "<pre dir=\"ltr\" tabindex=\"0\"><code dir=\"ltr\">d\n</code></pre>\n"
    ),
    ("` align=\"left\"` <pre", "<p><code> align=&quot;left&quot;</code> &lt;pre</p>\n"),
  ])
  func markupIsAdaptedForReaders(markdown: String, html: String) {
    let labels = AccessibleMarkup(
      doneLabel: "Done & \"so\"", openLabel: "Open", tableLabel: Phrase("{subject}: table {number}"),
      footnoteLabel: "Back", subject: "<A>", isRightToLeft: false)
    #expect(TestMarkdown.render(markdown, accessibility: labels).html == html)
  }

  @Test func wordsAreCounted() {
    let rendered = TestMarkdown.render(
      "One *two* `three four`\n\n- five\n\n```\nsix\n```\n## Builder\nseven", names: Self.names)
    #expect(rendered.text?.sections.map(\.wordCount) == [6, 1])
  }
}
