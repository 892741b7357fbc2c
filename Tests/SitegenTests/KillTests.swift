import Foundation
import Glibc
import Testing

/// A build that is killed leaves the old site or the new one, and the next build repairs what it left.
@Suite(.timeLimit(.minutes(15))) struct KillTests {
  static let tools = 60

  @Test func killedBuildLeavesAWholeSite() throws {
    try ExampleSite.with(tools: Self.tools) { site in
      let states = try (0..<2).map { state in
        try write(state, to: site)
        try #require(try site.build().status == 0)
        return try site.files()
      }
      try #require(states[0] != states[1])
      try site.write("Output/mine.txt", "mine")

      let clock = ContinuousClock()
      let whole = try clock.measure { try #require(try site.build().status == 0) }
      var killed = 0
      for moment in 1...15 {
        // The site is in state 1 after each round; a round changes it to state 0, or tries to.
        try write(0, to: site)
        killed += try kill(site, after: whole * moment / 16) ? 1 : 0
        var found = try site.files()
        let mine = [found.removeValue(forKey: "mine.txt"), try? site.files(".sitegen")["stage/mine.txt"]]
        #expect(mine.compactMap(\.self) == [Data("mine".utf8)], "moment \(moment)")
        #expect(states.contains(found), "moment \(moment): neither the old site nor the new one")

        try write(1, to: site)
        try #require(try site.build().status == 0)
        found = try site.files()
        #expect(found.removeValue(forKey: "mine.txt") == Data("mine".utf8))
        #expect(found == states[1], "moment \(moment): not what a fresh build gives")
        #expect(!site.exists(".sitegen/stage"))
      }
      // Otherwise nothing was tested.
      #expect(killed > 0)
    }
  }

  /// Two states of a site: another text, and one tool more or less.
  private func write(_ state: Int, to site: ExampleSite) throws {
    try site.write(ExampleSite.path(ofTool: 0), ExampleSite.entry("Tool 0", text: "State \(state)."))
    let extra = site.url("Content/tools/extra.md")
    if state == 0 {
      try site.write("Content/tools/extra.md", ExampleSite.entry("Extra"))
    } else {
      try FileManager.default.removeItem(at: extra)
    }
  }

  /// - Returns: whether the build was still running.
  private func kill(_ site: ExampleSite, after time: Duration) throws -> Bool {
    try Program.withFolder { streams in
      let process = try Program.start(["build"], folder: site.root, streams: streams)
      usleep(UInt32(time / .microseconds(1)))
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return process.terminationReason == .uncaughtSignal
    }
  }
}
