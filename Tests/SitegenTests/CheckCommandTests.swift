import Foundation
import Testing

/// `sitegen check`, as a program.
@Suite(.timeLimit(.minutes(15))) struct CheckCommandTests {
  static let facts =
    "entry: Free\npricing: Free\nbest_for: All\nwebsite: https://a.example/\nupdated: 2026-01-01\n"

  /// A site of which nothing is to be said.
  static func withFaultless<Result>(_ body: (ExampleSite) throws -> Result) throws -> Result {
    try ExampleSite.with(tools: 2) { site in
      for number in 0..<2 {
        try site.write(ExampleSite.path(ofTool: number), ExampleSite.entry("Tool \(number)", front: facts))
      }
      return try body(site)
    }
  }

  static func check(_ arguments: String..., in site: ExampleSite) throws -> Program.Result {
    try Program.run(["check"] + arguments, folder: site.root)
  }

  @Test func endsWithOneLine() throws {
    try Self.withFaultless { site in
      let expected = Program.Result(status: 0, stdout: "2 entries checked, 0 errors, 0 warnings\n", stderr: "")
      let results = try [Self.check(in: site), Self.check("--strict", in: site)]
      #expect(results == [expected, expected])
    }
  }

  @Test func adviceFailsOnlyWhenStrict() throws {
    try Self.withFaultless { site in
      try site.write(ExampleSite.path(ofTool: 1), ExampleSite.entry("Tool 1", front: Self.facts + "draft: true\n"))
      let relaxed = try Self.check(in: site)
      #expect(relaxed.status == 0)
      #expect(relaxed.stdout == "2 entries checked, 0 errors, 1 warning\n")
      #expect(relaxed.stderr.contains("tool-0.md:4:11: warning: \"Developer Tools\" has no other tool"))
      let strict = try Self.check("--strict", in: site)
      #expect(strict.status == 1)
      #expect(strict.stdout == "2 entries checked, 1 error, 0 warnings\n")
      #expect(strict.stderr.contains("tool-0.md:4:11: error: \"Developer Tools\" has no other tool"))
      #expect(try Self.check("--strict", "--drafts", in: site).status == 0)
    }
  }

  @Test func errorsEndWith1AndAdviceIsGivenBesideThem() throws {
    try ExampleSite.with { site in
      try site.write(ExampleSite.path(ofTool: 0), ExampleSite.entry("Tool 0", front: "pricng: Free\n"))
      let result = try Self.check(in: site)
      #expect(result.status == 1)
      #expect(result.stdout == "3 entries checked, 1 error, 2 warnings\n")
      #expect(result.stderr.contains("[unknown-key]"))
      #expect(result.stderr.contains("[value-unstated]"))
    }
  }

  @Test(arguments: ["json", "github", "sarif"]) func problemsForMachinesAreTheResult(format: String) throws {
    try ExampleSite.with { site in
      let result = try Self.check("--format", format, in: site)
      #expect(result.status == 0)
      #expect(result.stdout.contains("value-unstated"))
      #expect(result.stderr == "3 entries checked, 0 errors, 3 warnings\n")
    }
  }

  @Test func writesNothing() throws {
    try ExampleSite.with { site in
      let before = try site.files("")
      let listing = try FileManager.default.contentsOfDirectory(atPath: site.root.path)
      #expect(try Self.check(in: site).status == 0)
      #expect(try site.files("") == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: site.root.path).sorted() == listing.sorted())
    }
  }

  @Test func wrongUsageEndsWith64() throws {
    try ExampleSite.with { site in
      let result = try Self.check("--format", "xml", in: site)
      #expect(result.status == 64)
      #expect(result.stderr.contains("'xml' is not one of text, json, github, sarif"))
      #expect(try Self.check("--output", "x", in: site).status == 64)
    }
  }

  @Test func failingMachineEndsWith74() throws {
    try ExampleSite.with { site in
      let closed = try Program.run(["check"], folder: site.root, shell: "exec \"$@\" >&-")
      #expect(closed.status == 74)
    }
  }

  // MARK: - Fixing

  private static let mistaken = ExampleSite.entry("Tool 0", front: facts.replacing("pricing", with: "pricng"))

  @Test func fixesWhatIsCertainAndReportsWhatIsLeft() throws {
    try Self.withFaultless { site in
      try site.write(ExampleSite.path(ofTool: 0), Self.mistaken)
      let before = try Self.check(in: site)
      #expect(before.status == 1)
      #expect(before.stderr.hasSuffix("\nsitegen: --fix can correct 1 problem\n"))
      let fixed = try Self.check("--fix", in: site)
      let line = "Content/tools/tool-0.md:9:1: pricng → pricing\n"
      let end = "2 entries checked, 0 errors, 0 warnings\n"
      #expect(fixed == Program.Result(status: 0, stdout: line + end, stderr: ""))
      #expect(try site.text(ExampleSite.path(ofTool: 0)) == Self.mistaken.replacing("pricng", with: "pricing"))
      #expect(try Self.check("--fix", in: site) == Program.Result(status: 0, stdout: end, stderr: ""))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: site.url("Content/tools").path).sorted()
          == ["tool-0.md", "tool-1.md"])
    }
  }

  @Test func whatIsLeftDecidesTheExitCode() throws {
    try Self.withFaultless { site in
      try site.write(ExampleSite.path(ofTool: 0), Self.mistaken.replacing("score: 80", with: "score: 800"))
      let result = try Self.check("--fix", "--format", "json", in: site)
      #expect(result.status == 1)
      #expect(result.stdout.contains("score-range") && !result.stdout.contains("unknown-key"))
      #expect(
        result.stderr
          == "Content/tools/tool-0.md:9:1: pricng → pricing\n2 entries checked, 1 error, 0 warnings\n")
    }
  }

  @Test func fixesNothingWhileAnotherCommandIsAtWork() throws {
    try Self.withFaultless { site in
      try site.write(ExampleSite.path(ofTool: 0), Self.mistaken)
      let result = try Program.run(["check", "--fix"], folder: site.root, shell: "exec flock Content \"$@\"")
      #expect(
        result == Program.Result(status: 75, stdout: "", stderr: "sitegen: another command is changing this site\n"))
      #expect(try site.text(ExampleSite.path(ofTool: 0)) == Self.mistaken)
    }
  }

  @Test func fullDiskLeavesTheFileWhole() throws {
    try Self.withFaultless { site in
      try site.write(ExampleSite.path(ofTool: 0), Self.mistaken)
      let before = try site.files("Content")
      let result = try Program.run(
        ["check", "--fix"], folder: site.root, shell: "(ulimit -f 0; \"$@\" 2>&1; echo $?) | cat")
      #expect(result.stdout.hasSuffix("tool-0.md: the file is larger than the system allows\n74\n"))
      #expect(try site.files("Content") == before)
    }
  }
}
