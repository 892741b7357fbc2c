import Foundation
import TestSupport
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// `data/tools.csv` is read back by `data/import.yml`: the site that comes of it has the same table.
@Suite(.timeLimit(.minutes(15))) struct OpenDataMappingTests {
  private static func built(_ tree: SourceTree) throws -> [String: String] {
    let built = try TestSite.build(tree)
    #expect(built.diagnostics.filter { $0.severity == .error } == [])
    return built.files
  }

  /// A site that changed at random, without notes and votes: they can be on a tool that is gone.
  private static func random(seed: UInt64) -> SourceTree {
    var site = RandomSite(seed: seed)
    for _ in 0..<6 { _ = site.change() }
    var tree = site.tree
    for path in tree.files.keys where path.hasPrefix("Content/pairs/") { tree[path] = nil }
    tree[VotesFile.path] = nil
    return tree
  }

  /// The site with the entries that an import makes of its own table.
  ///
  /// Texts of reviews are not in the table, so entries with reviews come as drafts; they get texts here.
  private static func readBack(_ tree: SourceTree, _ files: [String: String]) throws -> SourceTree {
    var tree = tree
    for path in tree.files.keys where path.hasPrefix("Content/tools/") || path.hasPrefix("Content/pairs/") {
      tree[path] = nil
    }
    return try SiteFolder.with(tree) { site in
      try site.write("tools.csv", try #require(files["data/tools.csv"]))
      try site.write("import.yml", try #require(files["data/import.yml"]))
      let open = try AuthoringSite.open(site.root.path)
      let result = try open.readImport(site.url("tools.csv").path, map: site.url("import.yml").path)
      let problems = result.diagnostics.filter { $0.rule != .importDraft }
      #expect(problems == [] && result.refusedRows == 0)
      try open.apply(result)
      for (name, text) in try site.files("Content/tools") {
        let reviewers = open.configuration.panel.filter { text.contains("\n  \($0.id): {score: ") }
        let reviews = reviewers.map { "\n## \($0.name)\n\nText.\n" }.joined()
        tree["Content/tools/\(name)"] = Array((text.replacing("draft: true\n", with: "") + reviews).utf8)
      }
      return tree
    }
  }

  private static func check(_ tree: SourceTree) throws {
    let files = try built(tree)
    guard files["data/tools.csv"] != nil else { return }
    let again = try built(readBack(tree, files))
    #expect(again["data/tools.csv"] == files["data/tools.csv"])
    #expect(again["data/import.yml"] == files["data/import.yml"])
  }

  @Test func randomSitesAreReadBack() throws {
    let rounds = TestLength.rounds(short: 20, long: 60)
    // Some changes leave a site with a mistake, such as an alias that an entry has for its name.
    let sites = try (0..<UInt64(rounds)).map(Self.random).filter {
      try !TestSite.build($0).diagnostics.contains { $0.severity == .error }
    }
    #expect(sites.count > rounds / 2)
    for site in sites { try Self.check(site) }
  }

  private static let settings = """
    verdicts: {ship_from: 60}
    facts:
      runs_on: {name: Runs on, kind: list, values: [Linux, macOS]}
      spoken: {name: Spoken, kind: list}
      stage: {name: Stage, kind: choice, values: {one: First, two: Second}}
      offline: {name: Offline, kind: yes-no}
      stars: {name: Stars, kind: number}
      price: {name: Price, kind: number, unit: "%"}
      name: {name: Full name, kind: text}
      licence: {name: Licence, kind: text}
      licence_note: {name: Note, kind: text}
      released: {name: Released, kind: date}
      repo: {name: Repo, kind: link}
      none: {name: Nobody has it, kind: text}

    """

  private static var awkward: SourceTree {
    var tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + settings])
    tree["Content/tools/alpha.md"] = Array(
      """
      ---
      name: "=Alpha, \\"the first\\""
      short_name: "'A"
      tagline: "'=1+1"
      categories: [Media, Developer Tools]
      website: {url: "https://alpha.example/?a=1,2", sponsored: true}
      entry: {value: "+1", note: "-2", source: "https://s.example/", checked: 2026-08}
      pricing: {note: on request}
      best_for: "''@you"
      pros: ["@one", "two, three"]
      cons: ["''-4"]
      tags: ["- x"]
      aliases: [first, second]
      published: 2026-01-02
      updated: 2026-10-02
      facts:
        runs_on: n/a
        spoken: ["no", "007", "null"]
        stage: {value: two, note: "a: b"}
        offline: {value: partly, checked: 2026}
        stars: {min: -1.50, max: 20, note: of two}
        price: {value: 4.5, from: true, source: "https://p.example/"}
        name: -5.50
        licence: "-5 apples"
        licence_note: "~"
        released: 2009-10
        repo: https://code.example/a
      panel:
        builder: {score: 60}
      ---
      ## Builder

      Text.

      """.utf8)
    return tree
  }

  @Test func awkwardValuesAreReadBack() throws {
    try Self.check(Self.awkward)
    var scoresAlone = Self.awkward
    scoresAlone[SiteConfiguration.path] = Array(
      (TestSite.configuration + Self.settings.replacing("{ship_from: 60}", with: "none")).utf8)
    try Self.check(scoresAlone)
  }

  @Test func theMappingNamesEveryColumn() throws {
    let text = try #require(try Self.built(Self.awkward)["data/import.yml"])
    #expect(
      text == """
        # sitegen import tools.csv --map import.yml
        separator: "; "
        apostrophes: true
        fields:
          slug: slug
          name: name
          short_name: short_name
          tagline: tagline
          categories: [categories, category]
          website: website
          sponsored: sponsored
          aliases: aliases
          entry: {column: entry, note: entry_note, source: entry_source, checked: entry_checked}
          pricing: {column: pricing, note: pricing_note}
          best_for: best_for
          pros: pros
          cons: cons
          tags: tags
          published: published
          updated: updated
        panel:
          builder: {score: builder_score}
          skeptic: {score: skeptic_score}
        facts:
          runs_on: runs_on
          spoken: spoken
          stage: {column: stage, note: stage_note}
          offline: {column: offline, checked: offline_checked}
          stars: {column: stars, max: stars_max, note: stars_note}
          price: {column: price, from: price_from, source: price_source}
          name: fact_name
          licence: licence
          licence_note: licence_note
          released: released
          repo: repo
          none: none
        ignore: [url, builder_verdict, skeptic_verdict]

        """)
  }
}
