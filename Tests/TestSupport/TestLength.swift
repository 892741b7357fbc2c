import Foundation

/// How long the suites run that try one thing again and again: the environment variable `SITEGEN_TESTS` is `long` in
/// continuous integration; elsewhere they are short, so that nobody waits for them after a small change.
package enum TestLength: String, Sendable {
  case short, long

  private static let chosen =
    ProcessInfo.processInfo.environment["SITEGEN_TESTS"].flatMap(TestLength.init) ?? .short

  /// The number of rounds that fits the chosen length.
  package static func rounds(short: Int, long: Int) -> Int { chosen == .long ? long : short }
}
