import Foundation
import TestSupport
import Testing

/// Any one system call of a build may fail: the site is the old one or the new one, and the next build repairs the
/// rest.
@Suite(
  .timeLimit(.minutes(15)),
  .enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"))
struct FaultTests {
  /// How many calls of one name fail, at most: the first, the last and some in between.
  static let samples = TestLength.rounds(short: 2, long: 3)

  static let faults = [
    ("openat", "ENOSPC"), ("write", "ENOSPC"), ("pwrite64", "ENOSPC"), ("close", "EIO"), ("renameat2", "EIO"),
    ("renameat", "EACCES"), ("linkat", "EIO"), ("unlinkat", "EIO"), ("mkdirat", "ENOSPC"), ("utimensat", "EIO"),
    ("newfstatat", "EIO"), ("fstat", "EIO"), ("getdents64", "EIO"), ("read", "EIO"), ("pread64", "EIO"),
    ("flock", "EIO"), ("syncfs", "EIO"),
  ]

  /// This is tried on a file system that can exchange two names in one step, and as if on one that can't.
  @Test(arguments: ChangingSite.Way.allCases, [true, false])
  func failedCallLeavesAWholeSite(way: ChangingSite.Way, hasExchange: Bool) throws {
    try ChangingSite.with(way) { changing in
      let noExchange = hasExchange ? [] : ["inject=renameat2:error=EINVAL"]
      var state = 1
      var (failed, published) = (0, 0)
      for (call, error) in Self.faults
      where hasExchange || call.hasPrefix("rename") || call == "unlinkat" || call == "syncfs" {
        guard hasExchange || call != "renameat2" else { continue }
        // What the build does when nothing fails.
        state = 1 - state
        try changing.write(state)
        let calls = try SystemCalls(["trace=\(call),openat,renameat2"] + noExchange) { try changing.build(shell: $0) }
        try changing.expectRepair(state, "\(way), nothing")
        let first = calls.counts(calls.lines[..<calls.beginning])[call, default: 0]
        let count = calls.counts(calls.lines[calls.beginning...])[call, default: 0]
        for sample in 0..<min(count, Self.samples) {
          let number = first + 1 + sample * (count - 1) / max(1, min(count, Self.samples) - 1)
          state = 1 - state
          try changing.write(state)
          let comment: Comment = "\(way), exchange \(hasExchange): \(call) \(number) of \(first + count) gives \(error)"
          let trace = "trace=\(call),renameat,renameat2"
          let run = try SystemCalls([trace, "inject=\(call):error=\(error):when=\(number)"] + noExchange) {
            try changing.build(shell: $0)
          }
          published += try expect(run, changing, state: state, comment) ? 1 : 0
          failed += run.result.status == 74 ? 1 : 0
          try changing.expectRepair(state, comment)
        }
      }
      // Otherwise nothing was tested.
      #expect(failed > 1 && published > 1, "\(way): \(failed) failed, \(published) published")
    }
  }

  /// - Returns: whether the new site was published.
  private func expect(_ run: SystemCalls, _ changing: ChangingSite, state: Int, _ comment: Comment) throws -> Bool {
    let files = try changing.site.files()
    let fault = run.lines.firstIndex { $0.contains(" (INJECTED)") && !$0.contains("EINVAL") }
    let isPublished = run.publication.map { publication in fault.map { publication < $0 } ?? true } ?? false
    switch run.result.status {
    case 0:
      #expect(files == changing.states[state], comment)
      let words = "sitegen: the next build will write every file: can't "
      #expect(run.result.stderr == "" || run.result.stderr.hasPrefix(words), comment)
    case 74:
      #expect(files == changing.states[isPublished ? state : 1 - state], comment)
      #expect(run.result.stderr.hasPrefix("sitegen: can't "), comment)
      #expect(run.result.stderr.split(separator: "\n").count == 1, comment)
    default: Issue.record("\(comment) ends with \(run.result)")
    }
    if !isPublished {
      let left = try FileManager.default.contentsOfDirectory(atPath: changing.site.url(".sitegen").path)
      #expect(left.filter { $0 == "stage" || $0.hasSuffix(".new") || $0.hasSuffix(".aside") } == [], comment)
    }
    return isPublished
  }
}
