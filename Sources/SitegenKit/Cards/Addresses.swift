/// Where each page is: its file below the output folder, its link, and its absolute address.
struct Addresses: Sendable {
  let site: SiteURL
  let form: AddressForm

  /// A page's file, as in `compare/a-vs-b.html`.
  func file(_ page: String) -> String { form == .directory ? "\(page)/index.html" : "\(page).html" }

  /// A page's link from any other page.
  func link(_ page: String) -> String {
    switch form {
    case .file: "\(site.pathPrefix)/\(page).html"
    case .clean: "\(site.pathPrefix)/\(page)"
    case .directory: "\(site.pathPrefix)/\(page)/"
    }
  }

  func absolute(_ page: String) -> String { site.origin + link(page) }

  var homeLink: String { "\(site.pathPrefix)/" }
  var home: String { site.origin + homeLink }

  func tool(_ slug: Slug) -> String { "tools/\(slug)" }
  func category(_ category: Category) -> String { "categories/\(category.slug)" }
  func comparison(_ first: some CustomStringConvertible, _ second: some CustomStringConvertible) -> String {
    "compare/\(first)-vs-\(second)"
  }
}
