/// The page of a list: its words, and its tools in their order, each with why it is there.
struct ListPage: Sendable {
  let list: ToolList
  let prose: HTML
  let rows: [Row]
  let days: DayStyle

  /// A tool with its place.
  struct Row: Sendable {
    let place: Int
    let tool: ToolContext
    let reasons: [String]
    /// The comparison with the tool behind it; nil for the last one, and where the two have no page.
    let next: (url: String, name: HTML)?

    static let fields = FieldTable<Row>([
      .text("place", "the tool's place in the list, from 1") { "\($0.place)" },
      .object("tool", "the tool", ToolContext.fields) { $0.tool },
      .texts("reasons", "why it is there, each in a few words: Works offline: Yes") { $0.reasons },
      .flag("has_reasons", "whether there are any") { !$0.reasons.isEmpty },
      .url("next_url", "the link to its comparison with the next one; nothing where they have none") { $0.next?.url },
      .html("next_name_html", "the name of the next one, in a bdi where its direction may differ from the page's") {
        $0.next?.name
      },
    ])
  }

  /// The names that its template can use.
  static let fields = FieldTable<ListPage>([
    .text("heading", "the list's title") { $0.list.title },
    .text("summary", "the list's description; nothing where it has none") { $0.list.description },
    .text("updated", "the day of its last change: 2026-11-18; nothing where the list does not say") {
      $0.list.updated?.description
    },
    .text("updated_day", "the same in words: 18 Nov 2026") { page in page.list.updated.map(page.days.text) },
    .html("prose", "the list's text; its headings have ids") { $0.prose },
    .flag("has_prose", "whether it has any") { !$0.prose.isEmpty },
    .list("rows", "its tools in their order", Row.fields) { $0.rows },
    .flag("has_rows", "whether there are any") { !$0.rows.isEmpty },
  ])

  /// The pages of all lists; one without a tool is nothing for search engines.
  static func pages(in context: PageContext) -> [Page] {
    context.site.lists.map { ranked in
      let list = ranked.list
      let name = context.addresses.list(list.slug)
      let tools = ranked.tools.map { context.site.tools[$0] }
      return Page(
        role: .list, path: context.addresses.file(name),
        listing: tools.isEmpty
          ? .unlisted
          : .listed(
            address: context.addresses.absolute(name), updated: Day.later(list.updated, context.newestDay(of: tools))),
        origin: SourceLocation(wholeFile: list.path)
      ) {
        let content = ListPage(
          list: list, prose: list.prose.html(withIDsBeside: context.theme.ids(of: .list)),
          rows: rows(of: ranked, in: context), days: context.siteContext.days)
        return Page.Body(
          values: fields.scope(content), title: context.title(list.title), heading: list.title,
          description: list.description ?? context.description(of: list.title, tools),
          structuredData: context.structuredData.list(list.title, tools, home: context.copy[.home]))
      }
    }
  }

  private static func rows(of ranked: RankedList, in context: PageContext) -> [Row] {
    let reasons = ListReasons(ranked.list, in: context.siteContext)
    return ranked.tools.enumerated().map { place, index in
      let tool = context.site.tools[index]
      let next = place + 1 < ranked.tools.count ? ranked.tools[place + 1] : nil
      return Row(
        place: place + 1, tool: context.siteContext.toolContext(tool), reasons: reasons.reasons(for: tool),
        next: next.flatMap { next in
          let pair = Pair(first: min(index, next), second: max(index, next))
          guard context.site.pairs.contains(pair) else { return nil }
          let slugs = (context.site.tools[pair.first].slug, context.site.tools[pair.second].slug)
          return (
            context.addresses.link(Addresses.comparison(slugs.0, slugs.1)), context.site.tools[next].nameInHTML
          )
        })
    }
  }
}
