extension HostFormat {
  /// Azure Static Web Apps.
  ///
  /// learn.microsoft.com/azure/static-web-apps/quotas and /configuration#restrictions: 500 MB on the standard plan
  /// (250 MB on the free one), a configuration of 20 KB. 15,000 files by its error message (its repository's #520).
  static let azure = HostFormat(
    limits: HostLimits(files: 15_000, bytes: 500_000_000, redirectsFileBytes: 20_000),
    redirecting: .file(RedirectFile.azure))
}

extension RedirectFile {
  /// `staticwebapp.config.json`, which learn.microsoft.com/azure/static-web-apps/configuration describes.
  fileprivate static func azure(_ site: HostedSite) -> RedirectFile {
    let (addresses, headers) = (site.addresses, site.headers)
    let kept = headers.immutable + (headers.immutableFolder.map { [$0 + "*"] } ?? [])
    let slash =
      switch addresses.form {
      case .file: "auto"
      case .clean: "never"
      case .directory: "always"
      }
    return RedirectFile(
      path: "staticwebapp.config.json",
      head: """
        {
        "trailingSlash": "\(slash)",
        "globalHeaders": {\(headers.everywhere.map { "\(JSON.quoted($0.name)): \(JSON.quoted($0.value))" }.joined(separator: ", "))},
        "responseOverrides": {"404": {"rewrite": "/404.html"}},
        "routes": [

        """,
      otherEntries: kept.map {
        "{\"route\": \(JSON.quoted($0)), \"headers\": {\"Cache-Control\": \(JSON.quoted(SiteHeaders.keepForEver))}}"
      },
      entry: {
        let (from, to) = (JSON.quoted(addresses.link($0.from)), JSON.quoted(addresses.link($0.to)))
        return "{\"route\": \(from), \"redirect\": \(to), \"statusCode\": 301}"
      },
      separator: ",\n",
      foot: "\n]\n}\n")
  }
}
