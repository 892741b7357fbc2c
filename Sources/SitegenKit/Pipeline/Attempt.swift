/// What a command made of a site, with what was wrong with the sources all the same; or the problems that kept it from
/// that.
///
/// There is no third: whoever has no value has a reason to show.
package enum Attempt<Value: Sendable>: Sendable {
  /// The value, and the problems, none of which prevents publishing.
  case made(Value, Diagnostics)
  /// The problems that do.
  case refused(SiteRefusal)

  /// Takes a value, unless one of the problems prevents publishing, as with `strict` each of them does.
  init(_ value: Value, _ diagnostics: Diagnostics, strict: Bool) {
    self = SiteRefusal(diagnostics, strict: strict).map { .refused($0) } ?? .made(value, diagnostics)
  }

  /// The value; nil where the attempt was refused.
  package var value: Value? { if case .made(let value, _) = self { value } else { nil } }

  /// Everything that is wrong with the sources.
  package var diagnostics: Diagnostics {
    switch self {
    case .made(_, let diagnostics): diagnostics
    case .refused(let refusal): refusal.diagnostics
    }
  }

  /// Makes something else of the value.
  func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Attempt<Other> {
    switch self {
    case .made(let value, let diagnostics): .made(try transform(value), diagnostics)
    case .refused(let refusal): .refused(refusal)
    }
  }
}
