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
      #expect(try Self.check("--site", "nowhere", in: site).status == 74)
      let closed = try Program.run(["check"], folder: site.root, shell: "exec \"$@\" >&-")
      #expect(closed.status == 74)
    }
  }
}
