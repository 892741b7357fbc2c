import Foundation
import TestSupport
import Testing

/// `make install`, `make uninstall` and what `make release` packs.
@Suite(.timeLimit(.minutes(15))) struct InstallTests {

  /// Runs a command of a shell in the repository; the program that was built is `$PROGRAM` there.
  private static func shell(_ script: String, _ environment: [String: String] = [:]) throws -> Program.Result {
    // A make that runs the tests must not tell the make in the tests how to work.
    let clean = ["MAKEFLAGS": "", "MFLAGS": "", "MAKELEVEL": "", "PROGRAM": Program.path]
    return try Program.run(
      [], environment: clean.merging(environment) { $1 }, folder: Repository.root, shell: script)
  }

  private static func files(in folder: URL) throws -> Set<String> {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Set(
      paths.filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  private static let installed: Set<String> = [
    "bin/sitegen", "share/bash-completion/completions/sitegen", "share/zsh/site-functions/_sitegen",
    "share/fish/vendor_completions.d/sitegen.fish", "share/man/man1/sitegen.1", "share/doc/sitegen/LICENSE",
    "share/doc/sitegen/README.md", "share/doc/sitegen/CHANGELOG.md",
  ]

  /// What comes besides, by its folder below `share/doc/sitegen`: how many files there are at least, and one of them.
  private static let folders = [
    (name: "Documentation", fewest: 12, file: "publishing.md"), (name: "Templates", fewest: 30, file: "base.mustache"),
    (name: "Deploy", fewest: 4, file: "README.md"), (name: "licences", fewest: 15, file: "libfreetype.txt"),
  ]

  /// Checks the paths of all that was installed.
  private static func expectInstalled(_ files: Set<String>) {
    let papers = "share/doc/sitegen/"
    let inFolders = files.filter { path in folders.contains { path.hasPrefix("\(papers)\($0.name)/") } }
    #expect(files.subtracting(inFolders) == installed)
    for folder in folders {
      #expect(inFolders.count { $0.hasPrefix("\(papers)\(folder.name)/") } >= folder.fewest, "\(folder.name)")
      #expect(inFolders.contains("\(papers)\(folder.name)/\(folder.file)"))
    }
  }

  /// Every link of an installed article leads to something that is installed, in or out of the documentation's folder.
  private static func expectLinksThatLead(below papers: URL) throws {
    let articles = try files(in: papers).filter { $0.hasSuffix(".md") }
    try #require(articles.count >= 13)
    for article in articles {
      let url = papers.appending(path: article)
      let prose = try String(contentsOf: url, encoding: .utf8).replacing(/(?m)^```[\s\S]*?^```/, with: "")
      for match in prose.matches(of: /\]\(([^)\s#]+)/) where !match.output.1.contains(":") {
        let target = url.deletingLastPathComponent().appending(path: String(match.output.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(article): \(match.output.1)")
      }
    }
  }

  private struct Help: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }
    struct Command: Decodable {
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    let command: Command
  }

  @Test func installGivesFilesThatWorkAndUninstallLeavesNothing() throws {
    try TemporaryFolder.with { folder in
      let place = ["DESTDIR": folder.path, "PREFIX": "/opt/some where"]
      let made = try Self.shell(
        "make --silent install PROGRAM=\"$PROGRAM\" DESTDIR=\"$DESTDIR\" PREFIX=\"$PREFIX\"", place)
      #expect(made.status == 0, "\(made.stderr)")
      let prefix = folder.appending(path: "opt/some where")
      Self.expectInstalled(try Self.files(in: prefix))
      try Self.expectLinksThatLead(below: prefix.appending(path: "share/doc/sitegen"))

      let version = try Self.shell("'\(prefix.path)/bin/sitegen' --version")
      #expect(version.stdout == (try Program.run(["--version"], folder: folder)).stdout)

      let dump = try Program.run(["--experimental-dump-help"], folder: folder)
      let help = try JSONDecoder().decode(Help.self, from: Data(dump.stdout.utf8))
      let commands = (help.command.subcommands ?? []).filter { $0.commandName != "help" }
      try #require(commands.count >= 7)
      for path in Self.installed where path.contains("complet") || path.contains("_sitegen") {
        let text = try String(contentsOf: prefix.appending(path: path), encoding: .utf8)
        for command in commands { #expect(text.contains(command.commandName), "\(path) lacks \(command.commandName)") }
      }
      let bash = try Self.shell("bash -n '\(prefix.path)/share/bash-completion/completions/sitegen'")
      #expect(bash == Program.Result(status: 0, stdout: "", stderr: ""))

      let manual = try String(contentsOf: prefix.appending(path: "share/man/man1/sitegen.1"), encoding: .utf8)
      for command in commands {
        #expect(manual.contains(".SS sitegen \(command.commandName)\n"))
        for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
          #expect(manual.contains("\\-\\-" + name.name.replacing("-", with: "\\-")), "the manual lacks --\(name.name)")
        }
      }

      let removed = try Self.shell("make --silent uninstall DESTDIR=\"$DESTDIR\" PREFIX=\"$PREFIX\"", place)
      #expect(removed.status == 0, "\(removed.stderr)")
      #expect(try Self.files(in: folder) == [])
      #expect(!FileManager.default.fileExists(atPath: prefix.appending(path: "share/doc/sitegen").path))
    }
  }

  @Test func manualPageIsOneThatRoffUnderstands() throws {
    let result = try Self.shell(
      "Scripts/man-page \"$PROGRAM\" | groff -man -Tascii -ww -P-cbou")
    #expect(result.status == 0)
    // A warning of roff's goes to the error output.
    #expect(result.stderr == "")
    #expect(result.stdout.contains("sitegen - builds comparison pages"))
    #expect(result.stdout.contains("--archive"))
    #expect(result.stdout.contains("sitegen rename --value fact old new [--map file ...]"))
    let headings = result.stdout.split(separator: "\n").filter { $0.first?.isUppercase == true }
    #expect(
      headings.dropFirst() == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES",
      ])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")))
  func manualPageIsOneThatMandocUnderstands() throws {
    let result = try Self.shell("Scripts/man-page \"$PROGRAM\" | mandoc -T lint -W warning")
    #expect(result == Program.Result(status: 0, stdout: "", stderr: ""))
  }

  @Test func archiveIsTheSameWheneverItIsPacked() throws {
    try TemporaryFolder.with { folder in
      // It need not be the program itself, which takes long to pack.
      let stand = folder.appending(path: "stand-in")
      try "#!/bin/sh\nexec \"$PROGRAM\" \"$@\"\n".write(to: stand, atomically: false, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: stand.path)
      let pack = "umask $MASK; Scripts/archive \"$FOLDER/stand-in\" \"$FOLDER/$NAME\""
      let first = try Self.shell(pack, ["FOLDER": folder.path, "NAME": "one", "MASK": "022"])
      let second = try Self.shell(pack, ["FOLDER": folder.path, "NAME": "two", "MASK": "077"])
      #expect(first.status == 0 && second.status == 0, "\(first.stderr)\(second.stderr)")

      let version = try Program.run(["--version"], folder: folder).stdout.trimmingCharacters(in: .newlines)
      let machine = try Self.shell("uname -m").stdout.trimmingCharacters(in: .newlines)
      let name = "sitegen-\(version)-linux-\(machine)"
      #expect(first.stdout == "\(folder.path)/one/\(name).tar.gz\n")
      let names = ["tar.gz", "tar.gz.sha256", "spdx.json"].map { "\(name).\($0)" }
      #expect(try Self.files(in: folder.appending(path: "one")) == Set(names))
      let same = try Self.shell(
        "cd \"$FOLDER\" && cmp one/*.gz two/*.gz && cmp one/*.json two/*.json && cd one && sha256sum --check --quiet *.sha256",
        ["FOLDER": folder.path])
      #expect(same.status == 0, "\(same.stdout)\(same.stderr)")
      let list = try Self.shell("tar --list --file \"$FOLDER\"/one/*.gz | grep -v '/$'", ["FOLDER": folder.path])
      Self.expectInstalled(Set(list.stdout.split(separator: "\n").map { String($0.dropFirst(name.count + 1)) }))
    }
  }

  @Test func versionIsTheChangelogsNewest() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("## ") })
    let version = try Program.run(["--version"], folder: Repository.root).stdout
    #expect("## \(version)" == "\(heading)\n")
  }
}
