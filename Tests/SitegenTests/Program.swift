import Foundation
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

  /// - Parameters:
  ///   - environment: what to change in the environment.
  ///   - shell: what a shell does before and with the program, which is `"$@"` there: `ulimit -f 1; exec "$@" >&-`.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], folder: URL, shell: String = "exec \"$@\""
  ) throws -> Result {
    try withFolder { streams in
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

  /// A new folder that is removed in the end. It is in memory where it can be: some disks take long to remove files.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// The same for work that waits.
  static func withFolderWaiting<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  private static func newFolder() throws -> URL {
    let memory = URL(filePath: "/dev/shm")
    let isWritable = FileManager.default.isWritableFile(atPath: memory.path)
    let parent = isWritable ? memory : FileManager.default.temporaryDirectory
    let folder = parent.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
