/// The home page: the newest comparisons, and all tools by category.
enum HomePage {
  static func pages(in context: PageContext) -> [Page] {
    let address = context.addresses.home
    let listing = Page.Listing.listed(address: address, updated: context.newestDay(of: context.site.tools))
    let page = Page(role: .index, path: "index.html", listing: listing) {
      let newest = context.links.list(context.siteContext.newestComparisons(in: nil))
      let configuration = context.site.configuration
      return Page.Body(
        values: IndexContent.fields.scope(IndexContent(context, newest: newest)), title: configuration.title,
        heading: configuration.title, description: configuration.description,
        structuredData: context.structuredData.home)
    }
    return [page]
  }
}
