/// Lists with one tool or none: a reader finds nothing there to choose from.
enum ShortLists {
  /// Advises on each of them, where it says which tools it takes; not on one with mistakes, which may ask for too much.
  static func check(_ lists: [RankedList], faultyFiles: Set<String>, into diagnostics: inout Diagnostics) {
    for ranked in lists where ranked.tools.count < 2 && ranked.list.most > 1 && !faultyFiles.contains(ranked.list.path)
    {
      diagnostics.report(
        .listShort,
        ranked.tools.isEmpty
          ? "no tool is in this list, so its page has nothing to show"
          : "one tool alone is in this list, so there is nothing to choose from",
        at: ranked.list.conditionsLocation)
    }
  }
}
