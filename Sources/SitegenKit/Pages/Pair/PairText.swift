/// The sentences of a pair's page that depend on both tools, as plain text.
///
/// They are made for every page, so they are bytes: half a million pages have five million of them. The type is a class
/// of constants, so that each page has it without a copy of its many texts.
final class PairText: Sendable {
  let summary: SummaryText
  let days: DayStyle
  let edit: EditAddress?
  /// The path of the picture for networks of a pair without a card; empty where there is none.
  let sitePicture: [UInt8]
  private let panel: [String]
  private let versus: [UInt8]
  /// What a title has behind the names: the question, and the question with the site's name.
  private let titleEnds: (question: [UInt8], site: [UInt8])
  private let noReview: String
  /// What stands behind a mean score.
  ///
  /// It is no static value, so that the text has all that each page reads.
  private let outOf = Array("<span class=\"muted\">/\(Review.scores.upperBound) · ".utf8)
  /// By the number of reviews, from 0: how many there are, and how many of them both tools have.
  private let counts: (own: [[UInt8]], shared: [[UInt8]])
  private let unreviewedBy: Phrase<Sentences.Reviewers>
  private let leadBy: Phrase<Sentences.Margin>
  private let leadTie: [UInt8]
  private let leadNone: [UInt8]
  private let differing: Phrase<Sentences.CountOfTotal>

  init(_ configuration: SiteConfiguration) {
    let copy = configuration.copy
    summary = SummaryText(configuration)
    days = DayStyle(language: configuration.language)
    edit = configuration.edit
    sitePicture = Array((SocialCards.pathOfSite(configuration) ?? "").utf8)
    panel = configuration.panel.map { configuration.nameInText($0.name) }
    versus = Array(" \(copy[.versus]) ".utf8)
    let question = copy[.titleQuestion].isEmpty ? "" : ": \(copy[.titleQuestion])"
    titleEnds = (Array(question.utf8), Array("\(question) — \(configuration.title)".utf8))
    noReview = copy[.noReview]
    let numbers = 0...configuration.panel.count
    counts = (
      own: numbers.map { Array(copy.count($0, Sentences.reviewCount, one: .reviewCountOne).utf8) },
      shared: numbers.map { Array(copy.count($0, Sentences.sharedCount, one: .sharedCountOne).utf8) }
    )
    unreviewedBy = copy.phrase(Sentences.notReviewedBy)
    leadBy = copy.phrase(Sentences.leadBy)
    leadTie = Array(copy[.leadTie].utf8)
    leadNone = Array(copy[.leadNone].utf8)
    differing = copy.phrase(Sentences.differences)
  }

  /// A title with more characters than this loses the site's name, then the question; search engines cut it anyway.
  static let longestTitle = 120

  /// Appends the title of a pair's page.
  func appendTitle(_ first: Tool, _ second: Tool, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes += first.nameInText.utf8
    bytes += versus
    bytes += second.nameInText.utf8
    let names = bytes.count
    bytes += titleEnds.site
    if bytes[start...].scalarCount <= Self.longestTitle { return }
    bytes.removeSubrange(names...)
    bytes += titleEnds.question
    if bytes[start...].scalarCount > Self.longestTitle { bytes.removeSubrange(names...) }
  }

  /// Appends who of the panel reviewed neither; nothing where each member reviewed one of the two.
  func appendUnreviewed(_ first: Tool, _ second: Tool, to bytes: inout [UInt8]) {
    let names = panel.indices.filter { first.scores[$0] == nil && second.scores[$0] == nil }
    guard !names.isEmpty else { return }
    unreviewedBy.append(to: &bytes) { name, bytes in
      switch name {
      case .reviewers:
        for (place, index) in names.enumerated() {
          if place > 0 { bytes += ", ".utf8 }
          bytes += panel[index].utf8
        }
      }
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
    bytes += outOf
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
