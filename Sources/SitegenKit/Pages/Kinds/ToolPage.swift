/// The page of a tool, with every comparison that it is in.
struct ToolPage: Sendable {
  let tool: ToolContext
  let comparisons: HTML

  /// The names that its template can use.
  static let fields = FieldTable<ToolPage>([
    .object("tool", "the tool", ToolContext.fields) { $0.tool },
    .html("comparisons", "every comparison the tool is in, each by partials/comparison-link") { $0.comparisons },
    .flag("has_comparisons", "whether there are any") { !$0.comparisons.isEmpty },
  ])

  /// The pages of all tools.
  ///
  /// Together they have twice as many links as there are comparisons, so each has ingredients.
  static func pages(in context: PageContext) -> [Page] {
    context.site.tools.indices.map { index in
      let tool = context.site.tools[index]
      let name = context.addresses.tool(tool.slug)
      return Page(
        role: .tool, path: context.addresses.file(name),
        listing: .listed(address: context.addresses.absolute(name), updated: tool.updated),
        ingredients: Fingerprint(context.ingredients, tool.fingerprint, context.fingerprint(ofTagsOf: [tool])),
        card: SocialCards.path(of: tool)
      ) {
        let pairs = context.site.pairs.partners(of: index).lazy
          .map { Pair(first: min(index, $0), second: max(index, $0)) }
        let content = ToolPage(
          tool: context.siteContext.toolContext(tool), comparisons: context.links.list(pairs))
        return Page.Body(
          values: fields.scope(content), title: context.title(of: tool), heading: tool.name,
          description: tool.tagline ?? "", structuredData: context.structuredData.tool(tool))
      }
    }
  }
}
