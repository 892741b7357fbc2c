import Foundation
import Testing

@testable import SitegenKit

/// Every message is compared word by word: people search for them, and editors read them aloud to each other.
@Suite struct DiagnosticMessageTests {
  @Test(arguments: MessageCase.all)
  func prints(_ mistake: MessageCase) throws {
    var tree = TestSite.tree
    tree[mistake.path] = mistake.bytes
    #expect(try TestSite.problems(tree) == mistake.printed)
  }

  /// A new rule needs a message here; the rules of templates and imports are tested with them.
  @Test func printsEveryRuleThatContentCanBreak() {
    let elsewhere: Set<Rule> = [
      .encoding, .configurationMissing, .problemLimit, .fileName, .fileSize, .folderDepth, .specialFile, .symbolicLink,
      .jsonSyntax,
    ]
    let tested = Set(MessageCase.all.map(\.rule)).union(elsewhere)
    let others = Rule.allCases.filter { rule in !["template-", "import-"].contains { rule.rawValue.hasPrefix($0) } }
    #expect(others.filter { !tested.contains($0) } == [])
    #expect(MessageCase.all.filter { !$0.printed.contains("[\($0.rule.rawValue)]\n") }.map(\.printed) == [])
  }

  @Test func printsWhereATextIsNotUTF8() throws {
    var tree = TestSite.tree
    tree["Content/tools/delta.md"] = Array("---\nname: Caf".utf8) + [0xE9] + Array("\n---\n".utf8)
    #expect(
      try TestSite.problems(tree) == """
        Content/tools/delta.md:2:10: error: the text is not UTF-8 here [encoding]
            name: Caf\u{FFFD}
                     ^
            hint: save the file as UTF-8

        """)
  }

  @Test func printsThatTheConfigurationIsMissing() throws {
    var tree = TestSite.tree
    tree[SiteConfiguration.path] = nil
    #expect(
      try TestSite.problems(tree) == """
        Content/site.yml:1:1: error: "Content/site.yml" is missing; it names the site, its panel and its categories \
        [configuration-missing]

        """)
  }

  @Test func countsWhatIsTooMuchToPrint() throws {
    let lines = (1...150).map { "tool\($0),1,2\n" }.joined()
    let problems = try TestSite.build(TestSite.tree(["Content/votes.csv": "tool,ship,skip\n" + lines])).diagnostics
    #expect(
      DiagnosticFormat.text.render(Array(problems.prefix(2))) == """
        Content/votes.csv:1:1: warning: 50 more errors in this file are not listed [problem-limit]
        Content/votes.csv:2:1: error: "tool1" is no entry's slug [unknown-tool]
            tool1,1,2
            ^~~~~

        """)
    #expect(problems.count == 101)
  }

  // MARK: - The file system

  /// Reads a folder as a site and returns what is printed.
  private func problems(_ fill: (URL) throws -> Void) throws -> String {
    try TestSite.withFolder { folder in
      try fill(folder)
      var diagnostics = Diagnostics()
      _ = try SourceTree.read(site: folder.path, into: &diagnostics)
      return DiagnosticFormat.text.render(diagnostics.sorted)
    }
  }

  private func makeTools(in folder: URL) throws -> URL {
    let tools = folder.appending(path: "Content/tools")
    try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: true)
    return tools
  }

  @Test func refusesASymbolicLink() throws {
    let printed = try problems { folder in
      let link = try makeTools(in: folder).appending(path: "a.md")
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "/etc/passwd")
    }
    #expect(
      printed == """
        Content/tools/a.md:1:1: error: "Content/tools/a.md" is a symbolic link; a site's files are read only from its \
        own folder [symbolic-link]

        """)
  }

  @Test func refusesAPipeAndDoesNotWaitForIt() throws {
    let printed = try problems { folder in
      let pipe = try makeTools(in: folder).appending(path: "a.md").path
      #expect(mkfifo(pipe, 0o600) == 0)
    }
    #expect(
      printed == """
        Content/tools/a.md:1:1: error: "Content/tools/a.md" is not a regular file [special-file]

        """)
  }

  @Test func refusesAHugeFileWithoutReadingIt() throws {
    let printed = try problems { folder in
      let file = try makeTools(in: folder).appending(path: "a.md").path
      #expect(FileManager.default.createFile(atPath: file, contents: nil))
      // Sparse: 100 GB that take no room.
      #expect(truncate(file, 100_000_000_000) == 0)
    }
    #expect(
      printed == """
        Content/tools/a.md:1:1: error: "Content/tools/a.md" has 100000000000 bytes; the limit is 131072 [file-size]

        """)
  }

  @Test func refusesFoldersThatAreTooDeep() throws {
    let printed = try problems { folder in
      let path = "Content" + String(repeating: "/a", count: 20)
      try FileManager.default.createDirectory(at: folder.appending(path: path), withIntermediateDirectories: true)
    }
    #expect(
      printed == """
        Content/\(Array(repeating: "a", count: 20).joined(separator: "/")):1:1: error: folders are nested more than 20 \
        deep [folder-depth]

        """)
  }

  @Test func refusesAFileNameThatIsNotUTF8() throws {
    let printed = try problems { folder in
      let path = Array(try makeTools(in: folder).path.utf8) + Array("/caf".utf8) + [0xE9, 0]
      let file = open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
      #expect(file >= 0)
      close(file)
    }
    #expect(printed == "Content/tools:1:1: error: a file's name is not UTF-8 [file-name]\n")
  }
}
