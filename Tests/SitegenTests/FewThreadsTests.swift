import Foundation
import Testing

/// Where the system makes no more threads, the work is done by those that there are; nothing waits without end.
@Suite(.timeLimit(.minutes(15))) struct FewThreadsTests {
  /// The system refuses each thread; how much memory the program takes does not matter.
  static let noThreads =
    "exec timeout -s KILL 300 strace -f -qq -o /dev/null -e trace=clone,clone3 -e inject=clone,clone3:error=EAGAIN \"$@\""
  static let limits = [
    noThreads,
    "exec timeout 300 setpriv --reuid=65534 --regid=65534 --clear-groups prlimit --nproc=1 \"$@\"",
  ]

  @Test(arguments: limits) func buildAndCheckGoOn(shell: String) throws {
    try ExampleSite.with(tools: 5) { site in
      let isPossible = try Program.run([], folder: site.root, shell: "set -- true; \(shell)").status == 0
      // Only root may become somebody else, and strace may be missing.
      if !isPossible { return }
      _ = try Program.run([], folder: site.root, shell: "chmod -R a+rwX ..")
      let build = try Program.run(["build", "--jobs", "8"], folder: site.root, shell: shell)
      #expect(build.status == 0 && build.stdout.hasPrefix("43 pages written"), "\(build)")
      let check = try Program.run(["check", "--jobs", "8"], folder: site.root, shell: shell)
      #expect(check.status == 0 && check.stdout.hasPrefix("5 entries checked"), "\(check)")
    }
  }

  @Test(.enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"))
  func previewSaysThatItCannotBe() throws {
    try ExampleSite.with { site in
      let result = try Program.run(["serve", "--port", "18473"], folder: site.root, shell: Self.noThreads)
      #expect(
        result
          == Program.Result(
            status: 74, stdout: "", stderr: "sitegen: can't start a thread: the system has room for no more\n"))
    }
  }
}
