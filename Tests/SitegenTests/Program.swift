import Foundation
import TestSupport
import Testing

/// Runs the built program.
enum Program {
  struct Result: Equatable {
    let status: Int32
    let stdout: String
    let stderr: String
    /// Whether a signal ended it: then `status` is the signal's number.
    var isKilled = false
  }

  /// The program is built beside the bundle that holds the tests.
  static let path: String = {
    let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let process = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [bundle, process].map { $0.appending(path: "sitegen").path }
    return places.first(where: FileManager.default.isExecutableFile) ?? places[0]
  }()

  /// Runs the program in a folder and waits until it ends.
  ///
  /// The environment is the test's own with the changes that are given. The shell's command says what a shell does
  /// before and with the program, which is `"$@"` there, as in `ulimit -f 1; exec "$@" >&-`.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], folder: URL, shell: String = "exec \"$@\""
  ) throws -> Result {
    try TemporaryFolder.with { streams in
      let process = try start(arguments, environment: environment, folder: folder, shell: shell, streams: streams)
      process.waitUntilExit()
      func text(_ name: String) throws -> String {
        try String(contentsOf: streams.appending(path: name), encoding: .utf8)
      }
      return Result(
        status: process.terminationStatus, stdout: try text("stdout"), stderr: try text("stderr"),
        isKilled: process.terminationReason == .uncaughtSignal)
    }
  }

  /// Starts it without waiting; its streams go to files of a folder.
  static func start(
    _ arguments: [String], environment: [String: String] = [:], folder: URL, shell: String = "exec \"$@\"", streams: URL
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", shell, "sh", path] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try newFile(streams.appending(path: "stdout"))
    process.standardError = try newFile(streams.appending(path: "stderr"))
    try process.run()
    return process
  }

  private static func newFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
