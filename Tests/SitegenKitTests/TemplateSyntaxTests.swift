import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// The forms that a tag may have, and the limits of a template.
@Suite struct TemplateSyntaxTests {
  typealias Case = TemplateCase

  private static func message(_ template: String, _ column: Int, _ length: Int, _ message: String) -> Case {
    let caret = String(repeating: " ", count: column - 1) + "^" + String(repeating: "~", count: length - 1)
    return Case(
      "page", template,
      "Templates/page.mustache:1:\(column): error: \(message) [template-syntax]\n    \(template)\n    \(caret)\n")
  }

  private static func notAName(_ tag: String, _ name: String) -> Case {
    message(tag, 1, tag.count, "\"\(name)\" is not a name; names are letters, digits, _ and -")
  }

  private static let inheritance = "templates don't inherit here; base.mustache goes round every page"

  private static let tags = [
    message("<p>{{#heading}}</p>", 4, 12, "the section \"heading\" is never ended"),
    message("{{#heading}}x{{/summary}}", 14, 12, "\"summary\" is ended here, but \"heading\" is open"),
    message("{{#heading}}x{{/heading}}{{/heading}}", 26, 12, "nothing is open that \"heading\" could end"),
    message(
      "{{^summary}}{{#heading}}{{/summary}}{{/heading}}", 25, 12, "\"summary\" is ended here, but \"heading\" is open"
    ),
    message("<p>{{heading</p>", 4, 2, "this tag is never closed by }}"),
    message("<p>{{{prose}}</p>", 4, 2, "this tag is never closed by }}}"),
    message("{{=<% %>=}}", 1, 11, "delimiters can't be changed"),
    message("{{% CONTENT_TYPE:TEXT}}", 1, 23, "pragmas are set by sitegen itself"),
    message("{{<base}}{{heading}}", 1, 9, inheritance),
    message("{{$content}}", 1, 12, inheritance),
    notAName("{{> *heading}}", "*heading"),
    notAName("{{>}}", ""),
    notAName("{{}}", ""),
    notAName("{{uppercased(heading)}}", "uppercased(heading)"),
    notAName("{{#first()}}", "first()"),
    notAName("{{heading summary}}", "heading summary"),
    notAName("{{ #heading }}", "#heading"),
    notAName("{{{{prose}}}", "{prose"),
    notAName("{{a/b}}", "a/b"),
  ]

  @Test(arguments: tags) func aTagMustHaveOneOfTheFormsThatCanBeChecked(_ test: Case) throws {
    #expect(try TestTemplates.problems([test.file: test.template]) == test.expected)
  }

  @Test(arguments: [
    ("{{ heading }}|{{\theading\t}}", "H|H"), ("{{# heading }}x{{/ heading }}", "x"),
    ("{{>partials/own}}{{> partials/own }}", "own own "), ("{{! anything: }, {, é, # }}x", "x"),
    ("é{{heading}}é\u{1F600}{{heading}}", "éHé\u{1F600}H"), ("{{&prose}}", "<p>P</p>\n"),
    ("{{{prose}}}}", "<p>P</p>\n}"), ("}}{{heading}} { }", "}}H { }"),
  ]) func blanksInTagsAndBracesInTextAreFine(_ template: String, _ expected: String) throws {
    let site = try TestSite.build(
      TestTemplates.tree(
        ["page": template, "partials/own": "own "], ["Content/pages/p.md": "---\ntitle: H\n---\nP\n"]))
    #expect(site.diagnostics.filter { $0.rule != .templateUnused } == [])
    #expect(site.files["p.html"] == expected)
  }

  // MARK: - Files

