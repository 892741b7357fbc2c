/// The pages of prose, each of a file in `Content/pages/`.
extension ProsePage {
  /// The names that their template can use.
  static let fields = FieldTable<ProsePage>([
    .text("heading", "the page's title") { $0.title },
    .text("summary", "the page's description") { $0.description },
    .html("prose", "the page's text; its headings have ids") { $0.html },
  ])

  /// The page as it is shown: with ids in its headings, other ones than the page has already.
  private func withAnchors(_ taken: Set<String>) -> ProsePage {
    ProsePage(
      path: path, slug: slug, title: title, description: description,
      html: HeadingAnchors.add(to: html, names: headings, taken: taken), headings: headings, links: links,
      advice: advice)
  }

  static func pages(in context: PageContext) -> [Page] {
    context.site.pages.map { read in
      let name = read.slug.text
      let prose = read.withAnchors(context.theme.ids(of: .page))
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
