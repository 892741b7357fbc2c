import Foundation
import Glibc
import Testing

@testable import SitegenKit

/// Reading a site's folder: nothing outside it, and nothing that could hang.
@Suite(.timeLimit(.minutes(15))) struct SourceTreeTests {
  enum Oddity: String, CaseIterable, Sendable {
    case link, linkToNothing, linkToFolder, fifo, device

    func make(at path: String) throws {
      switch self {
      case .link: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc/passwd")
      case .linkToNothing: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "nothing")
      case .linkToFolder: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/etc")
      case .fifo: try #require(mkfifo(path, 0o644) == 0)
      // /dev/zero never ends.
      case .device: try #require(mknod(path, S_IFCHR | 0o644, makedev(1, 5)) == 0)
      }
    }

    private func makedev(_ major: UInt, _ minor: UInt) -> dev_t { dev_t(major << 8 | minor) }

    func problem(_ path: String, isFolder: Bool) -> String {
      switch self {
      case .fifo, .device:
        "\(path):1:1: error: \"\(path)\" is not a \(isFolder ? "folder" : "regular file") [special-file]\n"
      default:
        "\(path):1:1: error: \"\(path)\" is a symbolic link; a site's files are read only from its own folder"
          + " [symbolic-link]\n"
      }
    }
  }

  static let places = [
    "Content/site.yml", "Content/tools/alpha.md", "Content/tools/new.md", "Content/tools/sub", "Content/votes.csv",
    "Content/pages", "Content/logos/alpha.svg", "Content/logos", "Templates/index.mustache", "Templates/assets/x.css",
    "Templates/partials",
  ]

  @Test(arguments: places, Oddity.allCases)
  func oddFileIsAnErrorAtItsPath(path: String, oddity: Oddity) throws {
    try SiteFolder.with { site in
      try site.makeFolder(site.url(path).deletingLastPathComponent().path)
      if site.exists(path) { try site.remove(path) }
      try oddity.make(at: site.url(path).path)
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      #expect(DiagnosticFormat.text.render(diagnostics.sorted) == oddity.problem(path, isFolder: false))
      #expect(tree[path] == nil)
      #expect(try site.build().outcome.isRefused)
    }
  }

  @Test(arguments: ["Content", "Templates"], Oddity.allCases)
  func oddSourceFolderIsAnErrorAtItsPath(path: String, oddity: Oddity) throws {
    try SiteFolder.with { site in
      if site.exists(path) { try site.remove(path) }
      try oddity.make(at: site.url(path).path)
      var diagnostics = Diagnostics()
      _ = try SourceTree.read(site: site.root.path, into: &diagnostics)
      #expect(DiagnosticFormat.text.render(diagnostics.sorted) == oddity.problem(path, isFolder: true))
    }
  }

  @Test func hiddenFilesAndEditorCopiesArePassedOver() throws {
    try SiteFolder.with { site in
      try site.write("Content/tools/.alpha.md.swp", "x")
      try site.write("Content/tools/alpha.md~", "x")
      try site.write("Content/.git/config", "x")
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      #expect(diagnostics.isEmpty)
      #expect(tree.files == TestSite.tree.files)
    }
  }

  @Test(arguments: [
    ("Content/tools/big.md", 128 << 10), ("Content/site.yml", 64 << 10), ("Content/votes.csv", 4 << 20),
  ])
  func fileMayBeAsLargeAsItsLimit(path: String, limit: Int) throws {
    try SiteFolder.with { site in
      func problems() throws -> String {
        var diagnostics = Diagnostics()
        _ = try SourceTree.read(site: site.root.path, into: &diagnostics)
        return DiagnosticFormat.text.render(diagnostics.sorted)
      }
      try site.write(path, Data(repeating: 0x20, count: limit))
      #expect(try problems() == "")
      try site.write(path, Data(repeating: 0x20, count: limit + 1))
      let message = "\"\(path)\" has \(limit + 1) bytes; the limit is \(limit) [file-size]"
      #expect(try problems() == "\(path):1:1: error: \(message)\n")
    }
  }

  @Test func hugeSparseFileIsRefusedUnread() throws {
    try SiteFolder.with { site in
      try site.write("Content/tools/huge.md", "")
      try #require(truncate(site.url("Content/tools/huge.md").path, 100 << 30) == 0)
      var diagnostics = Diagnostics()
      let tree = try SourceTree.read(site: site.root.path, into: &diagnostics)
      #expect(diagnostics.sorted.map(\.rule) == [.fileSize])
      #expect(tree["Content/tools/huge.md"] == nil)
    }
  }

  @Test func foldersMayBeNestedTwentyDeep() throws {
    try SiteFolder.with { site in
      let deep = "Content/tools" + String(repeating: "/d", count: 18)
      try site.write(deep + "/delta.md", TestSite.entry("Delta"))
      #expect(try site.build().diagnostics == [])
      try site.write(deep + "/d/epsilon.md", TestSite.entry("Epsilon"))
      let message = "\(deep)/d:1:1: error: folders are nested more than 20 deep [folder-depth]\n"
      #expect(DiagnosticFormat.text.render(try site.build().diagnostics) == message)
    }
  }

  /// Lists of files have one a line.
  @Test(arguments: [
    ("Templates/assets", "a\nb.css", "<U+000A>"), ("Content/tools", "\u{1B}.md", "<U+001B>"),
    ("Content", "a\tb", "\t"), ("Content/pages", "\u{202E}.md", "<U+202E>"),
  ])
  func nameWithAControlCharacterIsAnError(folder: String, name: String, shown: String) throws {
    try SiteFolder.with { site in
      try site.write("\(folder)/\(name)", "text")
      let problems = DiagnosticFormat.text.render(try site.build().diagnostics)
      let printed = name.replacing(try Regex("[\n\u{1B}\u{202E}]"), with: shown)
      #expect(
        problems == "\(folder):1:1: error: the name of \"\(printed)\" holds a control character [file-name]\n")
    }
  }

  @Test func nameThatIsNotUTF8IsAnError() throws {
    try SiteFolder.with { site in
      let name: [CChar] = site.url("Content/tools/").path.utf8CString.dropLast() + [0x2F, CChar(bitPattern: 0xFF), 0]
      let file = creat(name, 0o644)
      try #require(file >= 0)
      close(file)
      let problems = DiagnosticFormat.text.render(try site.build().diagnostics)
      #expect(problems == "Content/tools:1:1: error: a file's name is not UTF-8 [file-name]\n")
    }
  }
}
