import Foundation
import Testing

/// `sitegen build` as a shell sees it.
@Suite(.timeLimit(.minutes(15))) struct BuildCommandTests {
  static var summary: Regex<Substring> { /\d+ pages written, \d+ unchanged, \d+ removed in \d+\.\d\d s\n/ }

  // MARK: - Done

  @Test func endsWithOneLineOnStandardOutput() throws {
    try ExampleSite.with { site in
      let result = try site.build()
      #expect(result.status == 0)
      #expect(result.stderr == "")
      let line = try #require(result.stdout.wholeMatch(of: Self.summary)).output
      let pages = try #require(Int(line.prefix { $0 != " " }))
      // All but the marker.
      #expect(try site.files().count == pages + 1)
    }
  }

  @Test func countsRemovedPages() throws {
    try ExampleSite.with { site in
      _ = try site.build()
      try FileManager.default.removeItem(at: site.url(ExampleSite.path(ofTool: 2)))
      #expect(try site.build().stdout.contains(", 3 removed in "))
    }
  }

  @Test func quietBuildSaysNothing() throws {
    try ExampleSite.with { site in
      let result = try site.build("--quiet")
      #expect(result == Program.Result(status: 0, stdout: "", stderr: ""))
      #expect(site.exists("Output/index.html"))
    }
  }

  @Test func saysWhatItKept() throws {
    try ExampleSite.with { site in
      _ = try site.build()
      try site.write("Output/CNAME", "site.example\n")
      #expect(try site.build("--full").stderr == "sitegen: kept CNAME, which sitegen did not write\n")
      #expect(try site.text("Output/CNAME") == "site.example\n")
    }
  }

  // MARK: - Options

  @Test func siteOptionNamesTheFolder() throws {
    try ExampleSite.with { site in
      let result = try Program.run(["build", "--site", "site"], folder: site.url(".."))
      #expect(result.status == 0)
      #expect(site.exists("Output/index.html"))
    }
  }

  @Test func outputOptionNamesTheFolder() throws {
    try ExampleSite.with { site in
      let result = try site.build("--output", "../public")
      #expect(result.status == 0)
      #expect(site.exists("../public/index.html"))
      #expect(!site.exists("Output"))
    }
  }

  @Test func baseURLOptionReplacesTheSites() throws {
    try ExampleSite.with { site in
      #expect(try site.build("--base-url", "https://other.example/sub/").status == 0)
      let page = try site.text("Output/compare/tool-0-vs-tool-1.html")
      #expect(page.contains("https://other.example/sub/compare/tool-0-vs-tool-1.html"))
      #expect(!page.contains("a-vs-b.tools"))
    }
  }

  /// Said of each build, also of one that has nothing to do; never where problems or `--quiet` say enough.
  @Test func addressOfExamplesIsNamedAfterTheLastLine() throws {
    try ExampleSite.with { site in
      #expect(try site.build("--strict").stderr == "")
      try site.write("Content/site.yml", ExampleSite.configuration.replacing("a-vs-b.tools", with: "example.com"))
      for _ in 1...2 { #expect(try site.build("--strict").stderr == InitCommandTests.exampleAddress) }
      let terminal = try Program.run(["build"], folder: site.root, shell: "exec \"$@\" 2>&1")
      #expect(terminal.stdout.hasSuffix(" s\n" + InitCommandTests.exampleAddress))
      #expect(try site.build("--quiet").stderr == "")
      #expect(try site.build("--base-url", "https://a-vs-b.tools/").stderr == "")
      let archive = try Program.run(["build", "--archive", "site.tar"], folder: site.root)
      #expect(archive.stderr == InitCommandTests.exampleAddress)
      // With a host it is a warning, but not for the address of a preview.
      try site.write(
        "Content/site.yml",
        ExampleSite.configuration.replacing("a-vs-b.tools", with: "example.com") + "host: netlify\n")
      let hosted = try site.build()
      #expect(hosted.status == 0 && hosted.stderr.contains("warning") && !hosted.stderr.contains("no reader"))
      #expect(try site.build("--strict").status == 1)
      let preview = try site.build("--strict", "--base-url", "http://localhost:8000/")
      #expect(preview.status == 0 && preview.stderr.contains("http://localhost:8000/, where no reader finds it"))
    }
  }

  @Test func templatesOptionReplacesTheSites() throws {
    try ExampleSite.with { site in
      try site.write("Templates/404.mustache", "own words")
      try site.write("../theme/404.mustache", "another theme")
      #expect(try site.build("--templates", "../theme").status == 0)
      #expect(try site.text("Output/404.html").contains("another theme"))
      #expect(try site.build().status == 0)
      #expect(try site.text("Output/404.html").contains("own words"))
    }
  }

  @Test func draftsAreShownOnlyWhenAsked() throws {
    try ExampleSite.with { site in
      try site.write("Content/tools/later.md", ExampleSite.entry("Later", front: "draft: true\n"))
      #expect(try site.build().status == 0)
      #expect(!site.exists("Output/tools/later.html"))
      #expect(try site.build("--drafts").status == 0)
      #expect(site.exists("Output/compare/later-vs-tool-0.html"))
    }
  }

  // MARK: - Errors in the content

  static let wrongScore =
    "Content/tools/tool-1.md:6:20: error: score is 188; a score is 0 to 100 [score-range]\n"
    + "      builder: {score: 188, verdict: ship}\n                       ^~~\n"

  func breakScore(of site: ExampleSite) throws {
    let entry = ExampleSite.entry("Tool 1").replacing("score: 80", with: "score: 188")
    try site.write(ExampleSite.path(ofTool: 1), entry)
  }

  @Test func errorsGoToStandardErrorAndEndWithOne() throws {
    try ExampleSite.with { site in
      _ = try site.build()
      let before = try site.files()
      try breakScore(of: site)
      let result = try site.build()
      #expect(result.status == 1)
      #expect(result.stdout == "")
      #expect(result.stderr == Self.wrongScore + "sitegen: 1 error; nothing was written\n")
      #expect(try site.files() == before)
    }
  }

  @Test func quietBuildStillSaysWhatIsWrong() throws {
    try ExampleSite.with { site in
      try breakScore(of: site)
      #expect(try site.build("--quiet").stderr.hasPrefix(Self.wrongScore))
    }
  }

  @Test func problemsForMachinesGoToStandardOutput() throws {
    try ExampleSite.with { site in
      try breakScore(of: site)
      let json = try site.build("--format", "json")
      #expect(json.status == 1)
      #expect(json.stderr == "sitegen: 1 error; nothing was written\n")
      let values = try #require(try JSONSerialization.jsonObject(with: Data(json.stdout.utf8)) as? [[String: Any]])
      #expect(values.map { $0["id"] as? String } == ["score-range"])
      #expect(values.first?["line"] as? Int == 6)

      let github = try Program.run(["build", "--site", "site", "--format", "github"], folder: site.url(".."))
      #expect(github.status == 1)
      #expect(
        github.stdout
          == "::error file=site/Content/tools/tool-1.md,line=6,col=20,endColumn=23,title=score-range"
          + "::score is 188; a score is 0 to 100 [score-range]\n")
    }
  }

  @Test func summaryDoesNotMixWithResultsForMachines() throws {
    try ExampleSite.with { site in
      let json = try site.build("--format", "json")
      #expect(json.status == 0)
      let report = try #require(try JSONSerialization.jsonObject(with: Data(json.stdout.utf8)) as? [String: Any])
      #expect((report["problems"] as? [Any])?.isEmpty == true)
      #expect(report["written"] as? Int ?? 0 > 10)
      #expect(report["unchanged"] as? Int == 0 && report["removed"] as? Int == 0)
      let steps = try #require(report["steps"] as? [[String: Any]])
      #expect(steps.compactMap { $0["name"] as? String } == ["read", "parse", "render", "write"])
      let sum = steps.compactMap { $0["seconds"] as? Double }.reduce(0, +)
      #expect(sum > 0 && sum <= (report["seconds"] as? Double ?? 0) + 0.004)
      #expect(json.stderr.wholeMatch(of: Self.summary) != nil)
      #expect(try site.build("--format", "github").stdout == "")
    }
  }

  @Test func strictMakesWarningsErrors() throws {
    try ExampleSite.with { site in
      try site.write(ExampleSite.path(ofTool: 1), ExampleSite.entry("Tool 1", text: "Some <b>HTML</b>."))
      let message = ": \"<b>\" is HTML, which is left out of the page; use Markdown [raw-html]"
      let lenient = try site.build()
      #expect(lenient.status == 0)
      #expect(lenient.stderr.contains(":9:6: warning" + message))
      let strict = try site.build("--strict")
      #expect(strict.status == 1)
      #expect(strict.stderr.contains(":9:6: error" + message))
      #expect(strict.stderr.hasSuffix("sitegen: 1 error; nothing was written\n"))
    }
  }

  // MARK: - Wrong usage

  @Test(arguments: [
    (["--nonsense"], "Unknown option '--nonsense'"),
    (["--jobs", "0"], "'--jobs' must be a number from 1 to 1024."),
    (["--jobs", "1025"], "'--jobs' must be a number from 1 to 1024."),
    (["--jobs", "many"], "The value 'many' is invalid for '--jobs <n>'"),
    (["--format", "xml"], "'xml' is not one of text, json, github"),
    (["--base-url", "example.com"], "'--base-url example.com' is not an absolute address like https://example.com/."),
    (["--base-url", "javascript:x"], "is not an absolute address"),
    (["--output", "/"], "sitegen: / can't be the output folder: name a folder of its own"),
    (["--output", "Content"], "sitegen: Content can't be the output folder: it is the site's own Content"),
    (["--output", "."], "sitegen: . can't be the output folder: name a folder of its own"),
    (["surplus"], "Unexpected argument 'surplus'"),
  ])
  func wrongUsageEndsWith64(arguments: [String], message: String) throws {
    try ExampleSite.with { site in
      let result = try Program.run(["build"] + arguments, folder: site.root)
      #expect(result.status == 64)
      #expect(result.stdout == "")
      #expect(result.stderr.contains(message), "\(result.stderr)")
      #expect(!site.exists("Output"))
      #expect(!site.exists(".sitegen"))
    }
  }

  // MARK: - Another build

  @Test func secondBuildEndsWith75AtOnce() throws {
    try ExampleSite.with { site in
      _ = try site.build()
      let before = try site.files()
      // flock(1) holds the lock while the program runs.
      let result = try site.build(shell: "exec flock .sitegen/lock \"$@\"")
      #expect(
        result == Program.Result(status: 75, stdout: "", stderr: "sitegen: another build of this site is running\n"))
      #expect(try site.files() == before)
      #expect(try site.build().status == 0)
    }
  }
}
