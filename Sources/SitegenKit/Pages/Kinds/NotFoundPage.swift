/// The page for addresses that lead nowhere: a search, the categories, and a guess of the script's.
///
/// It names no tool, so that it is as small for a thousand of them.
/// Hosts look for it as `404.html`, whatever the form of the other addresses.
enum NotFoundPage {
  static func pages(in context: PageContext) -> [Page] {
    let page = Page(role: .notFound, path: "404.html", listing: .unlisted) {
      let heading = context.copy[.notFoundHeading]
      return Page.Body(
        values: IndexContent.fields.scope(IndexContent(context)), title: context.title(heading),
        heading: heading, description: context.copy[.notFoundText])
    }
    return [page]
  }
}
