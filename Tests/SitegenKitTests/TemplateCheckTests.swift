import Testing

@testable import SitegenKit

/// What a template may name and include: every message with its place.
@Suite struct TemplateCheckTests {
  typealias Case = TemplateCase

  private static let names = [
    Case(
      "page", "<h1>{{headign}}</h1>",
      """
      Templates/page.mustache:1:7: error: "headign" is not a name that page.mustache can use here [template-name]
          <h1>{{headign}}</h1>
                ^~~~~~~
          hint: did you mean "heading"?

      """),
    Case(
      "page", "{{ zebra }}",
      """
      Templates/page.mustache:1:4: error: "zebra" is not a name that page.mustache can use here [template-name]
          {{ zebra }}
             ^~~~~

      """),
    Case(
      "comparison", "{{a.name}} é {{b.taglin}}",
      """
      Templates/comparison.mustache:1:16: error: "b.taglin" is not a name that comparison.mustache can use here \
      [template-name]
          {{a.name}} é {{b.taglin}}
                         ^~~~~~~~
          hint: did you mean "b.tagline"?

      """),
    Case(
      "page", "{{heading.size}}",
      """
      Templates/page.mustache:1:3: error: "heading.size" is not a name that page.mustache can use here [template-name]
          {{heading.size}}
            ^~~~~~~~~~~~

      """),
    Case(
      "index", "{{#groups}}\n{{#tools}}\n{{nmae}}\n{{/tools}}\n{{/groups}}",
      """
      Templates/index.mustache:3:3: error: "nmae" is not a name that index.mustache can use here [template-name]
          {{nmae}}
            ^~~~
          hint: did you mean "name"?

      """),
    Case(
      "comparison", "{{#reviewers}}{{b.scoer}}{{/reviewers}}",
      """
      Templates/comparison.mustache:1:17: error: "b.scoer" is not a name that comparison.mustache can use here \
      [template-name]
          {{#reviewers}}{{b.scoer}}{{/reviewers}}
                          ^~~~~~~
          hint: did you mean "b.score"?

      """),
    // A name of a list's items is no name behind the list.
    Case(
      "tool", "{{#tool}}{{#reviews}}{{score}}{{/reviews}}{{score}}{{/tool}}",
      """
      Templates/tool.mustache:1:45: error: "score" is not a name that tool.mustache can use here [template-name]
          {{#tool}}{{#reviews}}{{score}}{{/reviews}}{{score}}{{/tool}}
                                                      ^~~~~

      """),
    Case(
      "page", "{{prose}}",
      """
      Templates/page.mustache:1:3: error: "prose" is HTML; write {{{prose}}} [template-name]
          {{prose}}
            ^~~~~

      """),
    Case(
      "comparison", "{{a.card}}{{note}}",
      """
      Templates/comparison.mustache:1:3: error: "a.card" is HTML; write {{{a.card}}} [template-name]
          {{a.card}}{{note}}
            ^~~~~~
      Templates/comparison.mustache:1:13: error: "note" is HTML; write {{{note}}} [template-name]
          {{a.card}}{{note}}
                      ^~~~

      """),
    Case(
      "page", "{{{heading}}}{{&heading}}",
      """
      Templates/page.mustache:1:4: error: "heading" is text; write {{heading}} [template-name]
          {{{heading}}}{{&heading}}
             ^~~~~~~
      Templates/page.mustache:1:17: error: "heading" is text; write {{heading}} [template-name]
          {{{heading}}}{{&heading}}
                          ^~~~~~~

      """),
    Case(
      "comparison", "{{{a.tagline}}}",
      """
      Templates/comparison.mustache:1:4: error: "a.tagline" is text; write {{a.tagline}} [template-name]
          {{{a.tagline}}}
             ^~~~~~~~~

      """),
    Case(
      "tool", "{{tool.has_pros}}",
      """
      Templates/tool.mustache:1:3: error: "tool.has_pros" is yes or no; write \
      {{#tool.has_pros}}…{{/tool.has_pros}} [template-name]
          {{tool.has_pros}}
            ^~~~~~~~~~~~~

      """),
    Case(
      "comparison", "{{a.has_votes}}",
      """
      Templates/comparison.mustache:1:3: error: "a.has_votes" is yes or no; write \
      {{#a.has_votes}}…{{/a.has_votes}} [template-name]
          {{a.has_votes}}
            ^~~~~~~~~~~

      """),
    Case(
      "tool", "{{tool}}{{tool.pros}}{{{tool.reviews}}}",
      """
      Templates/tool.mustache:1:3: error: "tool" has parts of its own and can't be shown by itself [template-name]
          {{tool}}{{tool.pros}}{{{tool.reviews}}}
            ^~~~
      Templates/tool.mustache:1:11: error: "tool.pros" has parts of its own and can't be shown by itself [template-name]
          {{tool}}{{tool.pros}}{{{tool.reviews}}}
                    ^~~~~~~~~
      Templates/tool.mustache:1:25: error: "tool.reviews" has parts of its own and can't be shown by itself \
      [template-name]
          {{tool}}{{tool.pros}}{{{tool.reviews}}}
                                  ^~~~~~~~~~~~

      """),
    Case(
      "tool", "{{#tool}}{{#pros}}{{.}}{{/pros}}{{.}}{{/tool}}{{#tool.name}}{{.}}{{/tool.name}}",
      """
      Templates/tool.mustache:1:35: error: "." is an item of a list of texts, and there is none here [template-name]
          {{#tool}}{{#pros}}{{.}}{{/pros}}{{.}}{{/tool}}{{#tool.name}}{{.}}{{/tool.name}}
                                            ^
      Templates/tool.mustache:1:63: error: "." is an item of a list of texts, and there is none here [template-name]
          {{#tool}}{{#pros}}{{.}}{{/pros}}{{.}}{{/tool}}{{#tool.name}}{{.}}{{/tool.name}}
                                                                        ^

      """),
    Case(
      "index", "{{groups.name}}",
      """
      Templates/index.mustache:1:3: error: "groups.name" is not a name that index.mustache can use here [template-name]
          {{groups.name}}
            ^~~~~~~~~~~

      """),
    Case(
      "tool", "{{#tool.reviews.score}}x{{/tool.reviews.score}}",
      """
      Templates/tool.mustache:1:4: error: "tool.reviews.score" is not a name that tool.mustache can use here \
      [template-name]
          {{#tool.reviews.score}}x{{/tool.reviews.score}}
             ^~~~~~~~~~~~~~~~~~

      """),
  ]

