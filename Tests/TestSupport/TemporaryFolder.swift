package import Foundation

package enum TemporaryFolder {
  /// Runs a test's body with a new folder, and removes the folder when the body ends.
  ///
  /// The folder is in memory where that is possible, since some disks take long to remove files.
  package static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try make()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  /// Does the same for a body that waits.
  package static func withWaiting<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let folder = try make()
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  private static func make() throws -> URL {
    let memory = URL(filePath: "/dev/shm")
    let isWritable = FileManager.default.isWritableFile(atPath: memory.path)
    let parent = isWritable ? memory : FileManager.default.temporaryDirectory
    let folder = parent.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
