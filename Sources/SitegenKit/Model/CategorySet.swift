/// The categories of a tool as a set, to be compared with another tool's: that is asked for every pair.
struct CategorySet: Sendable, Equatable {
  /// Where the categories stand in `site.yml`, from the first to the last.
  ///
  /// Few tools have more than two, so that a list is faster to look through than anything else.
  let indices: [Int]
  /// A bit for each of them, by what is left of its index divided by 64: sets without a common bit have no common
  /// category, which tells most sets apart.
  private let bits: UInt64

  /// Takes the categories that are among the site's; any other is an error that was reported.
  init(_ categories: [Category], among all: [Category]) {
    indices = all.indices.filter { categories.contains(all[$0]) }
    bits = indices.reduce(0) { $0 | 1 << UInt64($1 % 64) }
  }

  /// Whether a category is in both.
  func intersects(_ other: CategorySet) -> Bool { bits & other.bits != 0 && firstShared(with: other) != nil }

  /// The index in `site.yml` of the first category that is in both; nil where none is.
  func firstShared(with other: CategorySet) -> Int? { indices.first { other.indices.contains($0) } }
}
