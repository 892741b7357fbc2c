import Foundation
import TestSupport
import Testing

/// What `--help` says of the commands.
@Suite(.timeLimit(.minutes(15))) struct HelpTests {
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let discussion: String?
      let subcommands: [Command]?
    }
    let command: Command
  }

  /// The help is wrapped to the terminal's width: a line break inside a paragraph would stay, and leave a short line.
  @Test func paragraphsAreOneLine() throws {
    try TemporaryFolder.with { folder in
      let dump = try Program.run(["--experimental-dump-help"], folder: folder)
      let help = try JSONDecoder().decode(Help.self, from: Data(dump.stdout.utf8))
      let commands = (help.command.subcommands ?? []).filter { $0.commandName != "help" }
      try #require(commands.count >= 7)
      for command in commands {
        let discussion = try #require(command.discussion, "\(command.commandName) has none")
        let paragraphs = discussion.split(separator: "\n\n")
        #expect(!paragraphs.contains { $0.contains("\n") || $0.contains("  ") }, "\(command.commandName)")
      }
    }
  }

  @Test(arguments: [
    ("schema", "What the schema is for: entry, site, page, list or category; or issue-form (default: entry)."),
    ("check", "How problems are written: text, json, github or sarif (default: text)."),
  ])
  func optionsNameTheirDefault(_ command: String, _ words: String) throws {
    try TemporaryFolder.with { folder in
      let result = try Program.run(["help", command], folder: folder)
      #expect(result.status == 0)
      #expect(result.stdout.split { $0 == " " || $0 == "\n" }.joined(separator: " ").contains(words))
    }
  }
}
