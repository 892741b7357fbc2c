/// The problems of a run: stages append to it, and it is printed once.
///
/// A file of nothing but mistakes could hold millions: beyond `mostInFile` of one severity they are only counted.
package struct Diagnostics: Sendable, Equatable {
  static let mostInFile = 100

  private struct Group: Hashable {
    let path: String
    let severity: Severity
  }

  private var found: [Diagnostic] = []
  private var counts: [Group: Int] = [:]

  /// Begins a run, without problems.
  package init() {}

  /// Reports a problem; its hint and its fix are worked out only where they will be shown.
  package mutating func report(
    _ rule: Rule, _ message: String, at location: SourceLocation, hint: @autoclosure () -> String? = nil,
    fix: @autoclosure () -> Fix? = nil
  ) {
    report(rule, message, in: location.path, at: location, hint: hint(), fix: fix())
  }

  /// Reports a problem whose words or location take a search: they are worked out only where they will be shown.
  ///
  /// `path` is the file that the location is in: it is needed beforehand, since problems are counted by file.
  mutating func report(
    _ rule: Rule, _ message: @autoclosure () -> String, in path: String, at location: @autoclosure () -> SourceLocation,
    hint: @autoclosure () -> String? = nil, fix: @autoclosure () -> Fix? = nil
  ) {
    guard hasRoom(for: rule.severity, in: path) else { return }
    found.append(Diagnostic(rule, message(), at: location(), hint: hint(), fix: fix()))
  }

  /// Reports a mistyped word, with the one that was meant.
  mutating func report(
    _ rule: Rule, _ message: String, at location: SourceLocation, meant suggestion: @autoclosure () -> Suggestion?
  ) {
    guard hasRoom(for: rule.severity, in: location.path) else { return }
    let suggestion = suggestion()
    found.append(
      Diagnostic(rule, message, at: location, hint: suggestion?.hint, fix: Fix(suggestion, at: location)))
  }

  /// Appends the problems of another stage, as far as there is room for them.
  package mutating func append(contentsOf others: Diagnostics) {
    for problem in others.found where hasRoom(for: problem.severity, in: problem.location.path) {
      found.append(problem)
    }
    for (group, count) in others.counts where count > Self.mostInFile {
      counts[group, default: 0] += count - Self.mostInFile
    }
  }

  /// Counts one more problem.
  private mutating func hasRoom(for severity: Severity, in path: String) -> Bool {
    counts[Group(path: path, severity: severity), default: 0] += 1
    return counts[Group(path: path, severity: severity), default: 0] <= Self.mostInFile
  }

  /// Whether no problem was reported, neither an error nor a warning.
  package var isEmpty: Bool { found.isEmpty }

  /// Every problem once, sorted by path (bytes), line, column, severity and id.
  package var sorted: [Diagnostic] {
    let unlisted = counts.filter { $0.value > Self.mostInFile }.map { group, count in
      Diagnostic(
        .problemLimit, "\(count - Self.mostInFile) more \(group.severity.rawValue)s in this file are not listed",
        at: .init(wholeFile: group.path))
    }
    return Set(found + unlisted).sorted { left, right in
      if left.location.path != right.location.path {
        return left.location.path.precedes(right.location.path)
      }
      return (left.location.line, left.location.column, left.severity, left.rule.id, left.message)
        < (right.location.line, right.location.column, right.severity, right.rule.id, right.message)
    }
  }

  /// The paths of the files that have errors.
  var faultyFiles: Set<String> { Set(found.lazy.filter { $0.severity == .error }.map(\.location.path)) }

  /// Whether the build must not publish: errors prevent it and, with `strict`, warnings as well.
  package func preventPublishing(strict: Bool) -> Bool {
    strict ? !found.isEmpty : found.contains { $0.severity == .error }
  }
}
