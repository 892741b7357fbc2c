/// The page of a category: its tools, and the newest comparisons between them.
struct CategoryPage: Sendable {
  let group: ToolGroup
  let newest: HTML
  let lists: [SiteContext.Link]

  /// The names that its template can use.
  static let fields = FieldTable<CategoryPage>([
    .object("category", "the category with its tools", ToolGroup.fields) { $0.group },
    .html(
      "newest",
      "the newest comparisons within it, at most \(SiteContext.newestComparisons), each by partials/comparison-link"
    ) { $0.newest },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
    .list("lists", "the lists that ask for the category", SiteContext.Link.fields) { $0.lists },
    .flag("has_lists", "whether there are any") { !$0.lists.isEmpty },
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
        let lists = context.siteContext.lists { $0.conditions.categories.contains(category.name) }
        let newest = context.links.list(context.siteContext.newestComparisons(in: category))
        return Page.Body(
          values: fields.scope(CategoryPage(group: group, newest: newest, lists: lists)),
          title: context.title(of: category), heading: category.name,
          description: context.description(of: category.name, group.tools.map(\.tool)),
          structuredData: context.data(ofPage: category.name))
      }
    }
  }
}
