import Foundation
import Testing

@testable import SitegenAuthoring
@testable import SitegenKit

/// `Content/imports.lock`: its form, what an import makes of it, and what is wrong with one that people or Git changed.
@Suite(.timeLimit(.minutes(15))) struct ImportLockTests {
  /// The form is kept with the content of sites: whoever changes it, or how fingerprints are made, gives it a version.
  @Test func formIsWhatSitesHave() throws {
    try ImportedSite.with("Two,B,\nOne,A,x\n") { imported in
      let result = try imported.run()
      #expect(
        result.changes == [
          "Content/imports.lock: new", "Content/tools/one.md: new", "Content/tools/two.md: new",
        ])
      let (one, two) = try (
        LastingFingerprint(Array(imported.entry("one").utf8)), LastingFingerprint(Array(imported.entry("two").utf8))
      )
      #expect(
        try imported.site.text(ImportedSite.lock) == """
          sitegen imports 1
          entry one one \(one) \(one) data.csv
          entry two two \(two) \(two) data.csv
          mapping map.yml

          """)
    }
    #expect(LastingFingerprint(Array("One\n".utf8)).description == "4c5266376ebdc7cd")
  }

  @Test func lockIsNoContent() throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try imported.run()
      let lock = try imported.site.text(ImportedSite.lock)
      try imported.site.write(ImportedSite.lock, lock + "entry what\n")
      #expect(try imported.site.build().diagnostics.map(\.rule).contains(.unexpectedFile) == false)
      let published = try imported.site.published()
      #expect(!published.isEmpty && !published.keys.contains { $0.contains("lock") })
      var diagnostics = Diagnostics()
      var options = Pipeline.Options()
      options.site = imported.site.root.path
      diagnostics.append(contentsOf: try Pipeline(options).check(SiteSources(options)).diagnostics)
      #expect(!diagnostics.sorted.contains { $0.location.path == ImportedSite.lock })
    }
  }

  /// A run that was killed wrote entries and could not note them.
  @Test func killedImportIsHealedByTheNext() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\nThree,C,z\n") { imported in
      try imported.run()
      let lock = try imported.site.text(ImportedSite.lock)
      try imported.site.remove(ImportedSite.lock)
      try imported.site.remove("Content/tools/three.md")
      #expect(
        try imported.run().changes == ["Content/imports.lock: new", "Content/tools/three.md: new"])
      #expect(try imported.site.text(ImportedSite.lock) == lock)
    }
  }

  @Test func killedUpdateIsHealedByTheNext() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\n") { imported in
      try imported.run()
      try imported.write("One,A2,x\nTwo,B2,y\n")
      let trial = try imported.run(updates: true, isTrial: true)
      try imported.site.write("Content/tools/one.md", Data(trial.files[0].bytes))
      let result = try imported.update()
      #expect(
        result.changes == ["Content/imports.lock: refreshed", "Content/tools/two.md: refreshed"])
      #expect(result.unchanged == 1)
      try imported.write("One,A3,x\nTwo,B3,y\n")
      #expect(try imported.update().refreshed == 2)
    }
  }

  @Test func whatWasWrittenBeforeThereWereLocksIsKnown() throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try imported.run()
      try imported.site.remove(ImportedSite.lock)
      #expect(try imported.update().changes == ["Content/imports.lock: new"])
      try imported.write("One,A2,x\n")
      #expect(try imported.update().refreshed == 1)
    }
  }

  @Test func sourceIsKnownByItsPathFromTheSite() throws {
    let site = "/nowhere/site"
    #expect(try SitePath.relative(site + "/data.csv", to: site) == "data.csv")
    #expect(try SitePath.relative(site + "/sub/../a b/./data.csv", to: site) == "a b/data.csv")
    #expect(try SitePath.relative(site + "/../other/x.csv", to: site + "/") == "../other/x.csv")
    #expect(try SitePath.relative(site + "/data/", to: site) == "data")
    #expect(try SitePath.relative(site, to: site) == ".")
    #expect(
      throws: AuthoringRefusal("the path a\nb has a character that Content/imports.lock can't hold")
    ) { try SitePath.relative(site + "/a\nb", to: site) }
  }

  @Test func mergesOfGitAreRead() throws {
    try ImportedSite.with("One,A,x\nTwo,B,y\n") { imported in
      try imported.run()
      let lines = try imported.site.text(ImportedSite.lock).split(separator: "\n")
      // Both sides' lines, in another order, with Windows' line ends.
      let merged = ([lines[0]] + lines.dropFirst().reversed() + [lines[1]]).joined(separator: "\r\n") + "\r\n"
      try imported.site.write(ImportedSite.lock, merged)
      try imported.write("One,A2,x\nTwo,B,y\n")
      #expect(try imported.update().refreshed == 1)
      #expect(try imported.site.text(ImportedSite.lock).split(separator: "\n").dropFirst(2) == lines.dropFirst(2))
    }
  }

  @Test(arguments: [
    (
      "sitegen imports 2\nmapping x\n",
      """
      Content/imports.lock:1:1: error: "sitegen imports 2" is a form that is not known here; it must be "sitegen imports 1" [imports-lock]
          sitegen imports 2
          ^~~~~~~~~~~~~~~~~
          hint: use the sitegen that wrote it, or a newer one

      """
    ),
    (
      "",
      """
      Content/imports.lock:1:1: error: "" can't be the first line; it must be "sitegen imports 1" [imports-lock]
         \u{20}
          ^

      """
    ),
    (
      "sitegen imports 1\nentry one\n\nnonsense\n",
      """
      Content/imports.lock:2:1: error: "entry one" is no line that an import writes [imports-lock]
          entry one
          ^~~~~~~~~
      Content/imports.lock:4:1: error: "nonsense" is no line that an import writes [imports-lock]
          nonsense
          ^~~~~~~~

      """
    ),
    (
      "sitegen imports 1\n" + line("one", "one", "1") + line("one", "two", "1") + line("two", "one", "2"),
      """
      Content/imports.lock:3:1: error: "entry one two 0000000000000001 0000000000000001 data.csv" is a second line for the entry "one" [imports-lock]
          entry one two 0000000000000001 0000000000000001 data.csv
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
      Content/imports.lock:4:1: error: "entry two one 0000000000000002 0000000000000002 data.csv" is a second line for the row "one" of data.csv, which became "one" [imports-lock]
          entry two one 0000000000000002 0000000000000002 data.csv
          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

      """
    ),
    (
      "sitegen imports 1\n<<<<<<< HEAD\n=======\n>>>>>>> main\n",
      """
      Content/imports.lock:2:1: error: "<<<<<<< HEAD" is a line that Git left where two changes met [conflict-mark]
          <<<<<<< HEAD
          ^~~~~~~~~~~~
          hint: keep one of the two texts, and remove these lines
      Content/imports.lock:3:1: error: "=======" is a line that Git left where two changes met [conflict-mark]
          =======
          ^~~~~~~
          hint: keep one of the two texts, and remove these lines
      Content/imports.lock:4:1: error: ">>>>>>> main" is a line that Git left where two changes met [conflict-mark]
          >>>>>>> main
          ^~~~~~~~~~~~
          hint: keep one of the two texts, and remove these lines

      """
    ),
  ])
  func badLockIsRefused(text: String, printed: String) throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try imported.site.write(ImportedSite.lock, text)
      let before = try imported.site.items("Content")
      func problems(_ body: () throws -> Void) -> String? {
        do {
          try body()
          return nil
        } catch let problems as ContentProblems {
          return DiagnosticFormat.text.render(problems.diagnostics)
        } catch { return "\(error)" }
      }
      #expect(problems { try imported.run() } == printed)
      #expect(problems { try imported.update() } == printed)
      #expect(problems { try imported.rename("alpha", "omega") } == printed)
      #expect(try imported.site.items("Content") == before)
    }
  }

  private static func line(_ slug: String, _ key: String, _ number: String) -> String {
    let digits = String(repeating: "0", count: 15) + number
    return "entry \(slug) \(key) \(digits) \(digits) data.csv\n"
  }

  @Test func lockThatIsNoFileIsRefused() throws {
    try ImportedSite.with("One,A,x\n") { imported in
      try FileManager.default.createSymbolicLink(
        atPath: imported.site.url(ImportedSite.lock).path, withDestinationPath: "../data.csv")
      #expect(throws: AuthoringRefusal("Content/imports.lock is not a regular file of at most 67108864 bytes")) {
        try imported.run()
      }
    }
  }
}
