/// The sentences of a pair's page that depend on both tools, as plain text.
///
/// They are made for every page, so they are bytes: half a million pages have five million of them. The type is a class
/// of constants, so that each page has it without a copy of its many texts.
final class PairText: Sendable {
  /// The sentences of a site without a panel; nil on others.
  private let dataSummary: DataSummary?
  private let panel: [String]
  private let versus: [UInt8]
  /// What a title has behind the names: the question, and the question with the site's name.
  private let titleEnds: (question: [UInt8], site: [UInt8])
  private let verdicts: [PanelSummary.Verdict: String]
  private let noReview: String
  private let leads: Phrase<Sentences.Leader>
  private let level: Phrase<Sentences.Level>
  private let close: Phrase<Sentences.Close>
  private let shared: Phrase<Sentences.Count>
  private let unshared: [UInt8]
  /// By the number of reviews, from 0: how many there are, and how many of them both tools have.
  private let counts: (own: [[UInt8]], shared: [[UInt8]])
  private let unreviewed: Phrase<Sentences.NamedTool>
  private let wins: Phrase<Sentences.Wins>
  private let ties: Phrase<Sentences.Count>
  private let missing: Phrase<Sentences.Count>
  private let gap: Phrase<Sentences.Gap>
  private let leadBy: Phrase<Sentences.Margin>
  private let leadTie: [UInt8]
  private let leadNone: [UInt8]
  private let differing: Phrase<Sentences.CountOfTotal>

  init(_ configuration: SiteConfiguration) {
    let copy = configuration.copy
    dataSummary = configuration.hasPanel ? nil : DataSummary(copy)
    panel = configuration.panel.map { configuration.nameInText($0.name) }
    versus = Array(" \(copy[.versus]) ".utf8)
    titleEnds = (
      Array(": \(copy[.titleQuestion])".utf8), Array(": \(copy[.titleQuestion]) — \(configuration.title)".utf8)
    )
    verdicts = Dictionary(
      uniqueKeysWithValues: [PanelSummary.Verdict.ship, .skip, .split].map { ($0, $0.label(copy)) })
    noReview = copy[.noReview]
    leads = copy.phrase(Sentences.summaryLeads)
    level = copy.phrase(Sentences.summaryLevel)
    close = copy.phrase(Sentences.summaryClose)
    shared = copy.phrase(Sentences.summaryShared)
    unshared = Array(copy[.summaryUnshared].utf8)
    let numbers = 0...configuration.panel.count
    counts = (
      own: numbers.map { Array(copy.count($0, Sentences.reviewCount, one: .reviewCountOne).utf8) },
      shared: numbers.map { Array(copy.count($0, Sentences.sharedCount, one: .sharedCountOne).utf8) }
    )
    unreviewed = copy.phrase(Sentences.summaryUnreviewed)
    wins = copy.phrase(Sentences.summaryReviewers)
    ties = copy.phrase(Sentences.summaryTies)
    missing = copy.phrase(Sentences.summaryMissing)
    gap = copy.phrase(Sentences.summaryGap)
    leadBy = copy.phrase(Sentences.leadBy)
    leadTie = Array(copy[.leadTie].utf8)
    leadNone = Array(copy[.leadNone].utf8)
    differing = copy.phrase(Sentences.differences)
  }

  /// A title with more characters than this loses the site's name, then the question; search engines cut it anyway.
  static let longestTitle = 120
  static let longestDescription = 160

  /// Appends the title of a pair's page.
  func appendTitle(_ first: Tool, _ second: Tool, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += first.nameInText.utf8
    bytes += versus
    bytes += second.nameInText.utf8
    let names = bytes.count
    for end in [titleEnds.site, titleEnds.question] {
      bytes += end
      if bytes[start...].offset(ofScalar: Self.longestTitle) == nil { return }
      bytes.removeSubrange(names...)
    }
  }

