import Testing

@testable import SitegenKit

/// A template with the exact text of what is wrong with it.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  let file: String
  let template: String
  let expected: String

  init(_ file: String, _ template: String, _ expected: String) {
    self.file = file
    self.template = template
    self.expected = expected
  }

  var testDescription: String { "\(file): \(template)" }
}

/// Small templates in place of the ones that come with the program, so that tests stand on what they show.
enum TestTemplates {
  /// Nothing but the content, and no content.
  private static let plain: [String: String] = [
    "base": "{{{content}}}", "comparison": "", "index": "", "tool": "", "category": "", "page": "", "404": "",
    "partials/card": "", "partials/pick": "", "partials/review": "", "partials/comparison-link": "",
  ]

  /// The test site with some templates, and some other files.
  static func tree(_ templates: [String: String], _ files: [String: String] = [:]) -> SourceTree {
    var changes: [String: String] = [:]
    for (name, text) in plain.merging(templates, uniquingKeysWith: { $1 }) {
      changes["Templates/\(name).mustache"] = text
    }
    return TestSite.tree(changes.merging(files) { $1 })
  }

  /// What is wrong with the test site when it has these templates.
  static func problems(_ templates: [String: String]) throws -> String { try TestSite.problems(tree(templates)) }

  /// Templates that show something of everything, in few words.
  static var small: SourceTree {
    var tree = SourceTree()
    let files = [
      "base": "<title>{{page.title}}</title>{{{page.structured_data}}}{{page.robots}} {{site.stylesheet}}"
        + " {{page.description}}{{#site.categories}}{{name}} {{/site.categories}}{{{content}}}",
      "comparison": "{{a.name}} {{b.name}} {{copy.kicker}} {{{a.card}}}{{{b.card}}} {{summary}} {{differences}}"
        + "{{#reviewers}}{{name}} {{{a.review}}}{{{b.review}}}{{contest}}{{/reviewers}}"
        + "{{#groups}}{{#is_shown}}{{name}}{{#rows}}{{#is_shown}}{{name}}{{#differs}}d{{/differs}}{{#same}}s{{/same}}"
        + "{{#a_leads}}a{{/a_leads}}{{#b_leads}}b{{/b_leads}}{{{a}}}{{{b}}}{{/is_shown}}{{/rows}}{{/is_shown}}{{/groups}}"
        + "{{#note}}{{{note}}}{{/note}}{{{related}}} {{updated}}",
      "index":
        "{{comparison_count}} {{#groups}}{{name}}{{#tools}}{{name}} {{average}}{{/tools}}{{/groups}}{{{newest}}}",
      "tool":
        "{{#tool}}{{name}} {{{description}}}{{#facts}}{{name}} {{{cell}}}{{/facts}}{{/tool}}{{{alternatives}}}"
        + "{{{comparisons}}} {{site.tool_count}}"
        + "{{#lists}}{{name}} {{line}}{{/lists}}",
      "category": "{{#category}}{{name}}{{/category}}{{{newest}}}", "page": "{{heading}} {{{prose}}}", "404": "No",
      "list": "{{#rows}}{{place}}{{#tool}}{{name}}{{/tool}}{{#reasons}}{{.}}{{/reasons}}{{next_url}}{{/rows}}"
        + "{{{prose}}}",
      "partials/alternative": "{{name}} {{logo}} {{reason}} {{comparison_url}}",
      "partials/card": "{{name}} {{tagline}} {{logo}} {{{description}}}", "partials/pick": "", "partials/badge": "",
      "partials/vote": "", "partials/review": "{{score}} {{{prose}}}",
      "partials/comparison-link": "<a href=\"{{url}}\">{{first}} {{second}} {{first_score}} {{updated}}</a>",
    ]
    for (name, text) in files { tree["Templates/\(name).mustache"] = Array(text.utf8) }
    return tree
  }
}
