extension SiteConfiguration {
  /// Where each page of the site is.
  var addresses: Addresses { Addresses(site: url, form: addressForm, pages: pageNames) }

  /// Where the site begins, as in `https://example.com/blog/`.
  package var home: String { addresses.home }

  /// What the site's pages may load, run and send.
  var contentSecurityPolicy: ContentSecurityPolicy {
    ContentSecurityPolicy(
      newsletter: newsletter?.action, votes: votesEndpoint, allowed: allowed, hasFonts: hasFonts)
  }
}
