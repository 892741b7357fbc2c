/// The pages of prose, each of a file in `Content/pages/`.
extension ProsePage {
  /// A page with the ids that its headings have there.
  struct Shown: Sendable {
    let page: ProsePage
    let html: HTML
  }

  /// The names that their template can use.
  static let fields = FieldTable<Shown>([
    .text("heading", "the page's title") { $0.page.title },
    .text("summary", "the page's description") { $0.page.description },
    .html("prose", "the page's text; its headings have ids") { $0.html },
  ])

  static func pages(in context: PageContext) -> [Page] {
    context.site.pages.map { page in
      let name = page.slug.text
      return Page(
        role: .page, path: context.addresses.file(name),
        listing: .listed(address: context.addresses.absolute(name), updated: nil),
        origin: SourceLocation(wholeFile: page.path)
      ) {
        let shown = Shown(page: page, html: page.prose.html(withIDsBeside: context.theme.ids(of: .page)))
        return Page.Body(
          values: fields.scope(shown), title: context.title(page.title), heading: page.title,
          description: page.description, structuredData: context.data(ofPage: page.title))
      }
    }
  }
}
