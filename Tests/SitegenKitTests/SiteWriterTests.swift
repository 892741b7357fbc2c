import Foundation
import Glibc
import Testing

@testable import SitegenKit

@Suite(.timeLimit(.minutes(15))) struct SiteWriterTests {
  // MARK: - Building

  @Test func firstBuildWritesThePlanAndItsMarker() throws {
    let planned = try TestSite.build(TestSite.tree).files
    try SiteFolder.with { site in
      let report = try site.publish()
      var files = try site.files()
      #expect(files.removeValue(forKey: OutputMarker.name)?.contains("tool gamma\n") == true)
      #expect(files == planned)
      #expect(report.written == planned.count)
      #expect(report.unchanged + report.removed == 0)
      #expect(
        try site.items(".sitegen").keys.sorted().filter { !$0.hasPrefix("pages-") }
          == [".gitignore", "changed-files.txt", "lock", "record", "removed-files.txt"])
    }
  }

  @Test func rebuildGivesTheSameBytes() throws {
    try SiteFolder.with { site in
      try site.publish()
      let first = try site.files()
      #expect(try site.publish().removed == 0)
      #expect(try site.files() == first)
    }
  }

  @Test func pagesOfARemovedEntryAreRemovedAndCounted() throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.remove("Content/tools/gamma.md")
      let before = Set(try site.files().keys)
      let report = try site.publish()
      let after = Set(try site.files().keys)
      let gone = ["compare/alpha-vs-gamma.html", "compare/beta-vs-gamma.html", "tools/gamma.html"]
      #expect(before.subtracting(after).sorted() == gone)
      #expect(report.removed == 3)
      #expect(report.kept == [])
    }
  }

  @Test func folderThatTheSiteNoLongerNeedsIsRemoved() throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.remove("Content/tools/gamma.md")
      try site.remove("Content/tools/beta.md")
      try site.publish()
      #expect(!site.exists("Output/compare"))
    }
  }

  @Test func emptyFolderIsTakenAsOutput() throws {
    try SiteFolder.with { site in
      try site.makeFolder(site.output.path)
      try site.publish()
      #expect(site.exists("Output/index.html"))
    }
  }

  @Test func outputMayBeOnAnotherFileSystem() throws {
    let parent = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: parent) }
    try SiteFolder.with { site in
      try #require(try Folder.open(parent.path).identity.device != Folder.open(site.root.path).identity.device)
      // First all of it, then a page, then nothing, then without a tool.
      for change in 0..<4 {
        if change == 1 { try site.write("Content/tools/alpha.md", TestSite.entry("Other")) }
        if change == 3 { try site.remove("Content/tools/beta.md") }
        try site.publish(output: parent.path + "/Output")
        #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == ["Output"])
      }
      let output = try SiteFolder(root: parent).published()
      #expect(try output == site.planned())
    }
  }

  // MARK: - What no build wrote

  static let foreign = [
    ".nojekyll", "CNAME", "compare/alpha-vs-zeta.html", "compare/notes.txt", "own/deep/page.html",
    // No build has written a pair in this order, nor a tool with itself.
    "compare/beta-vs-alpha.html", "compare/alpha-vs-alpha.html",
  ]

  @Test func foreignFilesAreKeptAndReported() throws {
    try SiteFolder.with { site in
      try site.publish()
      for path in Self.foreign { try site.write("Output/" + path, "mine: " + path) }
      try FileManager.default.createSymbolicLink(
        atPath: site.url("Output/link").path, withDestinationPath: "/nowhere")
      // Twice: what was kept must not become ours by the way.
      for _ in 0..<2 {
        let report = try site.publish(full: true)
        #expect(report.kept.sorted() == (Self.foreign + ["link"]).sorted())
        #expect(report.removed == 0)
        for path in Self.foreign { #expect(try site.text("Output/" + path) == "mine: " + path) }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: site.url("Output/link").path) == "/nowhere")
      }
    }
  }

  @Test func foreignFileInTheFolderOfARemovedPageIsKept() throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.write("Output/compare/mine.txt", "mine")
      try site.remove("Content/tools/gamma.md")
      try site.remove("Content/tools/beta.md")
      #expect(try site.publish().kept == ["compare/mine.txt"])
      #expect(try site.items("Output/compare").keys.sorted() == ["mine.txt"])
    }
  }

  /// Something of the site would stand where a file of the user's is: the file is never lost, and the build says where.
  @Test(arguments: ["about.html", "about.html/mine.txt"], [false, true])
  func foreignFileInTheWayOfAPageIsRefused(path: String, full: Bool) throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.write("Output/" + path, "mine")
      try site.write("Content/pages/about.md", "---\ntitle: About\n---\nAbout us.\n")
      let before = try site.items()
      let message =
        "\(site.output.path) can't be the output folder: about.html in it is in the way of a page, and sitegen did not"
        + " write it; move it away first"
      for _ in 0..<2 { #expect(try site.build(full: full).outcome == .outputRefused(message)) }
      #expect(try site.items() == before)
      #expect(!site.exists(".sitegen/stage"))
      try FileManager.default.moveItem(at: site.url("Output/about.html"), to: site.url("mine"))
      try site.publish(full: full)
      #expect(try site.text("Output/about.html").contains("About us."))
    }
  }

  /// Where a file of ours has to make room for a folder, the words do not call it somebody else's.
  @Test func fileOfOursInTheWayOfAFolderIsNamed() throws {
    try SiteFolder.with { site in
      try site.write("Templates/assets/more", "a file")
      try site.publish()
      let published = try #require(try site.published().keys.first { $0.hasPrefix("assets/more") })
      try site.remove("Templates/assets/more")
      try site.write("Templates/\(published)/data.txt", "in a folder")
      #expect(
        try site.build().outcome
          == .outputRefused(
            "\(site.output.path) can't be the output folder: \(published) in it is in the way of a page; move it away"
              + " first"))
      try site.remove("Output/" + published)
      try site.publish()
      #expect(try site.published() == site.planned())
    }
  }

  @Test func foreignFileWhoseNameIsNotUTF8IsNotRemoved() throws {
    try SiteFolder.with { site in
      try site.publish()
      let name: [CChar] = site.output.path.utf8CString.dropLast() + [0x2F, CChar(bitPattern: 0xFF), 0]
      let file = creat(name, 0o644)
      try #require(file >= 0)
      close(file)
      let stage = site.url(".sitegen/stage").path
      for _ in 0..<2 {
        let error = #expect(throws: SystemError.self) { try site.publish(full: true) }
        #expect(error?.description == "can't list \(stage): a name in it is not UTF-8")
      }
      #expect(try Folder.open(stage).names().contains(nil))
    }
  }

  // MARK: - What a stopped build left

  @Test func unfinishedStageIsCleared() throws {
    try SiteFolder.with { site in
      try site.write(".sitegen/stage/compare/alpha-vs-old.html", "half")
      try site.publish()
      #expect(!site.exists("Output/compare/alpha-vs-old.html"))
      #expect(!site.exists(".sitegen/stage"))
    }
  }

  /// As it is when a build is stopped after the exchange: the stage is the old site, and some of it may be gone
  /// already.
  @Test(arguments: [[], ["index.html"], ["compare/alpha-vs-beta.html", "tools/beta.html", "404.html"]])
  func oldSiteInTheStageIsClearedAndForeignFilesRescued(gone: [String]) throws {
    try SiteFolder.with { site in
      try site.publish()
      try FileManager.default.copyItem(at: site.output, to: site.url(".sitegen/stage"))
      for path in gone where site.exists(".sitegen/stage/" + path) { try site.remove(".sitegen/stage/" + path) }
      for path in Self.foreign { try site.write(".sitegen/stage/" + path, "mine: " + path) }
      let report = try site.publish()
      #expect(report.removed == 0)
      #expect(try site.publish(full: true).kept == Self.foreign.sorted())
      for path in Self.foreign { #expect(try site.text("Output/" + path) == "mine: " + path) }
      #expect(!site.exists(".sitegen/stage"))
    }
  }

  /// The user removed Output between two builds, the first of which was stopped while it cleared the old site.
  @Test func foreignFileInTheStageOutlivesTheOutput() throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.write("Output/mine.txt", "mine")
      try FileManager.default.moveItem(at: site.output, to: site.url(".sitegen/stage"))
      let mine = site.url(".sitegen/stage/mine.txt").path
      let message = "\(site.output.path) can't be the output folder: \(mine) is left from another folder;"
      for _ in 0..<2 { #expect(try site.build().outcome == .outputRefused(message + " move it away first")) }
      #expect(!site.exists("Output"))
      try FileManager.default.moveItem(atPath: mine, toPath: site.url("mine.txt").path)
      #expect(try site.publish().kept == [])
      #expect(!site.exists(".sitegen/stage"))
    }
  }

  // MARK: - Refusing

  @Test func lockThatIsHeldMeansBusy() throws {
    try SiteFolder.with { site in
      try site.publish()
      let before = try site.items()
      let lock = try #require(try Folder.open(site.url(".sitegen").path).lock("lock"))
      #expect(try site.build().outcome == .busy)
      withExtendedLifetime(lock) {}
      #expect(try site.items() == before)
    }
  }

  @Test(arguments: [
    ("Content/tools/alpha.md", TestSite.entry("Alpha", front: "nmae: x\n"), "unknown-key"),
    ("Content/site.yml", "title: [\n", "yaml-syntax"),
    ("Templates/index.mustache", "{{#open}}", "template-syntax"),
    ("Content/tools/beta.md", TestSite.entry("Beta", body: "[x](javascript:x)\n"), "link-address"),
  ])
  func errorChangesNothing(path: String, text: String, rule: String) throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.write("Output/mine.txt", "mine")
      let before = try site.items()
      let cache = try site.items(".sitegen")
      try site.write(path, text)
      let result = try site.build()
      #expect(result.outcome.isRefused)
      #expect(result.diagnostics.map(\.rule.id).contains(rule))
      #expect(try site.items() == before)
      #expect(try site.items(".sitegen") == cache)
    }
  }

  @Test func failureWhileWritingLeavesTheOldSiteAndNoStage() throws {
    try SiteFolder.with { site in
      try site.publish()
      let before = try site.items()
      // The same path twice: the second one can't be created.
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
      let clash = plan.adding([plan.files[0]])
      let writer = try site.writer()
      let note = SiteWriter.Note(inputs: Fingerprint(""), isFaultless: true)
      let error = #expect(throws: SystemError.self) {
        try writer.write(clash, since: nil, note: note, jobs: 2, progress: BuildProgress())
      }
      #expect(error?.action == "create")
      #expect(try site.items() == before)
      #expect(!site.exists(".sitegen/stage"))
    }
  }
}
