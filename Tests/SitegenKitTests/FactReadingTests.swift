import Testing

@testable import SitegenKit

/// What is read of facts that are right: from their declarations and from entries.
@Suite struct FactReadingTests {
  private static func configuration(_ lines: String = TestSite.facts) throws -> SiteConfiguration {
    var diagnostics = Diagnostics()
    let tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + lines])
    let configuration = try #require(SiteConfiguration.read(tree, into: &diagnostics))
    #expect(diagnostics.sorted == [])
    return configuration
  }

  private static func entry(_ data: String) throws -> Entry {
    var diagnostics = Diagnostics()
    let entry = Entry.read(
      path: "Content/tools/delta.md", bytes: Array(TestSite.delta(data).utf8), configuration: try configuration(),
      into: &diagnostics)
    #expect(diagnostics.sorted == [])
    return try #require(entry)
  }

  /// What an entry with one line below `facts` says of a fact.
  private static func value(_ line: String) throws -> FactValue? {
    let entry = try entry("facts:\n  \(line)\n")
    let index = try #require(try configuration().facts.firstIndex { line.hasPrefix("\($0.value.id):") })
    #expect(entry.facts.enumerated().allSatisfy { $0 == index || $1 == nil })
    return entry.facts[index]
  }

  private static func number(_ low: String, _ high: String? = nil) throws -> NumberRange {
    NumberRange(low: try #require(DecimalNumber(low)), high: try #require(DecimalNumber(high ?? low)))
  }

  @Test func declarationsAreReadInTheirOrder() throws {
    let facts = try Self.configuration().facts.map(\.value)
    #expect(
      facts.map(\.id).joined(separator: " ")
        == "runs_on languages stage offline stars rating licence released repo engine")
    #expect(facts.map(\.kindName) == [.list, .list, .choice, .yesNo, .number, .number, .text, .date, .link, .text])
    #expect(
      facts[2].choices.map(\.label) == ["Sandbox", "Graduated"]
        && facts[2].choices.map(\.id) == ["sandbox", "graduated"])
    #expect(
      facts[0].isFilter && facts[4].isSortable && facts[4].better == .higher && facts[3].about == "Without any network")
    #expect(facts[6].group == "Basics" && facts[9].categories == ["Developer Tools"] && !facts[9].isExpected)
  }

  @Test func aValueHasItsKind() throws {
    let values: [(line: String, content: FactValue.Statement)] = [
      ("runs_on: [macOS, Linux]", .choices([0, 2])), ("languages: [Swift, C]", .texts(["Swift", "C"])),
      ("stage: graduated", .choice(1)), ("offline: partly", .answer(.partly)), ("offline: no", .answer(.no)),
      ("stars: 57536", .number(try Self.number("57536"))), ("stars: -1.50", .number(try Self.number("-1.50"))),
      ("licence: 'GPL-3.0  or\n    later'", .text("GPL-3.0 or later")),
      ("released: 2009-10", .date(try #require(PartialDate("2009-10")))),
      ("repo: https://code.example/x", .link("https://code.example/x")),
      ("stars: n/a", .notApplicable), ("runs_on: N/A", .notApplicable), ("licence: n/a", .notApplicable),
      ("stars: {min: 5, max: 10}", .number(try Self.number("5", "10"))),
      ("stars: {min: 5, max: 5.0}", .number(try Self.number("5"))),
      ("rating: {value: n/a, note: too new}", .notApplicable), ("rating: {note: too new}", .noteAlone),
      ("rating: {value: , note: too new}", .noteAlone), ("runs_on: {value: [], note: on request}", .noteAlone),
    ]
    for (line, content) in values { #expect(try Self.value(line)?.content == content, "\(line)") }
  }

  @Test func aNumberMayBeTheLeastOfWhatThereIs() throws {
    let value = try #require(try Self.value("stars: {value: 20, from: true}"))
    guard case .number(let range) = value.content else { throw MissingNumber() }
    #expect(range.isFrom && range.low == range.high)
    #expect(try Self.value("stars: {value: 20, from: false}")?.content == .number(try Self.number("20")))
  }

  private struct MissingNumber: Error {}

  @Test func aMapSaysWhatStandsBeside() throws {
    let value = try Self.value(
      "licence: {value: MIT, note: 'but for the fonts', source: \"https://a.example/LICENSE\", checked: 2026-08}")
    #expect(value?.text == "MIT" && value?.note == "but for the fonts" && value?.source == "https://a.example/LICENSE")
    #expect(value?.checked == PartialDate("2026-08"))
  }

  @Test(arguments: EmptyValueTests.nothing) func anEmptyValueIsUnknown(_ nothing: String) throws {
    let lines = try Self.configuration().facts.dropLast().map { "  \($0.value.id):\(nothing)\n" }.joined()
    #expect(try Self.entry("facts:\n\(lines)").facts.allSatisfy { $0 == nil })
    #expect(try Self.entry("facts:\(nothing)\n").facts.allSatisfy { $0 == nil })
    let value = try Self.value("licence: {value: MIT, note:\(nothing.isEmpty ? " " : nothing), source: , checked: ''}")
    #expect(value == FactValue(content: .text("MIT")))
  }

  @Test func whatAToolCostsMayHaveASource() throws {
    let entry = try Self.entry(
      "entry: {value: Free, checked: 2026}\npricing: {value: $20 a month, note: billed yearly, source: \"https://a.example/\"}\n"
    )
    #expect(entry.entryPrice?.text == "Free" && entry.entryPrice?.checked?.description == "2026")
    #expect(entry.pricing?.text == "$20 a month" && entry.pricing?.note == "billed yearly")
    #expect(entry.locations.checked.map(\.location.line) == [5])
  }

  /// One mistake in site.yml must not become a mistake in every entry.
  @Test func aFaultyDeclarationMakesNoEntryFaulty() throws {
    for declaration in ["licence: text", "licence: {name: Licence, kind: txt}", "licence:", "licence: {name: Licence}"]
    {
      let tree = TestSite.tree([
        SiteConfiguration.path: TestSite.configuration
          + "facts:\n  \(declaration)\ntable: [licence, facts]\npairs: {top: 5, by: licence}\n",
        "Content/tools/delta.md": TestSite.delta("facts:\n  licence: [MIT]\n"),
      ])
      let found = try TestSite.build(tree).diagnostics
      #expect(found.count == 1 && found.allSatisfy { $0.location.line == 8 }, "\(declaration): \(found)")
    }
  }

  @Test func theTableHasTheRowsThatItNames() throws {
    let table = try Self.configuration(TestSite.facts + "table: [stars, facts, verdict]\n").table
    let facts = try Self.configuration().facts.map(\.value.id)
    let subjects = table.map { row in
      switch row.subject {
      case .builtIn(let row): row.rawValue
      case .fact(let index): facts[index] + (row.isNamed ? "!" : "")
      }
    }
    #expect(
      subjects.joined(separator: " ")
        == "stars! runs_on languages stage offline rating repo engine verdict licence released")
    #expect(table.map(\.group).last == "Basics")
    #expect(try Self.configuration().table.prefix(6).allSatisfy { !$0.isNamed })
  }

  /// Texts from right to left are kept apart on the page, wherever an entry has them.
  @Test(arguments: [
    "pricing: \u{5D7}\u{5D9}\u{5E0}\u{5DD}\n", "entry: {value: Free, note: \u{5D7}\u{5D9}}\n",
    "facts: {licence: \u{5D7}\u{5D9}}\n", "facts: {languages: [C, \u{5D7}\u{5D9}]}\n",
  ])
  func theDirectionOfEachTextIsSeen(_ data: String) throws {
    #expect(try Self.entry(data).turns)
    #expect(try !Self.entry("pricing: Free\nfacts: {licence: MIT}\n").turns)
  }

  @Test func pairsAreIndexedByTheFactsThatAreKnownOfBoth() throws {
    func reason(_ alpha: String, _ beta: String) throws -> String? {
      let site = try TestSite.site(
        TestSite.tree([
          SiteConfiguration.path: TestSite.configuration + TestSite.facts + "indexing: {facts: 2}\n",
          "Content/tools/alpha.md": TestSite.entry("Alpha", front: "facts: {\(alpha)}\n"),
          "Content/tools/beta.md": TestSite.entry("Beta", front: "facts: {\(beta)}\n"),
        ]))
      return site.configuration.indexing.reason(against: site.tools[0], site.tools[1], hasNote: false)
    }
    #expect(try reason("licence: MIT, stars: 5", "licence: MIT, stars: 6") == nil)
    #expect(
      try reason("licence: MIT, stars: 5", "licence: MIT, offline: no")
        == "1 of 2 facts are known of both tools")
  }
}
