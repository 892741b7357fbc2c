/// The page of a tool, with its alternatives and every comparison that it is in.
struct ToolPage: Sendable {
  let context: PageContext
  /// The tool's index.
  let index: Int
  let pairs: [Pair]
  /// The tools nearest to it.
  let nearest: [Int]
  let lists: [PlacedList]

  /// A list that a tool is in.
  struct PlacedList: Sendable {
    let name: String
    let url: String
    let line: String

    static let fields = FieldTable<PlacedList>([
      .text("name", "the list's title") { $0.name },
      .url("url", "the link to the list") { $0.url },
      .text("line", "the tool's place in it, in words: Number 3") { $0.line },
    ])
  }

  /// The names that its template can use.
  static let fields = FieldTable<ToolPage>([
    .object("tool", "the tool", ToolContext.fields) { page in
      page.context.siteContext.toolContext(page.context.site.tools[page.index])
    },
    .html("comparisons", "every comparison the tool is in, each by partials/comparison-link") { page in
      page.context.links.list(page.pairs)
    },
    .flag("has_comparisons", "whether there are any") { !$0.pairs.isEmpty },
    .html(
      "alternatives",
      "the tools nearest to it of those that it is compared with, at most \(AlternativeLinks.most), each by"
        + " partials/alternative"
    ) { $0.context.alternatives.list($0.nearest, besides: $0.index) },
    .text("alternatives_heading", "the heading above them") { page in
      page.context.copy.filled(Sentences.alternativesHeading) { name in
        switch name {
        case .tool: page.context.site.tools[page.index].nameInText
        }
      }
    },
    .html(
      "other_comparisons",
      "the comparisons with tools that are not among the alternatives, each by"
        + " partials/comparison-link"
    ) { $0.context.links.list($0.others) },
    .flag("has_other_comparisons", "whether there are any") { $0.pairs.count > $0.nearest.count },
    .text("other_comparisons_line", "how many those are, in words: Other comparisons: 187") { page in
      page.context.copy.filled(Sentences.otherComparisons) { name in
        switch name {
        case .count: "\(page.pairs.count - page.nearest.count)"
        }
      }
    },
    .list("lists", "the lists that the tool is in", PlacedList.fields) { $0.lists },
    .flag("has_lists", "whether it is in any") { !$0.lists.isEmpty },
  ])

  private var others: some Sequence<Pair> {
    // They are few: looking through them takes less time than a set does.
    pairs.lazy.filter { pair in !nearest.contains(pair.first == index ? pair.second : pair.first) }
  }

  /// The pages of all tools.
  ///
  /// Together they have twice as many links as there are comparisons, so each has ingredients.
  static func pages(in context: PageContext) -> [Page] {
    let lists = placedLists(in: context)
    return context.site.tools.indices.map { index in
      let tool = context.site.tools[index]
      let name = context.addresses.tool(tool.slug)
      let nearest = context.siteContext.closest[index]
      let lists = lists[index] ?? []
      return Page(
        role: .tool, path: context.addresses.file(name),
        listing: .listed(address: context.addresses.absolute(name), updated: tool.updated),
        ingredients: Fingerprint(
          [context.ingredients, tool.fingerprint, context.fingerprint(ofTagsOf: [tool])]
            + nearest.map { context.site.tools[$0].fingerprint }
            + lists.flatMap { [Fingerprint($0.name), Fingerprint($0.url), Fingerprint($0.line)] }),
        card: SocialCards.path(of: tool)
      ) {
        let pairs = context.site.pairs.partners(of: index)
          .map { Pair(first: min(index, $0), second: max(index, $0)) }
        let content = ToolPage(context: context, index: index, pairs: pairs, nearest: nearest, lists: lists)
        return Page.Body(
          values: fields.scope(content), title: context.title(of: tool), heading: tool.name,
          description: tool.summary ?? "", structuredData: context.structuredData.tool(tool))
      }
    }
  }

  /// The lists that each tool is in, by its index, in the order of the site.
  private static func placedLists(in context: PageContext) -> [Int: [PlacedList]] {
    var lists: [Int: [PlacedList]] = [:]
    for ranked in context.site.lists {
      let url = context.addresses.link(context.addresses.list(ranked.list.slug))
      for (place, tool) in ranked.tools.enumerated() {
        let line = context.copy.filled(Sentences.listPlace) { name in
          switch name {
          case .place: "\(place + 1)"
          }
        }
        lists[tool, default: []].append(PlacedList(name: ranked.list.title, url: url, line: line))
      }
    }
    return lists
  }
}
