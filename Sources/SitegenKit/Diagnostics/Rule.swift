/// A kind of problem: its id, how bad it is, what it means and what to do about it.
///
/// The rules stand in the files beside this one, a row each, by what they are about. A row must also be named in the
/// list at the head of its file, which a test compares with the rows.
package struct Rule: Hashable, Sendable, CustomStringConvertible {
  /// How a problem of this kind is taken.
  enum Kind: Sendable {
    /// The site can't be built.
    case error
    /// It is odd and can be published.
    case warning
    /// A careful editor would see to it, though nothing is wrong: `check` says it as a warning, `build` says nothing.
    case advice
  }

  /// Stands in the brackets at the end of a message.
  ///
  /// It never changes its meaning and is never used again for another.
  package let id: String
  let kind: Kind
  /// What is wrong, in a sentence without a full stop: the reference and SARIF show it.
  package let meaning: String
  /// What to do about it, in a sentence without a full stop.
  package let cure: String

  init(_ id: String, _ kind: Kind, _ meaning: String, cure: String) {
    self.id = id
    self.kind = kind
    self.meaning = meaning
    self.cure = cure
  }

  /// Every rule, in the order in which SARIF lists them.
  package static let all: [Rule] =
    files + yaml + site + entries + markdown + votesAndNotes + lists + imports + advice + templates

  /// Whether a problem of this kind stops the build.
  package var severity: Severity { kind == .error ? .error : .warning }

  /// Whether `check` says it and `build` does not.
  package var isAdvice: Bool { kind == .advice }

  /// The id, which is how a rule is printed.
  package var description: String { id }

  /// Compares the ids only: an id has one row, so it stands for all of it.
  package static func == (left: Rule, right: Rule) -> Bool { left.id == right.id }

  /// Hashes the id only, as `==` compares it.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
