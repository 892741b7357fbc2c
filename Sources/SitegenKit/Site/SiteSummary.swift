/// The numbers of a site that a build tells.
struct SiteSummary: Sendable, Equatable {
  let comparisons: Int
  /// How many of them ask search engines to pass them over.
  let unindexed: Int
}
