import Glibc
import Testing

@testable import SitegenKit

/// Hostile YAML is refused by limits, at a place, at once.
@Suite struct YAMLLimitTests {
  /// What this thread has computed, in seconds: other tests run at the same time.
  private var computed: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Builds the site with an entry's data and returns the places of its mistakes.
  private func quickly(_ data: String, seconds: Double = 3) throws -> [String] {
    let start = computed
    let places = try TestSite.places(TestSite.delta(data))
    #expect(computed - start < seconds)
    return places
  }

  /// Nine levels of nine aliases each: 387 million values if anybody walked them.
  @Test func refusesABombOfAliases() throws {
    let levels = (1..<10).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ","))]\n"
    }
    #expect(try quickly("a0: &a0 x\n" + levels.joined()) == ["6:10 yaml-alias"])
  }

  /// The library hashes keys: 12 such levels keep it busy for hours.
  @Test func refusesABombOfAliasesInAKey() throws {
    let levels = (1..<12).map { level in
      "- &a\(level) {? [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ","))] : x}\n"
    }
    #expect(try quickly("tags:\n- &a0 x\n" + levels.joined() + "- ? *a11\n  : x\n") == ["7:11 yaml-alias"])
  }

  @Test(arguments: [
    "[&a x,*a]", "{k: &a x, l: *a}", "[&a x, &a-b y, *a-b]", "\n  - &a x\n  -\t*a", "[*a, &a x]", "{&a k: 1, *a : 2}",
    "[\"&a\", *a]",
  ])
  func refusesAnAliasHoweverItIsWritten(_ value: String) throws {
    #expect(
      try TestSite.places(TestSite.delta("tags: \(value)\n")).map { $0.split(separator: " ")[1] } == ["yaml-alias"])
  }

  @Test func allowsWhatIsNestedTwentyDeep() throws {
    let tooDeep = "yaml-limit"
    func ids(_ depth: Int) throws -> Set<Substring> {
      let value = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return Set(try quickly("tags: \(value)\n").map { $0.split(separator: " ")[1] })
    }
    // The map of the entry's keys is the first level.
    #expect(try ids(19).contains(Substring(tooDeep)) == false)
    #expect(try ids(20).contains(Substring(tooDeep)))
  }

  @Test(arguments: ["[", "- ", "{a: ", "? "])
  func reportsDeepNestingOnce(_ opening: String) throws {
    for depth in [30, 400, 990, 5000, 60_000] {
      let places = try quickly(
        "panel:\n  \(String(repeating: opening, count: min(depth, 60_000 / opening.utf8.count)))x\n")
      #expect(places.count { $0.hasSuffix("yaml-limit") } <= 1)
      #expect(!places.isEmpty)
    }
  }

  @Test func limitsTheSizeOfTheData() throws {
    let head = TestSite.delta("").utf8.count - "---\n---\nText.\n".utf8.count
    func places(_ size: Int) throws -> [String] {
      try quickly("pricing: \(String(repeating: "x", count: size - head - "pricing: \n".utf8.count))\n")
    }
    #expect(try places(YAMLReader.frontMatterBytes) == [])
    #expect(try places(YAMLReader.frontMatterBytes + 1) == ["2:1 yaml-limit"])
  }

  @Test func limitsTheSizeOfTheConfiguration() throws {
    func problems(_ size: Int) throws -> [Diagnostic] {
      let start = TestSite.configuration + "description: "
      let text = start + String(repeating: "x", count: size - start.utf8.count)
      return try TestSite.build(TestSite.tree([SiteConfiguration.path: text])).diagnostics
    }
    #expect(try problems(64 << 10) == [])
    #expect(try problems((64 << 10) + 1).map(\.rule) == [.yamlLimit])
  }

  private static func list(of value: String, count: Int) -> String {
    Array(repeating: value, count: count).joined(separator: ",")
  }

  /// Long lines full of mistakes: each kept its line once, which made gigabytes.
  static let manyMistakes = [
    "{" + (0..<1200).map { "key\($0): " }.joined(separator: ",") + "}", "{" + list(of: "k: ", count: 3000) + "}",
    "[" + list(of: "{}", count: 5000) + "]", String(repeating: "\u{85}", count: 7000),
    String(repeating: "\u{1}", count: 14_000),
  ]

  @Test(arguments: manyMistakes.indices)
  func isQuickWithAThousandMistakes(_ index: Int) throws {
    // A debug build is about ten times as slow as the one that a second is promised for.
    let places = try quickly("tags: \(Self.manyMistakes[index])\n", seconds: 5)
    #expect((1...Diagnostics.mostInFile + 1).contains(places.count))
  }
}
