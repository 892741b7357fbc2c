import Foundation
import TestSupport
import Testing

/// The program's system calls, seen and tampered with by strace.
struct SystemCalls {
  let result: Program.Result
  /// One a line, as strace writes them, in their order; each descriptor with its path.
  let lines: [String]

  static let isTraceable: Bool = {
    let shell = "exec strace -f -o /dev/null true"
    return (try? TemporaryFolder.with { try Program.run([], folder: $0, shell: shell).status }) == 0
  }()

  /// Traces one run of the program.
  ///
  /// The expressions are what strace is told with `-e`. The closure must run the program by the shell command that it
  /// is given, which begins with strace.
  init(_ expressions: [String], _ run: (_ shell: String) throws -> Program.Result) throws {
    (result, lines) = try TemporaryFolder.with { folder in
      let log = folder.appending(path: "calls")
      let options = expressions.map { "-e '\($0)'" }.joined(separator: " ")
      // The quick way to stop at a few calls delivers no signals.
      let quick = expressions.contains { $0.contains("signal=") } ? "" : "--seccomp-bpf "
      let result = try run("exec strace -f \(quick)-qq -y -o '\(log.path)' \(options) \"$@\"")
      // Each line begins with the number of a thread.
      let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map {
        String($0.drop { $0 != " " }.drop { $0 == " " })
      }
      return (result, lines)
    }
  }

  static func name(_ line: String) -> String { String(line.prefix { $0 != "(" }) }

  /// How often each call is made.
  func counts(_ lines: some Sequence<String>) -> [String: Int] {
    Dictionary(lines.map { (Self.name($0), 1) }, uniquingKeysWith: +)
  }

  /// Where the program's own work begins: before it, its libraries are loaded.
  var beginning: Int { lines.firstIndex { $0.contains("O_DIRECTORY") } ?? lines.count }

  /// Where the new site is published for good: the folder is in its place, at once or in three steps, or the last file
  /// is.
  var publication: Int? {
    lines.firstIndex { line in
      line.hasPrefix("rename") && line.hasSuffix(" = 0")
        && [["\"Output\", RENAME_EXCHANGE"], ["\"stage.aside\", ", ", \"stage\""], ["\".sitegen-new\", "]].contains {
          $0.allSatisfy(line.contains)
        }
    }
  }
}
