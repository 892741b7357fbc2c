/// Where each page is: its file below the output folder, its link, and its absolute address.
struct Addresses: Sendable {
  let site: SiteURL
  let form: AddressForm
  /// Which paths in texts are pages.
  let pages: PageNames

  init(site: SiteURL, form: AddressForm, pages: PageNames = PageNames()) {
    self.site = site
    self.form = form
    self.pages = pages
  }

  /// A page's file, as in `compare/a-vs-b.html`.
  func file(_ page: String) -> String { page + suffix }

  /// The end of the path of a page's file, behind the page's name.
  var suffix: String { form == .directory ? "/index.html" : ".html" }

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
  func list(_ slug: Slug) -> String { "lists/\(slug)" }
  func tag(_ slug: String) -> String { "tags/\(slug)" }
  static func comparison(_ first: some CustomStringConvertible, _ second: some CustomStringConvertible) -> String {
    "\(comparisonStart)\(first)\(comparisonMiddle)\(second)"
  }

  /// What stands before, between and behind the slugs in the address of a comparison, which a closure makes of the name of
  /// its page: the link to it, or its whole address.
  static func partsOfComparison(_ address: (_ page: String) -> String) -> [[UInt8]] {
    address(comparison("\u{0}", "\u{0}")).utf8.split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  }

  /// The file of the page for any two to four tools, in every form: beside the folder of the comparisons a host could
  /// take the name without its ending for that folder.
  static let anyComparison = "\(comparisonFolder).html"
  var anyComparisonLink: String { "\(site.pathPrefix)/\(Self.anyComparison)" }

  /// The file that the page of any two to four tools reads.
  static let comparisonData = "compare.json"
  /// The folder of the comparisons' pages, below the output folder.
  static let comparisonFolder = "compare"
  private static let comparisonStart = "\(comparisonFolder)/"
  private static let comparisonMiddle = "-vs-"

  /// Appends the name of a comparison's page as bytes; called once per page.
  static func appendComparison(_ first: Slug, _ second: Slug, to text: inout [UInt8]) {
    text += comparisonStart.utf8
    text += first.text.utf8
    text += comparisonMiddle.utf8
    text += second.text.utf8
  }

  /// The slugs in the path of a comparison's page; nil where it has not the form of one.
  static func slugs(ofComparison path: String) -> (first: String, second: String)? {
    let bytes = Array(path.utf8)
    let folder = Array(comparisonStart.utf8)
    guard bytes.starts(with: folder),
      let ending = ["/index.html", ".html"].first(where: { bytes.reversed().starts(with: $0.utf8.reversed()) })
    else { return nil }
    let name = bytes[folder.count..<max(folder.count, bytes.count - ending.utf8.count)]
    let words = name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let middle = words.firstIndex(where: { $0.elementsEqual("vs".utf8) }) else { return nil }
    func slug(_ words: ArraySlice<ArraySlice<UInt8>>) -> String {
      words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }
    return (slug(words[..<middle]), slug(words[(middle + 1)...]))
  }
}
