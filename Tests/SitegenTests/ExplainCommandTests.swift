import Foundation
import Testing

/// `sitegen explain A B`.
@Suite(.timeLimit(.minutes(15))) struct ExplainCommandTests {
  /// What it says of a pair on a site with a line more in `site.yml`.
  static func explain(_ pair: [String], _ line: String, note: Bool = false) throws -> Program.Result {
    try ExampleSite.with { site in
      let path = "Content/site.yml"
      try site.write(path, try site.text(path) + line + "\n")
      try site.write("Content/tools/other.md", ExampleSite.entry("Other"))
      if note { try site.write("Content/pairs/tool-0-vs-tool-1.md", "A note.\n") }
      return try Program.run(["explain"] + pair, folder: site.root)
    }
  }

  @Test(arguments: [
    (["tool-0", "tool-1"], "", "compare/tool-0-vs-tool-1.html is a page: \"pairs\" is all\nfor search engines: yes\n"),
    (["Tool 1", "TOOL 0"], "", "compare/tool-0-vs-tool-1.html is a page: \"pairs\" is all\nfor search engines: yes\n"),
    (
      ["tool-0", "tool-1"], "urls: directory",
      "compare/tool-0-vs-tool-1/index.html is a page: \"pairs\" is all\nfor search engines: yes\n"
    ),
    (
      ["tool-0", "tool-1"], "pairs: listed",
      "no page: \"pairs\" is listed, and there is no Content/pairs/tool-0-vs-tool-1.md\n"
    ),
    (
      ["tool-0", "tool-1"], "indexing: {words: 1000}",
      "compare/tool-0-vs-tool-1.html is a page: \"pairs\" is all\n"
        + "noindex: Tool 0 has 1 words of reviews of 1000\n"
    ),
  ])
  func saysWhy(pair: [String], line: String, expected: String) throws {
    let result = try Self.explain(pair, line)
    #expect(result.status == 0)
    #expect(result.stdout.replacing(/has \d+ words/, with: "has 1 words") == expected)
    #expect(result.stderr == "")
  }

  @Test func namesTheListedNote() throws {
    #expect(
      try Self.explain(["tool-0", "tool-1"], "pairs: listed", note: true).stdout
        == "compare/tool-0-vs-tool-1.html is a page: \"pairs\" is listed, and there is"
        + " Content/pairs/tool-0-vs-tool-1.md\nfor search engines: yes\n")
  }

  @Test(arguments: [
    (["tool-0", "tool-9x"], "\"tool-9x\" is no tool of this site"),
    (["othr", "tool-0"], "\"othr\" is no tool of this site; did you mean \"other\"?"),
    (["tool-0", "Tool 0"], "\"tool-0\" and \"Tool 0\" are one tool"),
  ])
  func unknownToolEndsWith64(pair: [String], message: String) throws {
    let result = try Self.explain(pair, "")
    #expect(result == Program.Result(status: 64, stdout: "", stderr: "sitegen: \(message)\n"))
  }

  @Test func draftIsShownOnlyWhereItIsAskedFor() throws {
    try ExampleSite.with { site in
      let entry = ExampleSite.entry("Other").replacing("name: Other\n", with: "name: Other\ndraft: true\n")
      try site.write("Content/tools/later.md", entry)
      for name in ["later", "other"] {
        let result = try Program.run(["explain", "tool-0", name], folder: site.root)
        let message = "sitegen: \"\(name)\" is a draft, so no page shows it; --drafts counts it in\n"
        #expect(result == Program.Result(status: 64, stdout: "", stderr: message))
      }
      let shown = try Program.run(["explain", "tool-0", "later", "--drafts"], folder: site.root)
      #expect(shown.stdout.hasPrefix("compare/later-vs-tool-0.html is a page"))
    }
  }

  @Test func errorsInTheContentAreReported() throws {
    let result = try Self.explain(["tool-0", "tool-1"], "nonsense: 1")
    #expect(result.status == 1)
    #expect(result.stderr.hasSuffix("sitegen: 1 error; nothing was explained\n"))
  }
}
