/// The page for any two to four tools, which the reader's script puts side by side.
///
/// A site of one tool has nothing to compare and no such page.
struct ComparePage: Sendable {
  let newest: HTML

  /// The names that its template can use.
  static let fields = FieldTable<ComparePage>([
    .html(
      "newest", "the newest comparisons, at most \(SiteContext.newestOnHome), each by partials/comparison-link"
    ) { $0.newest },
    .flag("has_comparisons", "whether there are any") { !$0.newest.isEmpty },
  ])

  static func pages(in context: PageContext) -> [Page] {
    guard context.site.hasAnyComparison else { return [] }
    let page = Page(role: .compare, path: Addresses.anyComparison, listing: .unlisted) {
      let heading = context.copy[.compareHeading]
      let newest = context.links.list(
        context.siteContext.newestComparisons(in: nil, most: SiteContext.newestOnHome))
      return Page.Body(
        values: fields.scope(ComparePage(newest: newest)), title: context.title(heading), heading: heading,
        description: context.copy[.compareText])
    }
    return [page]
  }
}

extension Site {
  /// Whether readers can set tools side by side.
  var hasAnyComparison: Bool { tools.count > 1 }
}
