import Foundation
import Testing

/// A site that is built in parts, by machines that know nothing of each other.
@Suite(.timeLimit(.minutes(15))) struct ShardTests {
  static let tools = 16
  static let count = 4

  /// The files of each part, each built in a folder of its own.
  private func parts(of site: ExampleSite) throws -> [[String: Data]] {
    try (1...Self.count).map { number in
      let machine = site.url("../machine-\(number)")
      try? FileManager.default.removeItem(at: machine)
      try FileManager.default.createDirectory(at: machine, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: site.url("Content"), to: machine.appending(path: "Content"))
      let result = try Program.run(["build", "--shard", "\(number)/\(Self.count)"], folder: machine)
      try #require(result.status == 0, "\(result.stderr)")
      return try ExampleSite.files(machine.appending(path: "Output"))
    }
  }

  private func comparisons(_ part: [String: Data]) -> Set<String> { Set(part.keys.filter { $0.hasPrefix("compare/") }) }

  @Test func mergedPartsAreTheWhole() throws {
    try ExampleSite.with(tools: Self.tools) { site in
      let parts = try parts(of: site)
      try #require(try site.build().status == 0)
      let whole = try site.files()
      // As a script merges them: the marker is in each part, and the same.
      let copies = (1...Self.count).map { "cp -r ../machine-\($0)/Output/. ../merged" }.joined(separator: " && ")
      let merge = try Program.run([], folder: site.root, shell: "mkdir ../merged && " + copies)
      #expect(merge.status == 0, "\(merge.stderr)")
      #expect(try site.files("../merged") == whole)
      #expect(parts.map(\.count).reduce(0, +) == whole.count + Self.count - 1)
      // Each has a share of the comparisons, and the first has all else.
      let shares = parts.map { comparisons($0).count }
      let fair = Self.tools * (Self.tools - 1) / 2 / Self.count
      #expect(shares.allSatisfy { (fair / 2...fair * 3 / 2).contains($0) }, "\(shares)")
      #expect(zip(parts, shares).dropFirst().allSatisfy { $0.count == $1 + 1 })
      // What was merged is a site like any other.
      #expect(try site.build("--output", "../merged").status == 0)
      #expect(try site.files("../merged") == whole)
    }
  }

  @Test func newEntryMovesNoPage() throws {
    try ExampleSite.with(tools: Self.tools) { site in
      let before = try parts(of: site).map(comparisons)
      try site.write("Content/tools/a-new-one.md", ExampleSite.entry("New"))
      let after = try parts(of: site).map(comparisons)
      for (old, new) in zip(before, after) {
        #expect(old.subtracting(new) == [])
        #expect(new.subtracting(old).allSatisfy { $0.contains("a-new-one") })
      }
    }
  }

  @Test(arguments: ["0/4", "5/4", "x", "1/0", "-1/4", "1/10001", "1/2/3", "1 / 2"])
  func wrongPartEndsWith64(text: String) throws {
    try ExampleSite.with { site in
      let result = try site.build("--shard=\(text)")
      #expect(result.status == 64)
      #expect(result.stdout == "")
      let reason = "'\(text)' is not a part and the number of parts, as in 2/8.\n"
      let message = "Error: The value '\(text)' is invalid for '--shard <i/n>': " + reason
      #expect(result.stderr.hasPrefix(message), "\(result.stderr)")
      #expect(!site.exists("Output") && !site.exists(".sitegen"))
    }
  }
}
