import Foundation
import TestSupport
import Testing

/// The command lines that articles, help and manual page show.
struct DocumentedCommands {
  /// Lines that are typed one after the other, in one shell.
  struct Session {
    /// Where they stand, as in `README.md`.
    let source: String
    let lines: [String]
  }

  /// What people read who type commands.
  static let articles = DocumentationTests.articles.filter { !["ARCHITECTURE.md", "CHANGELOG.md"].contains($0) }

  /// Programs that the documentation calls, and how many words a line by them has at least: a name alone is none.
  private static let programs = [
    "sitegen": 2, "make": 2, "swift": 3, "man": 2, "docker": 3, "git": 3, "rclone": 3, "rsync": 3, "ssh": 3, "tar": 3,
    "sudo": 2, "aws": 3, "nginx": 2, "apt-get": 2, "shellcheck": 2,
  ]

  /// Everything that is shown: for each article its blocks of code, and each command within a sentence by itself.
  static func all() throws -> [Session] {
    var sessions: [Session] = []
    for article in articles {
      let text = try DocumentationTests.text(article)
      sessions.append(Session(source: article, lines: blocks(of: text)))
      let prose = text.replacing(/(?m)^```[\s\S]*?^```/, with: "")
      for code in Set(prose.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }).sorted() where isCommand(code) {
        sessions.append(Session(source: article, lines: [code]))
      }
    }
    for line in try helpLines() { sessions.append(Session(source: "sitegen help", lines: [line])) }
    sessions.append(Session(source: "the manual page", lines: try manualLines()))
    return sessions.filter { !$0.lines.isEmpty }
  }

  /// The lines of a text's blocks of code: all of a shell's, and those of others that are commands.
  ///
  /// What a console shows is followed by a test of its own, with what the program says.
  private static func blocks(of text: String) -> [String] {
    text.matches(of: /(?m)^```(\S*)\n([\s\S]*?)^```$/).flatMap { block in
      // A line with a pipe at its end goes on with the next, and a loop up to its `done`.
      let joined = String(block.output.2).replacing(/\|\n\s*/, with: "| ").replacing(/\n(?=  |done)/, with: "\u{1}")
      let lines = joined.split(separator: "\n").map { line in
        String(line.replacing(/(^|\s+)# .*$/, with: "")).replacing("\u{1}", with: "\n")
      }
      switch block.output.1 {
      case "console": return [String]()
      case "sh": return lines.filter { !$0.isEmpty }
      default: return lines.filter { isCommand($0) }
      }
    }
  }

  /// Whether a text is a command line: a program's name with something behind it, or one of the repository's own.
  private static func isCommand(_ code: String) -> Bool {
    let words = code.split(separator: " ").drop { $0.contains(/^[A-Z_]+=/) }
    guard let name = words.first.map(String.init) else { return false }
    if let fewest = programs[name] { return words.count >= fewest }
    return words.count > 1 && isOwn(name)
  }

  /// Whether a path is that of a script of the repository.
  static func isOwn(_ path: String) -> Bool {
    path.contains("/") && !path.hasPrefix("/") && !path.hasSuffix("/")
      && FileManager.default.isExecutableFile(atPath: Repository.root.appending(path: path).path)
  }

  /// What stands in quotes in the help of the program and of each command.
  private static func helpLines() throws -> [String] {
    let dump = try Program.run(["--experimental-dump-help"], folder: Repository.root).stdout
    // In JSON a quote is written with a backslash.
    return Set(dump.matches(of: /\\"(sitegen [^"\\]+)\\"/).map { String($0.output.1) }).sorted()
  }

  /// The examples of the manual page.
  private static func manualLines() throws -> [String] {
    let shell = "exec Scripts/man-page \"$1\""
    let page = try Program.run([], folder: Repository.root, shell: shell).stdout.replacing("\\-", with: "-")
    return page.matches(of: /(?m)^\.RS 4\n([\s\S]*?)^\.RE$/).flatMap { example in
      example.output.1.split(separator: "\n").map(String.init)
    }
  }
}
