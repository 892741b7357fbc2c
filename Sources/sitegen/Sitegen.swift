import ArgumentParser
import Foundation
import Glibc

/// The command line program.
@main
struct Sitegen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Builds comparison pages: one for every pair of tools in a folder of Markdown files.",
    version: "0.1.0",
    subcommands: [Build.self, New.self, Init.self, Rename.self, ImportEntries.self],
    defaultSubcommand: nil)

  static func main() {
    // A standard stream that is closed gets a file that can't be written, lest another one take its number.
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
    // A reader that goes away and a size limit are errors to report, not reasons to die.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    main(nil)
  }
}
