/// Categories with one tool: their pages list nothing to choose from.
enum LoneTools {
  /// Advises on each tool without another of its category, at its category.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    let groups = Dictionary(grouping: entries, by: \.category)
    for entry in entries where groups[entry.category]?.count == 1 {
      diagnostics.report(
        .loneTool, "\"\(entry.category)\" has no other tool to compare this one with",
        at: entry.locations.values[.category] ?? entry.locations.start)
    }
  }
}
