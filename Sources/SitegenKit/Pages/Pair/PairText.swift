/// The sentences of a pair's page that depend on both tools, as plain text.
///
/// They are made for every page, so they are bytes: half a million pages have five million of them.
struct PairText: Sendable {
  private let panel: [String]
  private let versus: [UInt8]
  /// What a title has behind the names: the question, and the question with the site's name.
  private let titleEnds: (question: [UInt8], site: [UInt8])
  private let verdicts: [PanelSummary.Verdict: String]
  private let noReview: String
  private let leads: Phrase
  private let level: Phrase
  private let close: Phrase
  private let shared: Phrase
  private let unshared: Phrase
  /// By the number of reviews, from 0: how many there are, and how many of them both tools have.
  private let counts: (own: [[UInt8]], shared: [[UInt8]])
  private let unreviewed: Phrase
  private let reviewers: Phrase
  private let ties: Phrase
  private let missing: Phrase
  private let gap: Phrase
  private let leadBy: Phrase
  private let leadTie: [UInt8]
  private let leadNone: [UInt8]
  private let differing: Phrase

  init(_ configuration: SiteConfiguration) {
    let copy = configuration.copy
    panel = configuration.panel.map { configuration.nameInText($0.name) }
    versus = Array(" \(copy[.versus]) ".utf8)
    titleEnds = (
      Array(": \(copy[.titleQuestion])".utf8), Array(": \(copy[.titleQuestion]) — \(configuration.title)".utf8)
    )
    verdicts = Dictionary(
      uniqueKeysWithValues: [PanelSummary.Verdict.ship, .skip, .split].map { ($0, $0.label(copy)) })
    noReview = copy[.noReview]
    leads = Phrase(copy[.summaryLeads])
    level = Phrase(copy[.summaryLevel])
    close = Phrase(copy[.summaryClose])
    shared = Phrase(copy[.summaryShared])
    unshared = Phrase(copy[.summaryUnshared])
    let numbers = 0...configuration.panel.count
    counts = (
      own: numbers.map { Array(copy.count($0, .reviewCount, one: .reviewCountOne).utf8) },
      shared: numbers.map { Array(copy.count($0, .sharedCount, one: .sharedCountOne).utf8) }
    )
    unreviewed = Phrase(copy[.summaryUnreviewed])
    reviewers = Phrase(copy[.summaryReviewers])
    ties = Phrase(copy[.summaryTies])
    missing = Phrase(copy[.summaryMissing])
    gap = Phrase(copy[.summaryGap])
    leadBy = Phrase(copy[.leadBy])
    leadTie = Array(copy[.leadTie].utf8)
    leadNone = Array(copy[.leadNone].utf8)
    differing = Phrase(copy[.differences])
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
      if Self.place(in: bytes[start...], ofCharacter: Self.longestTitle) == nil { return }
      bytes.removeSubrange(names...)
    }
  }

  /// What the panel says of both, and who leads.
  func description(_ first: Tool, _ second: Tool, _ lead: Lead, summary: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(summary.count + 128)
    for (tool, mean) in [(first, lead.first), (second, lead.second)] {
      bytes += tool.nameInText.utf8
      bytes += ": ".utf8
      bytes += (tool.panel.verdict.flatMap { verdicts[$0] } ?? noReview).utf8
      if let mean {
        bytes += ", ".utf8
        bytes.append(decimal: mean.score)
        bytes.append(UInt8(ascii: "/"))
        bytes.append(decimal: Review.scores.upperBound)
      }
      bytes += ". ".utf8
    }
    bytes += summary
    Self.cut(&bytes, at: Self.longestDescription)
    return bytes
  }

  /// Who leads, by reviewer and by how much; ties and missing reviews are said.
  func summary(_ first: Tool, _ second: Tool, _ facts: PairComparison) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    func say(_ sentence: Phrase, _ fill: (_ place: String, _ bytes: inout [UInt8]) -> Void) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      sentence.append(to: &bytes, fill: fill)
    }
    for tool in [first, second] where tool.panel.count == 0 {
      say(unreviewed) { place, bytes in if place == "tool" { bytes += tool.nameInText.utf8 } }
    }
    sayWhoLeads(first, second, facts.lead, say)
    if facts.missing < facts.contests.count {
      say(reviewers) { place, bytes in
        switch place {
        case "a": bytes += first.nameInText.utf8
        case "b": bytes += second.nameInText.utf8
        case "a_count": bytes.append(decimal: facts.firstWins)
        case "b_count": bytes.append(decimal: facts.secondWins)
        default: break
        }
      }
      // Where the reviewers differ, it was said how many scored both.
      let missing = facts.lead.isOfAll ? facts.missing : 0
      for (sentence, count) in [(ties, facts.ties), (self.missing, missing)] where count > 0 {
        say(sentence) { place, bytes in if place == "count" { bytes.append(decimal: count) } }
      }
    }
    if let widest = facts.widestGap {
      say(gap) { place, bytes in
        switch place {
        case "reviewer": bytes += panel[widest.reviewer].utf8
        case "points": bytes.append(decimal: widest.points)
        default: break
        }
      }
    }
    return bytes
  }

  private typealias Say = (_ sentence: Phrase, _ fill: (_ place: String, _ bytes: inout [UInt8]) -> Void) -> Void

  private func sayWhoLeads(_ first: Tool, _ second: Tool, _ lead: Lead, _ say: Say) {
    guard let firstMean = lead.first?.score, let secondMean = lead.second?.score else { return }
    guard lead.shared > 0 else { return say(unshared) { _, _ in } }
    if let side = lead.leader {
      let isFirst = side == .first
      say(leads) { place, bytes in
        switch place {
        case "leader": bytes += (isFirst ? first : second).nameInText.utf8
        case "other": bytes += (isFirst ? second : first).nameInText.utf8
        case "high": bytes.append(decimal: max(firstMean, secondMean))
        case "low": bytes.append(decimal: min(firstMean, secondMean))
        default: break
        }
      }
    } else if firstMean == secondMean {
      say(level) { place, bytes in if place == "score" { bytes.append(decimal: firstMean) } }
    } else {
      say(close) { place, bytes in
        switch place {
        case "a": bytes += first.nameInText.utf8
        case "b": bytes += second.nameInText.utf8
        case "a_score": bytes.append(decimal: firstMean)
        case "b_score": bytes.append(decimal: secondMean)
        default: break
        }
      }
    }
    if !lead.isOfAll {
      say(shared) { place, bytes in if place == "count" { bytes.append(decimal: lead.shared) } }
    }
  }

  /// Appends of how many reviews a mean is that the page shows, and whether they are of the shared reviewers alone.
  func appendCount(_ lead: Lead, ofSecond isSecond: Bool, to bytes: inout [UInt8]) {
    guard let mean = lead.mean(ofSecond: isSecond) else { return }
    bytes += (lead.isOfAll || lead.shared == 0 ? counts.own : counts.shared)[mean.count]
  }

  /// Appends whom a reviewer prefers, and by how much.
  func append(_ contest: PairComparison.Contest, _ first: Tool, _ second: Tool, to bytes: inout [UInt8]) {
    func lead(_ tool: Tool, by points: Int) {
      leadBy.append(to: &bytes) { place, bytes in
        switch place {
        case "tool": bytes += tool.nameInText.utf8
        case "points": bytes.append(decimal: points)
        default: break
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

  /// Appends how many of some rows of the decision table differ; nothing without rows.
  func appendDifferences(_ facts: PairComparison, among rows: [PairComparison.Row], to bytes: inout [UInt8]) {
    guard !rows.isEmpty else { return }
    differing.append(to: &bytes) { place, bytes in
      switch place {
      case "count": bytes.append(decimal: rows.count { facts.likeness(of: $0) == .different })
      case "total": bytes.append(decimal: rows.count)
      default: break
      }
    }
  }

  /// Cuts a text at the last blank before a number of characters, and says so by an ellipsis.
  static func cut(_ text: String, at length: Int) -> String {
    var bytes = Array(text.utf8)
    cut(&bytes, at: length)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cut(_ bytes: inout [UInt8], at length: Int) {
    guard place(in: bytes[...], ofCharacter: length) != nil, let end = place(in: bytes[...], ofCharacter: length - 1)
    else { return }
    bytes.removeSubrange((bytes[..<end].lastIndex(of: UInt8(ascii: " ")) ?? end)...)
    bytes += "…".utf8
  }

  /// Where a Unicode scalar begins, by its number from 0; nil where the text has no more than that.
  private static func place(in text: ArraySlice<UInt8>, ofCharacter number: Int) -> Int? {
    guard text.count > number else { return nil }
    var count = -1
    return text.firstIndex { byte in
      // All bytes of a scalar but the first are 10xxxxxx.
      if byte & 0xC0 != 0x80 { count += 1 }
      return count == number
    }
  }
}
