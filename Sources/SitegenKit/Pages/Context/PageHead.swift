/// What the head of a page says, and what `base.mustache` puts round it.
struct PageHead: Sendable {
  /// What a page is, in the words of Open Graph.
  enum Kind: String, Sendable { case website, article }

  var kind = Kind.website
  /// The whole title, with the site's.
  let title: String
  /// The title alone.
  let heading: String
  let description: String
  /// The absolute address; nothing for a page that has none of its own.
  let canonical: String?
  /// The absolute address of the picture that networks show for it; nothing where the site has none.
  var image: String?
  /// The size of that picture; nothing where it is not known for all pages.
  var imageSize: PictureSize?
  var robots = Self.robots(isIndexed: true)
  var structuredData = HTML(markup: "")
  /// Whether readers find tools on the page: it lists or searches them.
  var listsTools = false
  /// Whether it puts tools in an order: it is a list, or has alternatives to one.
  var ranksTools = false

  /// What search engines may do with a page.
  static func robots(isIndexed: Bool) -> String {
    isIndexed ? "index, follow, max-image-preview:large" : "noindex, follow"
  }

  static let fields = FieldTable<PageHead>([
    .text("kind", "what the page is for Open Graph: website or article") { $0.kind.rawValue },
    .text("title", "the title, for the tab and for search engines") { $0.title },
    .text("heading", "the title without the site's") { $0.heading },
    .text("description", "the description, for search engines") { $0.description },
    .url("canonical", "the page's absolute address; nothing on the 404 page") { $0.canonical },
    .url("image", "the absolute address of the picture that networks show for it; nothing where the site has none") {
      $0.image
    },
    .text("image_width", "the width of that picture; nothing where the site's pictures differ") {
      $0.imageSize.map { "\($0.width)" }
    },
    .text("image_height", "the height of that picture") { $0.imageSize.map { "\($0.height)" } },
    .text("robots", "what search engines may do with the page") { $0.robots },
    .flag(
      "lists_tools", "whether the page lists tools or searches them: it wants assets/home.css, home.js and search.js"
    ) { $0.listsTools },
    .flag(
      "ranks_tools", "whether the page is a list, or that of a tool with its alternatives: it wants assets/list.css"
    ) { $0.ranksTools },
    .html("structured_data", "the page's JSON-LD") { $0.structuredData },
  ])
}
