import Testing

@testable import SitegenKit

/// What a tool's page tells machines of its facts.
@Suite struct FactStructuredDataTests {
  /// The members of the tool's node that follow from facts, as text.
  private static func said(_ declaration: String, _ value: String, settings: String = "") throws -> String {
    let tree = TestSite.tree([
      SiteConfiguration.path: TestSite.configuration + settings + "facts:\n  \(declaration)\n",
      "Content/tools/alpha.md": TestSite.entry("Alpha", front: "facts:\n  \(value)\n"),
    ])
    let built = try TestSite.build(tree)
    #expect(built.diagnostics == [])
    let page = try #require(built.files["tools/alpha.html"])
    let start = try #require(page.firstRange(of: "\"description\":\"The Alpha of tools\""))
    return String(
      page[start.upperBound...].split(separator: "},{\"@type\":\"BreadcrumbList", omittingEmptySubsequences: false)[0])
  }

  @Test(arguments: [
    ("a: {name: A, kind: text, schema: license}", "a: MIT", #","license":{"@type":"CreativeWork","name":"MIT"}"#),
    (
      "a: {name: A, kind: text, schema: license}", "a: https://a.example/LICENSE",
      #","license":"https://a.example/LICENSE""#
    ),
    (
      "a: {name: A, kind: list, schema: license}", "a: [MIT, 'https://a.example/x']",
      #","license":[{"@type":"CreativeWork","name":"MIT"},"https://a.example/x"]"#
    ),
    (
      "a: {name: A, kind: list, values: {mac: macOS, linux: Linux}, schema: operatingSystem}", "a: [linux, mac]",
      #","operatingSystem":"macOS, Linux""#
    ),
    ("a: {name: A, kind: list, schema: featureList}", "a: [One, '<b>']", #","featureList":["One","\u003cb\u003e"]"#),
    ("a: {name: A, kind: list, schema: featureList}", "a: [One]", #","featureList":"One""#),
    ("a: {name: A, kind: choice, values: {x: X 1}, schema: softwareVersion}", "a: x", #","softwareVersion":"X 1""#),
    ("a: {name: A, kind: number, unit: MB, schema: fileSize}", "a: 12.50", #","fileSize":"12.50 MB""#),
    (
      "a: {name: A, kind: number, unit: GB, schema: memoryRequirements}", "a: {min: 4, max: 8}",
      #","memoryRequirements":"4–8 GB""#
    ),
    ("a: {name: A, kind: date, schema: datePublished}", "a: 2009-10", #","datePublished":"2009-10""#),
    ("a: {name: A, kind: yes-no, schema: isAccessibleForFree}", "a: yes", #","isAccessibleForFree":true"#),
    ("a: {name: A, kind: yes-no, schema: isAccessibleForFree}", "a: no", #","isAccessibleForFree":false"#),
    ("a: {name: A, kind: yes-no, schema: isAccessibleForFree}", "a: partly", ""),
    (
      "a: {name: A, kind: link, schema: downloadUrl}", "a: https://a.example/x?y",
      #","downloadUrl":"https://a.example/x?y""#
    ),
    (
      "a: {name: Per month, kind: number, schema: price, currency: EUR}", "a: 20.00",
      #","offers":{"@type":"Offer","name":"Per month","price":20.00,"priceCurrency":"EUR"}"#
    ),
    (
      "a: {name: A, kind: number, schema: price, currency: USD}", "a: {min: 5, max: 20}",
      #","offers":{"@type":"AggregateOffer","name":"A","lowPrice":5,"highPrice":20,"priceCurrency":"USD"}"#
    ),
    (
      "a: {name: A, kind: number, schema: price, currency: USD}", "a: {value: 5, from: true}",
      #","offers":{"@type":"AggregateOffer","name":"A","lowPrice":5,"priceCurrency":"USD"}"#
    ),
    ("a: {name: A, kind: number, schema: price, currency: USD}", "a: n/a", ""),
    ("a: {name: A, kind: number, schema: price, currency: USD}", "a: {note: on request}", ""),
    ("a: {name: A, kind: number, schema: price, currency: USD}", "a: -5", ""),
    ("a: {name: A, kind: text, schema: license}", "a: n/a", ""),
    ("a: {name: A, kind: text, schema: license}", "a:", ""), ("a: {name: A, kind: text}", "a: MIT", ""),
  ])
  func aFactIsSaidAsItsProperty(_ declaration: String, _ value: String, _ members: String) throws {
    #expect(try Self.said(declaration, value) == members)
  }

  @Test func factsOfOnePropertyAreSaidTogether() throws {
    let price = "kind: number, schema: price, currency: USD"
    let said = try Self.said(
      "a: {name: A, \(price)}\n  b: {name: B, kind: text, schema: license}\n  c: {name: C, \(price)}",
      "a: 5\n  b: MIT\n  c: 50")
    let expected: [String] = [
      #","offers":[{"@type":"Offer","name":"A","price":5,"priceCurrency":"USD"},"#,
      #"{"@type":"Offer","name":"C","price":50,"priceCurrency":"USD"}],"license":{"@type":"CreativeWork","name":"MIT"}"#,
    ]
    #expect(said == expected.joined())
  }

  @Test(arguments: SchemaType.allCases) func theSiteSaysWhatItsSubjectsAre(_ type: SchemaType) throws {
    let tree = TestSite.tree([
      SiteConfiguration.path: TestSite.configuration + "panel_used_tools: true\nschema_type: \(type.rawValue)\n"
    ])
    let page = try #require(try TestSite.build(tree).files["tools/alpha.html"])
    #expect(page.contains("{\"@type\":\"\(type.rawValue)\",\"@id\":\"https://site.example/tools/alpha.html#tool\""))
    #expect(page.contains("\"@type\":\"Review\"") == (type != .thing))
  }
}
