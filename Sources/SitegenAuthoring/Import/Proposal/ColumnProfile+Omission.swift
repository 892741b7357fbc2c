import SitegenKit

/// Columns that tell readers nothing.
extension ColumnProfile {
  /// Last words of the names of columns with pictures.
  private static let pictures: Set<String> = [
    "icon", "logo", "image", "img", "favicon", "screenshot", "avatar", "picture",
  ]
  /// Words in the names of columns with addresses that are not the tool's own site.
  private static let otherLinks: Set<String> = [
    "github", "gitlab", "repo", "repository", "source", "code", "docs", "documentation", "demo", "feed", "rss",
    "changelog", "license", "licence", "store", "app", "twitter", "discord", "privacy", "terms", "video",
  ]

  var isPicture: Bool { Self.pictures.contains(lastWord) }

  var isOtherLink: Bool {
    isPicture || name.key.split(separator: " ").contains { Self.otherLinks.contains(String($0)) }
  }

  /// Why the column becomes no fact; nil where it becomes one.
  var omission: String? {
    if form == .data { return "lists of maps, which no entry can have" }
    if filled == 0 { return "no row has a value" }
    if countsRows { return "counts the rows" }
    if FieldGuess.identifiers.contains(lastWord) || column == "key", distinct * 2 > items, longest <= 64 {
      return "tells rows apart"
    }
    if rows > 1, empty == 0, distinct == 1 {
      return "the same in every row: \(ProposalWords.some(values.map(\.text), most: 1))"
    }
    if filled * 50 < rows { return "only \(filled) of \(rows) rows \(filled == 1 ? "has" : "have") a value" }
    if isPicture, form == .link { return "addresses of pictures" }
    if form == .text, averageLength > 300 || (hasSeveralLines && averageLength > 120) {
      return "long texts, of \(averageLength) characters on average"
    }
    return nil
  }
}