  @Test func aTemplateMustBeUTF8WithoutControlCharacters() throws {
    var tree = TestTemplates.tree([:])
    tree["Templates/page.mustache"] = Array("ok\n{{".utf8) + [0xC3, 0x28] + Array("}}".utf8)
    tree["Templates/404.mustache"] = Array("a\u{1}2\u{2}".utf8)
    #expect(
      try TestSite.problems(tree) == """
        Templates/404.mustache:1:2: error: the control character U+0001 is not allowed in a text [value-character]
            a<U+0001>2<U+0002>
             ^~~~~~~~
        Templates/404.mustache:1:4: error: the control character U+0002 is not allowed in a text [value-character]
            a<U+0001>2<U+0002>
                      ^~~~~~~~
        Templates/page.mustache:2:3: error: the text is not UTF-8 here [encoding]
            {{\u{FFFD}(}}
              ^
            hint: save the file as UTF-8

        """)
  }

  @Test func aTemplateMayHaveAByteOrderMarkAndCRLF() throws {
    let site = try TestSite.build(
      TestTemplates.tree([
        "base": "\u{FEFF}{{{content}}}",
        "404": "\u{FEFF}{{#copy.home}}\r\n{{copy.home}}\r\n{{/copy.home}}\r\n",
      ]))
    #expect(site.diagnostics == [])
    #expect(site.files["404.html"] == "Home\r\n")
  }

  @Test(arguments: [0, 1]) func aTemplateMayHave256KiB(_ more: Int) throws {
    try TemporaryFolder.with { folder in
      let templates = folder.appending(path: "Templates")
      try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
      try Data(repeating: UInt8(ascii: "x"), count: (256 << 10) + more)
        .write(to: templates.appending(path: "page.mustache"))
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: folder.path, into: &diagnostics)
      #expect((tree["Templates/page.mustache"] == nil) == (more > 0))
      #expect(
        DiagnosticFormat.text.render(diagnostics.sorted)
          == (more == 0
            ? ""
            : """
            Templates/page.mustache:1:1: error: "Templates/page.mustache" has 262145 bytes; the limit is 262144 \
            [file-size]

            """))
    }
  }

  // MARK: - Hostile templates

  private static func nested(_ depth: Int) -> String {
    String(repeating: "{{#heading}}\n", count: depth) + String(repeating: "{{/heading}}\n", count: depth)
  }

  private static let hostile: [(name: String, templates: [String: String], messages: [String])] = [
    (
      "10,000 nested sections", ["page": nested(10_000)],
      ["51:1 sections are nested more than 50 deep"]
    ),
    (
      "exponential partials",
      Dictionary(
        uniqueKeysWithValues: [("page", "{{> p1}}{{> p1}}")]
          + (1...18).map { ("p\($0)", "{{> p\($0 + 1)}}\n{{> p\($0 + 1)}}") } + [("p19", "x")]),
      ["partials may be nested 20 deep and included 1000 times for a page"]
    ),
    (
      "a chain of partials",
      Dictionary(
        uniqueKeysWithValues: [("page", "{{> p1}}")] + (1...30).map { ("p\($0)", "{{> p\($0 + 1)}}") } + [("p31", "x")]),
      ["partials may be nested 20 deep and included 1000 times for a page"]
    ),
    (
      "many tags in a partial that is included often",
      [
        "page": String(repeating: "{{> p1}}\n", count: 900),
        "p1": String(repeating: "{{site.title}}\n", count: 15_000),
      ],
      ["a page may have 50000 tags, those of its partials included"]
    ),
  ]

  /// Without the limits it would be minutes, or a crash.
  @Test(.timeLimit(.minutes(15)), arguments: hostile.indices)
  func aHostileTemplateEndsSoonWithAMessage(_ index: Int) throws {
    let test = Self.hostile[index]
    let found = try TestSite.build(TestTemplates.tree(test.templates)).diagnostics
      .filter { $0.rule != .templateUnused }
    for message in test.messages {
      #expect(found.contains { "\($0.location.line):1 \($0.message)" == message || $0.message == message })
    }
    #expect(found.allSatisfy { $0.severity == .error })
  }

  @Test func theDeepestTemplateThatIsAllowedIsRendered() throws {
    func nested(_ inner: String) -> String {
      String(repeating: "{{#site.title}}", count: 50) + inner + String(repeating: "{{/site.title}}", count: 50)
    }
    var templates = ["comparison": "{{{a.card}}}", "partials/card": nested("{{> p1}}")]
    for depth in 1..<19 { templates["p\(depth)"] = nested(depth == 18 ? "deep" : "{{> p\(depth + 1)}}") }
    var options = Pipeline.Options()
    options.jobs = 4
    let site = try TestSite.build(TestTemplates.tree(templates), options: options)
    #expect(site.diagnostics == [])
    #expect(site.files["compare/alpha-vs-beta.html"] == "deep")
  }
}
