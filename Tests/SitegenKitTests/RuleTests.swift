import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// Every rule is a row of its own, and nothing of it can be forgotten.
@Suite struct RuleTests {
  /// The compiler asks for severity, meaning and cure; that a row stands in its file's list it can't know.
  @Test func everyRowIsInTheListOfItsFile() throws {
    let files = try HouseTests.sources(below: "Sources/SitegenKit").filter { $0.path.hasPrefix("Diagnostics/Rule+") }
    var rows: [String] = []
    for file in files {
      let text = file.lines.joined(separator: "\n")
      let names = text.matches(of: /static let (\w+) = Rule\(/).map { String($0.1) }
      let list = try #require(text.firstMatch(of: /static let \w+: \[Rule\] = \[([\w,\s]*)\]/), "\(file.path)")
      let listed = list.1.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      #expect(names == listed, "\(file.path)")
      rows += names
    }
    #expect(rows.count == Rule.all.count && rows.count > 70)
  }

  @Test func everyIdStandsOnce() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    #expect(Rule.all.allSatisfy { rule in rule.id.utf8.allSatisfy { $0 == 0x2D || Ascii.isLowercaseLetter($0) } })
  }

  @Test func adviceIsAWarningAndOnlyErrorsStopABuild() {
    #expect(Rule.longTagline.isAdvice && Rule.longTagline.severity == .warning)
    #expect(!Rule.rawHTML.isAdvice && Rule.rawHTML.severity == .warning)
    #expect(!Rule.date.isAdvice && Rule.date.severity == .error)
  }
}
