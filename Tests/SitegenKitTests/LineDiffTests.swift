import Testing

@testable import SitegenKit

/// A difference in the unified form.
@Suite struct LineDiffTests {
  @Test(arguments: [
    ("", "", ""), ("a\n", "a\n", ""), ("a\r\nb\r\n", "a\nb", ""),
    ("a\n", "b\n", "@@ -1,1 +1,1 @@\n-a\n+b\n"), ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
    ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
    ("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nx\n6\n", "@@ -2,5 +2,5 @@\n 2\n 3\n 4\n-5\n+x\n 6\n"),
  ]) func hunksAreAsGitHasThem(_ old: String, _ new: String, _ expected: String) {
    #expect(LineDiff(from: old, to: new).text == expected)
  }

  /// Whatever changes: the hunks make the one text of the other.
  @Test(arguments: 1...40) func hunksMakeTheNewTextOfTheOld(_ seed: UInt64) {
    var random = RandomSite.Numbers(state: seed)
    let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in "\(Int.random(in: 0...9, using: &random))" }
    let new = old.flatMap { line -> [String] in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: []
      case 1: [line, "new"]
      case 2: ["other"]
      default: [line]
      }
    }
    func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
    let diff = LineDiff(from: text(old), to: text(new)).text
    #expect(diff.isEmpty == (old == new))
    #expect(Self.applied(diff, to: old) == new)
  }

  /// What hunks make of lines, by their numbers alone.
  private static func applied(_ diff: String, to old: [String]) -> [String] {
    var new: [String] = []
    var place = 0
    for line in diff.split(separator: "\n") {
      if let head = line.wholeMatch(of: /@@ -(\d+),(\d+) \+\d+,\d+ @@/) {
        let start = (Int(head.1) ?? 0) - (head.2 == "0" ? 0 : 1)
        new += old[place..<start]
        place = start
      } else if line.first == "+" {
        new.append(String(line.dropFirst()))
      } else {
        #expect(old[place] == line.dropFirst())
        if line.first == " " { new.append(old[place]) }
        place += 1
      }
    }
    return new + old[place...]
  }

  @Test func longTextsTakeNoTime() {
    let (old, new) = ((0..<60_000).map { "\($0)\n" }.joined(), (0..<60_000).map { "x\($0)\n" }.joined())
    let text = LineDiff(from: old, to: new).text
    #expect(text.hasPrefix("@@ -1,60000 +1,60000 @@\n-0\n"))
  }
}
