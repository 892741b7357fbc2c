import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// A source that changed since its last import.
@Suite(.timeLimit(.minutes(15))) struct ImportUpdateTests {
  @Test func whatNobodyEditedIsRefreshedAndTheRestIsReported() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\nThree,C,z\nFour,D,z\n") { imported in
      #expect(try imported.run().changes.count == 5)
      try imported.edit("two", "tagline: B", "tagline: Ours")
      try imported.write("One,A2,x\nTwo,B2,y2\nFour,D,z\nFive,E,z\n")
      let result = try imported.update()
      #expect(
        result.changes == [
          "Content/imports.lock: refreshed", "Content/tools/five.md: new", "Content/tools/one.md: refreshed",
          "Content/tools/three.md: kept", "Content/tools/two.md: kept",
        ])
      #expect(
        imported.printed(result) == """
          Content/tools/three.md:1:1: warning: "three" stays, though its row is gone from data.csv [import-kept]
          Content/tools/two.md:3:1: warning: "two" was edited since its import, so it stays; its row differs in "tagline" and "pros" [import-kept]
              tagline: Ours
              ^~~~~~~

          """)
      #expect(!result.hasLosses && result.unchanged == 1 && result.refreshed == 1 && result.keptEntries == 2)
      #expect(try imported.entry("one") == "---\nname: One\ntagline: A2\ncategory: Media\npros: [x]\n---\n")
      #expect(try imported.entry("two") == "---\nname: Two\ntagline: Ours\ncategory: Media\npros: [\"y\"]\n---\n")
      #expect(try imported.entry("three").contains("tagline: C"))
      // What was kept is said again, and nothing else is left to do.
      let again = try imported.update()
      #expect(again.changes == ["Content/tools/three.md: kept", "Content/tools/two.md: kept"])
      #expect(again.unchanged == 3)
    }
  }

  @Test func editsAreTakenOverByHand() throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try imported.run()
      try imported.edit("one", "tagline: A", "tagline: 'A2' # new")
      try imported.write("One,A2,x\n")
      let before = try imported.entry("one")
      let result = try imported.update()
      #expect(result.diagnostics == [] && result.unchanged == 1 && result.kept == [])
      #expect(try imported.entry("one") == before)
    }
  }

  @Test func importWithoutUpdateWritesOnlyWhatIsNew() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\n") { imported in
      try imported.run()
      try imported.edit("two", "B", "Ours")
      try imported.write("One,A2,x\nTwo,B,y\nThree,C,\n")
      let result = try imported.run()
      #expect(
        imported.printed(result) == """
          data.csv:2:1: error: the row is not imported: Content/tools/one.md is there already [slug-clash]
              One,A2,x
              ^
              hint: --update writes an entry anew that nobody edited since its import

          """)
      // An edited entry whose row is as it was needs nobody's attention.
      #expect(result.written == 1 && result.unchanged == 1 && result.hasLosses)
      #expect(try imported.entry("one").contains("tagline: A\n"))
    }
  }

  @Test func removedEntryStaysRemoved() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\n") { imported in
      try imported.run()
      try imported.site.remove("Content/tools/one.md")
      let result = try imported.update()
      #expect(
        imported.printed(result) == """
          data.csv:2:1: warning: the row is not imported: its entry "one" was removed since its import [import-kept]
              One,A,x
              ^
              hint: an import without --update writes it again

          """)
      #expect(result.changes == [])
      // With its row, what was known of it goes.
      try imported.write("Two,B,y\n")
      #expect(try imported.update().diagnostics == [])
      #expect(try imported.lines() == ["sitegen imports 1", "entry two two data.csv", "mapping map.yml"])
      try imported.write("One,A,x\nTwo,B,y\n")
      #expect(try imported.update().changes == ["Content/imports.lock: refreshed", "Content/tools/one.md: new"])
    }
  }

  @Test func renamedEntryIsRefreshedUnderItsNewName() throws {
    try ImportedSite.with("One,A,x\nTwo,\"[See](/tools/one.html)\",y\n", map: Self.linked) { imported in
      try imported.run()
      try imported.rename("one", "uno")
      try imported.rename("uno", "eins")
      #expect(try imported.lines().dropFirst().first == "entry eins one data.csv")
      #expect(try imported.entry("two").contains("/tools/eins.html"))
      #expect(try imported.update().changes == [])
      try imported.write("One,A2,x\nTwo,\"Or [see](/tools/one.html)\",y\n")
      #expect(
        try imported.update().changes == [
          "Content/imports.lock: refreshed", "Content/tools/eins.md: refreshed", "Content/tools/two.md: refreshed",
        ])
      #expect(
        try imported.entry("eins")
          == "---\nname: One\ncategory: Media\naliases: [one, uno]\n---\nA2\n")
      #expect(try imported.update().changes == [])
      // Back under its first name it keeps its aliases too.
      try imported.rename("eins", "one")
      try imported.write("One,A3,x\nTwo,,y\n")
      try imported.update()
      #expect(try imported.entry("one").contains("aliases: [eins, uno]\n---\nA3\n"))
      #expect(try imported.site.build().diagnostics.filter { $0.severity == .error } == [])
    }
  }

  private static let linked = "fields: {name: N, category: {value: Media}, description: T}\nignore: [P]\n"

  @Test func aliasesOfRowsComeBack() throws {
    let map = "fields: {name: N, category: {value: Media}, tagline: T, aliases: P}\n"
    try ImportedSite.with("One,A,old-one\n", map: map) { imported in
      try imported.run()
      #expect(try imported.run().diagnostics == [])
      try imported.write("One,A2,old-one\n")
      #expect(try imported.update().diagnostics == [])
      #expect(try imported.entry("one").contains("tagline: A2\ncategory: Media\naliases: [old-one]\n"))
    }
  }

  @Test func entriesOfOtherSourcesAreNotTouched() throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try imported.run()
      try imported.site.write("more/other.csv", "N,T,P\nOne,B,x\nAlpha,B,x\n")
      let result = try imported.run("more/other.csv", updates: true)
      #expect(
        imported.printed(result) == """
          more/other.csv:2:1: error: the row is not imported: Content/tools/one.md is there already [slug-clash]
              One,B,x
              ^
              hint: it was imported from data.csv; a source is known by its path from the site's folder
          more/other.csv:3:1: error: the row is not imported: Content/tools/alpha.md is there already [slug-clash]
              Alpha,B,x
              ^

          """)
      #expect(result.changes == [])
      #expect(try imported.update().changes == [])
    }
  }

  private func expectNoneGone(_ imported: ImportedSite) throws {
    let result = try imported.update()
    #expect(!imported.printed(result).contains("gone"))
  }

  @Test func rowsAreGoneOnlyWhereAllCouldBeRead() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\n") { imported in
      try imported.run()
      try imported.write("One,A,x\n,B,y\n")
      try expectNoneGone(imported)
      try imported.write("One,A,x\nTwo\n")
      try expectNoneGone(imported)
      // A row that is refused is there.
      try imported.site.write(
        "map.yml", ImportedSite.map.replacing("{value: Media}", with: "P"))
      try imported.write("One,A,Media\nTwo,B,None\n")
      try expectNoneGone(imported)
    }
  }

  @Test func editorsWhoSaveMeanwhileAreNotOverwritten() throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try imported.run()
      try imported.write("One,A2,x\n")
      let open = try AuthoringSite.open(imported.site.root.path)
      let result = try open.readImport(
        imported.site.url("data.csv").path, map: imported.site.url("map.yml").path, updates: true)
      try imported.edit("one", "tagline: A", "tagline: Ours")
      #expect(throws: AuthoringRefusal("Content/tools/one.md was changed in the meantime; it stays as it is")) {
        try open.apply(result)
      }
      #expect(try imported.entry("one").contains("Ours"))
    }
  }

  /// Fields of maps one by one, and what stands below the data.
  @Test func differencesAreNamedByField() throws {
    let entry = "---\nname: A\nfacts:\n  stars: 1\n  gone: x\npanel:\n  b: {score: 1}\ntags: [a]\n---\nText.\r\n"
    let made =
      "---\nname: 'A'\ndraft: true\nfacts: {stars: 2, runs_on: [x]}\npanel: {b: {score: 1}}\ntags: [a]\n---\nText.\n"
    func names(_ left: String, _ right: String) -> [String]? {
      EntryDifference(Array(left.utf8), Array(right.utf8), path: "a.md")?.names
    }
    #expect(names(entry, made) == ["facts.stars", "facts.gone", "facts.runs_on"])
    #expect(names(entry, made.replacing("Text", with: "More"))?.last == "text")
    #expect(names("---\nname: A\n---\n", made) == ["facts.stars", "facts.runs_on", "panel.b", "tags", "text"])
    #expect(names(entry, entry) == [] && names("no data", made) == nil)
  }
}
