/// What the home page and the 404 page list.
struct IndexContent: Sendable {
  let groups: [ToolGroup]
  let newest: HTML
  let comparisonCount: Int

  init(_ context: PageContext, newest: HTML) {
    // A tool of several categories stands in the group of its main one, so that it is there once.
    groups = context.site.categories.map { category in
      context.group(category, of: context.site.tools.filter { $0.category == category })
    }.filter { !$0.tools.isEmpty }
    self.newest = newest
    comparisonCount = context.site.pairs.count
  }

  /// The names that their templates can use.
  static let fields = FieldTable<IndexContent>([
    .list("groups", "the categories with the tools of which each is the main one", ToolGroup.fields) { $0.groups },
    .html(
      "newest", "the newest comparisons, at most \(SiteContext.newestComparisons), each by partials/comparison-link"
    ) {
      $0.newest
    },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
    .text("comparison_count", "how many comparisons there are") { "\($0.comparisonCount)" },
  ])
}
