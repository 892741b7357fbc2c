/// How bad a problem is: an error stops the build, a warning does not (unless `--strict` makes it an error).
package enum Severity: String, Sendable, Comparable {
  case error
  case warning

  /// Puts errors before warnings.
  package static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}
