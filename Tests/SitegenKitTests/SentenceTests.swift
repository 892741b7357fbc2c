import Testing

@testable import SitegenKit

/// The sentences among the site's words, and the names in their braces.
@Suite struct SentenceTests {
  /// A sentence that is missing in the list of them would be shown with its braces.
  @Test(arguments: CopyKey.allCases) func namesOnlyItsPlaceholders(_ key: CopyKey) {
    let names = BracedName.all(in: Array(key.standard.utf8)).map(\.name)
    #expect(Set(names).isSubset(of: key.placeholders), "\(key.rawValue)")
    #expect(names.isEmpty == key.placeholders.isEmpty, "\(key.rawValue)")
  }

  private enum Score: String, Placeholder { case high, low }

  @Test(arguments: [
    ("{high} to {low}", "9 to 4"), ("{low}{high}", "49"), ("{high}", "9"), ("", ""), ("plain", "plain"),
    // What is no placeholder is text.
    ("{hi} {high} {}", "{hi} 9 {}"), ("{high} {low", "9 {low"), ("high} {low}", "high} 4"), ("{{high}}", "{{high}}"),
  ])
  func fillsItsPlaceholders(_ text: String, _ expected: String) {
    let filled = Phrase<Score>(text).filled { name in
      switch name {
      case .high: "9"
      case .low: "4"
      }
    }
    #expect(filled == expected)
  }

  /// Words that take no value are shown with their braces, also where they stand among sentences that do.
  @Test func showsTheBracesOfWordsWithoutPlaceholders() throws {
    let entry = """
      ---
      name: NAME
      tagline: T
      category: Media
      panel: {ID: {score: 70, verdict: ship}}
      ---
      ## WHO

      It.

      """
    func tool(_ name: String, _ id: String, _ who: String) -> String {
      entry.replacing("NAME", with: name).replacing("ID", with: id).replacing("WHO", with: who)
    }
    let site = try TestSite.build(
      TestTemplates.tree(
        ["comparison": "{{summary}}|{{copy.kicker}}|{{#reviewers}}{{contest}} {{/reviewers}}"],
        [
          "Content/site.yml": TestSite.configuration
            + "copy: {summary_unshared: \"No {reviewer} did both.\", kicker: \"{a}\", lead_none: \"{none}\"}\n",
          "Content/tools/alpha.md": tool("Alpha", "builder", "Builder"),
          "Content/tools/beta.md": tool("Beta", "skeptic", "Skeptic"),
        ]))
    #expect(site.diagnostics == [])
    #expect(site.files["compare/alpha-vs-beta.html"] == "No {reviewer} did both.|{a}|{none} {none} ")
  }
}
