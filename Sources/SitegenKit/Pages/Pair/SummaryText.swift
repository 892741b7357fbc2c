/// The sentences of a pair's short version: who leads, what each of the two is for and costs, how the reviewers differ,
/// and where the facts do.
///
/// A class of constants, so that each page has its many sentences without a copy.
final class SummaryText: Sendable {
  private let panel: [String]
  private let leads: Phrase<Sentences.Leader>
  private let level: Phrase<Sentences.Level>
  private let close: Phrase<Sentences.Close>
  private let unshared: [UInt8]
  private let unreviewed: Phrase<Sentences.NamedTool>
  private let wins: Phrase<Sentences.Win>
  private let evenWins: Phrase<Sentences.Wins>
  private let ties: Phrase<Sentences.Count>
  private let shared: Phrase<Sentences.Count>
  private let missing: Phrase<Sentences.Count>
  private let gap: Phrase<Sentences.Gap>
  private let sameCategory: Phrase<Sentences.SharedCategory>
  private let categories: Phrase<Sentences.Categories>
  private let facts: FactSentences

  init(_ configuration: SiteConfiguration) {
    let copy = configuration.copy
    panel = configuration.panel.map { configuration.nameInText($0.name) }
    leads = copy.phrase(Sentences.summaryLeads)
    level = copy.phrase(Sentences.summaryLevel)
    close = copy.phrase(Sentences.summaryClose)
    unshared = Array(copy[.summaryUnshared].utf8)
    unreviewed = copy.phrase(Sentences.summaryUnreviewed)
    wins = copy.phrase(Sentences.summaryWins)
    evenWins = copy.phrase(Sentences.summaryReviewers)
    ties = copy.phrase(Sentences.summaryTies)
    shared = copy.phrase(Sentences.summaryShared)
    missing = copy.phrase(Sentences.summaryMissing)
    gap = copy.phrase(Sentences.summaryGap)
    sameCategory = copy.phrase(Sentences.summarySameCategory)
    categories = copy.phrase(Sentences.summaryCategories)
    facts = FactSentences(configuration)
  }

  /// The sentences in the order of their weight.
  func version(
    _ first: Tool, _ second: Tool, _ comparison: PairComparison, values: FactSentences.Values
  ) -> ShortVersion {
    var version = opening(first, second, comparison.lead)
    version.add { $0 += first.introduction }
    version.add { $0 += second.introduction }
    if panel.isEmpty {
      version.add { facts.appendDifferences(comparison.factStates, to: &$0) }
    } else {
      tellOfReviewers(first, second, comparison, in: &version)
    }
    for index in facts.leading(comparison.factStates, values) {
      version.add { facts.append(index, first, second, values, to: &$0) }
    }
    return version
  }

  /// The first sentence alone.
  ///
  /// A description always has room for it: where it is too long, the names in it are cut.
  func opening(_ first: Tool, _ second: Tool, _ lead: Lead) -> ShortVersion {
    let whole = opening(first, second, lead, names: (first.namesInText, second.namesInText))
    guard whole.opening.scalarCount > ShortVersion.longestDescription else { return whole }
    return opening(first, second, lead, names: (first.briefNamesInText, second.briefNamesInText))
  }

  private func opening(
    _ first: Tool, _ second: Tool, _ lead: Lead, names: (a: Tool.NamesInText, b: Tool.NamesInText)
  ) -> ShortVersion {
    var version = ShortVersion()
    guard !panel.isEmpty else {
      version.add { appendCategories(areShared: first.category == second.category, names, to: &$0) }
      return version
    }
    if first.panel.count == 0 { version.add { appendUnreviewed(names.a, to: &$0) } }
    if second.panel.count == 0 { version.add { appendUnreviewed(names.b, to: &$0) } }
    version.add { appendLead(lead, names, to: &$0) }
    return version
  }

  private func appendUnreviewed(_ names: Tool.NamesInText, to bytes: inout [UInt8]) {
    unreviewed.append(to: &bytes) { name, bytes in
      switch name {
      case .tool: bytes += names.tool
      }
    }
  }

