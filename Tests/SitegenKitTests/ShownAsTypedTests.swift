import Testing

@testable import SitegenKit

/// What an editor meant as markup and readers see as it was typed: advice at its place.
@Suite struct ShownAsTypedTests {
  /// Each piece of advice on a text as `line:column "text" [rule]`, with what it is fixed to.
  private static func advice(_ markdown: String) -> [String] {
    TestMarkdown.render(markdown + "\n").advice.map { problem in
      let text = problem.location.text ?? "?"
      let fix = problem.fix.map { " → \"\($0.replacement)\"" } ?? ""
      return "\(problem.location.line):\(problem.location.column) \"\(text)\" [\(problem.rule.id)]\(fix)"
    }
  }

  // MARK: - Footnotes and links without their other half

  @Test(arguments: [
    ("It is safe[^2].", "1:11 \"[^2]\""), ("It is safe[^why].", "1:11 \"[^why]\""), ("So [^3] it is.", "1:4 \"[^3]\""),
    ("See [b][nope].", "1:5 \"[b][nope]\""), ("See [the docs][] too.", "1:5 \"[the docs][]\""),
    ("See [docs](https://a.example/b for more.", "1:5 \"[docs](\""), ("See [docs](/b for more.", "1:5 \"[docs](\""),
    ("See [docs] (https://a.example/b).", "1:5 \"[docs] (\""), ("See (docs)[https://a.example/b].", "1:10 \")[\""),
    ("> - so\n>   [b][nope]", "2:5 \"[b][nope]\""), ("| a |\n| - |\n| b[^9] |", "3:4 \"[^9]\""),
    ("## On [b][nope]", "1:7 \"[b][nope]\""),
    ("See [docs](https://a.example/b c.html) too.", "1:5 \"[docs](\""),
    ("See [docs](https://a.example/b “Title”).", "1:5 \"[docs](\""),
    ("See [docs](https://a.example/b (or so).", "1:5 \"[docs](\""),
  ])
  func namesAReferenceThatLeadsNowhere(_ markdown: String, _ place: String) {
    #expect(Self.advice(markdown) == ["\(place) [reference-undefined]"])
  }

