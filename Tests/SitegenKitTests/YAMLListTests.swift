import Testing

@testable import SitegenKit

/// Lists that YAML would read as something else without a word.
@Suite struct YAMLListTests {
  private func problems(_ data: String) throws -> [String] {
    try TestSite.build(TestSite.tree(["Content/tools/delta.md": TestSite.delta(data)])).diagnostics.map {
      "\($0.location.line):\($0.location.column)+\($0.location.length) \($0.message) [\($0.rule.id)] \($0.hint ?? "")"
    }
  }

  private static let deeper =
    "is indented deeper than the line above, so it is more of that line's text [yaml-syntax] begin it below the item above;"
    + " a text that begins so needs quotes"
  private static let comma =
    "has a comma between digits, which makes two items of it [yaml-syntax] put it in quotes; where two items are meant,"
    + " put a space after the comma"

  @Test(arguments: [
    ("pros:\n- Fast\n - Cheap\n", ["7:2+7 \"- Cheap\" "]),
    ("pros:\n  - Fast\n    - Cheap\n    - Small\n  - Free\n", ["7:5+7 \"- Cheap\" ", "8:5+7 \"- Small\" "]),
    ("pricing: Free\n  - or not\n", ["6:3+8 \"- or not\" "]),
  ])
  func anItemThatIsIndentedDeeperIsNamed(data: String, places: [String]) throws {
    #expect(try problems(data) == places.map { $0 + Self.deeper })
  }

  @Test(arguments: [
    ("pros: [\"Costs $1,000 a year\", Fast]\n", []),
    ("pros: [Costs $1,000 a year, Fast]\n", ["5:16+1 \"Costs $1,000 a year\" "]),
    ("pros: [a, 2 500,50 €]\n", ["5:16+1 \"2 500,50 €\" "]), ("pros: [$1,000,000]\n", ["5:10+1 \"$1,000\" "]),
    ("tags: [80,443]\n", []), ("tags: [\"80\",443 a]\n", []), ("tags: [v1, 2]\n", []), ("tags: [v1,b2]\n", []),
    ("tags:\n  - $1,000\n", []), ("pricing: $1,000\n", []),
  ])
  func aCommaBetweenDigitsIsNamed(data: String, places: [String]) throws {
    #expect(try problems(data) == places.map { $0 + Self.comma })
  }

  @Test(arguments: [
    "pros:\n  - Fast\n  - Cheap\n", "pros:\n- Fast\n- Cheap\n", "pros:\n  - Fast and\n    cheap - very\n",
    "pros:\n  - |\n    - a\n    - b\n", "pros:\n  - \"Fast\n    - cheap\"\n", "pricing: Free\n  -or not\n",
  ])
  func whatIsMeantAsItIsReadPasses(data: String) throws {
    #expect(try problems(data) == [])
  }
}
