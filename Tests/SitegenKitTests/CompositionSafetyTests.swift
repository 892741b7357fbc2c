import Testing

@testable import SitegenKit

/// What content holds stays what it is: no mark of a composition, and escaped once.
@Suite struct CompositionSafetyTests {
  private static let marks = (1...5).map { "\(Unicode.Scalar(UInt8($0)))0\u{2}" }

  private static let places: [(path: String, text: @Sendable (String) -> String)] = [
    ("Content/tools/alpha.md", { TestSite.entry("Al\($0)pha") }),
    (
      "Content/tools/alpha.md",
      { TestSite.entry("Alpha", body: "About \($0) it.\n\n## Builder\n\nB\n\n## Skeptic\n\nS\n") }
    ),
    ("Content/site.yml", { TestSite.configuration + "copy:\n  kicker: a\($0)b\n" }),
    ("Content/site.yml", { TestSite.configuration.replacing("Test Site", with: "a\($0)b") }),
    ("Content/pairs/alpha-vs-beta.md", { "a\($0)b\n" }),
    ("Content/pages/about.md", { "---\ntitle: a\($0)b\n---\n" }),
    ("Content/votes.csv", { "tool,ship,skip\nalpha,1,1\($0)\n" }),
    ("Templates/comparison.mustache", { "a\($0)b" }),
    ("Templates/base.mustache", { "a\($0){{{content}}}" }),
  ]

  @Test(arguments: places.indices, marks) func aMarkInAFileIsRefused(_ place: Int, _ mark: String) throws {
    let (path, text) = Self.places[place]
    let site = try TestSite.build(TestTemplates.tree([:], [path: text(mark)]))
    #expect(site.files.count == 0)
    #expect(site.diagnostics.contains { $0.rule == .valueCharacter && $0.location.path == path })
  }

