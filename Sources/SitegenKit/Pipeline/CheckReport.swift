/// What a check came to, for the line that it ends with.
package struct CheckReport: Sendable, Equatable {
  /// How many files of entries there are, also of those that could not be read.
  package let entries: Int
  /// How many problems stop a build: with `--strict`, all of them.
  package let errors: Int
  /// How many problems do not.
  package let warnings: Int

  /// Counts problems, the warnings among the errors where the check is strict.
  init(entries: Int, problems: [Diagnostic], isStrict: Bool) {
    self.entries = entries
    errors = problems.count { $0.severity == .error || isStrict }
    warnings = problems.count - errors
  }
}

extension CheckReport: CustomStringConvertible {
  /// The counts in one line, as in `12 entries checked, 2 errors, 5 warnings`.
  package var description: String {
    "\(entries.of("entry", "entries")) checked, \(errors.of("error")), \(warnings.of("warning"))"
  }
}
