import Foundation
import TestSupport
import Testing

@testable import SitegenKit

/// A build after any changes and any damage gives what a first build would.
@Suite(.timeLimit(.minutes(15))) struct IncrementalPropertyTests {
  static let steps = TestLength.rounds(short: 20, long: 100)

  @Test(arguments: [1, 2, 3, 6] as [UInt64]) func buildEqualsAFirstBuild(seed: UInt64) throws {
    var random = RandomSite(seed: seed)
    var (refused, unchanged) = (0, 0)
    try SiteFolder.with(random.tree) { site in
      for step in 0..<Self.steps {
        let before = random.tree
        var story: [String] = []
        for _ in 0..<random.number(3) { story.append(random.change()) }
        if random.number(3) == 0 { story.append(try random.damage(site)) }
        try site.replace(before, with: random.tree)
        let comment = Comment(rawValue: "seed \(seed), step \(step): \(story.joined(separator: ", "))")

        let expected = try TestSite.build(random.tree)
        let (outcome, _) = try site.build(full: random.number(20) == 0)
        guard case .published(let report, _) = outcome else {
          #expect(outcome.isRefused, comment)
          #expect(expected.files.isEmpty, comment)
          try site.replace(random.tree, with: before)
          random.revert(to: before)
          refused += 1
          continue
        }
        var found = try site.files()
        #expect(found.removeValue(forKey: OutputMarker.name) != nil, comment)
        #expect(found.keys.sorted() == expected.files.keys.sorted(), comment)
        #expect(expected.files.filter { found[$0.key] != $0.value }.keys.sorted() == [], comment)
        #expect(report.written + report.unchanged == expected.files.count, comment)
        #expect(!site.exists(".sitegen/stage"), comment)
        unchanged += report.unchanged
      }
      // Were everything refused or written anew, nothing would have been tested.
      #expect(refused < Self.steps / 2)
      #expect(unchanged > Self.steps)
    }
  }
}
