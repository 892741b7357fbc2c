/// What a check came to, for the line that it ends with.
public struct CheckReport: Sendable, Equatable {
  /// The files of entries, also of those that could not be read.
  public let entries: Int
  public let errors: Int
  public let warnings: Int

  init(entries: Int, problems: [Diagnostic], isStrict: Bool) {
    self.entries = entries
    errors = problems.count { $0.severity == .error || isStrict }
    warnings = problems.count - errors
  }
}

extension CheckReport: CustomStringConvertible {
  /// As in `12 entries checked, 2 errors, 5 warnings`.
  public var description: String {
    "\(entries.of("entry", "entries")) checked, \(errors.of("error")), \(warnings.of("warning"))"
  }
}
