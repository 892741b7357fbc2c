import Foundation
import TestSupport
import Testing

/// What a shell completes, asked of a real bash.
@Suite(.timeLimit(.minutes(15))) struct CompletionTests {
  /// Asks bash for what may stand at the end of each line, in the site's folder.
  private static func completions(_ lines: [[String]], in site: ExampleSite) throws -> [[String]] {
    let script = """
      export PATH="$(dirname "$1"):$PATH"
      "$1" --generate-completion-script bash > ../completions
      . ../completions
      ask() {
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMPREPLY=()
        COMP_POINT=${#COMP_LINE}
        _sitegen sitegen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        (IFS='|'; echo "${COMPREPLY[*]}")
      }
      \(lines.map { "ask sitegen " + $0.map { "'\($0)'" }.joined(separator: " ") }.joined(separator: "\n"))
      """
    try site.write("ask", script)
    let result = try Program.run([], folder: site.root, shell: "exec bash ask \"$1\"")
    try #require(result.status == 0, "\(result.stderr)")
    return result.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { $0.split(separator: "|").map(String.init).sorted() }
  }

  @Test func namesOfTheSiteAndOfTheProgramAreCompleted() throws {
    try ExampleSite.with { site in
      try site.write("maps/tools.yml", "name: Name\n")
      let found = try Self.completions(
        [
          ["explain", "tool-"], ["explain", "tool-0", ""], ["rename", "tool-1"], ["new", "--category", "Dev"],
          ["check", "--format", ""], ["build", "--color", "a"], ["check", "--site", "Con"], ["schema", "--kind", "e"],
          ["init", "--host", "git"], ["import", "tools.csv", "--map", "maps/"],
        ], in: site)
      let tools = ["tool-0", "tool-1", "tool-2"]
      #expect(
        found == [
          tools, tools, ["tool-1"], ["Developer Tools"], ["github", "json", "sarif", "text"], ["always", "auto"],
          ["Content"], ["entry"], ["github-pages", "gitlab-pages"].filter { $0.hasPrefix("git") }, ["maps/tools.yml"],
        ])
    }
  }

  /// Where there is no site, nothing is offered and nothing is said.
  @Test func withoutASiteNothingIsCompleted() throws {
    try ExampleSite.with { site in
      try FileManager.default.removeItem(at: site.url("Content"))
      #expect(try Self.completions([["explain", ""], ["new", "--category", ""]], in: site) == [[], []])
    }
  }
}
