/// A page of a category: its words, a table of its tools, and the newest comparisons between them.
struct CategoryPage: Sendable {
  let group: ToolGroup
  let heading: String
  let prose: HTML
  let table: ToolTable
  let newest: HTML
  let lists: [SiteContext.Link]

  /// The names that its template can use.
  static let fields = FieldTable<CategoryPage>([
    .object("category", "the category with its tools", ToolGroup.fields) { $0.group },
    .text("heading", "the title of its words; the category's name where they have none") { $0.heading },
    .html("prose", "its words, on its first page; their headings have ids") { $0.prose },
    .flag("has_prose", "whether the page has any") { !$0.prose.isEmpty },
    .object("table", "the table of its tools", ToolTable.fields) { $0.table },
    .html(
      "newest",
      "on its first page, the newest comparisons within it, at most \(SiteContext.newestComparisons), each by"
        + " partials/comparison-link"
    ) { $0.newest },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
    .list("lists", "on its first page, the lists that ask for the category", SiteContext.Link.fields) { $0.lists },
    .flag("has_lists", "whether there are any") { !$0.lists.isEmpty },
  ])

  /// The pages of all categories that have tools, each as many as its table needs.
  static func pages(in context: PageContext) -> [Page] {
    context.site.categories.flatMap { category in
      let tools = context.site.tools.filter { $0.isIn(category) }
      // What its rows say, and their places in its orders, follows from all of its tools.
      let words = context.site.words(of: category)
      let lists = lists(of: category, in: context)
      let ingredients = Fingerprint(
        [context.ingredients, words?.fingerprint ?? Fingerprint(""), context.fingerprint(ofTagsOf: tools)]
          + lists.flatMap { [Fingerprint($0.name), Fingerprint($0.url)] } + tools.map(\.fingerprint))
      let updated = Day.later(words?.updated, context.newestDay(of: tools))
      return (1...ToolTable.pageCount(tools.count)).map { number in
        let name = context.addresses.category(category) + ToolTable.ending(ofPage: number)
        return Page(
          role: .category, path: context.addresses.file(name),
          listing: .listed(address: context.addresses.absolute(name), updated: updated),
          ingredients: ingredients, origin: words.map { SourceLocation(wholeFile: $0.path) }
        ) { body(of: category, tools, page: number, in: context) }
      }
    }
  }

  private static func lists(of category: Category, in context: PageContext) -> [SiteContext.Link] {
    context.siteContext.lists { $0.conditions.categories.contains(category.name) }
  }

  private static func body(of category: Category, _ tools: [Tool], page: Int, in context: PageContext) -> Page.Body {
    let words = context.site.words(of: category)
    let heading = words?.title ?? category.name
    let newest =
      page == 1 ? context.links.list(context.siteContext.newestComparisons(in: category)) : HTML.none
    let group = context.group(category, of: tools)
    let content = CategoryPage(
      group: group, heading: heading,
      prose: page == 1 ? words?.prose.html(withIDsBeside: context.theme.ids(of: .category)) ?? .none : .none,
      table: ToolTable(
        of: tools, in: [category], page: page, named: context.addresses.category(category), in: context),
      newest: newest, lists: page == 1 ? lists(of: category, in: context) : [])
    return Page.Body(
      values: fields.scope(content),
      title: context.title(words?.title ?? context.heading(of: category), page: page), heading: heading,
      description: words?.description ?? context.description(of: category.name, group.tools.map(\.tool)),
      structuredData: context.data(ofPage: category.name))
  }
}