  @Test func aSpaceInAnAddressIsSaid() {
    #expect(
      TestMarkdown.render("See [docs](https://a.example/b c.html) too.\n").advice.map(\.message) == [
        "\"[docs](\" has a space in the address behind it, so this is no link but text"
      ])
    #expect(Self.advice("See [docs](https://a.example/b \"A title\") and [more](https://a.example/c).") == [])
  }

  // MARK: - Headings, lists and quotes without their space

  @Test(arguments: [
    ("#Simple", ["1:1 \"#\" [mark-space] → \"# \""]), ("##Why it is", ["1:1 \"##\" [mark-space] → \"## \""]),
    ("##\u{A0}Why", ["1:1 \"##\u{A0}\" [mark-space] → \"## \""]),
    ("#\u{3000}概要", ["1:1 \"#\u{3000}\" [mark-space] → \"# \""]),
    ("###\u{202F}Why", ["1:1 \"###\u{202F}\" [mark-space] → \"### \""]),
    ("\u{200B}## Why", ["1:1 \"\u{200B}## \" [mark-space] → \"## \""]),
    ("-\u{A0}one", ["1:1 \"-\u{A0}\" [mark-space] → \"- \""]),
    ("*\u{2009}one", ["1:1 \"*\u{2009}\" [mark-space] → \"* \""]),
    ("\u{A0}- one", ["1:1 \"\u{A0}- \" [mark-space] → \"- \""]),
    ("\u{2060}> so", ["1:1 \"\u{2060}> \" [mark-space] → \"> \""]),
    (
      "1.\u{A0}one\n2.\u{A0}two",
      ["1:1 \"1.\u{A0}\" [mark-space] → \"1. \"", "2:1 \"2.\u{A0}\" [mark-space] → \"2. \""]
    ),
    ("-one\n-two", ["1:1 \"-\" [mark-space] → \"- \"", "2:1 \"-\" [mark-space] → \"- \""]),
    ("• one\n• two", ["1:1 \"• \" [mark-space] → \"- \"", "2:1 \"• \" [mark-space] → \"- \""]),
    ("1.\u{A0}Mai war es so weit.", []), ("-5 °C\n-6 °C", []), ("#rust", []), ("#OpenSource and #Rust", []),
    ("#1", []), ("-one", []), ("#Simple.\nMore.", []),
  ])
  func namesAMarkWithoutItsSpace(_ markdown: String, _ expected: [String]) {
    #expect(Self.advice(markdown) == expected)
  }

  @Test func aReviewersHeadingWithAnOddSpaceIsFound() throws {
    let entry = TestSite.delta("panel: {builder: {score: 50, verdict: skip}}\n", body: "##\u{A0}Builder\n\nHi.\n")
    let problems = try TestSite.problems(TestSite.tree(["Content/tools/delta.md": entry]))
    #expect(problems.contains("did you mean the heading \"##<U+00A0>Builder\" to be \"## Builder\"?"))
  }

  // MARK: - Markup of other programs

  @Test(arguments: [
    ("{% include x %}", "1:1 \"{% include x %}\""),
    ("a {{< figure src=\"x\" >}} b", "1:3 \"{{< figure src=\"x\" >}}\""),
    ("{{% notice %}}", "1:1 \"{{% notice %}}\""), ("a {{ page.title }} b", "1:3 \"{{ page.title }}\""),
    ("{{ x | upcase }}", "1:1 \"{{ x | upcase }}\""), ("{# note #}", "1:1 \"{# note #}\""),
    ("{/* note */}", "1:1 \"{/* note */}\""),
    ("Text\n{: .note }", "2:1 \"{: .note }\""), ("* a\n{:toc}", "2:1 \"{:toc}\""), ("## A {#a-b}", "1:6 \"{#a-b}\""),
    ("## A {.x}", "1:6 \"{.x}\""), ("[[A page]] it is", "1:1 \"[[A page]]\""), ("![[a.png]]", "1:1 \"![[a.png]]\""),
    (":::note", "1:1 \":::note\""), ("::: {.box}", "1:1 \"::: {.box}\""), ("!!! note", "1:1 \"!!! note\""),
    ("??? tip \"T\"", "1:1 \"??? tip \"T\"\""), ("[TOC]", "1:1 \"[TOC]\""), ("[[toc]]", "1:1 \"[[toc]]\""),
    ("import A from './a.mdx'", "1:1 \"import A from './a.mdx'\""),
    ("export const a = 1", "1:1 \"export const a = 1\""),
    ("$$\nx\n$$", "1:1 \"$$\""), ("So $$x^2 + 1$$ is.", "1:4 \"$$x^2 + 1$$\""),
    ("So $\\alpha$ is.", "1:4 \"$\\alpha$\""),
    ("Fast :rocket: it is", "1:6 \":rocket:\""), (".. note:: x", "1:1 \".. note:: x\""),
    ("see :ref:`x`", "1:5 \":ref:\""), ("see {doc}`x`", "1:5 \"{doc}\""),
    ("image::a.png[A]", "1:1 \"image::a.png[A]\""),
    ("[NOTE]\n====\nx", "1:1 \"[NOTE]\""), ("#+BEGIN_SRC c", "1:1 \"#+BEGIN_SRC c\""),
    ("#+TITLE: x", "1:1 \"#+TITLE: x\""),
    ("<%= x %>", "1:1 \"<%= x %>\""), ("a %%hidden%% b", "1:3 \"%%hidden%%\""),
    ("a^[A note here.]", "1:2 \"^[A note here.]\""),
    ("[b]x[/b]", "1:5 \"[/b]\""), ("[gallery ids=\"1\"]", "1:1 \"[gallery ids=\"1\"]\""),
    ("\\newpage", "1:1 \"\\newpage\""),
    ("{code:java}", "1:1 \"{code:java}\""), ("== Wiki ==", "1:1 \"== Wiki ==\""),
  ])
  func namesTheMarkupOfAnotherProgram(_ markdown: String, _ place: String) {
    let advice = Self.advice(markdown)
    #expect(advice.first?.prefix { $0 != "→" }.trimmingSuffix == "\(place) [foreign-markup]", "\(advice)")
  }

  @Test(arguments: [
    ("> [!WARNING]\n> Hot.", "1:3 \"[!WARNING]\" [foreign-markup] → \"**Warning:**\""),
    ("> [!info] Title", "1:3 \"[!info]\" [foreign-markup] → \"**Info:**\""),
    ("A ==marked== word", "1:3 \"==marked==\" [foreign-markup] → \"**marked**\""),
  ])
  func putsMarkdownInThePlaceOfOthers(_ markdown: String, _ expected: String) {
    #expect(Self.advice(markdown) == [expected])
  }

  @Test(arguments: ["GrÃ¶Ãe", "Itâ€™s", "a\u{FFFD}b"])
  func namesAWordThatCameOutWrong(_ word: String) {
    #expect(Self.advice("So \(word) it is.") == ["1:4 \"\(word)\" [garbled-text]"])
  }

  @Test func saysSoInWords() throws {
    let tree = TestSite.tree([
      "Content/tools/delta.md": TestSite.delta("", body: "{% include x %} [b][nope]\n\n##Why\n"),
      "Content/pages/about.md": "---\ntitle: About\n---\n[[Home]]\n", "Content/pairs/alpha-vs-beta.md": "safe[^2]\n",
    ])
    let rules: [Rule] = [.foreignMarkup, .markSpace, .referenceUndefined]
    #expect(
      try rules.map { try LintTests.advice($0, tree) }.joined() == """
        Content/pages/about.md:4:1: warning: "[[Home]]" is a link of a wiki, which is shown as it was typed [foreign-markup]
            [[Home]]
            ^~~~~~~~
            hint: write [text](address)
        Content/tools/delta.md:6:1: warning: "{% include x %}" is a tag of Liquid or Jinja, which is shown as it was typed \
        [foreign-markup]
            {% include x %} [b][nope]
            ^~~~~~~~~~~~~~~
            hint: write it in Markdown, or between backticks to show it
        Content/tools/delta.md:8:1: warning: "##" has no space behind it, so this is no heading but text [mark-space]
            ##Why
            ^~
            hint: write "## "
        Content/pairs/alpha-vs-beta.md:1:5: warning: "[^2]" is a footnote that nothing defines, so it is shown as it was \
        typed [reference-undefined]
            safe[^2]
                ^~~~
            hint: write the note in a line of its own: [^2]: …
        Content/tools/delta.md:6:17: warning: "[b][nope]" is a link to an address that nothing defines, so it is shown as it \
        was typed [reference-undefined]
            {% include x %} [b][nope]
                            ^~~~~~~~~
            hint: define it in a line of its own: [nope]: https://…

        """)
    // A build says nothing of it.
    #expect(try TestSite.problems(tree) == "")
  }
}

extension Substring {
  fileprivate var trimmingSuffix: Substring { last == " " ? dropLast() : self }
}
