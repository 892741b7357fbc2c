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
  /// The bytes that most texts stay below.
  private static let usualBytes = 320

  private static func text(_ write: (_ bytes: inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(usualBytes)
    write(&bytes)
    return bytes
  }

  /// The titles and names of tools as plain text.
  func title(_ first: Tool, _ second: Tool) -> [UInt8] {
    Self.text { bytes in
      bytes += first.name.utf8
      bytes += versus
      bytes += second.name.utf8
      let names = bytes.count
      for end in [titleEnds.site, titleEnds.question] {
        bytes += end
        if Self.place(inText: bytes, ofCharacter: Self.longestTitle) == nil { return }
        bytes.removeSubrange(names...)
      }
    }
  }

  /// What the panel says of both, and who leads.
  func description(_ first: Tool, _ second: Tool, summary: [UInt8]) -> [UInt8] {
    Self.text { bytes in
      for tool in [first, second] {
        bytes += tool.name.utf8
        bytes += ": ".utf8
        bytes += (tool.panel.verdict.flatMap { verdicts[$0] } ?? noReview).utf8
        if let average = tool.panel.average {
          bytes += ", ".utf8
          bytes += String(average).utf8
          bytes += "/\(Review.scores.upperBound)".utf8
        }
        bytes += ". ".utf8
      }
      bytes += summary
      Self.cut(&bytes, at: Self.longestDescription)
    }
  }

  /// Who leads, by reviewer and by how much; ties and missing reviews are said.
  func summary(_ first: Tool, _ second: Tool, _ facts: PairFacts) -> [UInt8] {
    Self.text { bytes in
      func say(_ sentence: Phrase, _ values: [(String, String)]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        sentence.append(values, to: &bytes)
      }
      func sayLeads(_ leader: Tool, _ other: Tool) {
        let (high, low) = (leader.panel.average.map(String.init) ?? "", other.panel.average.map(String.init) ?? "")
        // Means that differ by less than a point are the same number to a reader.
        if high == low { return say(level, [("score", high)]) }
        say(leads, [("leader", leader.name), ("other", other.name), ("high", high), ("low", low)])
      }
      for tool in [first, second] where tool.panel.count == 0 { say(unreviewed, [("tool", tool.name)]) }
      switch facts.average {
      case .second: sayLeads(second, first)
      case .first, .tie: sayLeads(first, second)
      case .none: break
      }
      if facts.missing < facts.contests.count {
        say(
          reviewers,
          [
            ("a", first.name), ("b", second.name), ("a_count", String(facts.firstWins)),
            ("b_count", String(facts.secondWins)),
          ])
        if facts.ties > 0 { say(ties, [("count", String(facts.ties))]) }
        if facts.missing > 0 { say(missing, [("count", String(facts.missing))]) }
      }
      if let widest = facts.widestGap {
        say(gap, [("reviewer", panel[widest.reviewer]), ("points", String(widest.points))])
      }
    }
  }

  func contest(_ contest: PairFacts.Contest, _ first: Tool, _ second: Tool) -> [UInt8] {
    func lead(_ tool: Tool, by points: Int) -> [UInt8] {
      Self.text { leadBy.append([("tool", tool.name), ("points", String(points))], to: &$0) }
    }
    switch contest {
    case .first(let points): return lead(first, by: points)
    case .second(let points): return lead(second, by: points)
    case .tie: return leadTie
    case .none: return leadNone
    }
  }

  func differences(_ facts: PairFacts) -> [UInt8] {
    Self.text {
      differing.append(
        [("count", String(facts.differingRows)), ("total", String(PairFacts.Row.allCases.count))], to: &$0)
    }
  }

  /// Cuts a text at the last blank before a number of characters, and says so by an ellipsis.
  static func cut(_ text: String, at length: Int) -> String {
    var bytes = Array(text.utf8)
    cut(&bytes, at: length)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cut(_ bytes: inout [UInt8], at length: Int) {
    guard place(inText: bytes, ofCharacter: length) != nil, let end = place(inText: bytes, ofCharacter: length - 1)
    else { return }
    bytes.removeSubrange((bytes[..<end].lastIndex(of: UInt8(ascii: " ")) ?? end)...)
    bytes += "…".utf8
  }

  /// Where a Unicode scalar begins, by its number from 0; nil where the text has no more than that.
  private static func place(inText bytes: [UInt8], ofCharacter number: Int) -> Int? {
    guard bytes.count > number else { return nil }
    var count = -1
    return bytes.firstIndex { byte in
      // All bytes of a scalar but the first are 10xxxxxx.
      if byte & 0xC0 != 0x80 { count += 1 }
      return count == number
    }
  }
}
