import Foundation
import Testing

@testable import SitegenKit

/// What a build leaves that was stopped between the steps of an exchange, where the file system can't do it in one.
@Suite(.timeLimit(.minutes(15))) struct StageTests {
  enum Stop: CaseIterable {
    /// The old site was taken aside, and the new one is in the stage.
    case oldSiteIsAside
    /// The new site has taken its place, and the old one is aside still.
    case newSiteIsPublished
    /// As before, and there is nothing else to do.
    case nothingElseIsToDo
  }

  @Test(arguments: Stop.allCases) func nextBuildEndsTheExchange(stop: Stop) throws {
    try SiteFolder.with { site in
      try site.publish()
      try site.write("Output/mine.txt", "mine")
      let (output, stage, aside) = (site.output, site.url(".sitegen/stage"), site.url(".sitegen/stage.aside"))
      switch stop {
      case .oldSiteIsAside:
        try FileManager.default.copyItem(at: output, to: stage)
        try FileManager.default.removeItem(at: stage.appending(path: "mine.txt"))
        try FileManager.default.moveItem(at: output, to: aside)
      case .newSiteIsPublished:
        try FileManager.default.moveItem(at: output, to: aside)
        try FileManager.default.copyItem(at: aside, to: output)
        try site.remove("Output/mine.txt")
      case .nothingElseIsToDo:
        try FileManager.default.copyItem(at: output, to: aside)
        try site.remove("Output/mine.txt")
      }
      let report = try site.publish()
      #expect(try site.published().filter { $0.key != "mine.txt" } == site.planned())
      #expect(try site.text("Output/mine.txt") == "mine")
      #expect(!site.exists(".sitegen/stage") && !site.exists(".sitegen/stage.aside"))
      #expect(report.written + report.unchanged == (try site.planned().count))
    }
  }
}