  @Test(arguments: [#"\x01"#, #"\u0003"#, #"\U00000002"#]) func aMarkByAnEscapeOfYAMLIsRefused(_ escape: String) throws
  {
    for (path, text) in [
      ("Content/tools/alpha.md", TestSite.entry("\"Al\(escape)pha\"")),
      ("Content/site.yml", TestSite.configuration + "copy: {kicker: \"a\(escape)0\"}\n"),
      (
        "Content/site.yml",
        TestSite.configuration + "newsletter: {action: 'https://n.example/', hidden: {\"k\(escape)\": v}}\n"
      ),
    ] {
      let site = try TestSite.build(TestTemplates.tree([:], [path: text]))
      #expect(site.files.count == 0)
      #expect(site.diagnostics.map(\.rule) == [.valueCharacter])
    }
  }

  @Test func textThatLooksLikeATagOrAHoleIsShownAsItIs() throws {
    let name = "{{b.name}} {{{note}}} \\u0001 &#1;0&#2;"
    let site = try TestSite.build(
      TestTemplates.tree(
        ["comparison": "{{a.name}}|{{b.name}}|{{{a.description}}}"],
        [
          "Content/tools/alpha.md": TestSite.entry(
            "'\(name)'", body: "{{b.name}} {{#note}}\n\n## Builder\n\nB\n\n## Skeptic\n\nS\n")
        ]))
    #expect(site.diagnostics == [])
    #expect(
      site.files["compare/alpha-vs-beta.html"] == """
        {{b.name}} {{{note}}} \\u0001 &amp;#1;0&amp;#2;|Beta|<p>{{b.name}} {{#note}}</p>

        """)
  }

  // MARK: - Escaping

  private static let plain = #"A & B <i> "q" 'r' &amp; &lt;"#
  private static let escaped = "A &amp; B &lt;i&gt; &quot;q&quot; &#39;r&#39; &amp;amp; &amp;lt;"

  /// Each kind of page, by a template that shows a text in text and in an attribute.
  private static let pages: [(template: String, name: String, page: String)] = [
    ("comparison", "a.name", "compare/alpha-vs-beta"), ("comparison", "b.tagline", "compare/alpha-vs-beta"),
    ("comparison", "copy.kicker", "compare/alpha-vs-beta"), ("comparison", "site.title", "compare/alpha-vs-beta"),
    ("comparison", "a.best_for", "compare/alpha-vs-beta"),
    ("partials/card", "tagline", "compare/alpha-vs-beta"), ("partials/review", "tool_name", "compare/alpha-vs-beta"),
    ("partials/comparison-link", "first", "tools/beta"),
    ("index", "site.title", "index"), ("404", "copy.not_found_text", "404"), ("tool", "tool.name", "tools/alpha"),
    ("category", "category.name", "categories/a-b-i-q-r-amp-lt"), ("page", "heading", "about"),
    ("page", "summary", "about"),
  ]

  @Test(arguments: pages.indices) func aTextIsEscapedOnceOnEveryKindOfPage(_ index: Int) throws {
    let (template, name, page) = Self.pages[index]
    let quoted = "'" + Self.plain.replacing("'", with: "''") + "'"
    var templates = [
      "comparison": "{{{a.card}}}{{#reviewers}}{{{a.review}}}{{/reviewers}}", "tool": "{{{comparisons}}}",
    ]
    templates[template] = "<p title=\"{{\(name)}}\" id='{{\(name)}}'>{{\(name)}}</p>\n"
    let entry = "---\nname: \(quoted)\ntagline: \(quoted)\nbest_for: \(quoted)\ncategory: \(quoted)\n---\n"
    let configuration = TestSite.configuration
      .replacing("Test Site", with: quoted).replacing("Media", with: quoted)
    let site = try TestSite.build(
      TestTemplates.tree(
        templates,
        [
          "Content/site.yml": configuration + "copy: {kicker: \(quoted), not_found_text: \(quoted)}\n",
          "Content/tools/alpha.md": entry,
          "Content/tools/beta.md": entry.replacing("name: \(quoted)", with: "name: Beta"),
          "Content/pages/about.md": "---\ntitle: \(quoted)\ndescription: \(quoted)\n---\n",
        ]))
    #expect(site.diagnostics == [])
    let expected = "<p title=\"\(Self.escaped)\" id='\(Self.escaped)'>\(Self.escaped)</p>\n"
    let text = try #require(site.files["\(page).html"])
    #expect(text.contains(expected))
    #expect(!text.contains("&amp;amp;amp;"))
  }

  /// The site's words become part of the templates, and must not become tags there.
  @Test(arguments: ["{", "}", "{{", "{{a.name}}", "{{{a.name}}}", "}}{{#note}}", "{{! no comment }}", "{{=<% %>=}}"])
  func bracesInTheSitesWordsStayText(_ words: String) throws {
    let template = "<p>{{copy.kicker}}{{a.name}}{{copy.kicker}}</p>\n"
    let configuration = TestSite.configuration + "copy: {kicker: '\(words)'}\n"
    let site = try TestSite.build(
      TestTemplates.tree(["comparison": template], ["Content/site.yml": configuration]))
    #expect(site.diagnostics == [])
    let text = try #require(site.files["compare/alpha-vs-beta.html"])
    let typed = HTML(escaping: words).text
    #expect(text.contains("<p>\(typed)Alpha\(typed)</p>\n"))
  }

  @Test(arguments: ["compare/alpha-vs-beta", "tools/alpha", "about", "index"])
  func theHeadOfAPageIsEscapedOnce(_ page: String) throws {
    let quoted = "'" + Self.plain.replacing("'", with: "''") + "'"
    let site = try TestSite.build(
      TestTemplates.tree(
        ["base": "<title>{{page.title}}</title><meta content=\"{{page.title}}\">{{{content}}}"],
        [
          "Content/site.yml": TestSite.configuration.replacing("Test Site", with: quoted),
          "Content/tools/alpha.md": TestSite.entry(quoted),
          "Content/pages/about.md": "---\ntitle: \(quoted)\n---\n",
        ]))
    #expect(site.diagnostics == [])
    let text = try #require(site.files["\(page).html"])
    let title = try #require(text.firstMatch(of: /<title>(.*)<\/title><meta content="(.*)">/))
    #expect(title.output.1 == title.output.2)
    #expect(title.output.1.contains(Self.escaped))
    #expect(!title.output.1.contains("&amp;amp;amp;"))
  }
}
