/// The home page: a search, comparisons worth reading, the best tools of each category, and the newest comparisons.
enum HomePage {
  static func pages(in context: PageContext) -> [Page] {
    let address = context.addresses.home
    let listing = Page.Listing.listed(address: address, updated: context.newestDay(of: context.site.tools))
    let page = Page(role: .index, path: "index.html", listing: listing) {
      let siteContext = context.siteContext
      let newest = context.links.list(siteContext.newestComparisons(in: nil, most: SiteContext.newestOnHome))
      let featured = siteContext.featured().map { FeaturedComparison($0, in: siteContext) }
      let configuration = context.site.configuration
      return Page.Body(
        values: IndexContent.fields.scope(IndexContent(context, featured: featured, newest: newest)),
        title: configuration.title,
        heading: configuration.title, description: configuration.description,
        structuredData: context.structuredData.home)
    }
    return [page]
  }
}
