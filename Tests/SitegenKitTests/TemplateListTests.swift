import Testing

@testable import SitegenKit

/// A list may stand in another, and never in itself: 30 levels of two tools each would be a thousand million of them.
@Suite struct TemplateListTests {
  private static let listsInThemselves = [
    TemplateCase(
      "index", "{{#groups}}{{#groups}}{{name}}{{/groups}}{{/groups}}",
      """
      Templates/index.mustache:1:15: error: "groups" is a list that a section round this one goes through already \
      [template-section]
          {{#groups}}{{#groups}}{{name}}{{/groups}}{{/groups}}
                        ^~~~~~

      """),
    TemplateCase(
      "tool", "{{#tool}}{{#tags}}{{#reviews}}{{#tags}}{{.}}{{/tags}}{{/reviews}}{{/tags}}{{/tool}}",
      """
      Templates/tool.mustache:1:34: error: "tags" is a list that a section round this one goes through already \
      [template-section]
          {{#tool}}{{#tags}}{{#reviews}}{{#tags}}{{.}}{{/tags}}{{/reviews}}{{/tags}}{{/tool}}
                                           ^~~~

      """),
  ]

  @Test(arguments: listsInThemselves) func aListMayNotStandInItself(_ test: TemplateCase) throws {
    #expect(try TestTemplates.problems([test.file: test.template]) == test.expected)
  }

  @Test func aPartialMayNotGoThroughTheListThatItStandsIn() throws {
    let problems = try TestTemplates.problems([
      "index": "{{#groups}}{{> partials/p1}}{{/groups}}{{> partials/p1}}", "partials/p1": "{{> partials/p2}}",
      "partials/p2": "{{#groups}}{{name}}{{/groups}}",
    ])
    #expect(
      problems == """
        Templates/partials/p2.mustache:1:4: error: "groups" is a list that a section round this one goes through already \
        [template-section]
            {{#groups}}{{name}}{{/groups}}
               ^~~~~~

        """)
  }

  @Test func aListMayBeGoneThroughTwiceAndInAnother() throws {
    let twice = "{{#groups}}{{#tools}}{{#reviews}}{{score}}{{/reviews}}{{#tags}}{{.}}{{/tags}}{{/tools}}{{/groups}}"
    let partial = "{{#groups}}{{> partials/group}}{{/groups}}{{#groups}}{{> partials/group}}{{/groups}}"
    #expect(
      try TestTemplates.problems([
        "index": twice + twice + partial, "partials/group": "{{#tools}}{{name}}{{/tools}}{{^tools}}none{{/tools}}",
      ]) == "")
  }
}
