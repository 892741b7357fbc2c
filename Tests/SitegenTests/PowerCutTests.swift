import Foundation
import TestSupport
import Testing

/// A machine that loses its power, during a build or after it, has the old site or the new one, and its next build
/// completes it.
///
/// Where names reach the disk before the bytes of their files do, as on ext4, that takes a sync.
@Suite(
  .timeLimit(.minutes(15)),
  .enabled(if: LoopDisk.isMountable, "only root may mount a disk, and containers mostly may not"))
struct PowerCutTests {
  /// What is built when the power goes.
  enum Kind: CaseIterable {
    case first
    /// Every file is written, and the new site takes the old one's place.
    case whole
    /// Changed files take the places of the old ones, one by one.
    case patch
  }

  /// In seconds after the build.
  ///
  /// ext4 writes names every 5 s, and bytes after 30 s.
  static let moments = [0, 1, 3, 7, 15, 40]

  @Test(arguments: Kind.allCases) func cutAfterABuild(kind: Kind) async throws {
    try await withDisk(kind) { disk, changing in
      try #require(try build(changing, kind).status == 0)
      let end = ContinuousClock.now
      for moment in Self.moments {
        try await Task.sleep(until: end + .seconds(moment))
        try cut(disk, changing) { try expectWhole($0, kind, "\(kind), \(moment) s after the build") }
      }
    }
  }

  /// Nothing is promised of such a build but that the next one takes no file for whole that is not.
  ///
  /// Where all is empty that says what was written, what the site has no more is kept, as if it were somebody else's.
  @Test(arguments: Kind.allCases) func cutAfterABuildThatIsNotSynced(kind: Kind) async throws {
    try await withDisk(kind) { disk, changing in
      try #require(try build(changing, kind, "--no-sync").status == 0)
      let end = ContinuousClock.now
      for moment in [1, 7, 15] {
        try await Task.sleep(until: end + .seconds(moment))
        for edits in [false, true] {
          try cut(disk, changing) { left in
            let comment: Comment = "\(kind), \(moment) s after a build without sync, \(edits ? "edited" : "as it was")"
            if edits { try left.write(0) }
            try expectNextBuild(
              left, state: edits ? 0 : 1, mayKeep: kind == .first && edits ? "page-1.html" : nil, comment)
          }
        }
      }
    }
  }

  /// The build is held before one of its renames, for longer than names take to the disk.
  @Test(
    .enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"),
    arguments: [
      (Kind.first, 1), (.whole, 1), (.whole, 8), (.patch, 1), (.patch, 2), (.patch, 5), (.patch, 9), (.patch, 16),
    ])
  func cutDuringABuild(kind: Kind, number: Int) async throws {
    try await withDisk(kind) { disk, changing in
      // What comes before these calls is the same for every build: old lists and tables are removed.
      let hold = "inject=renameat2,unlinkat:delay_enter=9000000:when=\(number)"
      try await TemporaryFolder.withWaiting { streams in
        let process = try Program.start(
          ["build", "--jobs", "1"] + (kind == .whole ? ["--full"] : []), folder: changing.site.root,
          shell: "exec strace -f -o /dev/null -e trace=renameat2,unlinkat -e '\(hold)' \"$@\"", streams: streams)
        try await Task.sleep(for: .seconds(7))
        try cut(disk, changing) { try expectWhole($0, kind, "\(kind), before rename or removal \(number)") }
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
    }
  }

  // MARK: - Disks

  /// Gives a disk with a site that is built in state 0, but for a first build, and has the sources of state 1.
  private func withDisk(_ kind: Kind, _ body: (LoopDisk, ChangingSite) async throws -> Void) async throws {
    try await TemporaryFolder.withWaiting { folder in
      let disk = LoopDisk(image: folder.appending(path: "image"), folder: folder.appending(path: "disk"))
      try disk.format()
      try disk.mount()
      defer { disk.unmount() }
      let way = kind == .patch ? ChangingSite.Way.patch : .full
      let states = try ChangingSite.make(way, tools: 12, in: folder.appending(path: "site")).withStates()
      let changing = states.moved(to: disk.folder.appending(path: "site"))
      try FileManager.default.copyItem(at: states.site.root, to: changing.site.root)
      for built in ["Output", ".sitegen"] { try FileManager.default.removeItem(at: changing.site.url(built)) }
      try changing.write(0)
      if kind != .first { try #require(try changing.site.build().status == 0) }
      try changing.write(1)
      // The sources and the old site have been there for long.
      _ = try Program.run([], folder: disk.folder, shell: "sync -f .")
      try await body(disk, changing)
    }
  }

  /// Gives the site as a cut at this moment leaves it, on a disk of its own.
  private func cut(_ disk: LoopDisk, _ changing: ChangingSite, _ body: (ChangingSite) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let left = LoopDisk(image: folder.appending(path: "image"), folder: folder.appending(path: "disk"))
      try disk.copy(to: left.image)
      try left.mount()
      defer { left.unmount() }
      try body(changing.moved(to: left.folder.appending(path: "site")))
    }
  }

  private func build(_ changing: ChangingSite, _ kind: Kind, _ arguments: String...) throws -> Program.Result {
    try Program.run(
      ["build"] + (kind == .whole ? ["--full"] : []) + arguments, folder: changing.site.root)
  }

  // MARK: - Sites

  private func expectWhole(_ left: ChangingSite, _ kind: Kind, _ comment: Comment) throws {
    let files = left.site.exists("Output") ? try left.site.files() : [:]
    let empty = files.filter { path, bytes in bytes.isEmpty && left.states.allSatisfy { $0[path]?.isEmpty != true } }
    let isWhole = kind == .first && files.isEmpty || left.isWhole(files)
    #expect(isWhole, "\(comment): \(empty.count) of \(files.count) files are empty")
    try expectNextBuild(left, state: 1, comment)
  }

  private func expectNextBuild(_ left: ChangingSite, state: Int, mayKeep path: String? = nil, _ comment: Comment) throws
  {
    let result = try left.site.build()
    let kept = path.map { "sitegen: kept \($0), which sitegen did not write\n" }
    #expect(result.status == 0 && ["", kept].contains(result.stderr), "\(comment): \(result)")
    if let path, result.stderr == kept { try FileManager.default.removeItem(at: left.site.url("Output/" + path)) }
    #expect(try left.site.exists("Output") && left.site.files() == left.states[state], comment)
    #expect(try left.site.build().stdout.hasPrefix("0 pages written"), comment)
    #expect(try left.site.text(".sitegen/.gitignore") == "*\n", comment)
  }
}
