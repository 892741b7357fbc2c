import Foundation
import TestSupport
import Testing

/// What a build asks of the system: the part of its speed that no noise hides.
@Suite(
  .timeLimit(.minutes(15)),
  .enabled(if: SystemCalls.isTraceable, "strace is missing, or may not trace here: `make test` installs it"))
struct SystemCallTests {
  /// The calls of a build by name, and how many pages of comparisons there are.
  private func calls(tools: Int, _ way: ChangingSite.Way, isFirst: Bool) throws -> (counts: [String: Int], pages: Int) {
    try TemporaryFolder.with { folder in
      let changing = try ChangingSite.make(way, tools: tools, in: folder.appending(path: "site"))
      try changing.write(0)
      if !isFirst {
        try #require(try changing.build().status == 0)
        try changing.write(1)
      }
      let calls = try SystemCalls([]) { try changing.build(shell: $0) }
      try #require(calls.result.status == 0)
      return (calls.counts(calls.lines), tools * (tools - 1) / 2)
    }
  }

  /// The most calls are for each page, with a little for what is done for each tool.
  @Test(arguments: [
    (ChangingSite.Way.full, isFirst: true, most: 3.5), (.full, false, 4.5), (.patch, false, 2),
  ])
  func callsForEachPageAreFew(way: ChangingSite.Way, isFirst: Bool, most: Double) throws {
    let small = try calls(tools: 10, way, isFirst: isFirst)
    let large = try calls(tools: 50, way, isFirst: isFirst)
    func sum(_ counts: [String: Int]) -> Int { counts.values.reduce(0, +) }
    let each = Double(sum(large.counts) - sum(small.counts)) / Double(large.pages - small.pages)
    #expect((0.5...most).contains(each), "\(large.counts.filter { $0.value > large.pages / 2 })")
    #expect(large.counts.filter { $0.key.contains("sync") } == ["syncfs": 1])
  }

  /// All of the new site is on the disk before any of it takes a place, and the old site goes after that.
  @Test(arguments: ChangingSite.Way.allCases) func syncComesBeforePublication(way: ChangingSite.Way) throws {
    try ChangingSite.with(way) { changing in
      try changing.write(0)
      let calls = try SystemCalls([]) { try changing.build(shell: $0) }
      try #require(calls.result.status == 0)
      let output = changing.site.url("Output").path
      let sync = try #require(calls.lines.firstIndex { SystemCalls.name($0) == "syncfs" })
      let places = calls.lines.indices.filter { index in
        let line = calls.lines[index]
        return line.hasPrefix("renameat") && (line.contains("\"Output\"") || line.contains("<\(output)>"))
      }
      let made = calls.lines.indices.filter { index in
        let line = calls.lines[index]
        return ["openat", "linkat"].contains(SystemCalls.name(line)) && line.contains("/.sitegen/stage>")
          && (line.contains("O_CREAT") || line.hasPrefix("linkat"))
      }
      let removed = calls.lines.indices.filter { calls.lines[$0].hasPrefix("unlinkat") && $0 > sync }
      #expect(try #require(made.max()) < sync && sync < #require(places.min()))
      #expect(try #require(removed.min()) > #require(places.min()))
    }
  }

  /// A later build does what was left out.
  @Test func noSyncIsMadeUpFor() throws {
    try ExampleSite.with { site in
      let unsynced = try SystemCalls(["trace=syncfs,fsync"]) { try site.build("--no-sync", shell: $0) }
      #expect(unsynced.result.status == 0 && unsynced.lines == [])
      #expect(try site.text(".sitegen/record").contains("\ndisk unsynced\n"))
      for calls in [1, 0] {
        let next = try SystemCalls(["trace=syncfs,fsync"]) { try site.build(shell: $0) }
        #expect(next.result.stdout.hasPrefix("0 pages written") && next.lines.count == calls, "\(next.lines)")
        #expect(try site.text(".sitegen/record").contains("\ndisk synced\n"))
      }
    }
  }

  @Test(arguments: [["--archive", "site.tar"], ["--archive", "site.tar", "--no-sync"]])
  func archiveIsOnTheDiskBeforeItTakesItsPlace(arguments: [String]) throws {
    try ExampleSite.with { site in
      let calls = try SystemCalls(["trace=fsync,renameat"]) {
        try Program.run(["build"] + arguments, folder: site.root, shell: $0)
      }
      #expect(calls.lines.map(SystemCalls.name) == (arguments.count > 2 ? ["renameat"] : ["fsync", "renameat"]))
    }
  }

  @Test(arguments: ["file", "clean", "directory"]) func nothingToDoWritesNothing(form: String) throws {
    try ExampleSite.with { site in
      try site.write("Content/site.yml", ExampleSite.configuration + "urls: \(form)\n")
      try #require(try site.build().status == 0)
      let calls = try SystemCalls([]) { try site.build(shell: $0) }
      #expect(calls.result.stdout.hasPrefix("0 pages written"))
      let changing = calls.lines[calls.beginning...].filter { line in
        let name = SystemCalls.name(line)
        if line.contains(" = -1 ") || name == "readlink" { return false }
        if name == "openat" { return ["O_WRONLY", "O_RDWR", "O_CREAT"].contains { line.contains($0) } }
        return ["write", "mkdir", "unlink", "rename", "link", "utime", "chmod", "truncate"].contains {
          name.contains($0)
        }
      }
      #expect(changing.filter { !$0.contains("/.sitegen") }.map(SystemCalls.name) == ["write"], "the summary")
      #expect(changing.count > 4)
    }
  }

  /// A reader who follows a link while a patch is published finds what it leads to.
  @Test func aPatchPublishesPagesBeforeTheListsOfThem() throws {
    try TemporaryFolder.with { folder in
      let site = try ExampleSite.make(in: folder.appending(path: "site"), tools: 30)
      try #require(try site.build().status == 0)
      try FileManager.default.removeItem(at: site.url(ExampleSite.path(ofTool: 29)))
      try site.write(ExampleSite.path(ofTool: 30), ExampleSite.entry("Tool 30", text: "New."))
      try site.write(ExampleSite.path(ofTool: 0), ExampleSite.entry("Tool 0", text: "Changed."))
      let calls = try SystemCalls(["trace=renameat2,renameat"]) { try site.build(shell: $0) }
      try #require(calls.result.status == 0)
      func place(_ path: String, _ flag: String) -> Int? {
        calls.lines.firstIndex { $0.contains("\"\(path)\"") && $0.contains(flag) && $0.hasSuffix(" = 0") }
      }
      let order = [
        place("tools/tool-30.html", "NOREPLACE"), place("compare/tool-0-vs-tool-30.html", "NOREPLACE"),
        place("compare/tool-0-vs-tool-1.html", "EXCHANGE"), place("categories/developer-tools.html", "EXCHANGE"),
        place("tools/tool-0.html", "EXCHANGE"), place("compare/tool-0-vs-tool-29.html", "NOREPLACE"),
      ].compactMap(\.self)
      #expect(order.count == 6 && order == order.sorted(), "\(order) \(calls.lines)")
    }
  }
}
