import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Facts, and lists that become texts, in imports.
@Suite struct ImportFactTests {
  private static let changes = [SiteConfiguration.path: TestSite.configuration + TestSite.facts]
  private static let fields = "fields: {name: name, category: {value: Media}}\n"

  private func run(_ text: String, as name: String = "data.json", map: String) throws -> (
    printed: String, files: [String: String], problems: [Diagnostic]
  ) {
    let result = try TestImport.run(text, as: name, map: map, changes: Self.changes)
    return (result.printed, result.files, result.problems)
  }

  /// The first lines of messages.
  private func lines(_ printed: String) -> [String] {
    printed.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
  }

  @Test func everyKindOfFactIsFilled() throws {
    let map =
      Self.fields + """
        facts:
          runs_on: {column: os, separator: "/"}
          languages: spoken
          stage: {column: state, words: {GA: graduated}}
          offline: {column: features.off, words: {"1": "yes", "0": "no"}}
          stars: stars
          rating: {column: rating, note: {value: by users}, source: link, checked: seen}
          licence: {column: licenses, separator: ", "}
          released: {column: since, format: D.M.YYYY}
          repo: link

        """
    let text = """
      [{"name": "One", "os": "Linux/macOS", "spoken": ["de", "yes"], "state": "ga", "features": {"off": 1}, "stars": 57536,
        "rating": "4,5", "link": "https://one.example/", "seen": "2026-08", "licenses": ["MIT", "BSD, old"], "since": "3.4.2020"},
       {"name": "Two", "features": {"off": false}, "rating": 3, "licenses": [], "since": "2009-10", "state": "n/a", "os": "N/A"}]
      """
    let result = try run(text, map: map)
    #expect(result.printed == "" && result.problems == [])
    #expect(
      result.files == [
        "one.md": """
        ---
        name: One
        category: Media
        facts:
          runs_on: [Linux, macOS]
          languages: [de, "yes"]
          stage: graduated
          offline: yes
          stars: 57536
          rating: {value: 4.5, note: by users, source: https://one.example/, checked: 2026-08}
          licence: MIT, BSD, old
          released: 2020-04-03
          repo: https://one.example/
        ---

        """,
        "two.md": """
        ---
        name: Two
        category: Media
        facts:
          runs_on: N/A
          stage: n/a
          offline: no
          rating: {value: 3, note: by users}
          released: 2009-10
        ---

        """,
      ])
  }

  @Test func refusedFactsAreLeftOutAndReportedInTheSource() throws {
    let map =
      Self.fields + """
        facts: {runs_on: os, stage: state, offline: off, stars: {column: stars, source: {column: link}}, rating: rating, licence: licenses}

        """
    let text = """
      [{"name": "One", "os": ["Linux", "Plan9"], "state": "sandbx", "off": "maybe", "stars": 5, "link": "x.example",
        "rating": "1,234", "licenses": ["MIT", "BSD"]}]
      """
    let result = try run(text, map: map)
    #expect(
      lines(result.printed) == [
        "data.json:1:34: error: \"Plan9\" is not one of the values of \"runs_on\": Linux, Windows, macOS [fact-value]",
        "data.json:1:53: error: \"sandbx\" is not one of the values of \"stage\": sandbox, graduated [fact-value]",
        "data.json:1:70: error: \"offline\" is \"maybe\"; it must be yes, no or partly [fact-value]",
        "data.json:1:99: error: \"source\" is \"x.example\", which does not begin with https:// or http:// [web-address]",
        "data.json:2:13: error: \"rating\" is \"1,234\"; a number is digits with at most one point, without separators or a unit [fact-value]",
        "data.json:2:34: error: \"licence\" is a list; it must be a text [fact-value]",
      ])
    #expect(
      result.printed.contains(
        "hint: say in the mapping how it is one text: separator: \", \" joins its items, first: true takes the first\n")
    )
    #expect(result.printed.ranges(of: "hint: say in the mapping").count == 1)
    #expect(result.files == ["one.md": "---\nname: One\ncategory: Media\nfacts:\n  stars: 5\n---\n"])
    #expect(result.problems == [])
  }

  @Test func columnsThatAreNamedAsFactsAre() throws {
    let map = Self.fields + "facts: {from: {column: features.*, words: {x: \"yes\"}}, licence: lic}\n"
    let text = """
      [{"name": "One", "lic": "MIT", "features": {"offline": "x", "licence": "GPL", "stage": "sandbox", "licnse": 1, "other": 2}}]
      """
    let result = try run(text, map: map)
    #expect(
      result.printed == """
        data.json:1:61: warning: the column "features.licence" is not imported [import-column]
            [{"name": "One", "lic": "MIT", "features": {"offline": "x", "licence": "GPL", "stage": "sandbox", "l…
                                                                        ^~~~~~~~~
            hint: the mapping names another column for "licence"
        data.json:1:99: warning: the column "features.licnse" is not imported [import-column]
            …, "licence": "GPL", "stage": "sandbox", "licnse": 1, "other": 2}}]
                                                     ^~~~~~~~
            hint: did you mean "licence"?
        data.json:1:112: warning: the column "features.other" is not imported [import-column]
            …"GPL", "stage": "sandbox", "licnse": 1, "other": 2}}]
                                                     ^~~~~~~
            hint: name it in the mapping's "fields", "facts" or "panel", or in "ignore"

        """)
    #expect(
      result.files == [
        "one.md":
          "---\nname: One\ncategory: Media\nfacts:\n  stage: sandbox\n  offline: yes\n  licence: MIT\n---\n"
      ])
  }

  @Test func factOfAnotherCategoryIsLeftOut() throws {
    let result = try run(
      #"[{"name": "One", "engine": "V8"}]"#, map: Self.fields + "facts: {engine: engine}\n")
    #expect(
      lines(result.printed) == [
        "data.json:1:28: warning: \"engine\" belongs to Developer Tools, so it is left out of an entry in Media [fact-elsewhere]"
      ])
    #expect(result.files == ["one.md": "---\nname: One\ncategory: Media\n---\n"])
  }

  @Test(arguments: [
    ("facts: {licnce: a}\n", ["map.yml:2:9: error: \"licnce\" is not a fact that site.yml declares [unknown-fact]"]),
    (
      "facts: {from: features}\n",
      ["map.yml:2:9: error: \"from\" must be one name with one \"*\", where the facts' ids stand [value-range]"]
    ),
    ("facts: {from: \"x.*\"}\n", ["map.yml:2:15: error: \"x.*\" is no column of data.json [unknown-key]"]),
    (
      "facts: {licence: {column: name, first: maybe, note: {}}}\n",
      [
        "map.yml:2:40: error: \"first\" is \"maybe\"; it must be true or false [value-type]",
        "map.yml:2:47: error: \"note\" must have a \"column\" or a \"value\" [value-missing]",
      ]
    ),
    ("facts: [licence]\n", ["map.yml:2:8: error: \"facts\" is a list; it must be a map of keys [value-type]"]),
  ])
  func mistakesInTheMappingAreReported(text: String, messages: [String]) throws {
    let result = try run(#"[{"name": "One"}]"#, map: Self.fields + text)
    #expect(lines(result.printed) == messages)
    #expect(result.files == [:])
    #expect(!text.contains("licnce") || result.printed.contains("hint: did you mean \"licence\"?"))
  }

  // MARK: - Lists and texts

  @Test func listBecomesATextWhereTheMappingSaysHow() throws {
    let map = """
      separator: ;
      fields:
        name: name
        category: {value: Media}
        tagline: {column: lines, first: true}
        pricing: {column: licenses, separator: " or ", words: {mit: MIT License}, source: {value: "https://x.example/p"}}
        entry: {column: plan, first: true}
        tags: {column: plan}

      """
    let text = """
      [{"name": "One", "lines": ["A", "B"], "licenses": ["MIT", "GPL"], "plan": "Free; Paid"},
       {"name": "Two", "lines": [], "licenses": ["MIT"], "plan": "Paid"}]
      """
    let result = try run(text, map: map)
    #expect(result.printed == "" && result.problems == [])
    #expect(
      result.files == [
        "one.md": """
        ---
        name: One
        tagline: A
        category: Media
        entry: Free
        pricing: {value: MIT License or GPL, source: https://x.example/p}
        tags: [Free, Paid]
        ---

        """,
        "two.md": """
        ---
        name: Two
        category: Media
        entry: Paid
        pricing: {value: MIT License, source: https://x.example/p}
        tags: [Paid]
        ---

        """,
      ])
  }

  @Test func detailsBelongToSomeFields() throws {
    let result = try run(
      #"[{"name": "One"}]"#, map: "fields: {name: {column: name, note: name}, category: {value: Media}}\n")
    #expect(
      lines(result.printed) == [
        "map.yml:1:31: error: \"note\" belongs to a fact, to \"entry\" or to \"pricing\"; \"name\" has none [unknown-key]"
      ])
  }

  @Test func wordsCanStandForNothing() throws {
    let map = Self.fields + "facts: {licence: {column: lic, words: {unknown: }}}\n"
    let result = try run(#"[{"name": "One", "lic": "Unknown"}, {"name": "Two", "lic": "MIT"}]"#, map: map)
    #expect(result.printed == "")
    #expect(result.files.filter { $0.value.contains("facts") }.keys.sorted() == ["two.md"])
  }

  @Test func theFirstColumnWithAValueCounts() throws {
    let map = "fields: {name: [title, name], tagline: {column: [short, long]}, category: {value: Media}}\n"
    let text = #"[{"title": "One", "name": "1", "short": "", "long": "L"}, {"name": "Two", "short": "S", "long": "L"}]"#
    let result = try run(text, map: map)
    #expect(result.printed == "")
    #expect(
      result.files == [
        "one.md": "---\nname: One\ntagline: L\ncategory: Media\n---\n",
        "two.md": "---\nname: Two\ntagline: S\ncategory: Media\n---\n",
      ])
  }
}
