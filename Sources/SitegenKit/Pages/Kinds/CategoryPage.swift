/// The page of a category: its tools, and the newest comparisons between them.
struct CategoryPage: Sendable {
  let group: ToolGroup
  let newest: HTML

  /// The names that its template can use.
  static let fields = FieldTable<CategoryPage>([
    .object("category", "the category with its tools", ToolGroup.fields) { $0.group },
    .html(
      "newest",
      "the newest comparisons within it, at most \(SiteContext.newestComparisons), each by partials/comparison-link"
    ) { $0.newest },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
  ])

  /// The pages of all categories that have tools.
  static func pages(in context: PageContext) -> [Page] {
    context.site.categories.map { category in
      let name = context.addresses.category(category)
      let tools = context.site.tools.filter { $0.isIn(category) }
      let updated = context.newestDay(of: tools)
      return Page(
        role: .category, path: context.addresses.file(name),
        listing: .listed(address: context.addresses.absolute(name), updated: updated)
      ) {
        let group = context.group(category, of: tools)
        let newest = context.links.list(context.siteContext.newestComparisons(in: category))
        return Page.Body(
          values: fields.scope(CategoryPage(group: group, newest: newest)), title: context.title(of: category),
          heading: category.name, description: context.description(of: category, group.tools.map(\.tool)),
          structuredData: context.data(ofPage: category.name))
      }
    }
  }
}
