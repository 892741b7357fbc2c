/// What a page may load and where its forms may go: nothing but the site itself, and what `site.yml` names.
///
/// There are no inline styles or scripts, so none needs a hash; JSON-LD is data and runs nowhere.
enum ContentSecurityPolicy {
  /// The policy for the meta tag of a page.
  static func policy(_ configuration: SiteConfiguration) -> String {
    let newsletter = configuration.newsletter.map { [origin(of: $0.action)] } ?? []
    let votes = configuration.votesEndpoint.map { [origin(of: $0)] } ?? []
    func sources(_ more: [String]) -> String { (["'self'"] + more).joined(separator: " ") }
    return [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      // Editors may show pictures of other sites, by https alone.
      "img-src 'self' https:",
      "connect-src " + sources(votes),
      "form-action " + sources(newsletter + votes),
      "base-uri 'none'",
      "manifest-src 'self'",
    ].joined(separator: "; ")
  }

  /// Scheme, host and port of a checked address.
  private static func origin(of address: String) -> String {
    let bytes = Array(address.utf8)
    let start = "https://".utf8.count
    let end = bytes[min(start, bytes.count)...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.endIndex
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
