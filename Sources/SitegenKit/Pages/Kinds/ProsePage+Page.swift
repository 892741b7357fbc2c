/// The pages of prose, each of a file in `Content/pages/`.
extension ProsePage {
  /// The names that their template can use.
  static let fields = FieldTable<ProsePage>([
    .text("heading", "the page's title") { $0.title },
    .text("summary", "the page's description") { $0.description },
    .html("prose", "the page's text") { $0.html },
  ])

  static func pages(in context: PageContext) -> [Page] {
    context.site.pages.map { prose in
      let name = prose.slug.text
      return Page(
        role: .page, path: context.addresses.file(name),
        listing: .listed(address: context.addresses.absolute(name), updated: nil),
        origin: SourceLocation(wholeFile: prose.path)
      ) {
        Page.Body(
          values: fields.scope(prose), title: context.title(prose.title), heading: prose.title,
          description: prose.description, structuredData: context.data(ofPage: prose.title))
      }
    }
  }
}
