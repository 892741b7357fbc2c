/// A list with the tools that it has, in its order.
struct RankedList: Sendable {
  let list: ToolList
  /// Their indices among the site's tools.
  let tools: [Int]

  init(_ list: ToolList, among tools: [Tool]) {
    self.list = list
    let chosen = tools.indices.filter { list.conditions.holds(for: tools[$0].entry) }
    self.tools = Array(list.order.sorted(chosen, of: tools).prefix(list.most))
  }

  /// The place of a tool, from 1; nil where it is not in the list.
  func place(of tool: Int) -> Int? { tools.firstIndex(of: tool).map { $0 + 1 } }
}

extension Site {
  /// The lists by their slugs, with their tools.
  ///
  /// A second list of one name is reported, and a tag that no entry has.
  static func rankedLists(
    of content: Content, among tools: [Tool], into diagnostics: inout Diagnostics
  ) -> [RankedList] {
    let lists = firstOfEach(content.lists, path: \.path, name: \.slug.text, called: "name", into: &diagnostics)
    if lists.contains(where: { !$0.conditions.tags.isEmpty }) { checkTags(of: lists, content, into: &diagnostics) }
    return lists.map { RankedList($0, among: tools) }
  }

  private static func checkTags(of lists: [ToolList], _ content: Content, into diagnostics: inout Diagnostics) {
    // An entry that can't be read may have the tag.
    guard Set(content.entries.map(\.slug.text)).isSuperset(of: content.entryNames) else { return }
    let tags = Set(content.entries.flatMap(\.tags))
    let known = Set(tags.map { $0.lowercased() })
    for tag in lists.flatMap(\.conditions.tags) where !known.contains(tag.value.lowercased()) {
      let suggestion = Suggestion(for: tag.value, among: tags.sorted())
      diagnostics.report(
        .unknownTag, "\"\(tag.value)\" is a tag of no entry", at: tag.location, hint: suggestion?.hint,
        fix: Fix(yaml: suggestion, at: tag.location))
    }
  }
}
