import ArgumentParser
import Glibc

/// The program's exit codes, by the names of sysexits.h where it has them.
enum Exit {
  /// The content or the templates have errors.
  static let content = ExitCode(1)
  /// The command line is wrong (EX_USAGE).
  static let usage = ExitCode(64)
  /// The machine failed: a full disk, a missing permission, a closed output (EX_IOERR).
  static let machine = ExitCode(74)
  /// Another build is running (EX_TEMPFAIL).
  static let busy = ExitCode(75)
}
