import Foundation
import TestSupport
import Testing

/// What a person at a terminal sees: colours, and paths that open from where one stands.
@Suite(.timeLimit(.minutes(15))) struct TerminalTests {
  private static let esc = "\u{1B}["

  /// Without what the environment of the tests may say of colours.
  private static let plain = "env -u NO_COLOR -u CLICOLOR_FORCE"

  private static func broken(_ site: ExampleSite) throws {
    try site.write(ExampleSite.path(ofTool: 1), try site.text(ExampleSite.path(ofTool: 1)).replacing("80", with: "188"))
  }

  /// Runs a command at a terminal, which `script` makes.
  private static func atTerminal(_ command: String, variables: String = "", in folder: URL) throws -> String {
    let shell = "\(plain) \(variables) TERM=xterm script --quiet --command \"$1 \(command)\" /dev/null </dev/null"
    return try Program.run([], folder: folder, shell: shell).stdout.replacing("\r\n", with: "\n")
  }

  @Test func aTerminalGetsColoursAndPathsFromWhereOneStands() throws {
    try ExampleSite.with { site in
      try Self.broken(site)
      let said = try Self.atTerminal("build --site site", in: site.url(".."))
      #expect(said.contains("\(Self.esc)1msite/Content/tools/tool-1.md:6:20:\(Self.esc)0m \(Self.esc)1;31merror:"))
      #expect(said.contains("\(Self.esc)1;32m^~~\(Self.esc)0m"))
      let plain = try Self.atTerminal("build --site site", variables: "NO_COLOR=1", in: site.url(".."))
      #expect(plain.contains("site/Content/tools/tool-1.md:6:20: error:") && !plain.contains("\(Self.esc)1"))
      // An empty variable is none (no-color.org).
      let empty = try Self.atTerminal("build --site site", variables: "NO_COLOR=", in: site.url(".."))
      #expect(empty == said)
    }
  }

  @Test(arguments: [
    ("", "", false), ("", "--color always", true), ("", "--color never", false), ("CLICOLOR_FORCE=1", "", true),
    ("CLICOLOR_FORCE=0", "", false), ("CLICOLOR_FORCE=1 NO_COLOR=1", "", false),
    ("NO_COLOR=1", "--color always", true), ("CLICOLOR_FORCE=1", "--color never", false), ("NO_COLOR=", "", false),
  ])
  func variablesAndTheOptionDecide(_ variables: String, _ option: String, _ isColored: Bool) throws {
    try ExampleSite.with { site in
      try Self.broken(site)
      let result = try Program.run([], folder: site.root, shell: "\(Self.plain) \(variables) \"$1\" build \(option)")
      #expect(result.status == 1)
      #expect(result.stderr.contains("\(Self.esc)1;31merror:") == isColored)
      // What a program reads begins with the path, and that at the site's folder.
      #expect(isColored || result.stderr.hasPrefix("Content/tools/tool-1.md:6:20: error: "))
    }
  }

  @Test(arguments: [
    (["build", "--site", "nowhere"], "Error: '--site nowhere' is not there.\n"),
    (["check", "--site", "Content/site.yml"], "Error: '--site Content/site.yml' is no folder.\n"),
    (["build", "--templates", "nowhere"], "Error: '--templates nowhere' is not there.\n"),
    (["new", "X", "--category", "Media", "--site", "nowhere"], "Error: '--site nowhere' is not there.\n"),
    (["schema", "--site", "nowhere"], "Error: '--site nowhere' is not there.\n"),
    (["import", "nowhere.csv", "--map", "Content/site.yml"], "Error: The source 'nowhere.csv' is not there.\n"),
    (["import", "Content", "--map", "nowhere.yml"], "Error: The mapping 'nowhere.yml' is not there.\n"),
    (["build", "--output", "no/such"], "Error: The folder 'no' of '--output no/such' is not there.\n"),
    (["build", "--archive", "no/such.tar"], "Error: The folder 'no' of '--archive no/such.tar' is not there.\n"),
    (["check", "--color", "blue"], "Error: The value 'blue' is invalid for '--color <when>'. Please provide one of"),
    (["check", "--color="], "Error: Missing value for '--color <when>'\n"),
    (["build", "--today", "tomorrow"], "Error: The value 'tomorrow' is invalid for '--today <day>'"),
  ])
  func whatIsNotThereIsWrongUsage(_ arguments: [String], _ message: String) throws {
    try ExampleSite.with { site in
      let result = try Program.run(arguments, folder: site.root)
      #expect(result.status == 64)
      #expect(result.stderr.hasPrefix(message))
    }
  }

  @Test func entriesOfLaterDaysAreLeftOut() throws {
    try ExampleSite.with { site in
      let path = ExampleSite.path(ofTool: 1)
      try site.write(path, try site.text(path).replacing("name:", with: "published: 2026-12-01\nname:"))
      #expect(try site.build("--today", "2026-11-30").status == 0)
      #expect(!site.exists("Output/tools/tool-1.html"))
      #expect(!(try site.text("Output/tools.json").contains("tool-1")))
      let explained = try Program.run(
        ["explain", "tool-0", "tool-1", "--today", "2026-11-30"], folder: site.root)
      #expect(explained.stderr == "sitegen: \"tool-1\" is published on 2026-12-01, so no page shows it\n")
      // The day comes, and nothing else changed.
      #expect(try site.build("--today", "2026-12-01").status == 0)
      #expect(site.exists("Output/tools/tool-1.html"))
      let scheduled = try site.files("Output")
      #expect(try site.build("--full").status == 0)
      #expect(try site.files("Output") == scheduled)
    }
  }
}
