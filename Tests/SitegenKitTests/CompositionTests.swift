import Testing

@testable import SitegenKit

/// A pair's page is composed of ready pieces, and reads as if its template had been rendered for it alone.
@Suite struct CompositionTests {
  /// Alpha has a website and all reviews, Beta neither; one pair has a note.
  private static let content = [
    "Content/tools/alpha.md": TestSite.entry("Alpha", front: "website: https://alpha.example/\npros: [One, Two]\n"),
    "Content/tools/beta.md": """
    ---
    name: Beta
    tagline: Second
    category: Media
    updated: 2026-05-04
    panel:
      builder: {score: 7, verdict: ship}
    ---
    ## Builder

    Seven.
    """,
    "Content/tools/gamma.md": "---\nname: Gamma\ntagline: Third\ncategory: Media\n---\n",
    "Content/pairs/alpha-vs-beta.md": "Noted.\n",
    "Content/votes.csv": "tool,ship,skip\nbeta,3,1\n",
  ]

  private static func pages(_ templates: [String: String]) throws -> [String] {
    let site = try TestSite.build(TestTemplates.tree(templates, content))
    #expect(site.diagnostics == [])
    return ["alpha-vs-beta", "alpha-vs-gamma", "beta-vs-gamma"].map { site.files["compare/\($0).html"] ?? "" }
  }

  /// A template and the pages of alpha-vs-beta, alpha-vs-gamma and beta-vs-gamma.
  private static let sections: [(template: String, expected: [String])] = [
    ("{{a.name}}, {{b.name}}", ["Alpha, Beta", "Alpha, Gamma", "Beta, Gamma"]),
    ("{{#note}}!{{/note}}{{^note}}?{{/note}}", ["!", "?", "?"]),
    ("{{{note}}}", ["<p>Noted.</p>\n", "", ""]),
    ("{{#a.website}}[{{a.website}}]{{/a.website}}", ["[https://alpha.example/]", "[https://alpha.example/]", ""]),
    ("{{^a.website}}{{a.name}} has no website{{/a.website}}", ["", "", "Beta has no website"]),
    (
      "{{#a}}{{name}}{{^website}}-{{/website}}{{/a}}+{{#b}}{{name}}{{/b}}",
      ["Alpha+Beta", "Alpha+Gamma", "Beta-+Gamma"]
    ),
    ("{{#a.has_votes}}yes{{/a.has_votes}}{{^a.has_votes}}no{{/a.has_votes}}", ["no", "no", "yes"]),
    ("{{#updated}}{{updated}}{{/updated}}", ["2026-05-04", "", "2026-05-04"]),
    (
      "{{#reviewers}}{{name}}{{#b.score}} {{b.score}}{{/b.score}}{{^b.score}} none{{/b.score}};{{/reviewers}}",
      ["Builder 7;Skeptic none;", "Builder none;Skeptic none;", "Builder none;Skeptic none;"]
    ),
    (
      "{{#reviewers}}{{#a.verdict}}{{#b.verdict}}{{id}}:{{a.verdict}}/{{b.verdict}}{{/b.verdict}}{{/a.verdict}}"
        + "{{^a.verdict}}{{^b.verdict}}-{{/b.verdict}}{{/a.verdict}}{{/reviewers}}",
      ["builder:ship/ship", "", "-"]
    ),
    (
      "{{#note}}{{#a.website}}1{{#reviewers}}{{#question}}2{{/question}}{{/reviewers}}{{/a.website}}3{{/note}}"
        + "{{^note}}{{#a.website}}4{{/a.website}}{{^a.website}}5{{/a.website}}{{/note}}",
      ["123", "4", "5"]
    ),
    ("{{> partials/own}}|{{#note}}{{> partials/own}}{{/note}}", ["Alpha!\n|Alpha!\n", "Alpha!\n|", "Beta\n|"]),
    ("{{^copy.home}}never{{/copy.home}}{{#copy.home}}{{copy.home}}{{/copy.home}}", ["Home", "Home", "Home"]),
  ]

  @Test(arguments: sections) func holesAndSectionsAreDecidedForEachPair(
    _ template: String, _ expected: [String]
  ) throws {
    var templates = ["comparison": template]
    if template.contains("partials/own") {
      templates["partials/own"] = "{{a.name}}{{#a.website}}!{{/a.website}}\n"
    }
    #expect(try Self.pages(templates) == expected)
  }

