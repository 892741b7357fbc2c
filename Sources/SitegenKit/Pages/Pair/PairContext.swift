/// One pair as the fields of its page see it: both tools, and what follows from the two.
///
/// A class of constants: each of some forty fields is given it, and a structure as large as this would be copied for
/// each.
final class PairContext: Sendable {
  let pair: Pair
  let first: Tool
  let second: Tool
  let comparison: PairComparison
  /// The site's sentences.
  let text: PairText
  /// The rows of the decision table that the pages show, by the indices of their subjects.
  let shownRows: [Int]
  /// The editor's note; nil without one.
  let note: HTML?
  /// The note's path below the site's folder; nil without one.
  let notePath: String?
  /// Whether search engines may list the page.
  let isIndexed: Bool
  /// Whether the pair has a social card of its own.
  let hasCard: Bool
  let sides: (first: ToolSide, second: ToolSide)
  /// What is said of the two in sentences.
  let version: ShortVersion
  /// The later of both tools' first days.
  let published: Day?
  /// The later of both tools' days of change.
  let updated: Day?

  init(
    _ pair: Pair, of site: Site, text: PairText, shownRows: [Int], sides: (first: ToolSide, second: ToolSide)
  ) {
    let (first, second) = (site.tools[pair.first], site.tools[pair.second])
    let comparison = PairComparison(first, second, in: site.table)
    let version = text.summary.version(first, second, comparison, values: (sides.first.values, sides.second.values))
    (self.pair, self.first, self.second, self.comparison) = (pair, first, second, comparison)
    (self.text, self.shownRows, self.sides, self.version) = (text, shownRows, sides, version)
    let ownNote = site.pairs.note(on: pair)
    (note, notePath) = (ownNote?.html, ownNote?.path)
    isIndexed = site.isIndexed(pair)
    // The note is known by now; to look for it once more would cost every page of a site without cards.
    hasCard = site.cardPairs.contains(pair, isNoted: note != nil)
    published = Day.later(first.entry.published, second.entry.published)
    updated = Day.later(first.updated, second.updated)
  }

  /// How many other comparisons of each tool a page links to; one more is kept, since a page leaves its own pair out.
  static let relatedPerTool = 3

  /// Appends the links to other comparisons of both tools.
  func appendRelated(to bytes: inout [UInt8]) {
    Self.append(sides.first, without: pair.second, to: &bytes)
    Self.append(sides.second, without: pair.first, to: &bytes)
  }

  /// Appends a tool's cell of a fact that is a list.
  func appendList(_ fact: Int, ofSecond isSecond: Bool, to bytes: inout [UInt8]) {
    let (own, other) = isSecond ? (sides.second, sides.first) : (sides.first, sides.second)
    own.lists[fact]?.append(to: &bytes, comparedWith: other.lists[fact])
  }

  private static func append(_ side: ToolSide, without other: Int, to bytes: inout [UInt8]) {
    var count = 0
    for index in side.closest.indices where side.closest[index].partner != other && count < relatedPerTool {
      bytes += side.closest[index].link
      count += 1
    }
  }
}
