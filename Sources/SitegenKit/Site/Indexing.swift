/// Which pairs' pages search engines are asked to keep. A page that says little of its own is still built, with `noindex`
/// and outside of the sitemap: thousands of near-equal pages harm the ones that are worth finding.
struct Indexing: Sendable, Equatable {
  /// Both tools must be of one category.
  var sameCategory = false
  /// How many reviews each tool must have.
  var reviews = 0
  /// How many words the reviews of each tool must have together.
  var words = 0

  /// Why a page is kept out; nil where it is let in. A pair with an editor's note is always let in.
  func reason(against first: Tool, _ second: Tool, hasNote: Bool) -> String? {
    if hasNote { return nil }
    if sameCategory, first.category != second.category { return "the tools are of different categories" }
    for tool in [first, second] {
      if tool.panel.count < reviews { return "\(tool.name) has \(tool.panel.count) reviews of \(reviews)" }
      if tool.reviewWords < words { return "\(tool.name) has \(tool.reviewWords) words of reviews of \(words)" }
    }
    return nil
  }
}
