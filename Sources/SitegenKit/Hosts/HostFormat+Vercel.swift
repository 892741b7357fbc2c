extension HostFormat {
  /// Vercel.
  ///
  /// vercel.com/docs/limits: 2,048 routes, of which the headers need a few; its command sends at most 1 GB (paid plan;
  /// 100 MB on the free one).
  static let vercel = HostFormat(
    limits: HostLimits(bytes: 1_000_000_000, redirects: 2_000), redirecting: .file(RedirectFile.vercel))
}

extension RedirectFile {
  /// `vercel.json`, which vercel.com/docs/project-configuration describes.
  fileprivate static func vercel(_ site: HostedSite) -> RedirectFile {
    let (addresses, headers) = (site.addresses, site.headers)
    let everywhere = headers.everywhere.map { header($0.name, $0.value) }.joined(separator: ", ")
    let paths = headers.immutable + (headers.immutableFolder.map { [$0 + "(.*)"] } ?? [])
    let kept = paths.map {
      // A dot is only a dot in these patterns.
      "{\"source\": \(JSON.quoted($0)), \"headers\": [\(header("Cache-Control", SiteHeaders.keepForEver))]}"
    }
    return RedirectFile(
      path: "vercel.json",
      head: """
        {
        "cleanUrls": \(addresses.form != .file),
        "trailingSlash": \(addresses.form == .directory),
        "headers": [
        \((["{\"source\": \(JSON.quoted("\(site.prefix)/(.*)")), \"headers\": [\(everywhere)]}"] + kept).joined(separator: ",\n"))
        ],
        "redirects": [

        """,
      entry: {
        let (from, to) = (JSON.quoted(addresses.link($0.from)), JSON.quoted(addresses.link($0.to)))
        return "{\"source\": \(from), \"destination\": \(to), \"statusCode\": 301}"
      },
      separator: ",\n",
      foot: "\n]\n}\n")
  }

  private static func header(_ name: String, _ value: String) -> String {
    "{\"key\": \(JSON.quoted(name)), \"value\": \(JSON.quoted(value))}"
  }
}
