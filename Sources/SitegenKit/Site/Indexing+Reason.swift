extension Indexing {
  /// Why a page is kept out; nil where it is let in.
  ///
  /// A pair with an editor's note is always let in.
  func reason(against first: Tool, _ second: Tool, hasNote: Bool) -> String? {
    if hasNote { return nil }
    if sameCategory, !first.categorySet.intersects(second.categorySet) {
      return "the tools are of different categories"
    }
    if facts > 0 {
      let known = zip(first.entry.facts, second.entry.facts).count { $0 != nil && $1 != nil }
      if known < facts { return "\(known) of \(facts) facts are known of both tools" }
    }
    for tool in [first, second] {
      if tool.panel.count < reviews { return "\(tool.name) has \(tool.panel.count) reviews of \(reviews)" }
      if tool.reviewWords < words { return "\(tool.name) has \(tool.reviewWords) words of reviews of \(words)" }
    }
    return nil
  }
}
