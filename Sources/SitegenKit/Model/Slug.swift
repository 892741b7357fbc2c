/// The name of an entry in addresses: `a–z 0–9` in words joined by single hyphens, at most 80 bytes.
///
/// No word is `vs`, so that the name of a pair, `a-vs-b`, can be read back in one way only.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  static let maximumBytes = 80

  /// Names that hosts and operating systems use in every folder.
  private static let reservedEverywhere: Set<String> = Set(
    ["404", "index", "con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The same and those of the site's own files and folders, which no page beside them can have.
  static let reserved: Set<String> = reservedEverywhere.union([
    "assets", "cards", "categories", "compare", "data", "feed", "lists", "logos", "robots", "sitemap",
    "sitemaps", "tags", "tools",
  ])

  /// Checked text.
  private init(_ text: String) { self.text = text }

  /// Why a text is no slug; nil where it is one.
  /// - Parameters:
  ///   - text: what may be a slug.
  ///   - isAtRoot: whether it names a page at the root of the site, where the site's own files and folders stand.
  /// - Returns: what stands behind the text in a message.
  package static func problem(with text: String, isAtRoot: Bool = false) -> String? {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { return "is empty" }
    if bytes.count > maximumBytes { return "has \(bytes.count) bytes; the limit is \(maximumBytes)" }
    let words = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { Ascii.isLowercaseLetter($0) || Ascii.isDigit($0) }
    }
    if !isPlain { return "must be a–z, 0–9 and single hyphens" }
    if words.contains(where: { $0.elementsEqual("vs".utf8) }) {
      return "has the word \"vs\", which stands between the slugs of a pair"
    }
    if (isAtRoot ? reserved : reservedEverywhere).contains(text) {
      return "is a name that the site or an operating system uses itself"
    }
    return nil
  }

  package init?(checking text: String) {
    guard Self.problem(with: text) == nil else { return nil }
    self.init(text)
  }

  package var description: String { text }

  /// Slugs are in the order of their bytes, in which a pair names its tools.
  package static func < (left: Slug, right: Slug) -> Bool { left.text.precedes(right.text) }
}
