/// Writes a planned site as one archive: the same files as a build writes, without a file system's cost for each.
struct ArchiveWriter {
  /// How many files are made before they are written, each in all of its encodings.
  ///
  /// It bounds the memory, whatever the number of pages.
  private static let chunk = 64

  /// The site to write.
  let plan: Plan
  /// How many threads may work.
  let jobs: Int
  /// Counts the files that are done.
  let progress: BuildProgress

  /// Makes the archive.
  /// - Parameter write: Takes the archive's bytes in their order.
  /// - Returns: how many files and bytes were written.
  /// - Throws: what `write` throws.
  func write(to write: ([UInt8]) throws -> Void) throws -> (files: Int, bytes: Int) {
    let newest = plan.site.tools.reduce(nil as Day?) { Day.later($0, $1.updated) }
    let archive = TarArchive(time: newest?.secondsSince1970 ?? 0)
    var (files, bytes) = (0, 0)
    func add<Value: Sendable>(
      _ values: [Value], _ make: @Sendable (Value) -> (path: String, encodings: [FileEncoding], bytes: [UInt8])
    ) throws {
      let made = try concurrentMap(values, jobs: jobs) { value in
        let file = make(value)
        var members: [UInt8] = []
        for encoding in file.encodings {
          archive.append(file.path + encoding.suffix, encoding.encode(file.bytes), to: &members)
        }
        return (members: members, count: file.encodings.count)
      }
      for (members, count) in made {
        try write(members)
        bytes += members.count
        files += count
        progress.finish(count)
      }
    }
    progress.begin(plan.fileCount)
    for start in stride(from: 0, to: plan.files.count, by: Self.chunk) {
      try add(Array(plan.files[start..<min(start + Self.chunk, plan.files.count)])) {
        ($0.path, $0.encodings, $0.bytes())
      }
    }
    var waiting: [Pair] = []
    func addPages() throws {
      try add(waiting) { (plan.path(of: $0, as: .plain), plan.encodings, plan.bytes(of: $0, as: .plain)) }
      waiting.removeAll(keepingCapacity: true)
    }
    for first in plan.site.tools.indices {
      for pair in plan.row(first) {
        waiting.append(pair)
        if waiting.count >= Self.chunk { try addPages() }
      }
    }
    try addPages()
    var end: [UInt8] = []
    archive.append(OutputMarker.name, plan.marker.bytes, to: &end)
    try write(end + TarArchive.end)
    return (files, bytes + end.count)
  }

  /// Writes the archive to standard output.
  /// - Returns: how many files and bytes were written.
  func writeToStandardOutput() throws -> (files: Int, bytes: Int) {
    let stream = StandardStream.output
    let written = try write { try stream.write($0) }
    try stream.flush()
    return written
  }

  /// Writes the archive to a file, which replaces an older one when it is whole.
  ///
  /// Only a file is replaced, never a device or a folder.
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - syncs: Whether the archive must be on the disk before it replaces anything.
  /// - Returns: how many files and bytes were written.
  /// - Throws: `SystemError`; then an older file is as it was.
  func write(to path: String, syncs: Bool) throws -> (files: Int, bytes: Int) {
    let (folder, name) = try Folder.parent(of: path)
    if let kind = try folder.kind(of: name), kind != .file { throw SystemError.notAFile(folder.path(of: name)) }
    return try folder.replaceWhole(name, aside: ".\(name).sitegen-new", syncs: syncs) { try write(to: $0) }
  }
}
