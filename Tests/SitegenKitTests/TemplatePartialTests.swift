import Testing

@testable import SitegenKit

/// What a template may include.
@Suite struct TemplatePartialTests {
  private static let partials: [(templates: [String: String], expected: String)] = [
    (
      ["page": "<p>{{> partials/reveiw}}</p>"],
      """
      Templates/page.mustache:1:8: error: "partials/reveiw" is not a template; there is no \
      Templates/partials/reveiw.mustache [template-partial]
          <p>{{> partials/reveiw}}</p>
                 ^~~~~~~~~~~~~~~
          hint: did you mean "partials/review"?

      """
    ),
    (
      ["page": "{{> partials/own}}", "partials/own": "<i>{{> partials/own}}</i>"],
      """
      Templates/partials/own.mustache:1:8: error: "partials/own" includes itself: partials/own → partials/own \
      [template-cycle]
          <i>{{> partials/own}}</i>
                 ^~~~~~~~~~~~

      """
    ),
    (
      ["page": "{{> x/one}}", "x/one": "{{> x/two}}", "x/two": "\n  {{> x/one}}"],
      """
      Templates/x/two.mustache:2:7: error: "x/one" includes itself: x/one → x/two → x/one [template-cycle]
            {{> x/one}}
                ^~~~~

      """
    ),
    (
      ["page": "{{> page}}"],
      """
      Templates/page.mustache:1:5: error: "page" includes itself: page → page [template-cycle]
          {{> page}}
              ^~~~

      """
    ),
    (
      ["pgae": "nothing {{wrong"],
      """
      Templates/pgae.mustache:1:9: error: this tag is never closed by }} [template-syntax]
          nothing {{wrong
                  ^~

      """
    ),
    (
      ["caategory": "text"],
      """
      Templates/caategory.mustache:1:1: warning: "caategory.mustache" is used by no page [template-unused]
          hint: did you mean "category"?

      """
    ),
    // A partial that is broken is not also missing.
    (
      ["page": "{{> partials/own}}", "partials/own": "{{=<% %>=}}"],
      """
      Templates/partials/own.mustache:1:1: error: delimiters can't be changed [template-syntax]
          {{=<% %>=}}
          ^~~~~~~~~~~

      """
    ),
  ]

  @Test(arguments: partials) func aPartialMustBeThereAndNotIncludeItself(
    _ templates: [String: String], _ expected: String
  ) throws {
    #expect(try TestTemplates.problems(templates) == expected)
  }

  @Test func aPartialIsCheckedAtEachPlaceThatIncludesIt() throws {
    let problems = try TestTemplates.problems([
      "page": "{{> partials/both}}", "404": "{{> partials/both}}", "partials/both": "{{heading}}{{comparison_count}}",
    ])
    #expect(
      problems == """
        Templates/partials/both.mustache:1:3: error: "heading" is not a name that partials/both.mustache can use here \
        [template-name]
            {{heading}}{{comparison_count}}
              ^~~~~~~
        Templates/partials/both.mustache:1:14: error: "comparison_count" is not a name that partials/both.mustache can \
        use here [template-name]
            {{heading}}{{comparison_count}}
                         ^~~~~~~~~~~~~~~~

        """)
  }

  @Test func aSiteMayReplaceSomeTemplatesAndLeaveDefaultsUnused() throws {
    #expect(try TestTemplates.problems(["comparison": "{{a.name}} {{b.name}}\n", "page": "{{{prose}}}\n"]) == "")
  }
}
