/// What a category's page shows.
struct CategoryContent: Sendable {
  let group: ToolGroup
  let newest: HTML

  static let fields = FieldTable<CategoryContent>([
    .object("category", "the category with its tools", ToolGroup.fields) { $0.group },
    .html(
      "newest",
      "the newest comparisons within it, at most \(SiteContext.newestComparisons), each by partials/comparison-link"
    ) { $0.newest },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
  ])
}
