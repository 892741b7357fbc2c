import Foundation
import TestSupport
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Tables at random: whatever is in them, the proposal imports every row that has a name.
@Suite struct ProposalPropertyTests {
  /// Makes tables of columns of all kinds, with gaps, slips, and words that mean something to YAML.
  struct RandomTable {
    var numbers: RandomSite.Numbers

    static let words = [
      "yes", "No", "~", "null", "x: y", "a #b", "- c", "*star", "&and", "{b}", "[l]", "1.10", "017", "@at", "%d", "'q'",
      "tr\\ue", "é", "日本", "?", "!x", "|", ">", "a,b", "C++", "=1+1", "`t`", "on", "2021-01-02", "\u{201C}q\u{201D}",
    ]
    static let headers = [
      "Category", "Type", "Website", "Pros", "Tags", "Description", "Price", "updated", "Published", "Open source",
      "id",
      "Größe (MB)", "a: b", "# rank", "facts", "from", "*", "- x", "true", "日本", "best for", "rating", "Kind #2",
      "from.to",
      "slug", "key", "{x}", "size_gb", "'quoted'", "Since",
    ]

    mutating func number(_ end: Int) -> Int { Int.random(in: 0..<end, using: &numbers) }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[number(list.count)] }

    /// A value of a column whose kind is a number, for a row.
    mutating func value(_ kind: Int, _ row: Int) -> String {
      if number(9) == 0 { return pick(["", "", "-", "n/a", "unknown"]) }
      if number(60) == 0 { return pick(Self.words) }
      switch kind {
      case 0: return pick(["yes", "no", "Yes", "partly"])
      case 1: return pick(["x", ""])
      case 2: return "\(number(2000)).\(number(100))"
      case 3: return "\(number(90)),\(number(90) + 10)"
      case 4: return "$\(number(500))"
      case 5: return "20\(10 + number(15))-0\(1 + number(9))-1\(number(10))"
      case 6: return "\(1 + number(28)).\(1 + number(12)).20\(10 + number(15))"
      case 7: return "https://example\(number(50)).com/\(row)"
      case 8: return pick(["Linux;macOS", "Windows", "Linux; Windows", "Linux;Linux"])
      case 9: return pick(["Editors", "editors", "Video & Audio", "C#", "C++", "日本", "no", "404", "vs", "a: b"])
      case 10: return "\(row + 1)"
      case 11: return "A text that says more, and *more*, of no. \(row). It ends."
      case 12: return "\(number(100))%"
      case 13: return "same"
      case 14: return "\(number(400)) GB"
      case 15: return pick(["", "", "", "", "", "rare"])
      default: return pick(Self.words)
      }
    }

    /// A CSV file and the names in it.
    mutating func make() -> (text: String, names: [String], delimiter: String) {
      let delimiter = pick([",", ";", "|", "\t"])
      let rows = 1 + number(40)
      let columns = number(9)
      var headers = Self.headers
      headers.shuffle(using: &numbers)
      headers = [pick(["Name", "title", "Tool"])] + headers.prefix(columns)
      let kinds = headers.map { _ in number(17) }
      var names: [String] = []
      var lines = [headers]
      for row in 0..<rows {
        let isNamed = number(12) > 0
        let name =
          isNamed
          ? pick(["Tool \(row)", "\(pick(Self.words)) \(row)", "日本\(row)語", "C\(pick(["#", "++", "!"])) \(row)"]) : ""
        if isNamed { names.append(name) }
        lines.append([name] + kinds.dropFirst().map { value($0, row) })
      }
      let text = lines.map { line in
        line.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: delimiter) + "\n"
      }.joined()
      return (text, names, delimiter)
    }
  }

  @Test(arguments: 1...6) func everyRowWithANameIsImported(seed: Int) throws {
    var table = RandomTable(numbers: .init(state: UInt64(seed)))
    for _ in 0..<TestLength.rounds(short: 5, long: 60) {
      let (text, names, delimiter) = table.make()
      guard !names.isEmpty else { continue }
      let site = try ProposedSite.make(["data.csv": text], of: "data.csv")
      let refused = site.printed.split(separator: "\n").filter { $0.contains("[import-row]") || $0.contains("[slug") }
      let isAllRead = site.entries.count == names.count
      #expect(isAllRead, "\(delimiter)\n\(text)\n\(site.mapping)\n\(site.printed)\n\(refused)")
      #expect(!site.printed.contains("unknown-category"), "\(site.printed)")
      #expect(site.result.drafts == 0)
      let entries = site.entries.values.joined()
      for name in names { #expect(entries.contains("\nname: \(YAMLText.value(name))\n"), "\(name)") }
    }
  }
}
