import Foundation
import TestSupport
import Testing

/// `sitegen init` as a shell sees it.
@Suite(.timeLimit(.minutes(15))) struct InitCommandTests {
  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  /// The line behind the last one of a build whose site has no address of its own yet.
  ///
  /// It is no warning.
  static let exampleAddress =
    "sitegen: the site says that it is at https://example.com/, where no reader finds it; set \"base_url\" in"
    + " Content/site.yml\n"

  static let files = [
    ".editorconfig", ".gitignore", ".vscode", ".vscode/settings.json", ".vscode/site.schema.json", "Content",
    "Content/pages", "Content/pages/about.md", "Content/pages/method.md", "Content/site.yml", "Content/tools",
    "Content/tools/paper-crane.md", "Content/tools/quiet-ledger.md", "Content/tools/tidewater.md", "README.md",
  ]

  /// What is to be typed next can be, whatever the folder is called.
  @Test func aFolderIsNamedAsAShellTakesIt() throws {
    try TemporaryFolder.with { folder in
      let said = try Program.run(["init", "a site's"], folder: folder).stderr
      let command = try #require(said.firstMatch(of: /Next: "sitegen (build --site .+)" builds/)).output.1
      #expect(command == "build --site 'a site'\\''s'")
      #expect(try Program.run([], folder: folder, shell: "\"$1\" \(command)").status == 0)
    }
  }

  @Test func makesASiteThatBuildsWithoutAWarning() throws {
    try TemporaryFolder.with { folder in
      let result = try Program.run(["init", "new/site"], folder: folder)
      #expect(result.status == 0)
      #expect(result.stdout == "new/site\n")
      #expect(
        result.stderr == """
          Next: "sitegen build --site new/site" builds it into new/site/Output. README.md in it is for its \
          editors; Content/site.yml has its name, panel and categories.

          """)
      let site = folder.appending(path: "new/site")
      #expect(try names(site) == Self.files)
      let build = try Program.run(["build", "--strict", "--site", "new/site"], folder: folder)
      #expect(build.status == 0)
      #expect(build.stderr == Self.exampleAddress)
      let pairs = try FileManager.default.contentsOfDirectory(atPath: site.path + "/Output/compare").sorted()
      #expect(
        pairs == [
          "paper-crane-vs-quiet-ledger.html", "paper-crane-vs-tidewater.html", "quiet-ledger-vs-tidewater.html",
        ])
      func json(_ path: String) throws -> [String: Any]? {
        let bytes = try Data(contentsOf: site.appending(path: path))
        return try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
      }
      // With dates there is a feed.
      #expect(FileManager.default.fileExists(atPath: site.path + "/Output/feed.xml"))
      for name in ["paper-crane", "quiet-ledger", "tidewater"] {
        let entry = try String(contentsOf: site.appending(path: "Content/tools/\(name).md"), encoding: .utf8)
        #expect(entry.contains("\npublished: \(NewCommandTests.today())\n"))
      }
      let schemas = try json(".vscode/settings.json")?["yaml.schemas"] as? [String: String]
      #expect(schemas == [".vscode/site.schema.json": "Content/site.yml"])
      let properties = try json(".vscode/site.schema.json")?["properties"] as? [String: Any]
      #expect(properties?.keys.contains("base_url") == true)
    }
  }

  /// A new site needs no advice, so that the first one that its editors see is about what they did.
  @Test(arguments: ["panel", "facts"]) func newSiteAndItsNewEntryAreFine(kind: String) throws {
    try TemporaryFolder.with { folder in
      #expect(try Program.run(["init", ".", "--kind", kind], folder: folder).status == 0)
      let check = try Program.run(["check", "--strict"], folder: folder)
      #expect(check == Program.Result(status: 0, stdout: "3 entries checked, 0 errors, 0 warnings\n", stderr: ""))
      let category = kind == "facts" ? "Relational" : "Notes"
      let new = ["new", "Later", "--tagline", "x", "--category", category]
      for arguments in [new, ["build", "--drafts", "--strict"]] {
        let status = try Program.run(arguments, folder: folder).status
        #expect(status == 0, "\(arguments)")
      }
    }
  }

  @Test func siteOfFactsHasNoReviewers() throws {
    try TemporaryFolder.with { folder in
      let result = try Program.run(["init", "site", "--kind", "facts"], folder: folder)
      #expect(
        result.stderr == """
          Next: "sitegen build --site site" builds it into site/Output. README.md in it is for its editors; \
          Content/site.yml has its name, facts and categories.

          """)
      let tools = ["mariadb", "postgresql", "sqlite"]
      let own = ["paper-crane", "quiet-ledger", "tidewater"].map { "Content/tools/\($0).md" }
      #expect(
        try names(folder.appending(path: "site"))
          == (Self.files.filter { !own.contains($0) } + tools.map { "Content/tools/\($0).md" }).sorted())
      #expect(try Program.run(["build", "--site", "site"], folder: folder).status == 0)
      let page = try String(
        contentsOf: folder.appending(path: "site/Output/compare/mariadb-vs-sqlite.html"), encoding: .utf8)
      #expect(page.contains("<td>A library in your program<") && !page.contains("Not reviewed"))
    }
  }

  @Test(arguments: ["panel", "facts"]) func hostStandsInTheConfiguration(kind: String) throws {
    try TemporaryFolder.with { folder in
      #expect(try Program.run(["init", ".", "--kind", kind, "--host", "netlify"], folder: folder).status == 0)
      let text = try String(contentsOf: folder.appending(path: "Content/site.yml"), encoding: .utf8)
      #expect(text.contains("\nhost: netlify\n") && !text.contains("\nurls:"))
      let build = try Program.run(
        ["build", "--strict", "--base-url", "https://sidebyside.net/"], folder: folder)
      #expect(build.status == 0, "\(build.stderr)")
      #expect(FileManager.default.fileExists(atPath: folder.path + "/Output/_headers"))
    }
  }

  @Test func unknownKindsAndHostsAreRefused() throws {
    try TemporaryFolder.with { folder in
      let kind = try Program.run(["init", "site", "--kind", "fact"], folder: folder)
      #expect(kind.status == 64)
      #expect(kind.stderr.contains("'fact' is not one of panel, facts; did you mean \"facts\"?\n"))
      let host = try Program.run(["init", "site", "--host", "geocities"], folder: folder)
      #expect(host.status == 64)
      let hosts = "github-pages, cloudflare-pages, netlify, vercel, azure, gitlab-pages, s3, nginx"
      #expect(host.stderr.contains("'geocities' is not one of \(hosts).\n"))
      for (typed, meant) in [("gitlab-page", "gitlab-pages"), ("github", "github-pages"), ("S3", "s3")] {
        let result = try Program.run(["init", "site", "--host", typed], folder: folder)
        #expect(result.stderr.contains("'\(typed)' is not one of \(hosts); did you mean \"\(meant)\"?\n"))
      }
      #expect(try names(folder) == [])
    }
  }

  @Test func emptyFolderAndAFreshRepositoryAreFine() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "clone/.git/hooks"), withIntermediateDirectories: true)
      #expect(try Program.run(["init", folder.path + "/clone/"], folder: folder).status == 0)
    }
  }

  @Test func folderThatIsNotEmptyIsRefused() throws {
    try TemporaryFolder.with { folder in
      try Data().write(to: folder.appending(path: ".hidden"))
      let result = try Program.run(["init", "."], folder: folder)
      #expect(
        result
          == Program.Result(
            status: 64, stdout: "", stderr: "sitegen: . is not empty; a new site needs a folder of its own\n"))
      #expect(try names(folder) == [".hidden"])
    }
  }

  @Test func fileInThePlaceOfTheFolderIsRefused() throws {
    try TemporaryFolder.with { folder in
      try Data("mine".utf8).write(to: folder.appending(path: "file"))
      for path in ["file", "file/site"] {
        let result = try Program.run(["init", path], folder: folder)
        #expect(result == Program.Result(status: 64, stdout: "", stderr: "sitegen: file is not a folder\n"))
      }
      #expect(try String(contentsOf: folder.appending(path: "file"), encoding: .utf8) == "mine")
    }
  }

  @Test func linkToNothingIsNotFollowed() throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link").path, withDestinationPath: "elsewhere")
      let result = try Program.run(["init", "link/site"], folder: folder)
      #expect(result.status == 74)
      #expect(try names(folder) == ["link"])
    }
  }

  /// A disk that is full after some of the files: what was made is removed, and only that.
  @Test(arguments: ["ulimit -f 1", "ulimit -f 1000"]) func fullDiskLeavesNothing(limit: String) throws {
    try TemporaryFolder.with { folder in
      try FileManager.default.createDirectory(
        at: folder.appending(path: "there/.git"), withIntermediateDirectories: true)
      let shell = "(\(limit); \"$@\" 2>&1; echo $?) | cat"
      for path in ["there", "a/b/c"] {
        let result = try Program.run(["init", path], folder: folder, shell: shell)
        let isRefused = result.stdout.hasSuffix(": the file is larger than the system allows\n74\n")
        // Every file is smaller than the larger limit.
        #expect(isRefused == (limit == "ulimit -f 1"), "\(result.stdout)")
        if isRefused { #expect(try names(folder) == ["there", "there/.git"]) }
      }
    }
  }
}
