import Foundation
import Testing

/// Where the system makes no more threads, the work is done by those that there are; nothing waits without end.
@Suite(.timeLimit(.minutes(15))) struct FewThreadsTests {
  /// No room for a thread's stack, and enough for all else; in KiB.
  private static let noRoom = "ulimit -s 65536; ulimit -v 140000; "

  static let limits = [
    noRoom + "exec timeout 300 \"$@\"",
    "exec timeout 300 setpriv --reuid=65534 --regid=65534 --clear-groups prlimit --nproc=1 \"$@\"",
  ]

  @Test(arguments: limits) func buildAndCheckGoOn(shell: String) throws {
    try ExampleSite.with(tools: 5) { site in
      let isPossible = try Program.run([], folder: site.root, shell: "set -- true; \(shell)").status == 0
      // Only root may become somebody else.
      if !isPossible { return }
      _ = try Program.run([], folder: site.root, shell: "chmod -R a+rwX ..")
      let build = try Program.run(["build", "--jobs", "8"], folder: site.root, shell: shell)
      #expect(build.status == 0 && build.stdout.hasPrefix("43 pages written"), "\(build)")
      let check = try Program.run(["check", "--jobs", "8"], folder: site.root, shell: shell)
      #expect(check.status == 0 && check.stdout.hasPrefix("5 entries checked"), "\(check)")
    }
  }

  @Test func previewSaysThatItCannotBe() throws {
    try ExampleSite.with { site in
      let shell = Self.noRoom + "exec timeout -s KILL 300 \"$@\""
      let result = try Program.run(["serve", "--port", "18473"], folder: site.root, shell: shell)
      #expect(
        result
          == Program.Result(
            status: 74, stdout: "", stderr: "sitegen: can't start a thread: the system has room for no more\n"))
    }
  }
}
