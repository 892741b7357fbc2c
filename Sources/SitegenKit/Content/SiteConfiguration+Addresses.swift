extension SiteConfiguration {
  /// Where each page of the site is.
  var addresses: Addresses { Addresses(site: url, form: addressForm) }

  /// What the site's pages may load, run and send.
  var contentSecurityPolicy: ContentSecurityPolicy {
    ContentSecurityPolicy(
      newsletter: newsletter?.action, votes: votesEndpoint, allowed: allowed, hasFonts: hasFonts)
  }
}
