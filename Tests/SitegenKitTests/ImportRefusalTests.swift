import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// What an import says of values that it does not take over.
@Suite struct ImportRefusalTests {
  private static let named = "fields: {name: N, category: {value: Media}, website: W}\n"

  @Test func refusedOptionalValueMakesNoDraft() throws {
    let result = try TestImport.run("N,W\nOne,ftp://x\n", map: Self.named)
    #expect(
      result.printed == """
        data.csv:2:5: error: "website" is "ftp://x", which does not begin with https:// or http:// [web-address]
            One,ftp://x
                ^~~~~~~

        """)
    #expect(result.files == ["one.md": "---\nname: One\ncategory: Media\n---\n"])
    #expect(result.result.drafts == 0 && result.result.hasLosses)
  }

  @Test func reviewThatLosesItsScoreMakesADraft() throws {
    let result = try TestImport.run(TestImport.header + "One,T,dev,,,,,6,yes,Why\n")
    #expect(
      result.printed == """
        data.csv:2:1: warning: the entry is a draft, since its review "builder" has no score [import-draft]
            One,T,dev,,,,,6,yes,Why
            ^
        data.csv:2:15: error: "6" is no score from 0 to 5 [score-range]
            One,T,dev,,,,,6,yes,Why
                          ^

        """)
    #expect(result.result.drafts == 1)
  }

  @Test func sameRefusalIsCounted() throws {
    let rows = (1...1_348).map { "T\($0),\($0 > 1_340 ? "u\($0)" : "same")\n" }.joined()
    let result = try TestImport.run("N,W\n" + rows, map: Self.named)
    #expect(
      result.printed.hasSuffix(
        """
        data.csv:5:4: error: "W" has 1345 more values like the first three; the next one is here [web-address]
            T4,same
               ^~~~
            hint: the others are "u1341", "u1342", "u1343", "u1344", "u1345", "u1346", "u1347", "u1348"

        """))
    #expect(result.printed.components(separatedBy: "[web-address]").count == 5)
    #expect(result.files.count == 1_348)
  }

  @Test func manyDifferentValuesAreNamedInPart() throws {
    let rows = (1...20).map { "T\($0),u\($0)\n" }.joined()
    let result = try TestImport.run("N,W\n" + rows, map: Self.named)
    #expect(
      result.printed.hasSuffix(
        "    hint: the others are \"u4\", \"u5\", \"u6\", \"u7\", \"u8\", \"u9\", \"u10\", \"u11\", \"u12\", \"u13\", \"u14\", \"u15\" and 5 more\n"
      ))
  }

  @Test func sameProblemOfRowsIsCounted() throws {
    let result = try TestImport.run("N,W\n,\n" + String(repeating: ",https://x.example\n", count: 4), map: Self.named)
    #expect(
      result.printed.hasSuffix(
        """
        data.csv:6:1: error: 1 more row has the same problem as the first three; it is here [import-row]
            ,https://x.example
            ^

        """))
    #expect(result.result.refusedRows == 4)
  }

  // MARK: - Scores and days

  @Test(arguments: [
    ("{column: S, out_of: 5}", "\"4,5\"", 90), ("{column: S, out_of: 5}", "4.5", 90), ("S", "80%", 80),
    ("{column: S, out_of: 5}", "80 %", 80), ("{column: S, out_of: 10}", "7.25", 73), ("S", "\"80,4%\"", 80),
  ])
  func scoresAreReadAsTheyAreWritten(source: String, text: String, score: Int) throws {
    let map =
      "fields: {name: N, category: {value: Media}}\npanel: {builder: {score: \(source), verdict: {value: ship}, review: {value: Why}}}\n"
    let result = try TestImport.run("N,S\nOne,\(text)\n", map: map)
    #expect(result.printed == "")
    #expect(result.files["one.md"]?.contains("builder: {score: \(score), verdict: ship}") == true)
  }

  @Test(arguments: [
    ("{column: S, out_of: 5}", "\"1,250\"", "\"1,250\" is no score from 0 to 5 [score-range]"),
    ("{column: S, out_of: 5}", "good", "\"good\" is no score from 0 to 5 [score-range]"),
    ("{column: S, out_of: 5}", "-1", "\"-1\" is no score from 0 to 5 [score-range]"),
    ("S", "120%", "\"120%\" is no score from 0 to 100% [score-range]"),
    ("S", "\"4,5\"", "score is \"4,5\"; a score is a whole number from 0 to 100 [value-type]"),
  ])
  func messageNamesTheNumberInTheSource(source: String, text: String, message: String) throws {
    let map = "fields: {name: N, category: {value: Media}}\npanel: {builder: {score: \(source)}}\n"
    let result = try TestImport.run("N,S\nOne,\(text)\n", map: map)
    #expect(result.printed.contains("data.csv:2:5: error: \(message)\n"))
  }

  @Test func daysOfExcelAreRead() throws {
    let map = "dates: excel\nfields: {name: N, category: {value: Media}, published: D}\n"
    let result = try TestImport.run("N,D\nA,44927\nB,44927.75\nC,2024-02-29\nD,45351\nE,12\n", map: map)
    #expect(
      result.printed.hasPrefix(
        "data.csv:6:3: error: \"published\" is \"12\"; it must be a day of the calendar as YYYY-MM-DD [date]\n"))
    let days = result.files.mapValues { $0.split(separator: "\n").first { $0.hasPrefix("published: ") }?.dropFirst(11) }
    #expect(
      days == [
        "a.md": "2023-01-01", "b.md": "2023-01-01", "c.md": "2024-02-29", "d.md": "2024-02-29", "e.md": nil,
      ])
  }

  @Test func dayCountsAreThoseOfTheCalendar() throws {
    for days in [0, 1, 58, 59, 364, 365, 789, 11_016, 11_017, 19_358, 2_932_896] {
      let day = try #require(Day(daysSince1970: days))
      #expect(day.secondsSince1970 == days * 86_400)
      #expect(Day(day.description) == day)
    }
    #expect(Day(daysSince1970: -1) == nil && Day(daysSince1970: 2_932_897) == nil)
  }
}
