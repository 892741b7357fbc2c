import Foundation
import Synchronization
import Testing

@testable import SitegenKit

/// Text files that are there compressed too, or alone: as true to the site as any other file.
@Suite(.timeLimit(.minutes(15))) struct CompressionTests {
  private static let tools = 5
  private static let page = "compare/tool-10-vs-tool-11.html"

  /// A published site with settings of its own.
  private func with(_ settings: String, _ body: (SiteFolder) throws -> Void) throws {
    try IncrementalTests.with(tools: Self.tools) { site in
      try configure(site, settings)
      try site.publish()
      try body(site)
    }
  }

  private func configure(_ site: SiteFolder, _ settings: String) throws {
    try site.write(SiteConfiguration.path, TestSite.published + settings)
  }

  private func data(_ site: SiteFolder, _ path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: site.url("Output/" + path)))
  }

  @Test func headerHasNothingOfTheMachine() {
    let text = Array(String(repeating: "A page of words. ", count: 100).utf8)
    let compressed = Gzip.compress(text)
    // RFC 1952: deflate, no name, no time, of no system that is known.
    #expect(compressed.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF])
    #expect(compressed.suffix(4) == [UInt8(text.count & 0xFF), UInt8(text.count >> 8), 0, 0])
    #expect(compressed.count < text.count / 10)
    #expect(Gzip.compress(text) == compressed)
    #expect(Gzip.compress([]).count == 23)
  }

  @Test func threadsCompressAtOnce() throws {
    let texts = (0..<200).map { number in Array(String(repeating: "Page \(number). ", count: 50 + number).utf8) }
    let alone = texts.map(Gzip.compress)
    #expect(try concurrentMap(texts, jobs: 8, Gzip.compress) == alone)
  }

  @Test func eachTextFileHasACopy() throws {
    try with("compress: gzip\n") { site in
      let files = try site.items().filter { $0.value.bytes != nil }
      for path in [Self.page, "index.html", "tools/tool-10.html", "tools.json", "sitemap.xml", "data/tools.csv"] {
        let copy = try #require(files[path + ".gz"]?.bytes, "\(path)")
        #expect(try Array(copy) == Gzip.compress(data(site, path)))
      }
      for path in files.keys where path.hasSuffix(".png") || path.hasSuffix(".gz") || path == "_headers" {
        #expect(files[path + ".gz"] == nil)
      }
      #expect(try site.published() == site.planned())
    }
  }

  @Test func fileThatWouldGetLongerHasNone() throws {
    try with("compress: gzip\n") { site in
      try site.write("Content/static/short.txt", "abc")
      try site.write("Content/static/long.txt", String(repeating: "abc", count: 20))
      try site.publish()
      #expect(!site.exists("Output/short.txt.gz") && site.exists("Output/long.txt.gz"))
      // It grows, and shrinks again.
      try site.write("Content/static/short.txt", String(repeating: "a", count: 200))
      try site.publish()
      #expect(site.exists("Output/short.txt.gz"))
      try site.write("Content/static/short.txt", "a")
      #expect(try site.publish().removed == 1)
      #expect(try site.published() == site.planned())
    }
  }

  /// How often files were made, by their paths.
  private final class Counter: Sendable {
    private let counts = Mutex<[String: Int]>([:])

    var made: [String: Int] { counts.withLock { $0 } }

    func count(_ path: String) { counts.withLock { $0[path, default: 0] += 1 } }
  }

  @Test(arguments: ["gzip", "only"]) func eachFileIsMadeOnceForAllItsEncodings(compress: String) throws {
    try with("host: nginx\nurls: file\ncompress: \(compress)\n") { site in
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
      let counter = Counter()
      // One that must be looked at before it is known whether it gets shorter, and one that takes long to make.
      let counted: [(path: String, ingredients: Fingerprint?)] = [
        ("looked-at.txt", nil), ("long.txt", Fingerprint("long")),
      ]
      let files = counted.map { path, ingredients in
        PlannedFile(path: path, ingredients: ingredients) {
          counter.count(path)
          return Array(String(repeating: path, count: 100).utf8)
        }
      }
      let counting = try plan.adding(files).compressed(jobs: 2)
      let note = SiteWriter.Note(inputs: Fingerprint(""), isFaultless: true)
      _ = try site.writer().write(counting, since: nil, note: note, jobs: 2, progress: BuildProgress())
      #expect(counter.made == ["looked-at.txt": 1, "long.txt": 1])
      let text = Array(String(repeating: "long.txt", count: 100).utf8)
      #expect(try data(site, "long.txt") == text && data(site, "long.txt.gz") == Gzip.compress(text))
      _ = try ArchiveWriter(plan: counting, jobs: 2, progress: BuildProgress()).write { _ in }
      #expect(counter.made == ["looked-at.txt": 1, "long.txt": 2])
    }
  }

  @Test func pagesOfComparisonsMayBeThereCompressedAlone() throws {
    try with("host: nginx\ncompress: only\nurls: file\n") { site in
      let pages = try site.published().keys.filter { $0.hasPrefix("compare/") }
      #expect(pages.count == Self.tools * (Self.tools - 1) / 2)
      #expect(pages.allSatisfy { $0.hasSuffix(".html.gz") })
      #expect(site.exists("Output/index.html") && site.exists("Output/index.html.gz"))
      #expect(try site.published() == site.planned())
      // The preview knows the page by its address.
      var options = Pipeline.Options()
      options.site = site.root.path
      let preview = try #require(try Preview(options).look().value)
      guard case .file(let path, let bytes) = preview.answer(to: "/" + Self.page) else {
        Issue.record("no page at its address")
        return
      }
      #expect(try path == Self.page && Gzip.compress(bytes) == data(site, Self.page + ".gz"))
    }
  }

  // MARK: - Building again

  @Test(arguments: ["compress: gzip\n", "host: nginx\nurls: file\ncompress: only\n"])
  func nothingToDoIsNothing(settings: String) throws {
    try with(settings) { site in
      let before = try site.items()
      #expect(try site.publish().written == 0)
      #expect(try site.items() == before)
    }
  }

  @Test func copyIsWrittenWhenItsFileIs() throws {
    try with("compress: gzip\n") { site in
      try site.write(IncrementalTests.entry(1), TestSite.entry("Another"))
      let (written, removed) = try IncrementalTests.rebuild(site)
      #expect(removed == [])
      for page in IncrementalTests.pages(of: 1, tools: Self.tools) {
        #expect(written.contains(page) && written.contains(page + ".gz"))
      }
      let (copies, pages) = (written.filter { $0.hasSuffix(".gz") }, written.filter { $0.hasSuffix(".html") })
      #expect(Set(copies).isSuperset(of: pages.map { $0 + ".gz" }) && !pages.contains("404.html"))
      #expect(try Set(site.list("changed-files.txt")).isSuperset(of: written))
    }
  }

  /// All pages are made to be compared, and what follows from one that is the same is not.
  @Test func settingThatChangesNoPageWritesNone() throws {
    try with("compress: gzip\n") { site in
      try configure(site, "compress: gzip\nllms: true\n")
      let (written, _) = try IncrementalTests.rebuild(site)
      #expect(written.filter { $0.hasPrefix("compare/") } == [])
      #expect(written.contains("llms.txt"))
    }
  }

  @Test func copyGoesWithItsFile() throws {
    try with("compress: gzip\n") { site in
      try site.remove(IncrementalTests.entry(1))
      let (_, removed) = try IncrementalTests.rebuild(site)
      let pages = IncrementalTests.pages(of: 1, tools: Self.tools)
      #expect(Set(removed).isSuperset(of: pages + pages.map { $0 + ".gz" }))
    }
  }

  enum Accident: CaseIterable { case overwritten, removed, cut, replacedByALink, folder }

  @Test(arguments: Accident.allCases, [page + ".gz", "index.html.gz"]) func copyIsMended(
    _ accident: Accident, _ path: String
  ) throws {
    try with("compress: gzip\n") { site in
      let (expected, url) = (try site.published(), site.url("Output/" + path))
      switch accident {
      case .overwritten:
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: Data("#".utf8))
        try handle.close()
      case .removed: try FileManager.default.removeItem(at: url)
      case .cut: try Data(contentsOf: url).prefix(9).write(to: url)
      case .replacedByALink:
        try FileManager.default.removeItem(at: url)
        try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: "/etc/hostname")
      case .folder: try site.remove("Output/" + Folder.parentPath(of: path) + (path.hasPrefix("compare/") ? "" : path))
      }
      try site.publish()
      #expect(try site.published() == expected)
    }
  }

  /// From each way of storing pages to each other one, with and without what the last build left.
  @Test(arguments: ["none", "gzip", "only"], ["none", "gzip", "only"]) func switching(from: String, to: String) throws {
    let settings = "host: nginx\nurls: file\ncompress: "
    for forgets in [false, true] {
      try with(settings + from + "\n") { site in
        let pages = Self.tools * (Self.tools - 1) / 2
        if forgets { try site.remove(".sitegen") }
        try configure(site, settings + to + "\n")
        let report = try site.publish()
        #expect(try site.published() == site.planned())
        if from == to { #expect(report.removed == 0) }
        if (from, to) == ("gzip", "only") || (from, to) == ("none", "only") { #expect(report.removed == pages) }
        #expect(try site.publish().written == 0)
      }
    }
  }

  @Test func recordOfAnotherMethodIsNone() throws {
    try with("compress: gzip\n") { site in
      let text = try site.text(".sitegen/record")
      #expect(try #require(BuildRecord(text)).encodings == [.plain, .gzip])
      let lines = text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
      let other = lines.replacing(" \(Gzip.method)\n", with: " gzip-0.1-9\n")
      #expect(other != lines && BuildRecord(lines + "end \(Fingerprint(lines))\n") != nil)
      #expect(BuildRecord(other + "end \(Fingerprint(other))\n") == nil)
    }
  }

  // MARK: - What is somebody else's

  /// Whoever compresses the output by themselves has files there that no build wrote.
  @Test func copiesThatNoBuildWroteStay() throws {
    try with("") { site in
      try site.write("Output/\(Self.page).gz", "mine")
      try site.write("Templates/base.mustache", try site.text("Templates/base.mustache") + "<!-- new -->")
      #expect(try site.publish().kept == [Self.page + ".gz"])
      #expect(try site.text("Output/\(Self.page).gz") == "mine")
    }
  }

  @Test func fileInTheWayIsRefused() throws {
    try with("") { site in
      try site.write("Output/\(Self.page).gz", "mine")
      let before = try site.items()
      try configure(site, "compress: gzip\n")
      guard case .outputRefused(let reason) = try site.build().outcome else {
        Issue.record("it was not refused")
        return
      }
      #expect(
        reason.hasSuffix(
          "\(Self.page).gz in it is in the way of a page, and sitegen did not write it; move it away first"))
      #expect(try site.items() == before)
    }
  }

  @Test func aDamagedMarkerDoesNotMakeThePagesSomebodyElses() throws {
    try with("host: nginx\nurls: file\ncompress: only\n") { site in
      try site.write("Output/" + OutputMarker.name, "")
      try site.remove(IncrementalTests.entry(2))
      let report = try site.publish()
      #expect(report.kept == [])
      #expect(try site.published() == site.planned())
    }
  }

  @Test func markerSaysHowPagesAreStored() throws {
    let marker = OutputMarker(files: ["a"], slugs: ["b", "c"], encodings: [.gzip])
    #expect(OutputMarker(marker.bytes) == marker)
    #expect(marker.claims("compare/b-vs-c.html.gz") && !marker.claims("compare/b-vs-c.html"))
    let plain = OutputMarker(files: ["a"], slugs: ["b", "c"])
    #expect(!plain.claims("compare/b-vs-c.html.gz") && plain.claims("compare/b-vs-c.html"))
    #expect(plain.union(marker).claims("compare/b-vs-c.html.gz"))
    #expect(!String(decoding: plain.bytes, as: UTF8.self).contains("pages "))
  }

  @Test(arguments: [
    ("short.txt.gz", "where the compressed copy of Content/static/short.txt goes too"),
    ("index.html.gz", "where the compressed copy of a file of the site's own goes too"),
    ("compare/alpha-vs-beta.html.gz", "the page of a comparison too"),
  ]) func fileOfTheSitesOwnIsNeverWrittenOver(path: String, message: String) throws {
    var tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + "compress: gzip\n"])
    tree["Content/static/short.txt"] = Array(String(repeating: "abc", count: 20).utf8)
    tree["Content/static/" + path] = Array("mine".utf8)
    #expect(
      try TestSite.problems(tree) == """
        Content/static/\(path):1:1: error: "\(path)" is \(message) [path-clash]

        """)
  }

  /// What two files have in common is said once, and not of their copies too.
  @Test func copiesOfFilesThatClashAreNotNamed() throws {
    var tree = TestSite.tree([SiteConfiguration.path: TestSite.configuration + "compress: gzip\n"])
    for name in ["Notes.txt", "notes.txt"] {
      tree["Content/static/" + name] = Array(String(repeating: "abc", count: 20).utf8)
    }
    #expect(try TestSite.build(tree).diagnostics.map(\.rule) == [.pathCase])
  }
}
