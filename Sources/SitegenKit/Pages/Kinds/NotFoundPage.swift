/// The page for addresses that lead nowhere, which lists all tools.
///
/// Hosts look for it as `404.html`, whatever the form of the other addresses.
enum NotFoundPage {
  static func pages(in context: PageContext) -> [Page] {
    let page = Page(role: .notFound, path: "404.html", listing: .unlisted) {
      let heading = context.copy[.notFoundHeading]
      return Page.Body(
        values: IndexContent.fields.scope(IndexContent(context, newest: .none)), title: context.title(heading),
        heading: heading, description: context.copy[.notFoundText])
    }
    return [page]
  }
}
