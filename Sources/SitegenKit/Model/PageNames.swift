/// Which paths lead to pages of the site, whatever form of addresses they are written in.
///
/// Editors write `/tools/x`, `/tools/x.html` or `/tools/x/` as they are used to, and a page has the form that the site's
/// addresses have. A path that is none of these is a file, or leads to another program of the same host: it stays.
struct PageNames: Sendable {
  /// The names of the pages at the site's root.
  var atRoot: Set<String> = []

  /// The folders of pages.
  private static let folders = ["tools", Addresses.comparisonFolder, "categories", "tags", "lists"]

  /// The page that a path below the site's root names, as in `tools/x`; nil where it has not the form of one.
  func page(at path: String) -> String? {
    let page = Self.withoutForm(path)
    let names = page.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
    switch names.count {
    case 1: return atRoot.contains(page) ? page : nil
    case 2: return Self.folders.contains(String(names[0])) && Self.isName(names[1]) ? page : nil
    default: return nil
    }
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { Ascii.isLowercaseLetter($0) || Ascii.isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  /// A path without what the forms of addresses put behind a page's name.
  static func withoutForm(_ path: String) -> String {
    let bytes = Array(path.utf8)
    for suffix in ["/index.html", ".html", "/"] where bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
      return String(decoding: bytes.dropLast(suffix.utf8.count), as: UTF8.self)
    }
    return path
  }
}