  /// What the panel says of both, and who leads; without a panel, what the entries say.
  func description(_ first: Tool, _ second: Tool, _ comparison: PairComparison, summary: [UInt8]) -> [UInt8] {
    let lead = comparison.lead
    if let dataSummary { return dataSummary.description(first, second, comparison, text: summary) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(summary.count + 128)
    for (tool, mean) in [(first, lead.first), (second, lead.second)] {
      bytes += tool.nameInText.utf8
      bytes += ": ".utf8
      let verdict = tool.panel.verdict.flatMap { verdicts[$0] }
      if let words = verdict ?? (mean == nil ? noReview : nil) { bytes += words.utf8 }
      if let mean {
        if verdict != nil { bytes += ", ".utf8 }
        bytes.append(decimal: mean.score)
        bytes.append(UInt8(ascii: "/"))
        bytes.append(decimal: Review.scores.upperBound)
      }
      bytes += ". ".utf8
    }
    bytes += summary
    bytes.truncate(toScalars: Self.longestDescription)
    return bytes
  }

  /// Who leads, by reviewer and by how much, with ties and missing reviews; without a panel, what the entries say.
  func summary(_ first: Tool, _ second: Tool, _ comparison: PairComparison) -> [UInt8] {
    if let dataSummary { return dataSummary.text(first, second, comparison) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for tool in [first, second] where tool.panel.count == 0 {
      Self.say(unreviewed, to: &bytes) { name, bytes in
        switch name {
        case .tool: bytes += tool.nameInText.utf8
        }
      }
    }
    sayWhoLeads(first, second, comparison.lead, to: &bytes)
    if comparison.missing < comparison.contests.count {
      Self.say(wins, to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += first.nameInText.utf8
        case .b: bytes += second.nameInText.utf8
        case .firstCount: bytes.append(decimal: comparison.firstWins)
        case .secondCount: bytes.append(decimal: comparison.secondWins)
        }
      }
      // Where the reviewers differ, it was said how many scored both.
      let missing = comparison.lead.isOfAll ? comparison.missing : 0
      if comparison.ties > 0 { Self.say(ties, comparison.ties, to: &bytes) }
      if missing > 0 { Self.say(self.missing, missing, to: &bytes) }
    }
    if let widest = comparison.widestGap {
      Self.say(gap, to: &bytes) { name, bytes in
        switch name {
        case .reviewer: bytes += panel[widest.reviewer].utf8
        case .points: bytes.append(decimal: widest.points)
        }
      }
    }
    return bytes
  }

  private func sayWhoLeads(_ first: Tool, _ second: Tool, _ lead: Lead, to bytes: inout [UInt8]) {
    guard let firstMean = lead.first?.score, let secondMean = lead.second?.score else { return }
    guard lead.shared > 0 else {
      Self.space(in: &bytes)
      bytes += unshared
      return
    }
    if let side = lead.leader {
      let isFirst = side == .first
      Self.say(leads, to: &bytes) { name, bytes in
        switch name {
        case .leader: bytes += (isFirst ? first : second).nameInText.utf8
        case .other: bytes += (isFirst ? second : first).nameInText.utf8
        case .high: bytes.append(decimal: max(firstMean, secondMean))
        case .low: bytes.append(decimal: min(firstMean, secondMean))
        }
      }
    } else if firstMean == secondMean {
      Self.say(level, to: &bytes) { name, bytes in
        switch name {
        case .score: bytes.append(decimal: firstMean)
        }
      }
    } else {
      Self.say(close, to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += first.nameInText.utf8
        case .b: bytes += second.nameInText.utf8
        case .firstScore: bytes.append(decimal: firstMean)
        case .secondScore: bytes.append(decimal: secondMean)
        }
      }
    }
    if !lead.isOfAll { Self.say(shared, lead.shared, to: &bytes) }
  }

  /// Appends a sentence behind those that are there.
  private static func say<Name>(
    _ sentence: Phrase<Name>, to bytes: inout [UInt8], _ fill: (_ name: Name, _ bytes: inout [UInt8]) -> Void
  ) {
    space(in: &bytes)
    sentence.append(to: &bytes, fill: fill)
  }

  private static func say(_ sentence: Phrase<Sentences.Count>, _ count: Int, to bytes: inout [UInt8]) {
    say(sentence, to: &bytes) { name, bytes in
      switch name {
      case .count: bytes.append(decimal: count)
      }
    }
  }

  private static func space(in bytes: inout [UInt8]) { if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) } }

  /// Appends of how many reviews a mean is that the page shows, and whether they are of the shared reviewers alone.
  func appendCount(_ lead: Lead, ofSecond isSecond: Bool, to bytes: inout [UInt8]) {
    guard let mean = lead.mean(ofSecond: isSecond) else { return }
    bytes += (lead.isOfAll || lead.shared == 0 ? counts.own : counts.shared)[mean.count]
  }

  /// Appends whom a reviewer prefers, and by how much.
  func append(_ contest: PairComparison.Contest, _ first: Tool, _ second: Tool, to bytes: inout [UInt8]) {
    func lead(_ tool: Tool, by points: Int) {
      leadBy.append(to: &bytes) { name, bytes in
        switch name {
        case .tool: bytes += tool.shortNameInText.utf8
        case .points: bytes.append(decimal: points)
        }
      }
    }
    switch contest {
    case .first(let points): lead(first, by: points)
    case .second(let points): lead(second, by: points)
    case .tie: bytes += leadTie
    case .none: bytes += leadNone
    }
  }

  /// Appends the cell of a mean score.
  func appendMean(_ lead: Lead, ofSecond isSecond: Bool, to bytes: inout [UInt8]) {
    guard let mean = lead.mean(ofSecond: isSecond) else {
      bytes.append(escaping: noReview.utf8)
      return
    }
    bytes.append(decimal: mean.score)
    bytes += "<span class=\"muted\">/\(Review.scores.upperBound) · ".utf8
    let start = bytes.count
    appendCount(lead, ofSecond: isSecond, to: &bytes)
    bytes.escape(from: start)
    bytes += "</span>".utf8
  }

  /// Appends how many of some rows of the decision table differ, of those that can be compared; nothing without any.
  func appendDifferences(_ comparison: PairComparison, among rows: [Int], to bytes: inout [UInt8]) {
    let compared = rows.count { comparison.states[$0].isCompared }
    guard compared > 0 else { return }
    differing.append(to: &bytes) { name, bytes in
      switch name {
      case .count: bytes.append(decimal: rows.count { comparison.states[$0].contains(.differs) })
      case .total: bytes.append(decimal: compared)
      }
    }
  }
}
