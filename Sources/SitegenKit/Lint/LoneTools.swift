/// Categories with one tool: their pages list nothing to choose from.
enum LoneTools {
  /// Advises on each tool without another in one of its categories, at that category.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    let categories = entries.flatMap(\.categories)
    let groups = Dictionary(grouping: categories, by: \.value)
    for category in categories where groups[category.value]?.count == 1 {
      diagnostics.report(
        .loneTool, "\"\(category.value)\" has no other tool to compare this one with", at: category.location)
    }
  }
}
