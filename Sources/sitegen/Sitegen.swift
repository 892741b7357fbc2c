import ArgumentParser
import Foundation
import Glibc
import SitegenKit

/// The command line program.
@main
struct Sitegen: ParsableCommand {
  /// The newest heading of CHANGELOG.md says the same.
  static let version = "0.2.0"

  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds comparison pages: one for every pair of tools in a folder of Markdown files.",
    discussion: """
      To begin, "sitegen init my-site" makes a small site that builds as it is. In its folder, "sitegen serve" shows it in a \
      browser while you write, "sitegen new" begins an entry, "sitegen check" says what is wrong and what could be better, and \
      "sitegen build" writes the site into Output/, which any web server can publish.

      "sitegen help <subcommand>" says more of each.
      """,
    version: version,
    subcommands: [
      Build.self, Serve.self, Check.self, New.self, Init.self, Rename.self, ImportEntries.self, Explain.self,
      Schema.self, Templates.self,
    ],
    defaultSubcommand: nil)

  static func main() {
    // A standard stream that is closed gets a file that can't be written, lest another one take its number.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDONLY)
    }
    // A reader that goes away and a size limit are errors to report, not reasons to die.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as SystemError {
      Glibc.exit(Talk.fail(failure.description, Exit.machine).rawValue)
    } catch {
      Glibc.exit(end(error).rawValue)
    }
  }

  /// Says what the parser or a command ended with.
  ///
  /// Help and the version end a command too, but are results: the parser's own way to exit would not notice that they
  /// can't be written.
  private static func end(_ error: any Error) -> ExitCode {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    do {
      if !text.isEmpty { try code.isSuccess ? Talk.result(text + "\n") : Talk.say(text + "\n") }
      return code
    } catch let failure as SystemError where code.isSuccess {
      return Talk.fail(failure.description, Exit.machine)
    } catch {
      return code
    }
  }
}
