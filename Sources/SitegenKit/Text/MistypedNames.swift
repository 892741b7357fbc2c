/// Mistyped names among those that may stand once each, such as the keys of a map.
///
/// A name that is written already can't be what another one was meant to be, nor can two be meant to be the same.
struct MistypedNames {
  private var suggestions: [String: Suggestion] = [:]
  private var certain: Set<String> = []

  /// - Parameters:
  ///   - names: what is written and not known.
  ///   - known: what may be written.
  ///   - isWritten: whether a known name is written beside them.
  init(_ names: some Sequence<String>, among known: [String], isWritten: (String) -> Bool) {
    var owners: [String: [String]] = [:]
    for name in names where suggestions[name] == nil {
      guard let suggestion = Suggestion(for: name, among: known) else { continue }
      suggestions[name] = suggestion
      owners[suggestion.replacement, default: []].append(name)
    }
    for (meant, names) in owners where names.count == 1 && !isWritten(meant) { certain.formUnion(names) }
  }

  /// What a name was probably meant to be.
  func suggestion(for name: String) -> Suggestion? { suggestions[name] }

  /// What a name was meant to be, where it can be put in without asking.
  func certainSuggestion(for name: String) -> Suggestion? { certain.contains(name) ? suggestions[name] : nil }
}
