import Testing

@testable import SitegenKit

@Suite struct PairsPolicyTests {
  /// Six tools by slug: their category and their scores.
  private static let tools: [(slug: String, category: String, scores: [Int])] = [
    ("a", "Media", [50, 50]), ("b", "Media", [90]), ("c", "Tools for all", [70, 71]), ("d", "Tools for all", [71, 70]),
    ("e", "Media", [70, 71]), ("f", "Media", []),
  ]

  private func site(_ policy: String, notes: [String] = []) throws -> Site {
    var tree: SourceTree = [
      "Content/site.yml": """
      title: Test Site
      base_url: https://site.example/
      panel: [{id: x, name: X}, {id: y, name: Y}]
      categories: [Media, Tools for all]
      pairs: \(policy)

      """
    ]
    for tool in Self.tools {
      let reviews = zip(["x", "y"], tool.scores)
      let panel = reviews.map { "\($0): {score: \($1), verdict: ship}" }.joined(separator: ", ")
      let text = """
        ---
        name: \(tool.slug)
        tagline: T
        category: \(tool.category)
        panel: {\(panel)}
        ---
        \(reviews.map { "## \($0.0)\n\nText.\n\n" }.joined())
        """
      tree["Content/tools/\(tool.slug).md"] = Array(text.utf8)
    }
    for note in notes { tree["Content/pairs/\(note).md"] = Array("A note.\n".utf8) }
    return try TestSite.site(tree)
  }

  private func pairs(_ policy: String, notes: [String] = []) throws -> [String] {
    let site = try site(policy, notes: notes)
    let names = site.tools.indices.map { site.pairs.row($0).map(name) }.flatMap(\.self)
    #expect(site.pairs.count == names.count)
    // Both ways to ask agree.
    for place in site.tools.indices {
      let own = names.filter { $0.split(separator: "-").contains(Substring(site.tools[place].slug.text)) }
      #expect(site.pairs.partners(of: place).count == own.count)
    }
    return names

    func name(_ pair: Pair) -> String { "\(site.tools[pair.first].slug)-\(site.tools[pair.second].slug)" }
  }

  private static let all = [
    "a-b", "a-c", "a-d", "a-e", "a-f", "b-c", "b-d", "b-e", "b-f", "c-d", "c-e", "c-f", "d-e", "d-f", "e-f",
  ]

  @Test(arguments: [
    ("all", all), ("same-category", ["a-b", "a-e", "a-f", "b-e", "b-f", "c-d", "e-f"]),
    ("{top: 2}", ["b-c"]),
    // Equal means go by slug; they are compared exactly, and no review is below every score.
    ("{top: 3}", ["b-c", "b-d", "c-d"]), ("{top: 5}", all.filter { !$0.contains("f") }), ("{top: 6}", all),
    ("{top: 1000000}", all), ("listed", []),
  ])
  func pairsByPolicy(_ policy: String, _ expected: [String]) throws {
    #expect(try pairs(policy) == expected)
  }

  @Test func pairsWhatHasANoteWhenListed() throws {
    #expect(try pairs("listed", notes: ["d-vs-f", "a-vs-c"]) == ["a-c", "d-f"])
  }

  @Test(arguments: [
    ("all", "a", "b", true, "\"pairs\" is all"),
    ("same-category", "e", "a", true, "\"pairs\" is same-category, and both are in \"Media\""),
    (
      "same-category", "a", "c", false,
      "\"pairs\" is same-category, but a is in \"Media\" and c in \"Tools for all\""
    ),
    ("{top: 2}", "c", "b", true, "\"pairs\" is {top: 2}; by average score b is number 1 and c number 2"),
    ("{top: 2}", "b", "f", false, "\"pairs\" is {top: 2}; by average score b is number 1 and f number 6"),
    ("listed", "a", "c", true, "\"pairs\" is listed, and there is Content/pairs/a-vs-c.md"),
    ("listed", "a", "d", false, "\"pairs\" is listed, and there is no Content/pairs/a-vs-d.md"),
  ])
  func explainsAPair(_ policy: String, _ first: String, _ second: String, _ hasPage: Bool, _ reason: String) throws {
    let site = try site(policy, notes: ["a-vs-c"])
    let found = try site.explain(first, second, addresses: site.configuration.addresses)
    #expect(found.files.isEmpty != hasPage)
    #expect(found.reason == reason)
  }

  /// A name may hold characters that would turn the order of a terminal's line.
  @Test func anExplanationHoldsNoHiddenCharacter() throws {
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = Array((TestSite.configuration + "pairs: same-category\n").utf8)
    tree["Content/tools/delta.md"] = Array(
      TestSite.delta("").replacing("name: Delta", with: "name: \"D\u{202E}e\u{061C}\"").utf8)
    let site = try TestSite.site(tree)
    let addresses = site.configuration.addresses
    #expect(
      try site.explain("alpha", "delta", addresses: addresses).reason
        == "\"pairs\" is same-category, but Alpha is in \"Developer Tools\" and D<U+202E>e<U+061C> in \"Media\"")
    #expect(throws: PairQuestionError(description: "\"x<U+061C>\" is no tool of this site")) {
      try site.explain("x\u{061C}", "delta", addresses: addresses)
    }
  }

  /// A note on a pair that the policy leaves out makes no page.
  @Test func keepsToThePolicyWhateverHasANote() throws {
    #expect(try pairs("{top: 2}", notes: ["a-vs-f"]) == ["b-c"])
  }

  @Test(arguments: ["{top: 0}", "{top: 1}", "{top: -2}", "{top: 1000001}", "{top: two}", "{top: 2.5}"])
  func refusesATopThatMakesNoPair(_ policy: String) throws {
    let tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + "pairs: \(policy)\n"])
    #expect(try TestSite.build(tree).diagnostics.map(\.rule) == [.valueRange])
  }
}