  @Test(arguments: names) func aNameMustBeOneThatTheTemplateCanUseInThatWay(_ test: Case) throws {
    #expect(try TestTemplates.problems([test.file: test.template]) == test.expected)
  }

  private static let sections = [
    Case(
      "comparison", "<ul>\n{{#a.pros}}<li>{{.}}</li>{{/a.pros}}\n</ul>",
      """
      Templates/comparison.mustache:2:4: error: "a.pros" is a list of one tool's; a page of two tools is composed and \
      can't go through it [template-section]
          {{#a.pros}}<li>{{.}}</li>{{/a.pros}}
             ^~~~~~
          hint: put the section into partials/card.mustache, which is rendered once for each tool
      Templates/comparison.mustache:2:18: error: "." is an item of a list of texts, and there is none here \
      [template-name]
          {{#a.pros}}<li>{{.}}</li>{{/a.pros}}
                           ^

      """),
    Case(
      "comparison", "{{#b}}{{^reviews}}none{{/reviews}}{{/b}}",
      """
      Templates/comparison.mustache:1:10: error: "reviews" is a list of one tool's; a page of two tools is composed and \
      can't go through it [template-section]
          {{#b}}{{^reviews}}none{{/reviews}}{{/b}}
                   ^~~~~~~
          hint: put the section into partials/card.mustache, which is rendered once for each tool

      """),
    Case(
      "page", "{{#prose}}{{{prose}}}{{/prose}}",
      """
      Templates/page.mustache:1:4: error: "prose" is HTML; a section can go over a text, a list or yes and no \
      [template-section]
          {{#prose}}{{{prose}}}{{/prose}}
             ^~~~~

      """),
  ]

  private static let addresses = [
    Case(
      "page", "<a href=\"{{heading}}\">x</a>",
      """
      Templates/page.mustache:1:10: error: "heading" is a text and no checked address, so it can't begin one \
      [template-place]
          <a href="{{heading}}">x</a>
                   ^~~~~~~~~~~

      """),
    Case(
      "tool", "{{#tool}}<use xlink:href=' {{slug}}'/>{{/tool}}",
      """
      Templates/tool.mustache:1:28: error: "slug" is a text and no checked address, so it can't begin one \
      [template-place]
          {{#tool}}<use xlink:href=' {{slug}}'/>{{/tool}}
                                     ^~~~~~~~

      """),
    Case(
      "tool", "{{#tool}}<a href=\"{{url}}#{{slug}}\" title=\"{{name}}\"></a><a href=\"/{{slug}}\"></a>{{/tool}}", ""),
  ]

  @Test(arguments: addresses) func onlyACheckedAddressMayBeginOne(_ test: Case) throws {
    #expect(try TestTemplates.problems([test.file: test.template]) == test.expected)
  }

  @Test(arguments: sections) func aSectionMustBeOneThatThePageCanDecide(_ test: Case) throws {
    #expect(try TestTemplates.problems([test.file: test.template]) == test.expected)
  }

  @Test func aSectionOfAPartialIsDecidedInOneWayAtAllItsPlaces() throws {
    let problems = try TestTemplates.problems([
      "comparison": "{{#reviewers}}{{> partials/who}}{{/reviewers}}{{#a}}{{> partials/who}}{{/a}}",
      "partials/who": "{{#name}}<b>{{name}}</b>{{/name}}",
    ])
    #expect(
      problems == """
        Templates/partials/who.mustache:1:4: error: "name" differs from pair to pair at one place that includes \
        partials/who.mustache, and not at another [template-section]
            {{#name}}<b>{{name}}</b>{{/name}}
               ^~~~
            hint: make two partials of it

        """)
  }
}
