import Foundation
import Testing

@testable import SitegenKit

/// What is found at a path follows from how far the record of the last build is trusted there.
@Suite(.timeLimit(.minutes(15))) struct OutputSurveyTests {
  enum Record: CaseIterable {
    /// Of this very folder, foreign to it, and none at all.
    case recorded, foreign, unrecorded
  }

  private func survey(_ site: SiteFolder, _ kind: Record, record: BuildRecord) throws -> OutputSurvey {
    let output = try Folder.open(site.output.path)
    let other = FileStamp(
      kind: .file, identity: record.settled.identity, changed: record.settled.changed - 1,
      modified: record.settled.modified, size: record.settled.size)
    let known: BuildRecord? =
      switch kind {
      case .recorded: record
      case .foreign: record.with(settled: other)
      case .unrecorded: nil
      }
    return try OutputSurvey(
      of: output, marker: OutputTarget.marker(in: output), record: known, paths: record.files.keys)
  }

  @Test(arguments: Record.allCases) func findingFollowsFromTrust(kind: Record) throws {
    try SiteFolder.with { site in
      try site.publish()
      let record = try #require(try BuildRecord(site.text(".sitegen/record")))
      let (kept, changed, linked) = ("tools/alpha.html", "tools/beta.html", "tools/gamma.html")
      let handle = try FileHandle(forWritingTo: site.output.appending(path: changed))
      try handle.write(contentsOf: Data("#".utf8))
      try handle.close()
      try site.remove("Output/" + linked)
      try FileManager.default.createSymbolicLink(
        atPath: site.output.appending(path: linked).path, withDestinationPath: "alpha.html")
      try site.remove("Output/robots.txt")
      let survey = try survey(site, kind, record: record)
      func bytes(_ path: String) throws -> OutputSurvey.Finding { .file(Fingerprint(try site.text("Output/" + path))) }

      // A fingerprint that no file has tells whether the file was read.
      let size = try #require(record.files[kept]).written.size
      let recorded = RecordedFile(content: Fingerprint("what the record says"), size: size, isNew: true)
      let unread = OutputSurvey.Finding.file(recorded.content)
      #expect(survey.isRecorded == (kind == .recorded))
      let found = try [kept, changed, linked, "robots.txt"].map { try survey.look(at: $0, recorded: recorded) }
      switch kind {
      case .recorded: #expect(try found == [unread, bytes(changed), .other, .nothing])
      case .foreign: #expect(try found == [bytes(kept), bytes(changed), .other, .nothing])
      case .unrecorded: #expect(found == [.nothing, .nothing, .nothing, .nothing])
      }
      // Whatever is trusted, nobody else's file is written over.
      try site.write("Output/tools/mine.html", "mine")
      try site.makeFolder(site.url("Output/tools/folder.html").path)
      for path in ["tools/mine.html", "tools/folder.html"] {
        #expect(throws: OutputTarget.Refusal.self) { try survey.look(at: path, recorded: nil) }
      }
    }
  }
}
