import Foundation
import TestSupport
import Testing

/// A disk that is full ends a build with 74 and leaves the published site as it was.
@Suite(
  .timeLimit(.minutes(15)),
  .enabled(if: SmallDisk.isMountable, "only root may mount; fileLargerThanTheSystemAllows shows the same to all"))
struct FullDiskTests {
  /// What is on the disk that has no room left.
  enum Place: CaseIterable { case site, output, cache }

  @Test(arguments: ChangingSite.Way.allCases, Place.allCases)
  func oldSiteStaysWhole(way: ChangingSite.Way, place: Place) throws {
    try TemporaryFolder.with { folder in
      let root = folder.appending(path: place == .site ? "disk/site" : "site")
      let disk = SmallDisk(folder: place == .cache ? root.appending(path: ".sitegen") : folder.appending(path: "disk"))
      try disk.mount()
      defer { disk.unmount() }
      let output = place == .output ? "../disk/Output" : "Output"
      let changing = try ChangingSite.make(way, tools: way == .patch ? 12 : 4, in: root).withStates()
      var (failed, state) = (0, 1)
      for limit in SmallDisk.Limit.allCases {
        for room in [0, 1, 4, 10] {
          try changing.write(1 - state)
          try #require(try changing.build(output).status == 0)
          try changing.write(state)
          try disk.fill(limit, room: room)
          let result = try changing.build(output)
          let comment: Comment = "\(way), \(place), \(limit), room for \(room): \(result)"
          if result.status == 0 {
            // All but the record of it found room.
            let words = "sitegen: the next build will write every file: can't "
            #expect(room > 0 && (result.stderr == "" || result.stderr.hasPrefix(words)), comment)
          } else {
            #expect(result.status == 74 && result.stderr.hasSuffix(": the disk is full\n"), comment)
            failed += 1
          }
          #expect(try changing.site.files(output) == changing.states[result.status == 0 ? state : 1 - state], comment)
          #expect(try leftovers(changing.site, output) == [], comment)
          try disk.free()
          try #require(try changing.build(output).status == 0)
          #expect(try changing.site.files(output) == changing.states[state], comment)
          state = 1 - state
        }
      }
      #expect(failed >= 2)
    }
  }

  private func leftovers(_ site: ExampleSite, _ output: String) throws -> [String] {
    let folders = [site.url(".sitegen"), site.url(output).deletingLastPathComponent()]
    let names = try folders.flatMap { try FileManager.default.contentsOfDirectory(atPath: $0.path) }
    return names.filter { $0.contains("stage") || $0.hasSuffix(".new") }
  }
}

/// A disk in memory that can be full.
struct SmallDisk {
  enum Limit: String, CaseIterable {
    case size
    case inodes = "nr_inodes"
  }

  let folder: URL

  static let isMountable: Bool = {
    do {
      try TemporaryFolder.with { folder in
        let disk = SmallDisk(folder: folder.appending(path: "disk"))
        try disk.mount()
        disk.unmount()
      }
      return true
    } catch {
      return false
    }
  }()

  struct Refused: Error { let command: String }

  func mount() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run("mount -t tmpfs -o size=64m,nr_inodes=10000 none '\(folder.path)'")
  }

  func unmount() { try? run("umount '\(folder.path)'") }

  /// Leaves room for some pages of memory, or for some files.
  func fill(_ limit: Limit, room: Int) throws {
    let values = try FileManager.default.attributesOfFileSystem(forPath: folder.path)
    func used(_ size: FileAttributeKey, _ free: FileAttributeKey) -> Int {
      (values[size] as? Int ?? 0) - (values[free] as? Int ?? 0)
    }
    let most =
      limit == .size ? used(.systemSize, .systemFreeSize) + room * 4096 : used(.systemNodes, .systemFreeNodes) + room
    try run("mount -o remount,\(limit.rawValue)=\(most) '\(folder.path)'")
  }

  func free() throws { try run("mount -o remount,size=64m,nr_inodes=10000 '\(folder.path)'") }

  private func run(_ command: String) throws {
    let result = try Program.run([], folder: folder.deletingLastPathComponent(), shell: command)
    guard result.status == 0 else { throw Refused(command: command) }
  }
}
