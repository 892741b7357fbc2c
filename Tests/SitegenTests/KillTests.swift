import Foundation
import Glibc
import TestSupport
import Testing

/// A build that is killed leaves whole files alone, and the next build repairs what it left.
@Suite(.timeLimit(.minutes(15))) struct KillTests {
  static let rounds = TestLength.rounds(short: 12, long: 40)

  @Test(arguments: ChangingSite.Way.allCases) func killedAtAnyMoment(way: ChangingSite.Way) throws {
    try ChangingSite.with(way) { changing in
      try changing.site.write("Output/mine.txt", "mine")
      var whole = try ContinuousClock().measure { try #require(try changing.build().status == 0) }
      var (state, killed, changed) = (1, 0, 0)
      for round in 1...Self.rounds {
        state = 1 - state
        try changing.write(state)
        // From its beginning to later than its end. How long a build takes depends on what else the machine does.
        let time = whole * (round * 3) / (Self.rounds * 2)
        let isKilled = try kill(changing, after: time)
        if !isKilled, time < whole { whole = time }
        if isKilled, time > whole { whole = time }
        killed += isKilled ? 1 : 0
        changed += try expectWhole(changing, isKilled ? nil : state, "\(way), round \(round)") == state ? 1 : 0
        try repair(changing, state, "\(way), round \(round)")
      }
      // Otherwise nothing was tested.
      #expect(killed > Self.rounds / 4, "\(way): \(killed) were killed, \(changed) had published")
    }
  }

  /// In the moments that matter, which are too short to be met by chance.
  ///
  /// This is tried on a file system that can exchange two names in one step, and as if on one that can't.
  @Test(
    .enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"),
    arguments: ChangingSite.Way.allCases, [true, false])
  func killedBeforeARename(way: ChangingSite.Way, hasExchange: Bool) throws {
    try ChangingSite.with(way) { changing in
      try changing.site.write("Output/mine.txt", "mine")
      let call = hasExchange ? "renameat2" : "renameat"
      let tampering = ["trace=renameat,renameat2"] + (hasExchange ? [] : ["inject=renameat2:error=EINVAL"])
      var (state, number, isKilled) = (1, 0, true)
      while isKilled {
        state = 1 - state
        // Many are alike.
        number += number < 8 ? 1 : 5
        try changing.write(state)
        let inject = "inject=\(call):signal=SIGKILL:when=\(number)"
        let run = try SystemCalls(tampering + [inject]) { try changing.build(shell: $0) }
        isKilled = run.result.isKilled
        let comment: Comment = "\(way), exchange \(hasExchange): before \(call) \(number)"
        // Without an exchange there is a moment in which the site, or a page, is not there.
        if hasExchange { _ = try expectWhole(changing, isKilled ? nil : state, comment) }
        try repair(changing, state, comment)
      }
      #expect(number > 1)
    }
  }

  /// Checks that the site is whole and in the state that is given; with nil, either will do.
  /// - Returns: the state in which the site is, if it is in one.
  private func expectWhole(_ changing: ChangingSite, _ state: Int?, _ comment: Comment) throws -> Int? {
    var files = try changing.site.files()
    let stage = changing.site.url(".sitegen/stage/mine.txt")
    let mine = [files.removeValue(forKey: "mine.txt"), try? Data(contentsOf: stage)].compactMap(\.self)
    #expect(mine == [Data("mine".utf8)], comment)
    #expect(changing.isWhole(files), comment)
    let found = changing.states.firstIndex(of: files)
    #expect(state == nil || found == state, comment)
    return found
  }

  private func repair(_ changing: ChangingSite, _ state: Int, _ comment: Comment) throws {
    try changing.expectRepair(state, besides: ["mine.txt": Data("mine".utf8)], comment)
  }

  /// - Returns: whether the build was still running.
  private func kill(_ changing: ChangingSite, after time: Duration) throws -> Bool {
    try TemporaryFolder.with { streams in
      let arguments = ["build"] + changing.way.arguments
      let process = try Program.start(arguments, folder: changing.site.root, streams: streams)
      usleep(UInt32(time / .microseconds(1)))
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return process.terminationReason == .uncaughtSignal
    }
  }
}
