import Foundation
import Testing

/// The progress bar is for people at a terminal, and for nobody else.
@Suite(
  .timeLimit(.minutes(15)),
  .enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"))
struct ProgressTests {
  /// Builds on a terminal of its own, by script(1), on a disk that takes a thousandth of a second to open a file: a build
  /// that is done at once shows no bar.
  static func onTerminal(_ site: ExampleSite, _ options: String, width: Int = 80) throws -> String {
    let slowly = "strace -f --seccomp-bpf -qq -o /dev/null -e trace=openat -e inject=openat:delay_enter=1000"
    let shell = "stty cols \(width); exec \(slowly) \(Program.path) build \(options)"
    return try Program.run(
      [], environment: ["TERM": "xterm"], folder: site.root, shell: "script -qec '\(shell)' /dev/null"
    ).stdout
  }

  @Test func terminalShowsABarAndTakesItAway() throws {
    try ExampleSite.with(tools: 70) { site in
      let text = try Self.onTerminal(site, "")
      let bar = #/\r\[=* *\] \d+ of 2513 files, \d+ a second, \d+:\d\d left\u{1B}\[K/#
      #expect(text.contains(bar), "\(text.debugDescription)")
      #expect(text.contains(#/\r\u{1B}\[K2513 pages written, 0 unchanged, 0 removed in \d+\.\d\d s\r\n$/#))
      for line in try Self.onTerminal(site, "--full", width: 40).split(separator: "\r") {
        #expect(line.replacing("\u{1B}[K", with: "").count <= 40 || line.contains("pages written"))
      }
      #expect(try Self.onTerminal(site, "--full --quiet").isEmpty)
      #expect(try site.build("--full").stderr == "")
    }
  }
}
