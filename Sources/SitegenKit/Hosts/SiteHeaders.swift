/// The HTTP headers that a site wants, whatever the format of its host.
struct SiteHeaders: Sendable {
  /// The headers of every page and file.
  let everywhere: [(name: String, value: String)]
  /// The links to files that never change under their names.
  let immutable: [String]
  /// The link to a folder that holds only such files, as in `/logos/`; nil where the site has none.
  let immutableFolder: String?

  /// The value of `Cache-Control` for those files: kept for a year, in seconds, the longest that makes sense (RFC
  /// 9111).
  static let keepForEver = "public, max-age=31536000, immutable"

  init(_ configuration: SiteConfiguration, assets: [Asset], hasLogos: Bool) {
    let policy = configuration.contentSecurityPolicy.text
    everywhere = [
      ("Content-Security-Policy", "\(policy); frame-ancestors 'none'"),
      ("X-Content-Type-Options", "nosniff"),
      ("Referrer-Policy", "strict-origin-when-cross-origin"),
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
    let prefix = configuration.url.pathPrefix
    immutable = assets.filter(\.isFingerprinted).map { "\(prefix)/\($0.published)" }
    immutableFolder = hasLogos ? "\(prefix)/\(Logo.publishedFolder)/" : nil
  }
}
