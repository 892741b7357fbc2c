/// `_headers`, which Netlify and Cloudflare read: the policy of every page, and how long files may be kept.
struct HeadersFile: Sendable {
  let card: SiteCard
  let assets: [Asset]

  /// A year, in seconds: the longest that makes sense (RFC 9111).
  private static let forever = 31_536_000

  var file: Plan.File { Plan.File(path: "_headers") { Array(text.utf8) } }

  private var text: String {
    let prefix = card.addresses.site.pathPrefix
    let policy = ContentSecurityPolicy.policy(card.site.configuration)
    let kept = assets.filter(\.isFingerprinted).map {
      "\(prefix)/\($0.published)\n  Cache-Control: public, max-age=\(Self.forever), immutable\n"
    }
    return """
      \(prefix)/*
        Content-Security-Policy: \(policy); frame-ancestors 'none'
        X-Content-Type-Options: nosniff
        Referrer-Policy: strict-origin-when-cross-origin
        Permissions-Policy: camera=(), geolocation=(), microphone=()

      """ + kept.joined()
  }
}
