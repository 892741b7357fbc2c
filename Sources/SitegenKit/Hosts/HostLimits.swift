/// How much a host takes; nil where it states no limit, or one that depends on what was bought.
///
/// Each host's file has its numbers, which were read on 2026-11-21 at the addresses that stand there. Hosts change
/// them: look again when a deployment is refused.
struct HostLimits: Sendable, Equatable {
  /// Files of a deployment.
  var files: Int?
  /// Whether folders count as files do.
  var countsFolders = false
  /// Bytes of all files together.
  var bytes: Int?
  /// Bytes of one file.
  var fileBytes: Int?
  /// Redirects of a deployment.
  var redirects: Int?
  /// Bytes of the file that holds the redirects.
  var redirectsFileBytes: Int?

  var sitemap = SitemapLimits()
}
