/// A page of any kind but a comparison: where it goes, whether search engines are told of it, and how it is made.
struct Page: Sendable {
  /// What search engines are told of a page.
  ///
  /// The sitemap and the page's own head follow from it.
  enum Listing: Sendable {
    /// The page is in the sitemap.
    /// - Parameters:
    ///   - address: the absolute address, which is the canonical one too.
    ///   - updated: the day of its last change; nil where the content does not say.
    case listed(address: String, updated: Day?)
    /// The page is in no sitemap, has no canonical address, and asks search engines to pass it over.
    case unlisted
  }

  /// What a page says.
  struct Body {
    /// The values of the names that the page's template can use.
    let values: Scope
    /// The whole title, with the site's.
    let title: String
    /// The title without the site's.
    let heading: String
    let description: String
    /// The page's JSON-LD.
    var structuredData = HTML.none
  }

  /// The role whose template makes the page.
  let role: TemplateRole
  /// The path of its file below the output folder.
  let path: String
  let listing: Listing
  /// Fingerprint of all that the page follows from, where making it takes long.
  var ingredients: Fingerprint?
  /// The file that makes the site have the page; nil for a page that every site has.
  var origin: SourceLocation?
  /// The path of its own social card; nil where it shows that of the site.
  var card: String?
  let body: @Sendable () -> Body

  /// The page as a file that is made when it is asked for.
  func file(in context: PageContext) -> PlannedFile {
    PlannedFile(path: path, ingredients: ingredients, origin: origin) {
      let body = body()
      let scope = context.siteContext.scope
      let content = context.theme.render(role, Scope(body.values, scope))
      return context.theme.wrap(content, head: head(of: body, in: context), site: scope)
    }
  }

  private func head(of body: Body, in context: PageContext) -> PageHead {
    let (address, isListed): (String?, Bool) =
      switch listing {
      case .listed(let address, _): (address, true)
      case .unlisted: (nil, false)
      }
    return PageHead(
      title: body.title, heading: body.heading, description: body.description, canonical: address,
      image: context.siteContext.image(card: card), imageSize: context.siteContext.imageSize,
      robots: PageHead.robots(isIndexed: isListed), structuredData: body.structuredData,
      listsTools: [.index, .category, .notFound].contains(role),
      ranksTools: [.list, .tool].contains(role))
  }
}
