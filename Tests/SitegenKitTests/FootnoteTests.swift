import Testing

@testable import SitegenKit

@Suite struct FootnoteTests {
  static let names = ["builder", "skeptic"]

  /// The `id`s and the `#` links of a text, and the numbers that are shown for references.
  struct Marks: Equatable {
    var ids: [String] = []
    var links: [String] = []
    var numbers: [String] = []

    init(_ html: String) {
      ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      links = html.matches(of: /\ href="#([^"]*)"/).map { String($0.1) }
      numbers = html.matches(of: /data-footnote-ref>([^<]*)</).map { String($0.1) }
    }
  }

  @Test func noteStandsAtTheEndOfItsText() {
    let rendered = TestMarkdown.render("a[^n].\n\n[^n]: The note.\n\nb\n", idPrefix: "x-")
    #expect(
      rendered.html == """
        <p>a<sup class="footnote-ref"><a href="#x-fn-n" id="x-fnref-n" data-footnote-ref>1</a></sup>.</p>
        <p>b</p>
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="x-fn-n">
        <p>The note. <a href="#x-fnref-n" class="footnote-backref" data-footnote-backref \
        aria-label="Back to content">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func everyIdAndLinkHasTheEntrysPrefix() {
    let text = "a[^1] b[^b] c[^1]\n\n[^1]: One[^b].\n[^b]: Two \"fn\" id=\"fn\" `href=\"#fn\"`.\n"
    let pages = ["alpha-", "beta-"].map { Marks(TestMarkdown.render(text, idPrefix: $0).html ?? "") }
    for (prefix, marks) in zip(["alpha-", "beta-"], pages) {
      #expect((marks.ids + marks.links).allSatisfy { $0.hasPrefix(prefix + "fn") })
      #expect(Set(marks.links).isSubset(of: marks.ids))
      #expect(marks.ids.count == 6)
    }
    // Both entries are on one page.
    let ids = pages.flatMap(\.ids)
    #expect(Set(ids).count == ids.count)
  }

  @Test func notesAreNumberedFromOneInEachSection() {
    let rendered = TestMarkdown.render(
      "a[^x] b[^y]\n\n## Builder\n\nc[^z]\n\n## Skeptic\n\nd[^v] e[^w]\n\n"
        + "[^w]: W\n[^x]: X\n[^y]: Y\n[^z]: Z\n[^v]: V\n", names: Self.names)
    let sections = rendered.text?.sections.map { Marks($0.html.text) } ?? []
    #expect(sections.map(\.numbers) == [["1", "2"], ["1"], ["1", "2"]])
    let notes = sections.map { $0.ids.filter { $0.hasPrefix("fn-") } }
    #expect(notes == [["fn-x", "fn-y"], ["fn-z"], ["fn-v", "fn-w"]])
  }

  @Test func noteOfTwoSectionsStandsInTheFirstAndKeepsItsNumber() {
    let rendered = TestMarkdown.render(
      "a[^x]\n\n## Builder\n\nb[^y] c[^z]\n\n## Skeptic\n\nd[^z] e[^v]\n\n[^x]: X\n[^y]: Y\n[^z]: Z\n[^v]: V\n",
      names: Self.names)
    let sections = rendered.text?.sections.map { Marks($0.html.text) } ?? []
    #expect(sections.map(\.numbers) == [["1"], ["1", "2"], ["2", "1"]])
    #expect(sections.last?.ids.contains("fn-z") == false)
    #expect(Set(sections.flatMap(\.links)).isSubset(of: sections.flatMap(\.ids)))
  }

  @Test func noteThatMentionsANoteBringsItAlong() {
    let rendered = TestMarkdown.render(
      "a\n\n## Builder\n\nb[^x]\n\n## Skeptic\n\nc\n\n[^x]: X[^y]\n[^y]: Y[^z]\n[^z]: Z[^x]\n", names: Self.names)
    let sections = rendered.text?.sections.map { Marks($0.html.text) } ?? []
    #expect(sections.map { $0.ids.filter { $0.hasPrefix("fn-") } } == [[], ["fn-x", "fn-y", "fn-z"], []])
    #expect(sections[1].numbers == ["1", "2", "3", "1"])
    #expect(Set(sections[1].links).isSubset(of: sections[1].ids))
  }

  @Test func noteThatNobodyMentionsIsLeftOut() {
    let rendered = TestMarkdown.render("a\n\n[^x]: X[^y]\n[^y]: Y\n")
    #expect(rendered.html == "<p>a</p>\n")
  }

  @Test func mentionWithoutANoteIsText() {
    #expect(TestMarkdown.render("a[^x]").html == "<p>a[^x]</p>\n")
  }
}
