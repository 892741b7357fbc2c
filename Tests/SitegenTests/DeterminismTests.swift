import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, whoever builds it, where and when.
@Suite(.timeLimit(.minutes(15))) struct DeterminismTests {
  static let tools = 24

  /// The files that a build gives, in a folder with a name of its own.
  private func files(
    _ folder: String = "site", arguments: [String] = [], environment: [String: String] = [:],
    change: (ExampleSite) throws -> Void = { _ in }
  ) throws -> [String: Data] {
    try TemporaryFolder.with { parent in
      let site = try ExampleSite.make(in: parent.appending(path: folder), tools: Self.tools)
      try change(site)
      let result = try Program.run(["build"] + arguments, environment: environment, folder: site.root)
      try #require(result.status == 0, "\(result.stderr)")
      return try site.files()
    }
  }

  @Test(arguments: [
    (["--jobs", "1"], [:]),
    (["--jobs", "8"], [:]),
    (["--jobs", "3"], ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"]),
    ([], ["TZ": "America/Adak", "LC_ALL": "C", "HOME": "/nowhere", "USER": "somebody"]),
  ])
  func sameBytesWithOtherJobsAndEnvironment(arguments: [String], environment: [String: String]) throws {
    let first = try files()
    let other = try files("a folder with another-näme", arguments: arguments, environment: environment)
    #expect(first.count > Self.tools * (Self.tools - 1) / 2)
    #expect(first.filter { other[$0] != $1 }.keys.sorted() == [])
    #expect(first.keys.sorted() == other.keys.sorted())
  }

  @Test func sameBytesWhateverTheDatesAndOrderOfTheFiles() throws {
    let other = try files { site in
      // Written again in the other order, with dates of long ago.
      for number in (0..<Self.tools).reversed() {
        let path = ExampleSite.path(ofTool: number)
        let text = try site.text(path)
        try FileManager.default.removeItem(at: site.url(path))
        try site.write(path, text)
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1_000_000)], ofItemAtPath: site.url(path).path)
      }
    }
    #expect(try files() == other)
  }

  @Test func rebuildGivesWhatAFreshBuildGives() throws {
    let fresh = try files { try change($0) }
    let again = try files { site in
      try site.write("Content/tools/extra.md", ExampleSite.entry("Extra"))
      try #require(try site.build().status == 0)
      try FileManager.default.removeItem(at: site.url("Content/tools/extra.md"))
      try change(site)
    }
    #expect(fresh == again)
  }

  private func change(_ site: ExampleSite) throws {
    try site.write(ExampleSite.path(ofTool: 5), ExampleSite.entry("Tool 5, changed", text: "New words."))
  }
}
