import Foundation
import Testing

@testable import SitegenKit

/// A power cut may leave any file empty or short that was not on the disk, the marker and all of `.sitegen/` too: the
/// next build knows what is ours all the same, and never refuses.
@Suite(.timeLimit(.minutes(15))) struct DamagedMarkerTests {
  enum Damage: CaseIterable {
    case empty, zeros, halfAHeading, halfALine

    func damaged(_ bytes: Data) -> Data {
      switch self {
      case .empty: Data()
      case .zeros: Data(count: bytes.count)
      case .halfAHeading: bytes.prefix(20)
      case .halfALine: bytes.dropLast(3)
      }
    }
  }

  @Test(arguments: Damage.allCases, [false, true]) func nextBuildIsRight(damage: Damage, hasRecord: Bool) throws {
    try IncrementalTests.with(tools: 3) { site in
      let marker = "Output/" + OutputMarker.name
      try site.write("Output/mine.txt", "mine")
      try site.write(marker, damage.damaged(Data(contentsOf: site.url(marker))))
      if !hasRecord {
        for name in try site.items(".sitegen").keys { try site.write(".sitegen/" + name, "") }
        for name in ["index.html", "compare/tool-10-vs-tool-11.html"] { try site.write("Output/" + name, "") }
      }
      #expect(try site.publish().kept == ["mine.txt"])
      var planned = try site.planned()
      planned["mine.txt"] = "mine"
      #expect(try site.published() == planned)
      #expect(try OutputTarget.marker(in: Folder.open(site.output.path))?.isWhole == true)
      #expect(try site.text(".sitegen/.gitignore") == "*\n")
      #expect(try site.publish().written == 0)
    }
  }

  /// What the plan has no more is known by the record.
  @Test(arguments: Damage.allCases) func pagesThatWentAreRemoved(damage: Damage) throws {
    try IncrementalTests.with(tools: 3) { site in
      let marker = "Output/" + OutputMarker.name
      try site.write(marker, damage.damaged(Data(contentsOf: site.url(marker))))
      try site.remove(IncrementalTests.entry(2))
      let report = try site.publish()
      #expect((report.kept, report.removed) == ([], 3))
      #expect(try site.published() == site.planned())
    }
  }

  /// The old site is in the stage, its marker damaged: what is somebody else's is rescued from there.
  @Test(arguments: Damage.allCases) func oldSiteInTheStage(damage: Damage) throws {
    try IncrementalTests.with(tools: 3) { site in
      try FileManager.default.copyItem(at: site.output, to: site.url(".sitegen/stage"))
      let marker = ".sitegen/stage/" + OutputMarker.name
      try site.write(marker, damage.damaged(Data(contentsOf: site.url(marker))))
      try site.write(".sitegen/stage/mine.txt", "mine")
      try site.publish()
      var planned = try site.planned()
      planned["mine.txt"] = "mine"
      #expect(try site.published() == planned)
      #expect(!site.exists(".sitegen/stage"))
    }
  }

  @Test func otherWordsAreNoMarker() {
    let heading = Array(OutputMarker(files: [], slugs: []).bytes)
    #expect(OutputMarker(heading)?.isWhole == true)
    #expect(OutputMarker(Array(heading.dropLast()))?.isWhole == false)
    #expect(OutputMarker([])?.isWhole == false)
    #expect(OutputMarker(Array("# Written by somebody".utf8)) == nil)
    #expect(OutputMarker(heading + Array("page index.html\n".utf8)) == nil)
  }
}
