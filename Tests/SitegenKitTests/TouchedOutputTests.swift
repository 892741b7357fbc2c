import Foundation
import Glibc
import Testing

@testable import SitegenKit

/// The output or the cache is not as the last build left it: the next one mends what is its own, and nothing else.
@Suite(.timeLimit(.minutes(15))) struct TouchedOutputTests {
  private static let page = "compare/tool-10-vs-tool-11.html"

  private func with(tools: Int = 12, configuration: String = "", _ body: (SiteFolder) throws -> Void) throws {
    try IncrementalTests.with(tools: tools, configuration: configuration, body)
  }

  private func move(_ source: URL, _ target: URL) throws { try FileManager.default.moveItem(at: source, to: target) }
  private func copy(_ source: URL, _ target: URL) throws { try FileManager.default.copyItem(at: source, to: target) }

  /// Another site of the same addresses.
  private func changeAll(_ site: SiteFolder) throws {
    let path = "Templates/base.mustache"
    try site.write(path, site.text(path) + "<!-- changed -->")
  }

  // MARK: - Files

  enum Accident: CaseIterable { case writtenOver, removed, link, otherFile, fifo }

  @Test(arguments: Accident.allCases, [page, "index.html", "tools/tool-12.html"])
  func fileIsMended(accident: Accident, path: String) throws {
    try with { site in
      let file = site.url("Output/" + path)
      try site.write("mine.txt", "mine")
      switch accident {
      case .writtenOver:
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data("#".utf8))
        try handle.close()
      case .removed: try FileManager.default.removeItem(at: file)
      case .link:
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: site.url("mine.txt"))
      case .otherFile:
        try FileManager.default.removeItem(at: file)
        try copy(site.url("mine.txt"), file)
      case .fifo:
        try FileManager.default.removeItem(at: file)
        try #require(mkfifo(file.path, 0o644) == 0)
      }
      _ = try site.publish()
      #expect(try site.list("changed-files.txt") == [path])
      #expect(try site.published() == site.planned())
      #expect(try site.text("mine.txt") == "mine")
    }
  }

  /// A folder cannot be ours: it is never removed, and the build says so.
  @Test(arguments: ["file", "directory"], [true, false]) func folderInTheWayIsRefused(form: String, full: Bool) throws {
    try with(configuration: "urls: \(form)\n") { site in
      let path = form == "file" ? Self.page : "compare/tool-10-vs-tool-11/index.html"
      try site.remove("Output/" + path)
      try site.write("Output/\(path)/mine.txt", "mine")
      let before = try site.items()
      guard case .outputRefused(let reason) = try site.build(full: full).outcome else {
        Issue.record("built")
        return
      }
      #expect(reason.contains("\(path) in it is in the way of a page"), "\(reason)")
      #expect(try site.items() == before)
    }
  }

  /// The page goes with its entry, but what stands in its place is somebody else's.
  @Test(arguments: IncrementalTests.sizes) func folderInThePlaceOfARemovedPageIsKept(tools: Int) throws {
    try with(tools: tools) { site in
      try site.remove("Output/" + Self.page)
      try site.write("Output/\(Self.page)/mine.txt", "mine")
      try site.remove(IncrementalTests.entry(0))
      try site.publish()
      #expect(try site.published().filter { $0.key != "\(Self.page)/mine.txt" } == site.planned())
      #expect(try site.text("Output/\(Self.page)/mine.txt") == "mine")
    }
  }

  // MARK: - Folders

  /// What is behind a link is not ours, even where its names are.
  @Test(arguments: ["file", "directory"], [true, false]) func nothingBehindALinkIsTouched(form: String, full: Bool)
    throws
  {
    try with(configuration: "urls: \(form)\n") { site in
      let folder = form == "file" ? "Output/compare" : "Output/compare/tool-10-vs-tool-11"
      try move(site.url(folder), site.url("elsewhere"))
      try FileManager.default.createSymbolicLink(at: site.url(folder), withDestinationURL: site.url("elsewhere"))
      let before = try site.items("elsewhere")
      _ = try site.build(full: full)
      #expect(try site.items("elsewhere") == before)
      try site.remove(IncrementalTests.entry(0))
      _ = try site.build(full: full)
      #expect(try site.items("elsewhere") == before)
      try site.remove(folder)
      try site.publish(full: full)
      #expect(try site.published() == site.planned())
    }
  }

  /// Files that are no longer planned, in a folder that is no longer looked at.
  @Test func removedAssetBehindALinkIsKept() throws {
    try with { site in
      try site.write("Templates/assets/fonts/own.woff", "font")
      try site.publish()
      try move(site.url("Output/assets/fonts"), site.url("elsewhere"))
      try FileManager.default.createSymbolicLink(
        at: site.url("Output/assets/fonts"), withDestinationURL: site.url("elsewhere"))
      let before = try site.items("elsewhere")
      try site.remove("Templates/assets/fonts")
      try site.publish()
      #expect(try site.items("elsewhere") == before)
    }
  }

  /// The files of an older folder have older times than the last build.
  @Test(arguments: [("file", "compare"), ("file", "tools"), ("directory", "compare/tool-10-vs-tool-11")])
  func olderCopyOfAFolderIsMended(form: String, folder: String) throws {
    try with(configuration: "urls: \(form)\n") { site in
      try copy(site.url("Output/" + folder), site.url("backup"))
      try changeAll(site)
      try site.publish()
      try site.remove("Output/" + folder)
      try move(site.url("backup"), site.url("Output/" + folder))
      try site.publish()
      #expect(try site.published() == site.planned())
    }
  }

  @Test func restoredOutputKeepsFilesWhoseContentIsRight() throws {
    try with { site in
      try copy(site.output, site.url("copy"))
      try site.remove("Output")
      try move(site.url("copy"), site.output)
      let before = try site.items()
      let report = try site.publish()
      #expect(report.written == 0)
      let after = try site.items()
      for (path, item) in before where item.bytes != nil && path != OutputMarker.name {
        #expect(after[path] == item, "\(path)")
      }
    }
  }

  // MARK: - The cache

  @Test(arguments: [nil, "record", "table", "record.new", "stage"]) func damagedCacheIsMended(name: String?) throws {
    try with { site in
      let table = try #require(try site.items(".sitegen").keys.first { $0.hasPrefix("pages-") })
      switch name {
      case nil: try site.remove(".sitegen")
      case "table": try site.write(".sitegen/" + table, Data(contentsOf: site.url(".sitegen/" + table)).dropLast())
      default: try site.write(".sitegen/\(name ?? "")", "nonsense")
      }
      try changeAll(site)
      for _ in 0..<2 {
        #expect(try site.publish().forgotten == nil)
        #expect(try site.published() == site.planned())
      }
      #expect(try site.publish().written == 0)
    }
  }

  /// Half a million looks would take longer than there is to wait where nothing is to be done.
  @Test func manyPagesAreNotLookedAt() throws {
    try with { site in
      let record = try #require(try BuildRecord(site.text(".sitegen/record")))
      let output = try Folder.open(site.output.path)
      let content = Fingerprint("what the last build wrote")
      let recorded = RecordedFile(content: content, size: 1, isNew: true)
      let marker = try OutputTarget.marker(in: output)
      func look(pages: Int, isSynced: Bool = true) throws -> (finding: OutputSurvey.Finding, isKnown: Bool) {
        var record = record.with(pageCount: pages)
        record.isSynced = isSynced
        let survey = try OutputSurvey(of: output, marker: marker, record: record, paths: record.files.keys)
        return (try survey.look(at: Self.page, recorded: recorded, isComparison: true), survey.isKnownToStand)
      }
      let most = OutputSurvey.mostLooks - record.files.count
      // In its place, so that the folder does not change.
      let handle = try FileHandle(forWritingTo: site.url("Output/" + Self.page))
      try handle.write(contentsOf: Data("#".utf8))
      try handle.close()
      let found = try OutputSurvey.Finding.file(Fingerprint(site.text("Output/" + Self.page)))
      #expect(try look(pages: most) == (found, false))
      #expect(try look(pages: most + 1) == (.file(content), true))
      #expect(try look(pages: most + 1, isSynced: false) == (found, false))
      try site.remove("Output/" + Self.page)
      #expect(try look(pages: most + 1) == (.nothing, false))
    }
  }

  /// Times say nothing where the present is before the last build.
  @Test func clockThatWasSetBackIsNoticed() throws {
    try with { site in
      let record = try #require(try BuildRecord(site.text(".sitegen/record")))
      let output = try Folder.open(site.output.path)
      func isRecorded(_ now: Int64) throws -> Bool {
        try OutputSurvey(
          of: output, marker: OutputTarget.marker(in: output), record: record, paths: record.files.keys, now: now
        ).isRecorded
      }
      #expect(try isRecorded(record.settled.changed))
      #expect(try !isRecorded(record.settled.changed - 1))
    }
  }

  @Test func cacheOfAnotherSiteDoesNoHarm() throws {
    try with { site in
      let expected = try site.published()
      try SiteFolder.with(TestSite.tree) { other in
        try other.publish()
        try site.remove(".sitegen")
        try copy(other.url(".sitegen"), site.url(".sitegen"))
      }
      try site.publish()
      #expect(try site.published() == expected)
      #expect(try site.published() == site.planned())
    }
  }

  /// Pages that an older record knows nothing of are removed all the same.
  @Test func olderCacheLeavesNoPageBehind() throws {
    try with { site in
      try copy(site.url(".sitegen"), site.url("cache"))
      let old = try site.published()
      try site.write("Content/tools/extra.md", TestSite.entry("Extra"))
      try site.publish()
      try site.remove(".sitegen")
      try move(site.url("cache"), site.url(".sitegen"))
      try site.remove("Content/tools/extra.md")
      try site.publish()
      #expect(try site.published() == old)
    }
  }
}

extension BuildRecord {
  func with(pageCount: Int? = nil, settled: FileStamp? = nil) -> BuildRecord {
    BuildRecord(
      inputs: inputs, isFaultless: isFaultless, summary: summary, pageCount: pageCount ?? self.pageCount,
      settled: settled ?? self.settled, begun: begun, published: published, isSynced: isSynced, folders: folders,
      commonIngredients: commonIngredients, tools: tools, files: files, pageSuffix: pageSuffix,
      encodings: encodings, table: table)
  }
}