  /// Templates whose tags stand alone on their lines, with the page of alpha-vs-beta (with a note) and of
  /// alpha-vs-gamma (without).
  private static let lines: [(template: String, with: String, without: String)] = [
    ("a\n{{#note}}\nb\n{{/note}}\nc\n", "a\nb\nc\n", "a\nc\n"),
    ("  {{#note}}  \n  b\n\t{{/note}}\t\nc", "  b\nc", "c"),
    ("a\n{{#note}}\n{{#copy.home}}\nb\n{{/copy.home}}\n{{/note}}\nc\n", "a\nb\nc\n", "a\nc\n"),
    ("{{#copy.home}}\n{{#note}}\nb\n{{/note}}\n{{/copy.home}}\n{{^note}}\nd\n{{/note}}\n", "b\n", "d\n"),
    ("{{#note}}\nb\n{{/note}}\n{{^note}}\nd\n{{/note}}\ne\n", "b\ne\n", "d\ne\n"),
    ("{{#note}}\n{{> partials/own}}\n{{/note}}\nc\n", "own\nc\n", "c\n"),
    ("{{#note}}\n\nb\n\n{{/note}}\nc\n", "\nb\n\nc\n", "c\n"),
    ("{{#copy.home}}\n\nb\n\n{{/copy.home}}\n\nc\n", "\nb\n\n\nc\n", "\nb\n\n\nc\n"),
    ("a {{#note}}\nb\n{{/note}} c\n", "a \nb\n c\n", "a  c\n"),
    ("a {{#note}}b{{/note}}\n{{^note}}d{{/note}}\ne\n", "a b\n\ne\n", "a \nd\ne\n"),
    ("{{! one }}\n{{#note}}\n  {{! two\nlines }}\nb{{! three }}\n{{/note}}\n{{! four }}\nc\n", "b\nc\n", "c\n"),
    ("  {{> partials/own}}\n{{> partials/own}} {{> partials/own}}\n", "own\nown\n own\n\n", "own\nown\n own\n\n"),
    (
      "{{#reviewers}}\n{{#b.score}}\n{{name}}\n{{/b.score}}\n{{/reviewers}}\n{{#note}}\nn\n{{/note}}", "Builder\nn\n",
      ""
    ),
    ("a\r\n{{#note}}\r\nb\r\n{{/note}}\r\nc\r\n", "a\r\nb\r\nc\r\n", "a\r\nc\r\n"),
  ]

  @Test(arguments: lines.indices) func aTagAloneOnItsLineTakesTheLineWithIt(_ index: Int) throws {
    let test = Self.lines[index]
    var templates = ["comparison": test.template]
    if test.template.contains("partials/own") { templates["partials/own"] = "own\n" }
    let pages = try Self.pages(templates)
    #expect(pages[0] == test.with)
    #expect(pages[1] == test.without)
  }

  // MARK: - The naive way

  /// A template that shows every field of both tools and of both reviews, and asks about each in both ways.
  private static var everything: String {
    func show(_ name: String, _ shape: Shape) -> String {
      let value =
        switch shape {
        case .text: "{{\(name)}}"
        case .html: "{{{\(name)}}}"
        default: "yes"
        }
      return "{{#\(name)}}<p>\(name)=\(value)</p>\n{{/\(name)}}{{^\(name)}}\nno \(name)\n{{/\(name)}}\n"
    }
    func show<Subject>(_ table: FieldTable<Subject>) -> String {
      ["a", "b"].flatMap { side in table.fields.filter(\.isScalar).map { show("\(side).\($0.name)", $0.shape) } }
        .joined()
    }
    return show(ToolContext.fields) + "{{#reviewers}}\n{{name}} {{id}} {{question}}\n" + show(ReviewContext.fields)
      + "{{/reviewers}}\n{{#note}}{{{note}}}{{/note}}{{^updated}}undated{{/updated}}{{updated}} {{site.title}}\n"
  }

  @Test func aComposedPageIsWhatRenderingItAloneWouldGive() throws {
    let tree = TestTemplates.tree(["comparison": Self.everything], Self.content)
    var diagnostics = Diagnostics()
    let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
    let files = TemplateFiles(tree, into: &diagnostics)
    let template = Template(
      name: "comparison", sources: [try #require(files.templates["comparison"])], holeSections: [:], words: Copy())
    let site = plan.site
    let theme = try #require(Theme.load(tree, words: Copy(), facts: [], policy: nil).theme)
    let context = TestSite.context(site, theme)
    let cards = site.tools.map(context.toolContext)
    var count = 0
    for first in site.tools.indices {
      for pair in site.pairs.row(first) {
        let (a, b) = (cards[pair.first], cards[pair.second])
        let reviewers = site.configuration.panel.indices.map { place in
          Scope(
            Scope(name: "a", .object(ReviewContext.fields.scope(a.reviews[place]))),
            Scope(name: "b", .object(ReviewContext.fields.scope(b.reviews[place]))),
            PairSlots.reviewerFields.scope(site.configuration.panel[place]))
        }
        func text(_ text: String?) -> TemplateValue { .html(HTML(markup: text ?? "")) }
        var own: [String: TemplateValue] = ["reviewers": .list(reviewers)]
        own["note"] = text(site.pairs.note(on: pair)?.html.text)
        own["published"] = text(Day.later(a.tool.entry.published, b.tool.entry.published)?.description)
        own["updated"] = text(Day.later(a.tool.updated, b.tool.updated)?.description)
        own["site"] = .object(Scope(name: "title", text(site.configuration.title)))
        let values = own
        let naive = template.render(
          Scope(
            Scope(name: "a", .object(ToolContext.fields.scope(a))),
            Scope(name: "b", .object(ToolContext.fields.scope(b))),
            Scope { values[$0] }))
        #expect(String(decoding: plan.bytes(of: pair, as: .plain), as: UTF8.self) == naive.text)
        #expect(naive.text.contains("<p>a.name=\(a.tool.name)</p>"))
        count += 1
      }
    }
    #expect(count == 3)
  }

  @Test func aValueThatIsMissingIsNotTakenFromFurtherOut() throws {
    let site = try TestSite.build(
      TestTemplates.tree(
        [
          "tool": "{{#tool}}{{verdict}}: {{#reviews}}{{reviewer}}={{verdict}}{{^verdict}}none{{/verdict}};{{/reviews}}"
            + "{{/tool}}"
        ], Self.content))
    #expect(site.diagnostics == [])
    #expect(site.files["tools/beta.html"] == "Ship: Builder=ship;Skeptic=none;")
  }
}
