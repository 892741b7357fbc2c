/// A tool's own site.
package struct Website: Sendable, Equatable {
  /// A checked address that begins with `https://` or `http://`.
  let url: String
  /// Whether somebody pays for the link: readers and search engines are told, and no order follows from it.
  var isSponsored = false

  /// What the link says of itself to search engines; nothing is passed on to the site.
  var relation: String { isSponsored ? "sponsored nofollow noopener" : "nofollow noopener" }
}
