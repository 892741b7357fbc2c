import Testing

@testable import SitegenKit

/// The values of facts: how numbers and dates are read, compared and written, in any language.
@Suite struct FactModelTests {
  // MARK: - Numbers

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("57536", "57536"), ("-3.50", "-3.50"), ("0.001", "0.001"), ("007", "7"),
    ("999999999999999999", "999999999999999999"), ("-0.99999999999999999", "-0.99999999999999999"),
  ])
  func readsANumberAsItIsTyped(_ text: String, _ read: String) { #expect(DecimalNumber(text)?.description == read) }

  @Test(arguments: [
    "", "-", ".", "5.", ".5", "1.2.3", "1,000", "1 000", "1e5", "+5", "−5", "--5", "5-", "0x10", "٣", "$5", "5 %",
    "NaN",
    "1000000000000000000", "0.123456789012345678",
  ])
  func whatIsNoNumberIsNotRead(_ text: String) { #expect(DecimalNumber(text) == nil) }

  @Test func numbersCompareByTheirValue() throws {
    let texts = ["-10", "-9.99", "-0.1", "0", "0.1", "0.10", "0.11", "2", "10", "10.0", "999999999999999999"]
    let numbers = try texts.map { try #require(DecimalNumber($0)) }
    #expect(numbers[4] == numbers[5] && numbers[8] == numbers[9])
    #expect(numbers.reversed().sorted().map(\.approximation) == numbers.map(\.approximation))
    for (lower, higher) in zip(numbers, numbers.dropFirst()) { #expect(!(higher < lower)) }
    #expect(try #require(DecimalNumber("0.00000000000000001")) < #require(DecimalNumber("999999999999999999")))
  }

  @Test(arguments: [
    ("en", "1234567.50", "1,234,567.50"), ("en", "999", "999"), ("en", "-1000", "−1,000"),
    ("en-IN", "1234567", "12,34,567"), ("hi", "123456", "1,23,456"), ("de", "1234567.5", "1.234.567,5"),
    ("de-CH", "1234567.5", "1’234’567.5"), ("de-AT", "12345", "12\u{A0}345"), ("fr", "1234.5", "1\u{202F}234,5"),
    ("es", "1234", "1234"), ("es", "12345.6", "12.345,6"), ("es-MX", "1234", "1,234"), ("pt-BR", "1234", "1.234"),
    ("pt-PT", "1234", "1234"), ("pt-PT", "12345", "12\u{A0}345"), ("pl", "1234", "1234"), ("ru", "1234", "1\u{A0}234"),
    ("zh-Hant-TW", "1234", "1,234"), ("EN-gb", "1234", "1,234"), ("eo", "1234.5", "1\u{202F}234.5"),
    ("en", "999999999999999999", "999,999,999,999,999,999"), ("en", "0.00000000000000001", "0.00000000000000001"),
  ])
  func aLanguageWritesNumbersInItsOwnWay(_ language: String, _ number: String, _ written: String) throws {
    #expect(NumberStyle(language: language).text(try #require(DecimalNumber(number))) == written)
  }

  @Test(arguments: [
    ("5", nil, "5"), ("128000", "tokens", "128,000\u{A0}tokens"),
    ("3.5", "$ per million tokens", "$3.5 per million tokens"),
    ("1200", "€", "€1,200"), ("-5", "$", "−$5"), ("-1200", "kg", "−1,200\u{A0}kg"), ("20", "€/month", "€20 /month"),
    ("20", "US$", "20\u{A0}US$"),
  ])
  func aCurrencySignStandsBeforeTheNumber(_ number: String, _ unit: String?, _ written: String) throws {
    #expect(NumberStyle(language: "en").text(try #require(DecimalNumber(number)), unit: unit) == written)
  }

  // MARK: - Dates

  @Test(arguments: ["2009", "2009-10", "2009-10-01", "2024-02-29", "0001"])
  func readsADateAsFarAsItIsKnown(_ text: String) { #expect(PartialDate(text)?.description == text) }

  @Test(arguments: [
    "", "209", "20090", "2009-1", "2009-13", "2009-00", "2009-10-1", "2009-02-29", "2009/10", "10-2009", "0000", "２０",
  ])
  func whatIsNoDateIsNotRead(_ text: String) { #expect(PartialDate(text) == nil) }

  @Test(arguments: [
    ("2009", "2009", true), ("2009", "2010", false), ("2009", "2009-10", true), ("2009-11", "2009-10", false),
    ("2009-10", "2009-10-31", true), ("2009-10-30", "2009-10-31", false), ("2008-10", "2009-10", false),
  ])
  func datesAgreeAsFarAsBothAreKnown(_ left: String, _ right: String, _ isSame: Bool) throws {
    let (left, right) = (try #require(PartialDate(left)), try #require(PartialDate(right)))
    #expect(left.agrees(with: right) == isSame && right.agrees(with: left) == isSame)
  }

  // MARK: - Declarations

  @Test(arguments: [("a", true), ("runs_on", true), ("x2", true), ("", false), ("2x", false), ("_x", false)])
  func anIdIsAWordOfCode(_ text: String, _ isID: Bool) { #expect(Fact.isID(text) == isID) }

  @Test func anIdHasAnEnd() {
    #expect(Fact.isID(String(repeating: "a", count: 40)) && !Fact.isID(String(repeating: "a", count: 41)))
    #expect(!Fact.isID("runs-on") && !Fact.isID("Runs") && !Fact.isID("größe"))
  }

  /// A fact that belongs to no category belongs to all.
  @Test func aFactBelongsToItsCategories() {
    var fact = Fact(id: "engine", name: "Engine", kind: .text)
    #expect(fact.belongs(to: ["Media"]) && fact.belongs(to: []))
    fact.categories = ["Databases", "Media"]
    #expect(fact.belongs(to: ["Other", "Media"]) && !fact.belongs(to: ["Other"]))
  }

  // MARK: - The table

  @Test func rowsWithoutAGroupStandFirstAndGroupsWhereTheirFirstRowStands() {
    func fact(_ id: String, _ group: String?) -> Fact { Fact(id: id, name: id, kind: .text, group: group) }
    let facts = [fact("a", "One"), fact("b", nil), fact("c", "Two"), fact("d", "One"), fact("e", nil)]
    func order(_ subjects: [TableRow.Subject?]) -> [String] {
      TableRow.ordered(subjects, facts: facts, areNamed: true).map { row in
        switch row.subject {
        case .builtIn(let row): row.rawValue
        case .fact(let index): facts[index].id + (row.isNamed ? "" : "?")
        }
      }
    }
    #expect(order([.builtIn(.pricing), nil]) == ["pricing", "b?", "e?", "a?", "d?", "c?"])
    #expect(order([.fact(2), nil, .builtIn(.verdict), .fact(0)]) == ["b?", "e?", "verdict", "c", "d?", "a"])
    #expect(order([.fact(4)]) == ["e"])
  }
}
