/// A page of a tag that several tools have.
struct TagPage: Sendable {
  let tag: Tags.Tag
  let table: ToolTable

  /// The names that its template can use.
  static let fields = FieldTable<TagPage>([
    .text("name", "the tag, as most entries write it") { $0.tag.name },
    .object("table", "the table of its tools", ToolTable.fields) { $0.table },
  ])

  /// The pages of all tags that have one.
  static func pages(in context: PageContext) -> [Page] {
    context.site.tags.all.flatMap { tag in
      let ingredients = Fingerprint(
        [context.ingredients, Fingerprint(tag.name), context.fingerprint(ofTagsOf: tag.tools)]
          + tag.tools.map(\.fingerprint))
      let categories = context.site.categories.filter { category in tag.tools.contains { $0.isIn(category) } }
      return (1...ToolTable.pageCount(tag.tools.count)).map { number in
        let name = context.addresses.tag(tag.slug) + ToolTable.ending(ofPage: number)
        return Page(
          role: .tag, path: context.addresses.file(name),
          listing: tag.isIndexed
            ? .listed(address: context.addresses.absolute(name), updated: context.newestDay(of: tag.tools))
            : .unlisted,
          ingredients: ingredients
        ) {
          let table = ToolTable(
            of: tag.tools, in: categories, page: number, named: context.addresses.tag(tag.slug), in: context)
          return Page.Body(
            values: fields.scope(TagPage(tag: tag, table: table)),
            title: context.title(context.heading(of: tag), page: number), heading: tag.name,
            description: context.description(of: tag.name, tag.tools.sorted { $0.nameRank < $1.nameRank }),
            structuredData: context.data(ofPage: tag.name))
        }
      }
    }
  }
}
