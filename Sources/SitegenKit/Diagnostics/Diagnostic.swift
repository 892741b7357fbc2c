/// One problem in the content or the templates: what is wrong, where, and how to mend it.
///
/// A message names the specific thing first, in quotes, and says the rule; lower case, no full stop.
public struct Diagnostic: Hashable, Sendable {
  public let severity: Severity
  public let rule: Rule
  public let message: String
  public let location: SourceLocation
  /// One plausible cure, such as `did you mean "tagline"?`.
  public let hint: String?

  public init(_ rule: Rule, _ message: String, at location: SourceLocation, hint: String? = nil) {
    self.severity = rule.severity
    self.rule = rule
    self.message = message
    self.location = location
    self.hint = hint
  }
}

/// The problems of a run: stages append to it, and it is printed once.
public struct Diagnostics: Sendable {
  private var found: [Diagnostic] = []

  public init() {}

  public mutating func report(_ rule: Rule, _ message: String, at location: SourceLocation, hint: String? = nil) {
    found.append(Diagnostic(rule, message, at: location, hint: hint))
  }

  public mutating func append(contentsOf others: Diagnostics) { found += others.found }

  public var isEmpty: Bool { found.isEmpty }

  /// Every problem once, sorted by path (bytes), line, column and id.
  public var sorted: [Diagnostic] {
    Set(found).sorted { left, right in
      if left.location.path != right.location.path {
        return left.location.path.utf8.lexicographicallyPrecedes(right.location.path.utf8)
      }
      return (left.location.line, left.location.column, left.severity, left.rule.rawValue, left.message)
        < (right.location.line, right.location.column, right.severity, right.rule.rawValue, right.message)
    }
  }

  /// Whether the build must not publish.
  /// - Parameter strict: warnings count as errors.
  public func preventPublishing(strict: Bool) -> Bool {
    strict ? !found.isEmpty : found.contains { $0.severity == .error }
  }
}
