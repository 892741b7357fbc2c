import Testing

@testable import SitegenKit

/// Reviews that are nearly the same are found, and no others; the search is compared with one that tries all pairs.
@Suite struct NearDuplicateTests {
  private static let praise = """
    You describe the app once and it writes the client, the tests and the error handling that a tired person forgets, and \
    every call of it can be read afterwards in a log that is short enough to be read.
    """

  private static func entry(_ name: String, builder: String, skeptic: String) -> String {
    TestSite.entry(name, body: "About it.\n\n## Builder\n\n\(builder)\n\n## Skeptic\n\n\(skeptic)\n")
  }

  private static func advice(_ entries: [String: String]) throws -> String {
    try LintTests.advice(
      .nearDuplicate,
      TestSite.tree(Dictionary(uniqueKeysWithValues: entries.map { ("Content/tools/\($0).md", $1) })))
  }

  @Test func namesACopyInAnotherEntry() throws {
    let entries = [
      "alpha": Self.entry("Alpha", builder: Self.praise, skeptic: "Doubted."),
      "beta": Self.entry("Beta", builder: "Built.", skeptic: Self.praise.replacing("client", with: "server")),
    ]
    #expect(
      try Self.advice(entries) == """
        Content/tools/beta.md:15:4: warning: the review "Skeptic" is nearly that of "Builder" in Content/tools/alpha.md; 85 % \
        of their wording is the same [near-duplicate]
            ## Skeptic
               ^~~~~~~

        """)
  }

  @Test func keepsStillBesideAnEntryWithErrors() throws {
    let copies = Self.entry("Alpha", builder: Self.praise, skeptic: Self.praise)
    #expect(try Self.advice(["alpha": copies, "delta": "---\nname: [\n---\n"]) == "")
  }

  @Test func namesACopyInTheSameEntry() throws {
    let entry = Self.entry("Alpha", builder: Self.praise, skeptic: Self.praise)
    #expect(
      try Self.advice(["alpha": entry]) == """
        Content/tools/alpha.md:15:4: warning: the review "Skeptic" is nearly that of "Builder" in this entry; 100 % of their \
        wording is the same [near-duplicate]
            ## Skeptic
               ^~~~~~~

        """)
  }

  @Test func namesACopyWithAnotherName() throws {
    func text(_ name: String) -> String {
      "I gave \(name) a week. \(name) was fast, \(name) was cheap, and with \(name) I slept. Long live **\(name)**, then."
    }
    let entries = [
      "alpha": Self.entry("Alpha", builder: text("Alpha"), skeptic: "Doubted."),
      "beta": Self.entry("Beta Max 2", builder: text("beta max-2"), skeptic: "Doubted."),
    ]
    #expect(try Self.advice(entries).contains("100 % of their wording"))
  }

  @Test func shortAndDifferentReviewsAreFine() throws {
    let other = """
      It costs a subscription, it keeps your drafts on a server of its own and nobody can say what becomes of them, which is \
      why I would wait for a year and see whether the people behind it are still there.
      """
    let entries = [
      "alpha": Self.entry("Alpha", builder: Self.praise, skeptic: other),
      "beta": Self.entry("Beta", builder: "Solid and fast, and well made.", skeptic: "Solid and fast, and well made."),
    ]
    #expect(try Self.advice(entries) == "")
  }

  // MARK: - The search itself

  /// Texts of a small language with copies among them, so that all degrees of likeness occur.
  private static func texts(_ count: Int, words: Int, seed: UInt64) -> [Shingles] {
    var numbers = RandomSite.Numbers(state: seed)
    var texts: [[Int]] = []
    for number in 0..<count {
      if number % 3 == 2, let original = texts.randomElement(using: &numbers) {
        var copy = original
        for _ in 0..<Int.random(in: 0...20, using: &numbers) {
          copy[Int.random(in: copy.indices, using: &numbers)] = Int.random(in: 0..<200, using: &numbers)
        }
        texts.append(copy)
      } else {
        texts.append((0..<words).map { _ in Int.random(in: 0..<200, using: &numbers) })
      }
    }
    return texts.compactMap { text in
      Shingles(HTML(markup: text.map { "w\($0)" }.joined(separator: " ")), toolName: "Tool")
    }
  }

  private static func similarity(_ left: Shingles, _ right: Shingles) -> Int {
    let (first, second) = (Set(left.runs), Set(right.runs))
    return 100 * first.intersection(second).count / first.union(second).count
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func findsWhatTryingAllPairsFinds(seed: UInt64) {
    let texts = Self.texts(150, words: 60, seed: seed)
    var expected: [String] = []
    var originals: [Int] = []
    for text in texts.indices {
      let likeness = originals.map { (Self.similarity(texts[text], texts[$0]), $0) }
      let best = likeness.max { ($0.0, -$0.1) < ($1.0, -$1.1) }
      if let best, best.0 >= NearDuplicates.threshold {
        expected.append("\(text) \(best.1) \(best.0)")
      } else {
        originals.append(text)
      }
    }
    var search = NearDuplicates()
    #expect(search.find(in: texts).map { "\($0.text) \($0.original) \($0.percent)" } == expected)
    #expect(expected.count > 10)
  }

  /// Four thousand reviews have eight million pairs.
  @Test func comparesFewPairs() {
    let texts = Self.texts(1000, words: 60, seed: 7)
    var search = NearDuplicates()
    let found = search.find(in: texts)
    #expect(found.count > 80)
    #expect(search.comparisons < 20 * texts.count)
  }
}
