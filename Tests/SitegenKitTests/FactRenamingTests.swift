import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// Another id for a fact, and another form for a value.
@Suite(.timeLimit(.minutes(15))) struct FactRenamingTests {
  static let configuration =
    TestSite.configuration + """
      facts:
        # What it runs on.
        runs_on: {name: Runs on, kind: list, values: [Linux, 'Windows', "macOS"], filter: true}
        stage:
          name: Stage
          kind: choice
          values:
            sandbox: Sandbox   # early
            "graduated": Graduated
        stars: {name: stars, kind: number, better: higher}
      table: [verdict, "stars", runs_on]
      columns: [runs_on, stars]
      pairs: {top: 2, by: stars}

      """

  /// A site in which everything names `stars`, and some things `Linux`.
  static var tree: SourceTree {
    TestSite.tree([
      "Content/site.yml": configuration,
      "Content/tools/alpha.md": "\u{FEFF}"
        + TestSite.entry(
          "Alpha", front: "facts:\n  'stars': 5 # stars\n  runs_on: [ Linux , \"Windows\"]\n  stage: sandbox\n"
        ).replacing("\n", with: "\r\n"),
      "Content/tools/beta.md": TestSite.entry(
        "Beta", front: "facts: {stars: {value: 7, note: stars}, runs_on: {value: [\"Linux\"], note: Linux}}\n"),
      "Content/tools/gamma.md": TestSite.entry("Gamma"),
      "Content/archetypes/tool.md": "---\nname:\ncategory:\nfacts:\n  stars:\n---\n{{name}} and stars\n",
      "Templates/partials/card.mustache":
        "<a href=\"{{url}}\">{{#fact.stars}}{{{cell}}}{{/fact.stars}} {{#fact}}{{{stars.cell}}}{{/fact}} stars</a>\n",
    ])
  }

  static let map = """
    fields: {name: N, category: {value: Media}}
    facts:
      stars: S
      runs_on: {column: R, separator: ";", words: {gnu: Linux, win: Windows}}
      from: "f.*"

    """

  /// Runs a body with the site and a mapping that an import used.
  static func with<Result>(_ body: (SiteFolder) throws -> Result) throws -> Result {
    try SiteFolder.with(tree) { site in
      try site.write("map.yml", map)
      try site.write("data.csv", "N,S,R,f.stage\nOne,3,gnu;win,sandbox\n")
      _ = try ImportedSite(site: site).run()
      return try body(site)
    }
  }

  private func rename(
    _ site: SiteFolder, fact old: String, _ new: String, maps: [String] = []
  ) throws -> Renaming {
    let open = try AuthoringSite.open(site.root.path)
    let renaming = try open.renaming(fact: old, to: new, maps: maps)
    try open.apply(renaming)
    return renaming
  }

  private func rename(_ site: SiteFolder, value old: String, of id: String, _ new: String) throws -> Renaming {
    let open = try AuthoringSite.open(site.root.path)
    let renaming = try open.renaming(value: old, of: id, to: new)
    try open.apply(renaming)
    return renaming
  }

  private func plain(_ lines: [String], _ site: SiteFolder) -> [String] {
    lines.map { $0.replacing(site.root.path + "/", with: "") }
  }

  @Test func everythingThatNamesTheFactFollows() throws {
    try Self.with { site in
      let before = try site.files(".")
      let renaming = try rename(site, fact: "stars", "github_stars")
      #expect(
        plain(renaming.report, site) == [
          "Content/imports.lock: refreshed",
          "map.yml:3: stars -> github_stars",
          "Templates/partials/card.mustache:1: stars -> github_stars",
          "Templates/partials/card.mustache:1: stars -> github_stars",
          "Templates/partials/card.mustache:1: stars -> github_stars",
          "Content/tools/alpha.md:9: 'stars' -> 'github_stars'",
          "Content/tools/beta.md:8: stars -> github_stars",
          "Content/tools/one.md:7: stars -> github_stars",
          "Content/archetypes/tool.md:5: stars -> github_stars",
          "Content/site.yml:16: stars -> github_stars",
          "Content/site.yml:17: \"stars\" -> \"github_stars\"",
          "Content/site.yml:18: stars -> github_stars",
          "Content/site.yml:19: stars -> github_stars",
        ])
      #expect(renaming.advice == [])
      let after = try site.files(".")
      func expected(_ path: String, _ changes: (String, String)...) -> String? {
        before[path].map { text in changes.reduce(text) { $0.replacing($1.0, with: $1.1) } }
      }
      #expect(after["map.yml"] == expected("map.yml", ("stars:", "github_stars:")))
      #expect(
        after["Content/site.yml"]
          == expected(
            "Content/site.yml", ("  stars: ", "  github_stars: "), ("\"stars\"", "\"github_stars\""),
            ("runs_on, stars]", "runs_on, github_stars]"), ("by: stars", "by: github_stars")))
      #expect(
        after["Content/tools/alpha.md"] == expected("Content/tools/alpha.md", ("'stars'", "'github_stars'")))
      #expect(
        after["Templates/partials/card.mustache"]
          == expected(
            "Templates/partials/card.mustache", ("fact.stars", "fact.github_stars"),
            ("{{{stars.cell", "{{{github_stars.cell")))
      #expect(try site.build().diagnostics.filter { $0.severity == .error } == [])
      // The import knows the entries still.
      try site.write("data.csv", "N,S,R,f.stage\nOne,4,gnu;win,sandbox\n")
      let open = try AuthoringSite.open(site.root.path)
      let update = try open.readImport(site.url("data.csv").path, map: site.url("map.yml").path, updates: true)
      #expect(update.refreshed == 1 && update.diagnostics == [])
    }
  }

  @Test func everythingThatHasTheValueFollows() throws {
    try Self.with { site in
      let before = try site.files(".")
      let renaming = try rename(site, value: "Linux", of: "runs_on", "GNU, Linux")
      #expect(
        plain(renaming.report, site) == [
          "Content/imports.lock: refreshed",
          "map.yml:4: Linux -> \"GNU, Linux\"",
          "Content/tools/alpha.md:10: Linux -> \"GNU, Linux\"",
          "Content/tools/beta.md:8: \"Linux\" -> \"GNU, Linux\"",
          "Content/tools/one.md:5: Linux -> \"GNU, Linux\"",
          "Content/site.yml:9: Linux -> \"GNU, Linux\"",
        ])
      #expect(
        plain(renaming.advice, site) == [
          "map.yml:4: where the source has \"Linux\", \"runs_on\" needs words: {Linux: \"GNU, Linux\"}"
        ])
      #expect(
        try site.text("Content/tools/beta.md")
          == before["Content/tools/beta.md"]?.replacing("[\"Linux\"]", with: "[\"GNU, Linux\"]"))
      let stage = try rename(site, value: "sandbox", of: "stage", "early")
      #expect(
        plain(stage.report, site) == [
          "Content/imports.lock: refreshed", "Content/tools/alpha.md:11: sandbox -> early",
          "Content/tools/one.md:6: sandbox -> early", "Content/site.yml:14: sandbox -> early",
        ])
      #expect(try site.text("Content/site.yml").contains("      early: Sandbox   # early\n"))
      #expect(try site.build().diagnostics.filter { $0.severity == .error } == [])
    }
  }

  @Test func whatOnlyTheOwnerCanChangeIsSaid() throws {
    try Self.with { site in
      let renaming = try rename(site, fact: "stage", "phase")
      #expect(
        plain(renaming.advice, site) == [
          "map.yml:5: the columns that are named as facts are must say \"phase\" for \"stage\" now"
        ])
    }
  }

  @Test func mappingsThatTheUserNamesFollow() throws {
    try Self.with { site in
      try site.write("other/own.yml", "facts: {stars: X}\n")
      let maps = [site.url("other/own.yml").path, site.url("other/../map.yml").path]
      let renaming = try rename(site, fact: "stars", "likes", maps: maps)
      #expect(
        plain(renaming.report, site).prefix(3) == [
          "Content/imports.lock: refreshed", "map.yml:3: stars -> likes", "other/own.yml:1: stars -> likes",
        ])
      #expect(try site.text("other/own.yml") == "facts: {likes: X}\n")
      // One that is gone is passed over, unless the user names it.
      try site.remove("map.yml")
      _ = try rename(site, fact: "likes", "stars")
      #expect(throws: SystemError.self) { try rename(site, fact: "stars", "likes", maps: [site.url("map.yml").path]) }
    }
  }

  /// Whatever step was the last one, asking again does the rest.
  @Test func renamingThatWasCutShortIsCompleted() throws {
    let whole = try Self.with { site in
      _ = try rename(site, fact: "stars", "likes")
      return try site.files(".")
    }
    for done in 0..<8 {
      try Self.with { site in
        do {
          let open = try AuthoringSite.open(site.root.path)
          var part = try open.renaming(fact: "stars", to: "likes")
          #expect(part.changes.count == 8)
          part.changes = Array(part.changes.prefix(done))
          try open.apply(part)
        }
        _ = try rename(site, fact: "stars", "likes")
        #expect(try site.files(".") == whole, "after \(done) steps")
      }
    }
  }

  @Test(arguments: [
    ("stras", "new", "\"stras\" is not a fact that site.yml declares; did you mean \"stars\"?"),
    ("stars", "stars", "\"stars\" and \"stars\" are the same id"),
    ("stars", "stage", "\"stage\" is another fact of the site already"),
    ("stars", "verdict", "\"verdict\" is a row that every site can have; a fact needs an id of its own"),
    ("stars", "sort", "\"sort\" means something else in addresses; a fact needs an id of its own"),
    (
      "stars", "My Stars",
      "\"My Stars\" is no id of a fact; an id is a small letter, then small letters, digits and _, at most 40"
    ),
    ("stars", "likes", "Content/tools/gamma.md:8: \"likes\" stands beside \"stars\""),
  ])
  func idsThatDoNotFitAreRefused(old: String, new: String, reason: String) throws {
    try Self.with { site in
      try site.write("Content/tools/gamma.md", TestSite.entry("Gamma", front: "facts: {likes: 1, stars: 2}\n"))
      let before = try site.items(".")
      #expect(throws: AuthoringRefusal(reason)) { try rename(site, fact: old, new) }
      #expect(try site.items(".") == before)
    }
  }

  @Test(arguments: [
    ("licence", "MIT", "new", "\"licence\" is not a fact that site.yml declares"),
    ("stars", "5", "6", "\"stars\" has no values in site.yml to choose from"),
    (
      "runs_on", "Linus", "new",
      "\"Linus\" is not one of the values of \"runs_on\": Linux, Windows, macOS; did you mean \"Linux\"?"
    ),
    ("runs_on", "Linux", " Linux ", "\"Linux\" and \"Linux\" are the same value"),
    ("runs_on", "Linux", "windows", "\"Windows\" is another value of \"runs_on\" already"),
    ("runs_on", "Linux", " ", "the new value is empty"),
    ("runs_on", "Linux", "a\u{7F}b", "the new value has the control character U+007F, which no entry may have"),
    ("runs_on", "Linux", "N/A", "\"N/A\" is what entries write where a fact does not apply; it can't be a value"),
    (
      "stage", "sandbox", "early",
      "\"sandbox\" can't be edited in Content/tools/gamma.md, line 9; change it by hand first"
    ),
  ])
  func valuesThatDoNotFitAreRefused(id: String, old: String, new: String, reason: String) throws {
    try Self.with { site in
      try site.write(
        "Content/tools/gamma.md", TestSite.entry("Gamma", front: "facts:\n  stage: >-\n    sandbox\n"))
      let before = try site.items(".")
      #expect(throws: AuthoringRefusal(reason)) { try rename(site, value: old, of: id, new) }
      #expect(try site.items(".") == before)
    }
  }

  @Test func filesThatCannotBeReadAreReported() throws {
    for path in ["Content/tools/gamma.md", "map.yml", "Templates/page.mustache"] {
      try Self.with { site in
        try site.write(path, "---\nname: [\n---\n{{")
        let before = try site.items(".")
        #expect(throws: ContentProblems.self) { try rename(site, fact: "stars", "likes") }
        #expect(try site.items(".") == before)
      }
    }
  }

  @Test func editorsWhoSaveMeanwhileAreNotOverwritten() throws {
    try Self.with { site in
      let open = try AuthoringSite.open(site.root.path)
      let renaming = try open.renaming(fact: "stars", to: "likes")
      try site.write("Content/tools/beta.md", "---\nname: New\n---\n")
      let before = try site.items(".")
      #expect(throws: AuthoringRefusal("Content/tools/beta.md was changed in the meantime; nothing was renamed")) {
        try open.apply(renaming)
      }
      #expect(try site.items(".") == before)
    }
  }
}
