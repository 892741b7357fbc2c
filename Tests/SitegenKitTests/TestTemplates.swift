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
}
