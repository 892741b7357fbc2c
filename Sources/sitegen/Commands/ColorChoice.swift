import ArgumentParser
import Foundation
import Glibc
import SitegenKit

/// When problems are coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// The style of what is said on standard error.
  ///
  /// Left to itself, the program uses colours at a terminal that knows them. `NO_COLOR` (no-color.org) turns them off,
  /// and `CLICOLOR_FORCE` (bixense.com/clicolors) on, for a CI that shows them; the option is above both.
  var style: TextStyle {
    let variables = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    let isColored =
      switch self {
      case .always: true
      case .never: false
      case .auto where variables["NO_COLOR"]?.isEmpty == false: false
      case .auto where !["", "0"].contains(variables["CLICOLOR_FORCE"] ?? ""): true
      case .auto: isTerminal && variables["TERM"] != "dumb"
      }
    return TextStyle(isColored: isColored, isForTerminal: isTerminal)
  }
}
