/// Why a pair of tools has a page, or none, and whether that page is for search engines.
///
/// Its texts are safe to print.
package struct PairExplanation: Sendable, Equatable {
  /// The paths of the files that have the page, below the output folder; none where it has no page.
  package let files: [String]
  /// Why the pair has a page, or why it has none.
  package let reason: String
  /// Why search engines are asked to pass the page over; nil where they are not, or where there is no page.
  package let reasonAgainstIndexing: String?
  /// What is known of both by the site's facts; nil where the site declares none.
  package let facts: String?
}

/// Why nothing can be said of a pair.
package struct PairQuestionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Safe to print.
  package let description: String

  init(description: String) { self.description = Printable.text(description) }
}

extension Site {
  /// Explains a pair by two slugs, aliases or names, in any order.
  /// - Throws: `PairQuestionError` where one is no tool of the site's or is not shown, or both are the same.
  func explain(_ first: String, _ second: String, addresses: Addresses) throws -> PairExplanation {
    let indices = try [index(of: first), index(of: second)].sorted()
    let pair = Pair(first: indices[0], second: indices[1])
    guard pair.first != pair.second else {
      throw PairQuestionError(description: "\"\(first)\" and \"\(second)\" are one tool")
    }
    let (left, right) = (tools[pair.first], tools[pair.second])
    let hasPage = pairs.contains(pair)
    let states = PairComparison(left, right, in: table).factStates
    let compared = states.count(where: \.isCompared)
    return PairExplanation(
      files: hasPage
        ? configuration.compression.ofComparisons.map {
          addresses.file(Addresses.comparison(left.slug, right.slug)) + $0.suffix
        } : [],
      reason: Printable.text(pairs.reason(for: pair, tools)),
      reasonAgainstIndexing: hasPage ? reasonAgainstIndexing(pair).map { Printable.text($0) } : nil,
      facts: table.facts.isEmpty
        ? nil
        : "\(compared) of \(table.facts.count) are known of both and can be compared;"
          + " \(states.count { $0.contains(.differs) }) of them differ")
  }

  /// Finds a tool by what a person may call it.
  private func index(of name: String) throws -> Int {
    let matches: [(Tool) -> Bool] = [
      { $0.slug.text == name }, { $0.aliases.contains { $0.text == name } }, { $0.name == name },
      { $0.name.lowercased() == name.lowercased() },
    ]
    for isMatch in matches { if let index = tools.firstIndex(where: isMatch) { return index } }
    let entry = hidden.first { hidden in
      hidden.entry.slug.text == name || hidden.entry.aliases.contains { $0.value.text == name }
        || hidden.entry.name.lowercased() == name.lowercased()
    }
    if let entry {
      let cure = entry.reason == .draft ? "; --drafts counts it in" : ""
      throw PairQuestionError(description: "\"\(name)\" \(entry.reason.words), so no page shows it\(cure)")
    }
    let hint =
      Suggestion.hint(for: name, among: tools.map(\.slug.text)) ?? Suggestion.hint(for: name, among: tools.map(\.name))
    throw PairQuestionError(description: "\"\(name)\" is no tool of this site" + (hint.map { "; \($0)" } ?? ""))
  }
}
