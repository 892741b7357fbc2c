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
    panel = configuration.panel.map(\.name)
    versus = Array(" \(copy[.versus]) ".utf8)
    titleEnds = (
      Array(": \(copy[.titleQuestion])".utf8), Array(": \(copy[.titleQuestion]) — \(configuration.title)".utf8)
    )
    verdicts = Dictionary(
      uniqueKeysWithValues: [PanelSummary.Verdict.ship, .skip, .split].map { ($0, $0.label(copy)) })
    noReview = copy[.noReview]
    leads = Phrase(copy[.summaryLeads])
    level = Phrase(copy[.summaryLevel])
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
    bytes += first.name.utf8
    bytes += versus
    bytes += second.name.utf8
    let names = bytes.count
    for end in [titleEnds.site, titleEnds.question] {
      bytes += end
      if Self.place(in: bytes[start...], ofCharacter: Self.longestTitle) == nil { return }
      bytes.removeSubrange(names...)
    }
  }

  /// What the panel says of both, and who leads.
  func description(_ first: Tool, _ second: Tool, summary: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(summary.count + 128)
    for tool in [first, second] {
      bytes += tool.name.utf8
      bytes += ": ".utf8
      bytes += (tool.panel.verdict.flatMap { verdicts[$0] } ?? noReview).utf8
      if let average = tool.panel.average {
        bytes += ", ".utf8
        bytes.append(decimal: average)
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
  func summary(_ first: Tool, _ second: Tool, _ facts: PairFacts) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    func say(_ sentence: Phrase, _ fill: (_ place: String, _ bytes: inout [UInt8]) -> Void) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      sentence.append(to: &bytes, fill: fill)
    }
    for tool in [first, second] where tool.panel.count == 0 {
      say(unreviewed) { place, bytes in if place == "tool" { bytes += tool.name.utf8 } }
    }
    let isSecondHigher = if case .second = facts.average { true } else { false }
    let (leader, other) = isSecondHigher ? (second, first) : (first, second)
    if let high = leader.panel.average, let low = other.panel.average {
      // Means that differ by less than a point are the same number to a reader.
      if high == low {
        say(level) { place, bytes in if place == "score" { bytes.append(decimal: high) } }
      } else {
        say(leads) { place, bytes in
          switch place {
          case "leader": bytes += leader.name.utf8
          case "other": bytes += other.name.utf8
          case "high": bytes.append(decimal: high)
          case "low": bytes.append(decimal: low)
          default: break
          }
        }
      }
    }
    if facts.missing < facts.contests.count {
      say(reviewers) { place, bytes in
        switch place {
        case "a": bytes += first.name.utf8
        case "b": bytes += second.name.utf8
        case "a_count": bytes.append(decimal: facts.firstWins)
        case "b_count": bytes.append(decimal: facts.secondWins)
        default: break
        }
      }
      for (sentence, count) in [(ties, facts.ties), (missing, facts.missing)] where count > 0 {
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

  /// Appends whom a reviewer prefers, and by how much.
  func append(_ contest: PairFacts.Contest, _ first: Tool, _ second: Tool, to bytes: inout [UInt8]) {
    func lead(_ tool: Tool, by points: Int) {
      leadBy.append(to: &bytes) { place, bytes in
        switch place {
        case "tool": bytes += tool.name.utf8
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

  /// Appends how many rows of the decision table differ.
  func appendDifferences(_ facts: PairFacts, to bytes: inout [UInt8]) {
    differing.append(to: &bytes) { place, bytes in
      switch place {
      case "count": bytes.append(decimal: facts.differingRows)
      case "total": bytes.append(decimal: facts.rows.count)
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
