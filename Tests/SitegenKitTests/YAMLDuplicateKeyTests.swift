import Testing

@testable import SitegenKit

/// A key that stands twice is reported where it stands again, and the rest of the file is checked all the same.
@Suite struct YAMLDuplicateKeyTests {
  @Test(arguments: [
    ("name: Again\n", ["5:1 duplicate-key"]),
    ("\"name\": Again\n'tagline': Again\n", ["5:1 duplicate-key", "6:1 duplicate-key"]),
    // Only the later ones are reported, whatever the order of the keys.
    ("tagline: U\nname: B\ntagline: V\n", ["5:1 duplicate-key", "6:1 duplicate-key", "7:1 duplicate-key"]),
    // The same word in another map, in a value or in a text is no key of this map.
    ("panel:\n  name: x\nname: B\n", ["6:3 unknown-reviewer", "6:9 value-type", "7:1 duplicate-key"]),
    ("pricing: \"{name: x}\"\nentry: |\n  name: x\nname: B\n", ["8:1 duplicate-key"]),
    // What stands in a map in brackets.
    (
      "panel: {builder: {score: 1, verdict: ship, score: 2}}\n",
      ["5:9 review-without-prose", "5:44 duplicate-key"]
    ),
    // Both maps that have one, and what is wrong besides.
    (
      "panel:\n  builder: {score: 1, score: 2, verdict: sip}\nname: B\ncolor: red\n",
      [
        "6:3 review-without-prose", "6:23 duplicate-key", "6:42 verdict", "7:1 duplicate-key", "8:1 unknown-key",
      ]
    ),
    // A key of one letter leaves little room to rename it.
    ("? {a: 1, a: 2, b: 1, b: 2}\n: x\n", ["5:3 yaml-syntax", "5:10 duplicate-key", "5:22 duplicate-key"]),
    // A key without letters.
    ("\"\": 1\n\"\": 2\ntags: [a , b]\n", ["5:1 unknown-key", "6:1 duplicate-key"]),
    // Written by an escape, it is found only where it stands first.
    ("\"n\\x61me\": B\n", ["2:1 duplicate-key"]),
  ])
  func reportsAKeyWhereItStandsAgain(_ data: String, _ places: [String]) throws {
    #expect(try TestSite.places(TestSite.delta(data)) == places)
  }

  @Test func reportsEachFurtherPlaceOfAKey() throws {
    let places = try TestSite.places(TestSite.delta(String(repeating: "name: Again\n", count: 12)))
    #expect(places == (5...16).map { "\($0):1 duplicate-key" })
  }

  @Test func findsTheSecondOfTwoSpellingsThatAreEqual() throws {
    let data = "panel: {caf\u{E9}: 1, cafe\u{301}: 2}\n"
    #expect(try TestSite.places(TestSite.delta(data)).contains { $0.hasSuffix("duplicate-key") })
  }
}
