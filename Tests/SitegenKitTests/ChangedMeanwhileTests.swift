import Foundation
import Testing

@testable import SitegenKit

/// What somebody changes in the output while a build runs is mended by the next one.
@Suite(.timeLimit(.minutes(15))) struct ChangedMeanwhileTests {
  private func writeOver(_ file: URL) throws {
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data("#".utf8))
    try handle.close()
  }

  /// The file is found unchanged, and changes before the build has ended.
  @Test(arguments: IncrementalTests.sizes) func fileThatTheBuildKeeps(tools: Int) throws {
    try IncrementalTests.with(tools: tools) { site in
      try site.write(IncrementalTests.entry(0), TestSite.entry("Changed"))
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      let plan = try #require(try Pipeline(.init()).plan(tree, into: &diagnostics))
      let kept = site.url("Output/robots.txt")
      let last = PlannedFile(path: "last.txt") {
        try? writeOver(kept)
        return []
      }
      let changing = plan.adding([last])
      do {
        let writer = try site.writer()
        let note = SiteWriter.Note(inputs: Fingerprint(""), isFaultless: true)
        let record = try #require(try writer.lastRecord())
        _ = try writer.write(changing, since: record, note: note, jobs: 1, progress: BuildProgress())
      }
      // Otherwise the build saw it itself.
      try #require(String(contentsOf: kept, encoding: .utf8).hasPrefix("#"))
      try site.publish()
      #expect(try site.published() == site.planned())
      #expect(try site.list("changed-files.txt") == ["robots.txt"])
    }
  }

  private func look(
    _ site: SiteFolder, _ path: String, _ recorded: RecordedFile, change: (inout BuildRecord) -> Void = { _ in }
  ) throws -> OutputSurvey.Finding {
    let output = try Folder.open(site.output.path)
    var record = try #require(try BuildRecord(site.text(".sitegen/record")))
    // As if the build had ended now.
    let folders = record.folders.keys
    record = record.with(settled: try output.settle(OutputMarker.name, after: folders))
    change(&record)
    let survey = try OutputSurvey(
      of: output, marker: OutputTarget.marker(in: output), record: record, paths: record.files.keys)
    return try survey.look(at: path, recorded: recorded)
  }

  /// A page is written, and written over before the last of the build is.
  @Test func fileThatTheBuildWrote() throws {
    try IncrementalTests.with(tools: 3) { site in
      let path = "tools/tool-10.html"
      let file = site.url("Output/" + path)
      let record = try #require(try BuildRecord(site.text(".sitegen/record")))
      let recorded = try #require(record.files[path]?.written)
      try #require(recorded.isNew)
      #expect(try look(site, path, recorded) == .file(recorded.content))
      try writeOver(file)
      #expect(try look(site, path, recorded) == .file(Fingerprint(String(contentsOf: file, encoding: .utf8))))
    }
  }

  /// As a power cut leaves it: empty, and no younger than it was.
  @Test func fileThatHasNotItsSize() throws {
    try IncrementalTests.with(tools: 3) { site in
      let path = "tools/tool-10.html"
      let record = try #require(try BuildRecord(site.text(".sitegen/record")))
      let found = try #require(record.files[path]?.written)
      let other = RecordedFile(content: Fingerprint("what was written"), size: found.size + 1, isNew: true)
      #expect(try look(site, path, other) == .file(found.content))
      let same = RecordedFile(content: other.content, size: found.size, isNew: true)
      #expect(try look(site, path, same) == .file(same.content))
    }
  }
}