  private func appendLead(_ lead: Lead, _ names: (a: Tool.NamesInText, b: Tool.NamesInText), to bytes: inout [UInt8]) {
    guard let a = lead.first?.score, let b = lead.second?.score else { return }
    guard lead.shared > 0 else {
      bytes += unshared
      return
    }
    if let side = lead.leader {
      let (leader, other) = side == .first ? (names.a, names.b) : (names.b, names.a)
      leads.append(to: &bytes) { name, bytes in
        switch name {
        case .leader: bytes += leader.tool
        case .other: bytes += other.tool
        case .high: bytes.append(decimal: max(a, b))
        case .low: bytes.append(decimal: min(a, b))
        }
      }
    } else if a == b {
      level.append(to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += names.a.tool
        case .b: bytes += names.b.tool
        case .score: bytes.append(decimal: a)
        }
      }
    } else {
      close.append(to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += names.a.tool
        case .b: bytes += names.b.tool
        case .firstScore: bytes.append(decimal: a)
        case .secondScore: bytes.append(decimal: b)
        }
      }
    }
  }

  private func appendCategories(
    areShared: Bool, _ names: (a: Tool.NamesInText, b: Tool.NamesInText), to bytes: inout [UInt8]
  ) {
    if areShared {
      sameCategory.append(to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += names.a.tool
        case .b: bytes += names.b.tool
        case .category: bytes += names.a.category
        }
      }
    } else {
      categories.append(to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += names.a.tool
        case .b: bytes += names.b.tool
        case .firstCategory: bytes += names.a.category
        case .secondCategory: bytes += names.b.category
        }
      }
    }
  }

  // MARK: - Reviewers

  /// Who wins how many of the shared reviewers, and where they differ most.
  private func tellOfReviewers(
    _ first: Tool, _ second: Tool, _ comparison: PairComparison, in version: inout ShortVersion
  ) {
    let lead = comparison.lead
    // One reviewer's two scores are the means that were named.
    guard lead.shared > 1 else {
      if lead.shared == 1, !lead.isOfAll { version.add { Self.append(shared, 1, to: &$0) } }
      return
    }
    let (firstWins, secondWins) = (comparison.firstWins, comparison.secondWins)
    if firstWins == secondWins {
      version.add { bytes in
        evenWins.append(to: &bytes) { name, bytes in
          switch name {
          case .a: bytes += first.namesInText.tool
          case .b: bytes += second.namesInText.tool
          case .firstCount: bytes.append(decimal: firstWins)
          case .secondCount: bytes.append(decimal: secondWins)
          }
        }
      }
      let ties = lead.shared - firstWins - secondWins
      if ties > 0 { version.add { Self.append(self.ties, ties, to: &$0) } }
    } else {
      version.add { bytes in
        wins.append(to: &bytes) { name, bytes in
          switch name {
          case .tool: bytes += (firstWins > secondWins ? first : second).namesInText.tool
          case .count: bytes.append(decimal: max(firstWins, secondWins))
          case .total: bytes.append(decimal: lead.shared)
          }
        }
      }
    }
    if let widest = comparison.widestGap { version.add { appendGap(widest, first, second, to: &$0) } }
    if lead.isOfAll, comparison.missing > 0 { version.add { Self.append(missing, comparison.missing, to: &$0) } }
  }

  private func appendGap(
    _ widest: (reviewer: Int, points: Int), _ first: Tool, _ second: Tool, to bytes: inout [UInt8]
  ) {
    gap.append(to: &bytes) { name, bytes in
      switch name {
      case .reviewer: bytes += panel[widest.reviewer].utf8
      case .points: bytes.append(decimal: widest.points)
      case .a: bytes += first.namesInText.tool
      case .b: bytes += second.namesInText.tool
      case .firstScore: bytes.append(decimal: first.scores[widest.reviewer] ?? 0)
      case .secondScore: bytes.append(decimal: second.scores[widest.reviewer] ?? 0)
      }
    }
  }

  private static func append(_ sentence: Phrase<Sentences.Count>, _ count: Int, to bytes: inout [UInt8]) {
    sentence.append(to: &bytes) { name, bytes in
      switch name {
      case .count: bytes.append(decimal: count)
      }
    }
  }
}
