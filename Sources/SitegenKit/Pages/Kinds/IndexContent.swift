/// What the home page and the 404 page can list.
struct IndexContent: Sendable {
  let groups: [ToolGroup]
  let featured: [FeaturedComparison]
  let newest: HTML
  let comparisonCount: Int
  let facts: ListFacts

  /// How many of a category's tools are shown at most, and of all tools together, so that the page stays small.
  private static let (mostOfCategory, mostTools) = (12, 240)
  private static let leastOfCategory = 3

  init(_ context: PageContext, featured: [FeaturedComparison] = [], newest: HTML = .none) {
    let categories = context.site.categories
    let most = max(Self.leastOfCategory, min(Self.mostOfCategory, Self.mostTools / max(categories.count, 1)))
    // A tool of several categories stands in the group of its main one, so that it is there once.
    let tools = Dictionary(grouping: context.site.tools) { $0.category.name }
    groups = categories.compactMap { category in
      tools[category.name].map { context.group(category, of: $0, most: most) }
    }
    (self.featured, self.newest) = (featured, newest)
    comparisonCount = context.site.pairs.count
    facts = context.site.configuration.listFacts(Array(context.site.configuration.facts.indices))
  }

  /// The names that their templates can use.
  static let fields = FieldTable<IndexContent>([
    .list("groups", "the categories with the tools of which each is the main one", ToolGroup.fields) { $0.groups },
    .list(
      "featured",
      "on the home page, comparisons worth reading first, at most \(SiteContext.featuredComparisons): those with a note,"
        + " then close ones of tools with high scores", FeaturedComparison.fields
    ) { $0.featured },
    .flag("has_featured", "whether there are any") { !$0.featured.isEmpty },
    .html(
      "newest",
      "on the home page, the newest comparisons, at most \(SiteContext.newestOnHome), each by"
        + " partials/comparison-link"
    ) {
      $0.newest
    },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
    .list("orders", "the facts that readers can put all tools in order by", ListOrder.fields) { content in
      content.facts.sorts.map { ListOrder(id: ListFacts.order(of: $0.id), name: $0.name) }
    },
    .text("fact_filters", "the ids of the facts that readers can narrow all tools by; nothing without any") {
      $0.facts.filters.joined(separator: " ")
    },
    .text("comparison_count", "how many comparisons there are") { "\($0.comparisonCount)" },
  ])
}
