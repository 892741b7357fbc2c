import Testing

@testable import SitegenKit

/// Where in the HTML a value may stand.
@Suite struct TagPositionTests {
  /// A template with what is wrong with it: the column and the message of each problem, by line.
  struct Case: Sendable, CustomTestStringConvertible {
    let template: String
    let problems: [String]

    init(_ template: String, _ problems: String...) {
      self.template = template
      self.problems = problems
    }

    var testDescription: String { template }
  }

  private static func problems(_ template: String) throws -> [String] {
    let tree = TestTemplates.tree(["page": template, "partials/own": "<b>{{site.title}}</b>\n"])
    let found = try TestSite.build(tree).diagnostics.filter { $0.rule != .templateUnused }
    #expect(found.allSatisfy { $0.rule == .templatePlace && $0.location.path == "Templates/page.mustache" })
    return found.map { "\($0.location.line):\($0.location.column) \($0.message)" }
  }

  private static let outside = "\"heading\" stands in a tag outside of quotes; write name=\"{{…}}\""
  private static let comment = "\"heading\" stands in a comment, which readers never see; take it out"

  private static func within(_ element: String) -> String {
    "\"heading\" stands inside <\(element)>, where escaping does not hold; use a data- attribute"
  }
  private static func attribute(_ name: String) -> String {
    "\"heading\" stands in the attribute \"\(name)\", where escaping does not hold"
  }

  private static let values = [
    Case("<p title={{heading}}>", "1:10 \(outside)"),
    Case("<p title=a{{heading}}>", "1:11 \(outside)"),
    Case("<p title=a\"{{heading}}\">", "1:12 \(outside)"),
    Case("<p title=\n{{heading}}>", "2:1 \(outside)"),
    Case("<p {{heading}}=\"1\">", "1:4 \(outside)"),
    Case("<p data-{{heading}}=\"1\">", "1:9 \(outside)"),
    Case("<h{{heading}}>", "1:3 \(outside)"),
    Case("<{{heading}}>", "1:2 \(outside)"),
    Case("</{{heading}}>", "1:3 \(outside)"),
    Case("<p title=\"a\"{{heading}}>", "1:13 \(outside)"),
    Case("<button onclick=\"f('{{heading}}')\">", "1:21 \(attribute("onclick"))"),
    Case("<button ONCLICK = '{{heading}}'>", "1:20 \(attribute("onclick"))"),
    Case("<button title=\"x\"onclick=\"{{heading}}\">", "1:27 \(attribute("onclick"))"),
    Case("<button/onclick=\"{{heading}}\">", "1:18 \(attribute("onclick"))"),
    Case("<p style=\"color: {{heading}}\">", "1:18 \(attribute("style"))"),
    Case("<iframe srcdoc=\"{{heading}}\">", "1:17 \(attribute("srcdoc"))"),
    Case("<script>let x = \"{{heading}}\"</script>", "1:18 \(within("script"))"),
    Case("<SCRIPT type='x'>{{heading}}</SCRIPT>{{heading}}", "1:18 \(within("script"))"),
    Case("<script/>{{heading}}</script>", "1:10 \(within("script"))"),
    Case("<script></scripts>{{heading}}</script>", "1:19 \(within("script"))"),
    Case("<style>p { color: {{heading}} }</style>", "1:19 \(within("style"))"),
    Case("<!-- {{heading}} -->", "1:6 \(comment)"),
    Case("<!-- > {{heading}} --> {{heading}}", "1:8 \(comment)"),
    Case("<p title=\"{{{prose}}}\">", "1:11 \"prose\" is HTML, which does not belong into an attribute"),
  ]

  @Test(arguments: values) func aValueMustStandInTextOrInAQuotedAttribute(_ test: Case) throws {
    // The value is what counts here: whatever it leaves open is closed behind it.
    let problems = try Self.problems(test.template).filter { !$0.contains("the template ends") }
    #expect(problems == test.problems)
  }

  private static let borders = [
    Case(
      "<script>{{> partials/own}}</script>",
      "1:9 \"partials/own\" is included inside <script>; a partial is HTML that begins and ends in text"),
    Case(
      "<p {{> partials/own}}>",
      "1:4 \"partials/own\" is included in a tag; a partial is HTML that begins and ends in text"),
    Case(
      "<p class=\"{{> partials/own}}\">",
      "1:11 \"partials/own\" is included in the attribute \"class\"; a partial is HTML that begins and ends in text"),
    Case("a\n<b>c</b>\n <script>x", "3:2 the template ends inside <script>, which begins here"),
    Case("<p class=\"x", "1:1 the template ends in the attribute \"class\", which begins here"),
    Case("{{heading}} <", "1:13 the template ends in a tag, which begins here"),
    Case("<!-- x", "1:1 the template ends in a comment, which begins here"),
    Case(
      "<script>{{#heading}}</script>{{/heading}}",
      "1:30 \"heading\" begins inside <script> and ends in text; it must end where it begins"),
    Case(
      "<a href=\"{{#heading}}x\"{{/heading}}>",
      "1:24 \"heading\" begins in the attribute \"href\" and ends in a tag; it must end where it begins"),
    Case(
      "{{^heading}}<!--{{/heading}} x -->",
      "1:17 \"heading\" begins in text and ends in a comment; it must end where it begins"),
  ]

  @Test(arguments: borders) func sectionsPartialsAndTemplatesEndAtThePlaceWhereTheyBegin(_ test: Case) throws {
    #expect(try Self.problems(test.template) == test.problems)
  }

  @Test(arguments: [
    "{{heading}} < {{heading}} > \" ' = {{heading}}",
    "<p class=\"a {{heading}}\" title='{{heading}}' data-on=\"{{heading}}\">{{heading}}</p>",
    "<p title = \"{{heading}}\"\n\tid\n=\n'{{heading}}'>",
    "<p title='\"{{heading}}'>\"{{heading}}</p>",
    "<input{{#heading}} checked{{/heading}} value=\"a{{#heading}} b{{/heading}}\"{{^heading}} disabled{{/heading}}>",
    "<script src=\"{{site.home}}\"></script>{{heading}}<style></style>{{heading}}",
    "<script>if (a < b) { '<p title=' }</script>{{heading}}",
    "<!-- <script> -->{{heading}}<!---->{{heading}}<!-->{{heading}}",
    "<!doctype html>{{heading}}<br/>{{heading}}<scripts>{{heading}}</scripts>",
    "<!-- {{! a comment of the template's }} {{#heading}}x{{/heading}} -->",
    "{{#heading}}<p class=\"x\">{{/heading}}{{^heading}}<p>{{/heading}}{{> partials/own}}</p>",
    "1 <2 <- {{heading}} a<5{{heading}}",
  ]) func honestHTMLIsNotRefused(_ template: String) throws {
    #expect(try Self.problems(template) == [])
  }
}
