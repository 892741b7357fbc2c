/// One problem in the content or the templates: what is wrong, where, and how to mend it.
///
/// A message names the specific thing first, in quotes, and says the rule; lower case, no full stop.
package struct Diagnostic: Hashable, Sendable {
  /// The severity of the rule, or an error where `--strict` made it one.
  package let severity: Severity
  /// The kind of problem; its id stands in the brackets at the end of the printed message.
  package let rule: Rule
  /// What is wrong, in at most about 600 characters.
  package let message: String
  /// The characters that are wrong, or the file as a whole.
  package let location: SourceLocation
  /// One plausible cure, such as `did you mean "tagline"?`.
  package let hint: String?
  /// What `sitegen check --fix` changes; nil where somebody has to decide.
  package let fix: Fix?

  /// Describes a problem, as severe as its rule says; of a message beyond 600 characters the middle is left out.
  package init(
    _ rule: Rule, _ message: String, at location: SourceLocation, hint: String? = nil, fix: Fix? = nil
  ) {
    self.severity = rule.severity
    self.rule = rule
    self.message = Self.shortened(message)
    self.location = location
    self.hint = hint
    self.fix = fix
  }

  /// Makes an error of a problem, as `--strict` asks for.
  init(asError other: Diagnostic) {
    severity = .error
    rule = other.rule
    message = other.message
    location = other.location
    hint = other.hint
    fix = other.fix
  }

  /// A message may quote what an editor wrote, however long that is: the middle of a long one is left out.
  private static func shortened(_ message: String) -> String {
    let longest = 600
    guard message.utf8.count > longest, message.unicodeScalars.count > longest else { return message }
    let half = longest / 2
    return String(message.unicodeScalars.prefix(half)) + "…" + String(message.unicodeScalars.suffix(half))
  }
}
