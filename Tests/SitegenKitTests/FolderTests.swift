import Foundation
import Glibc
import TestSupport
import Testing

@testable import SitegenKit

@Suite(.timeLimit(.minutes(15))) struct FolderTests {
  private func withFolder<Result>(_ body: (Folder, URL) throws -> Result) throws -> Result {
    try TemporaryFolder.with { url in try body(Folder.open(url.path), url) }
  }

  private func text(_ url: URL, _ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  private func link(_ url: URL, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: url.appending(path: name).path, withDestinationPath: target)
  }

  /// What an error says; `@` stands for the folder.
  private func failure(_ url: URL, _ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return "\(error)".replacing(url.path, with: "@") }
  }

  // MARK: - Looking

  @Test func namesAreSortedByBytes() throws {
    try withFolder { folder, _ in
      for name in ["é", "b", "B", "a-b", "a.b", ".a", "e\u{301}"] { try folder.createFile(name, "".utf8) }
      #expect(try folder.names() == [".a", "B", "a-b", "a.b", "b", "e\u{301}", "é"])
      // Comparing strings takes both forms of é for one.
      #expect(try folder.names().map { Array(($0 ?? "").utf8).count } == [2, 1, 3, 3, 1, 3, 2])
    }
  }

  @Test func kindsAreToldApartWithoutFollowingLinks() throws {
    try withFolder { folder, url in
      try folder.createFile("file", "abc".utf8)
      _ = try folder.makeFolder("folder")
      try link(url, "link", to: "folder")
      try #require(mkfifo(url.path + "/fifo", 0o644) == 0)
      let kinds = try ["file", "folder", "link", "fifo", "nothing", "file/x"].map { try folder.kind(of: $0) }
      #expect(kinds == [.file, .folder, .symbolicLink, .special, nil, nil])
      #expect(try folder.size(of: "file") == 3)
    }
  }

  @Test func fileIsReadUpToItsLimit() throws {
    try withFolder { folder, _ in
      try folder.createFile("five", "12345".utf8)
      try folder.createFile("empty", "".utf8)
      #expect(try folder.read("five", limit: 5) == Array("12345".utf8))
      #expect(try folder.read("five", limit: 4) == nil)
      #expect(try folder.read("empty", limit: 0) == [])
    }
  }

  @Test func nothingButAFileIsRead() throws {
    try withFolder { folder, url in
      _ = try folder.makeFolder("folder")
      try #require(mkfifo(url.path + "/fifo", 0o644) == 0)
      try link(url, "link", to: "/etc/passwd")
      #expect(try folder.read("folder", limit: 9) == nil)
      #expect(try folder.read("fifo", limit: 9) == nil)
      #expect(
        failure(url) { _ = try folder.read("link", limit: 9) } == "can't read @/link: a symbolic link is in the way")
      #expect(failure(url) { _ = try folder.read("no", limit: 9) } == "can't read @/no: no such file or folder")
    }
  }

  /// Such files say that they have no bytes.
  @Test func fileThatGrowsWhileItIsReadIsRefused() throws {
    #expect(try Folder.open("/proc/self").read("limits", limit: 16) == nil)
    #expect(try Folder.open("/proc/self").read("limits", limit: 1 << 20)?.isEmpty == false)
  }

  @Test func folderBehindALinkIsRefused() throws {
    try withFolder { folder, url in
      try link(url, "link", to: "/etc")
      #expect(failure(url) { _ = try folder.folder("link") } == "can't open @/link: not a folder")
      #expect(failure(url) { _ = try folder.makeFolder("link") } == "can't open @/link: not a folder")
      // The path that the user chose may go through links.
      #expect(try Folder.open(url.path + "/link").identity == Folder.open("/etc").identity)
    }
  }

  // MARK: - Changing

  @Test func fileThatIsThereIsNeverOverwritten() throws {
    try withFolder { folder, url in
      try folder.createFile("a", "old".utf8)
      #expect(failure(url) { try folder.createFile("a", "new".utf8) } == "can't create @/a: file exists")
      #expect(try text(url, "a") == "old")
      try link(url, "link", to: "target")
      #expect(failure(url) { try folder.createFile("link", "new".utf8) } == "can't create @/link: file exists")
      #expect(try folder.kind(of: "target") == nil)
    }
  }

  @Test func foldersOnTheWayAreMade() throws {
    try withFolder { folder, url in
      try folder.createFile(at: "a/b/c.txt", "1".utf8)
      try folder.createFile(at: "a/b/d.txt", Array("2".utf8))
      try folder.createFile(at: "e.txt", "3".utf8)
      #expect(try ["a/b/c.txt", "a/b/d.txt", "e.txt"].map { try text(url, $0) } == ["1", "2", "3"])
      #expect(failure(url) { try folder.createFile(at: "e.txt/f", "4".utf8) } == "can't create @/e.txt/f: not a folder")
    }
  }

  @Test func treeIsRemovedWithoutFollowingLinks() throws {
    try withFolder { folder, url in
      try folder.createFile(at: "kept/file", "".utf8)
      try folder.createFile(at: "gone/a/b/c", "".utf8)
      try link(url, "gone/a/link", to: "../../kept")
      try #require(mkfifo(url.path + "/gone/fifo", 0o644) == 0)
      try folder.removeTree("gone")
      try folder.removeTree("never-there")
      #expect(try folder.names() == ["kept"])
      #expect(try folder.folder("kept").names() == ["file"])
    }
  }

  @Test func folderThatIsNotEmptyStays() throws {
    try withFolder { folder, _ in
      try folder.createFile(at: "full/file", "".utf8)
      _ = try folder.makeFolder("empty")
      #expect(
        try [folder.removeFolder("full"), folder.removeFolder("empty"), folder.removeFolder("no")] == [
          false, true, true,
        ])
      #expect(try folder.names() == ["full"])
    }
  }

  @Test func renamingOverAFileIsAskedFor() throws {
    try withFolder { folder, url in
      for name in ["a", "b", "c"] { try folder.createFile(name, name.utf8) }
      #expect(failure(url) { try folder.renameNew("a", to: folder, as: "b") } == "can't rename @/a: file exists")
      #expect(try text(url, "b") == "b")
      try folder.rename("a", to: folder, as: "b")
      #expect(try text(url, "b") == "a")
      try folder.renameNew("b", to: folder.makeFolder("inner"), as: "d")
      #expect(try folder.names() == ["c", "inner"])
    }
  }

  @Test func namesAreExchanged() throws {
    try withFolder { folder, url in
      try folder.createFile(at: "one/file", "1".utf8)
      try folder.createFile(at: "two/inner/file", "2".utf8)
      try folder.exchange("one", with: folder.folder("two"), "inner")
      #expect(try [text(url, "one/file"), text(url, "two/inner/file")] == ["2", "1"])
      #expect(
        failure(url) { try folder.exchange("one", with: folder, "no") }
          == "can't exchange @/one: no such file or folder")
    }
  }

  @Test func lockIsHeldByOneAtATime() throws {
    try withFolder { folder, url in
      var first = try folder.lock("lock")
      #expect(first != nil)
      #expect(try Folder.open(url.path).lock("lock") == nil)
      first = nil
      #expect(try folder.lock("lock") != nil)
    }
  }

  @Test func errorsSayWhatWasTried() {
    let codes = [ENOSPC, EACCES, EROFS, EXDEV]
    let texts = codes.map { SystemError("write", "/a\u{1B}[31m/b", code: $0).description }
    #expect(
      texts == [
        "can't write /a<U+001B>[31m/b: the disk is full", "can't write /a<U+001B>[31m/b: permission denied",
        "can't write /a<U+001B>[31m/b: the file system is read-only",
        "can't write /a<U+001B>[31m/b: invalid cross-device link",
      ])
  }

  // MARK: - Threads

  @Test(arguments: [1, 2, 8, 1000]) func resultsKeepTheOrderOfTheValues(jobs: Int) throws {
    let values = Array(0..<500)
    #expect(try concurrentMap(values, jobs: jobs) { $0 * 2 } == values.map { $0 * 2 })
    #expect(try concurrentMap([Int](), jobs: jobs) { $0 } == [])
  }

  @Test(arguments: [1, 4]) func firstErrorByOrderIsThrown(jobs: Int) {
    let error = #expect(throws: SystemError.self) {
      try concurrentMap(Array(0..<100), jobs: jobs) { value in
        if value >= 3 { throw SystemError("count", "\(value)", code: EIO) }
        // The later ones have failed by now, where there are more threads than one.
        if jobs > 1 { usleep(20_000) }
      }
    }
    #expect(error?.path == "3")
  }
}
