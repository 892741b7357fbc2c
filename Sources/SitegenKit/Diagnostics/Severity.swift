/// How bad a problem is: an error stops the build, a warning does not (unless `--strict` makes it an error).
public enum Severity: String, Sendable, Comparable {
  case error
  case warning

  /// Puts errors before warnings.
  public static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
}
