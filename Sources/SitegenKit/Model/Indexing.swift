/// Which pairs' pages search engines are asked to keep.
///
/// A page that says little of its own is still built, with `noindex` and outside of the sitemap: thousands of
/// near-equal pages harm the ones that are worth finding.
struct Indexing: Sendable, Equatable {
  /// Both tools must be of one category.
  var sameCategory = false
  /// How many reviews each tool must have.
  var reviews = 0
  /// How many words the reviews of each tool must have together.
  var words = 0
  /// How many facts must be known of both tools.
  var facts = 0
}
