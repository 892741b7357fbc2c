/// The sentences of a pair's page that depend on both tools.
struct PairText: Sendable {
  private let panel: [Reviewer]
  private let copy: Copy
  private let siteTitle: String
  /// The sentences, taken apart once: they are filled for every page.
  private let phrases: [CopyKey: Phrase]

  init(_ configuration: SiteConfiguration) {
    panel = configuration.panel
    copy = configuration.copy
    siteTitle = configuration.title
    phrases = Dictionary(
      uniqueKeysWithValues: CopyKey.allCases.filter { !$0.places.isEmpty }.map { ($0, Phrase(configuration.copy[$0])) })
  }

  private func sentence(_ key: CopyKey, _ values: [(String, String)]) -> String {
    phrases[key]?.filled(values) ?? ""
  }

  /// A title longer than this loses the site's name, then the question; search engines cut it anyway.
  static let longestTitle = 120
  static let longestDescription = 160

  /// The titles and names of tools as plain text.
  func title(_ first: Tool, _ second: Tool) -> String {
    let names = "\(first.name) \(copy[.versus]) \(second.name)"
    let question = "\(names): \(copy[.titleQuestion])"
    let whole = "\(question) — \(siteTitle)"
    return [whole, question].first { $0.unicodeScalars.count <= Self.longestTitle } ?? names
  }

  /// What the panel says of both, and who leads.
  func description(_ first: Tool, _ second: Tool, summary: String) -> String {
    func verdict(_ tool: Tool) -> String {
      "\(tool.name): \(tool.panel.verdict.map { $0.label(copy) } ?? copy[.noReview])"
        + (tool.panel.average.map { ", \($0)/\(Review.scores.upperBound)" } ?? "")
    }
    let verdicts = "\(verdict(first)). \(verdict(second))."
    return Self.cut("\(verdicts) \(summary)", at: Self.longestDescription)
  }

  /// Who leads, by reviewer and by how much; ties and missing reviews are said.
  func summary(_ first: Tool, _ second: Tool, _ facts: PairFacts) -> String {
    var sentences: [String] = []
    for tool in [first, second] where tool.panel.count == 0 {
      sentences.append(sentence(.summaryUnreviewed, [("tool", tool.name)]))
    }
    switch facts.average {
    case .first: sentences.append(leads(first, second))
    case .second: sentences.append(leads(second, first))
    case .tie: sentences.append(sentence(.summaryLevel, [("score", number(first.panel.average))]))
    case .none: break
    }
    if facts.missing < facts.contests.count {
      sentences.append(
        sentence(
          .summaryReviewers,
          [
            ("a", first.name), ("b", second.name), ("a_count", "\(facts.firstWins)"),
            ("b_count", "\(facts.secondWins)"),
          ]))
      if facts.ties > 0 { sentences.append(sentence(.summaryTies, [("count", "\(facts.ties)")])) }
      if facts.missing > 0 { sentences.append(sentence(.summaryMissing, [("count", "\(facts.missing)")])) }
    }
    if let gap = facts.widestGap {
      sentences.append(
        sentence(.summaryGap, [("reviewer", panel[gap.reviewer].name), ("points", "\(gap.points)")]))
    }
    return sentences.joined(separator: " ")
  }

  func contest(_ contest: PairFacts.Contest, _ first: Tool, _ second: Tool) -> String {
    switch contest {
    case .first(let points): sentence(.leadBy, [("tool", first.name), ("points", "\(points)")])
    case .second(let points): sentence(.leadBy, [("tool", second.name), ("points", "\(points)")])
    case .tie: copy[.leadTie]
    case .none: copy[.leadNone]
    }
  }

  func differences(_ facts: PairFacts) -> String {
    sentence(
      .differences, [("count", "\(facts.differingRows)"), ("total", "\(PairFacts.Row.allCases.count)")])
  }

  private func leads(_ leader: Tool, _ other: Tool) -> String {
    // Means that differ by less than a point are the same number to a reader.
    if leader.panel.average == other.panel.average {
      return sentence(.summaryLevel, [("score", number(leader.panel.average))])
    }
    return sentence(
      .summaryLeads,
      [
        ("leader", leader.name), ("other", other.name), ("high", number(leader.panel.average)),
        ("low", number(other.panel.average)),
      ])
  }

  private func number(_ score: Int?) -> String { score.map { "\($0)" } ?? "" }

  /// Cuts a text at the last blank before a number of characters, and says so by an ellipsis.
  static func cut(_ text: String, at length: Int) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > length,
      scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
        .map({ $0 < scalars.endIndex }) ?? false
    else { return text }
    let end = scalars.index(scalars.startIndex, offsetBy: length - 1)
    let blank = text.utf8[..<end].lastIndex(of: UInt8(ascii: " "))
    return String(text[..<(blank ?? end)]) + "…"
  }
}
