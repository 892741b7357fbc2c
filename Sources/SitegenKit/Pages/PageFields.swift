/// What the head of a page says, and what `base.mustache` puts round it.
struct PageHead: Sendable {
  /// The whole title, with the site's.
  let title: String
  let description: String
  /// The absolute address; nothing for a page that has none of its own.
  let canonical: String?

  static let fields = FieldTable<PageHead>([
    .text("title", "the title, for the tab and for search engines") { $0.title },
    .text("description", "the description, for search engines") { $0.description },
    .text("canonical", "the page's absolute address; nothing on the 404 page") { $0.canonical },
  ])
}

/// A link to the page of a pair.
struct ComparisonLink: Sendable {
  let first: String
  let second: String
  let url: String
  let updated: Day?

  static let fields = FieldTable<ComparisonLink>([
    .text("first", "the name of the first tool") { $0.first },
    .text("second", "the name of the second tool") { $0.second },
    .text("url", "the link") { $0.url },
    .text("updated", "the later of both tools' days of change") { $0.updated?.description },
  ])
}

/// A category with its tools.
struct ToolGroup: Sendable {
  let category: Category
  let url: String
  let tools: [ToolCard]

  static let fields = FieldTable<ToolGroup>([
    .text("name", "the category's name") { $0.category.name },
    .text("url", "the link to the category's page") { $0.url },
    .list("tools", "its tools, by name", ToolCard.fields) { $0.tools },
  ])
}

/// What the home page and the 404 page list.
struct IndexContent: Sendable {
  let groups: [ToolGroup]
  let newest: [ComparisonLink]
  let comparisonCount: Int

  static let fields = FieldTable<IndexContent>([
    .list("groups", "the categories with their tools", ToolGroup.fields) { $0.groups },
    .list("newest", "the newest comparisons, at most \(Plan.newestComparisons)", ComparisonLink.fields) { $0.newest },
    .text("comparison_count", "how many comparisons there are") { "\($0.comparisonCount)" },
  ])
}

/// What a tool's page shows: the tool and every comparison it is in.
struct ToolContent: Sendable {
  let card: ToolCard
  let comparisons: [ComparisonLink]

  static let fields = FieldTable<ToolContent>([
    .object("tool", "the tool", ToolCard.fields) { $0.card },
    .list("comparisons", "every comparison the tool is in", ComparisonLink.fields) { $0.comparisons },
  ])
}

/// What a category's page shows.
struct CategoryContent: Sendable {
  let group: ToolGroup
  let newest: [ComparisonLink]

  static let fields = FieldTable<CategoryContent>([
    .object("category", "the category with its tools", ToolGroup.fields) { $0.group },
    .list(
      "newest", "the newest comparisons within the category, at most \(Plan.newestComparisons)", ComparisonLink.fields
    ) { $0.newest },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
  ])
}

extension ProsePage {
  static let fields = FieldTable<ProsePage>([
    .text("heading", "the page's title") { $0.title },
    .text("summary", "the page's description") { $0.description },
    .html("prose", "the page's text") { $0.html },
  ])
}
