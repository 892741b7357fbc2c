extension HostFormat {
  /// Netlify.
  ///
  /// Its files are described at docs.netlify.com/routing/headers and docs.netlify.com/routing/redirects.
  /// For 10,000 redirects or more it wants patterns. No number of files was found.
  static let netlify = HostFormat(
    limits: HostLimits(redirects: 9_999), redirecting: .file(RedirectFile.netlify), files: [.headers])
}

extension HostFormat.File {
  /// `_headers`: the headers of each path, as Netlify was the first to read them.
  static let headers = Self(path: "_headers") { site in
    let everywhere = site.headers.everywhere.map { "  \($0.name): \($0.value)\n" }.joined()
    let paths = site.headers.immutable + (site.headers.immutableFolder.map { [$0 + "*"] } ?? [])
    let kept = paths.map { "\($0)\n  Cache-Control: \(SiteHeaders.keepForEver)\n" }.joined()
    return "\(site.prefix)/*\n\(everywhere)\(kept)"
  }
}

extension RedirectFile {
  /// `_redirects`: a line for each, as Netlify was the first to read them.
  static func netlify(_ site: HostedSite) -> RedirectFile {
    RedirectFile(
      path: "_redirects",
      entry: { "\(site.addresses.link($0.from)) \(site.addresses.link($0.to)) 301\n" },
      isForRedirectsAlone: true)
  }
}
