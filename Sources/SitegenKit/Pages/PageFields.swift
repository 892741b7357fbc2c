/// What the head of a page says, and what `base.mustache` puts round it.
struct PageHead: Sendable {
  /// What a page is, in the words of Open Graph.
  enum Kind: String, Sendable { case website, article }

  var kind = Kind.website
  /// The whole title, with the site's.
  let title: String
  /// The title alone.
  let heading: String
  let description: String
  /// The absolute address; nothing for a page that has none of its own.
  let canonical: String?
  var robots = Self.robots(isIndexed: true)
  var structuredData = HTML(markup: "")

  /// What search engines may do with a page.
  static func robots(isIndexed: Bool) -> String {
    isIndexed ? "index, follow, max-image-preview:large" : "noindex, follow"
  }

  static let fields = FieldTable<PageHead>([
    .text("kind", "what the page is for Open Graph: website or article") { $0.kind.rawValue },
    .text("title", "the title, for the tab and for search engines") { $0.title },
    .text("heading", "the title without the site's") { $0.heading },
    .text("description", "the description, for search engines") { $0.description },
    .url("canonical", "the page's absolute address; nothing on the 404 page") { $0.canonical },
    .text("robots", "what search engines may do with the page") { $0.robots },
    .html("structured_data", "the page's JSON-LD") { $0.structuredData },
  ])
}

/// A category with its tools.
struct ToolGroup: Sendable {
  let category: Category
  let url: String
  let tools: [ToolCard]

  static let fields = FieldTable<ToolGroup>([
    .text("name", "the category's name") { $0.category.name },
    .url("url", "the link to the category's page") { $0.url },
    .list("tools", "its tools, by name", ToolCard.fields) { $0.tools },
  ])
}

/// What the home page and the 404 page list.
struct IndexContent: Sendable {
  let groups: [ToolGroup]
  let newest: HTML
  let comparisonCount: Int

  static let fields = FieldTable<IndexContent>([
    .list("groups", "the categories with their tools", ToolGroup.fields) { $0.groups },
    .html("newest", "the newest comparisons, at most \(Plan.newestComparisons), each by partials/comparison-link") {
      $0.newest
    },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
    .text("comparison_count", "how many comparisons there are") { "\($0.comparisonCount)" },
  ])
}

/// What a tool's page shows: the tool and every comparison it is in.
struct ToolContent: Sendable {
  let card: ToolCard
  let comparisons: HTML

  static let fields = FieldTable<ToolContent>([
    .object("tool", "the tool", ToolCard.fields) { $0.card },
    .html("comparisons", "every comparison the tool is in, each by partials/comparison-link") { $0.comparisons },
    .flag("has_comparisons", "whether there are any") { !$0.comparisons.isEmpty },
  ])
}

/// What a category's page shows.
struct CategoryContent: Sendable {
  let group: ToolGroup
  let newest: HTML

  static let fields = FieldTable<CategoryContent>([
    .object("category", "the category with its tools", ToolGroup.fields) { $0.group },
    .html(
      "newest", "the newest comparisons within it, at most \(Plan.newestComparisons), each by partials/comparison-link"
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
