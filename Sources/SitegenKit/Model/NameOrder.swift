import Foundation

/// The one order of names, at build and in the reader's browser: by letters without accents and case, by one table,
/// whatever the language.
///
/// A browser's own order goes by its language and its version, so the build numbers the names and the script goes by
/// the numbers.
struct NameOrder: Comparable {
  private let key: [UInt8]
  private let name: [UInt8]
  private let slug: Slug

  init(_ name: String, _ slug: Slug) {
    key = Array(Slug.plain(name).lowercased().utf8)
    self.name = Array(name.utf8)
    self.slug = slug
  }

  /// The place of each tool among the others, from 0.
  static func ranks(of tools: [(name: String, slug: Slug)]) -> [Slug: Int] {
    let sorted = tools.map { NameOrder($0.name, $0.slug) }.sorted()
    return Dictionary(sorted.enumerated().map { ($1.slug, $0) }) { first, _ in first }
  }

  /// Names that differ by accents or case alone go by their bytes, equal ones by their slugs.
  static func < (left: NameOrder, right: NameOrder) -> Bool {
    if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
    if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
    return left.slug < right.slug
  }
}
