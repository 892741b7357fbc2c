import Foundation
import Testing

/// `sitegen build --archive`: the site as one stream.
@Suite(.timeLimit(.minutes(15))) struct ArchiveTests {
  /// A slug as long as may be, so that a pair's path has no room in a plain tar header.
  static let longSlug = String(repeating: "long-name-", count: 7) + "of-a-tool"

  static func addLongNames(_ site: ExampleSite) throws {
    for letter in ["a", "b"] {
      try site.write("Content/tools/\(longSlug)\(letter).md", ExampleSite.entry("Long \(letter)"))
    }
  }

  static func unpack(_ archive: URL, to folder: URL) throws -> [String: Data] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let result = try Program.run([], folder: folder, shell: "exec tar -xf \(archive.path)")
    #expect(result.status == 0 && result.stderr == "", "\(result.stderr)")
    return try ExampleSite.files(folder)
  }

  @Test func unpackedArchiveIsTheSite() throws {
    try ExampleSite.with { site in
      try Self.addLongNames(site)
      let result = try site.build("--archive", "../site.tar")
      #expect(result.status == 0)
      #expect(result.stderr == "")
      #expect(!site.exists("Output"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: site.url("..").path).sorted() == ["site", "site.tar"])
      #expect(try site.build().status == 0)
      let files = try site.files()
      #expect(files.keys.contains { $0.utf8.count > 150 })
      #expect(result.stdout.hasPrefix("\(files.count - 1) pages written, 0 unchanged, 0 removed in "))
      #expect(try Self.unpack(site.url("../site.tar"), to: site.url("../unpacked")) == files)
    }
  }

  @Test func archiveIsTheSameWithAnyNumberOfJobsAndOnStandardOutput() throws {
    try ExampleSite.with { site in
      #expect(try site.build("--archive", "../one.tar", "--jobs", "1").status == 0)
      #expect(try site.build("--archive", "../eight.tar", "--jobs", "8").status == 0)
      let result = try site.build(shell: "\"$@\" --archive - >../stream.tar")
      #expect(result.stderr.wholeMatch(of: BuildCommandTests.summary) != nil)
      let one = try Data(contentsOf: site.url("../one.tar"))
      #expect(one.count > 10_000)
      #expect(try Data(contentsOf: site.url("../eight.tar")) == one)
      #expect(try Data(contentsOf: site.url("../stream.tar")) == one)
    }
  }

  /// The files carry the day of the newest entry, in UTC, and nothing of the machine.
  ///
  /// A day that has no room in a header is the nearest one that has.
  @Test(arguments: [
    ("2024-02-29", "2024-02-29 00:00:00"), ("1965-03-01", "1970-01-01 00:00:00"), ("9999-12-31", "2242-03-16 12:56:31"),
  ])
  func filesHaveTheDayOfTheNewestEntry(day: String, time: String) throws {
    try ExampleSite.with { site in
      try site.write("Content/tools/new.md", ExampleSite.entry("New", front: "published: \(day)\n"))
      #expect(try site.build("--archive", "../site.tar").status == 0)
      let list = try Program.run([], folder: site.url(".."), shell: "TZ=UTC exec tar --full-time -tvf site.tar").stdout
      let lines = list.split(separator: "\n")
      #expect(lines.count > 10)
      for line in lines {
        #expect(line.hasPrefix("-rw-r--r-- 0/0 "))
        #expect(line.contains(" \(time) "), "\(line)")
      }
    }
  }

  @Test func failureLeavesTheOldArchive() throws {
    try ExampleSite.with { site in
      #expect(try site.build("--archive", "../site.tar").status == 0)
      let before = try Data(contentsOf: site.url("../site.tar"))
      let result = try site.build("--archive", "../site.tar", shell: "ulimit -f 20; exec \"$@\"")
      #expect(result.status == 74)
      #expect(
        result.stderr == "sitegen: can't write ../.site.tar.sitegen-new: the file is larger than the system allows\n")
      #expect(try Data(contentsOf: site.url("../site.tar")) == before)
      #expect(try site.build(shell: "\"$@\" --archive - >/dev/full").status == 74)
      // A device, a folder or a link is never replaced.
      try FileManager.default.createDirectory(at: site.url("../folder"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: site.url("../link").path, withDestinationPath: "site.tar")
      for name in ["folder", "link"] {
        let result = try site.build("--archive", "../" + name)
        #expect(
          result
            == Program.Result(
              status: 74, stdout: "", stderr: "sitegen: can't replace ../\(name): file exists\n"))
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: site.url("..").path).sorted()
          == ["folder", "link", "site", "site.tar"])
    }
  }

  /// File systems of a network, and those with quotas, may tell only at the end that there is no room.
  @Test(.enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"))
  func failedCloseLeavesTheOldArchive() throws {
    try ExampleSite.with { site in
      #expect(try site.build("--archive", "../site.tar").status == 0)
      let before = try Data(contentsOf: site.url("../site.tar"))
      try site.write("Content/tools/more.md", ExampleSite.entry("More"))
      let new = site.root.deletingLastPathComponent().appending(path: ".site.tar.sitegen-new").path
      let tamper = "exec strace -f -qq -o ../calls -P '\(new)' -e trace=close -e inject=close:error=ENOSPC \"$@\""
      let result = try site.build("--archive", "../site.tar", shell: tamper)
      let message = "sitegen: can't write ../.site.tar.sitegen-new: the disk is full\n"
      #expect(result == Program.Result(status: 74, stdout: "", stderr: message))
      #expect(try site.text("../calls").contains("(INJECTED)"))
      #expect(try Data(contentsOf: site.url("../site.tar")) == before)
      #expect(!site.exists("../.site.tar.sitegen-new"))
    }
  }

  @Test(arguments: [
    (["--archive", "x.tar", "--output", "public"], "'--archive' writes no folder; leave out '--output' and '--full'."),
    (["--archive", "x.tar", "--full"], "'--archive' writes no folder; leave out '--output' and '--full'."),
    (
      ["--archive", "x.tar.zst"],
      "'--archive' writes tar; compress it on its way: sitegen build --archive - | zstd > x.tar.zst"
    ),
  ])
  func wrongUsageEndsWith64(arguments: [String], message: String) throws {
    try ExampleSite.with { site in
      let result = try Program.run(["build"] + arguments, folder: site.root)
      #expect(result.status == 64)
      #expect(result.stderr.contains(message), "\(result.stderr)")
    }
  }

  @Test(arguments: ["text", "json", "github", "sarif"])
  func problemsAreNoPartOfTheArchive(format: String) throws {
    try ExampleSite.with { site in
      try site.write("Content/tools/html.md", ExampleSite.entry("HTML", text: "<b>About</b> it."))
      #expect(try site.build("--archive", "../site.tar").status == 0)
      let result = try site.build("--format", format, shell: "\"$@\" --archive - >../stream.tar")
      #expect(result.status == 0)
      #expect(result.stderr.contains("raw-html"), "\(result.stderr)")
      #expect(try Data(contentsOf: site.url("../stream.tar")) == Data(contentsOf: site.url("../site.tar")))
      try site.write("Content/tools/bad.md", "no data\n")
      let refused = try site.build("--archive", "-", "--format", format)
      #expect(refused.status == 1 && refused.stdout == "")
      #expect(refused.stderr.contains("front-matter"), "\(refused.stderr)")
    }
  }

  @Test func errorsLeaveNoArchive() throws {
    try ExampleSite.with { site in
      try site.write("Content/tools/bad.md", "no data\n")
      #expect(try site.build("--archive", "../site.tar").status == 1)
      #expect(!site.exists("../site.tar"))
    }
  }
}
