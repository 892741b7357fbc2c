/// The files that tell a host of headers and redirects, in its own words; for a host that has none, pages that lead on.
struct HostFiles: Sendable {
  private let configuration: SiteConfiguration
  private let words: HostWords
  /// What the site's host takes; nil where the host is not known.
  let limits: HostLimits?
  /// Where former slugs lead.
  let redirects: Redirects

  /// - Parameters:
  ///   - plan: the site's own files.
  ///   - limits: what the host takes, in place of what it states.
  init(_ plan: Plan, limits: HostLimits? = nil) {
    configuration = plan.site.configuration
    let host = configuration.host?.value
    let limits = limits ?? host.map(HostLimits.init(of:))
    let words = HostWords(
      addresses: configuration.addresses, headers: SiteHeaders(configuration, assets: plan.assets))
    self.words = words
    self.limits = limits
    let text = limits?.redirectsFileBytes == nil ? nil : host.flatMap { Self.redirectsText($0, words) }
    let fixed = text?([]).utf8.count ?? 0
    redirects = Redirects(
      site: plan.site, room: .init(rules: limits?.redirects, bytes: limits?.redirectsFileBytes.map { $0 - fixed })
    ) { rule in (text?([rule]).utf8.count ?? fixed) - fixed }
  }

  /// What the file with the redirects says; nil where there is none.
  private static func redirectsText(_ host: WebHost, _ words: HostWords) -> (([Redirect]) -> String)? {
    switch host {
    case .cloudflarePages, .netlify, .gitLabPages: words.redirects
    case .vercel: words.vercel
    case .azure: words.azure
    case .nginx: words.nginxMaps
    case .gitHubPages, .s3: nil
    }
  }

  var files: [PlannedFile] {
    let (words, rules) = (words, redirects.rules)
    func file(_ path: String, _ text: @escaping @Sendable () -> String) -> PlannedFile {
      PlannedFile(path: path) { Array(text().utf8) }
    }
    let headers = file("_headers") { words.headersText }
    let redirects = rules.isEmpty ? [] : [file("_redirects") { words.redirects(rules) }]
    return switch configuration.host?.value {
    case nil: [headers]
    case .cloudflarePages, .netlify: [headers] + redirects
    case .gitLabPages: redirects
    case .vercel: [file("vercel.json") { words.vercel(rules) }]
    case .azure: [file("staticwebapp.config.json") { words.azure(rules) }]
    case .nginx:
      [
        file(HostWords.nginxMapsPath) { words.nginxMaps(rules) }, file(HostWords.nginxServerPath) { words.nginxServer },
        file(HostWords.nginxSizesPath) { HostWords.nginxSizes },
      ]
    // Without this file it may take a site for Jekyll's, which leaves out what begins with a `_`.
    case .gitHubPages: [file(".nojekyll") { "" }] + rules.map(redirectPage)
    case .s3: rules.map(redirectPage)
    }
  }

  /// A page in the place of a redirect: no script, nothing for search engines to keep.
  private func redirectPage(_ rule: Redirect) -> PlannedFile {
    let (addresses, configuration) = (configuration.addresses, configuration)
    let direction = configuration.isRightToLeft ? " dir=\"rtl\"" : ""
    return PlannedFile(path: addresses.file(rule.from)) {
      let link = HTML(escaping: addresses.link(rule.to)).text
      let title = HTML(escaping: rule.title).text
      return Array(
        """
        <!DOCTYPE html>
        <html lang="\(HTML(escaping: configuration.language).text)"\(direction)>
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
        <title>\(title)</title>
        <meta name="robots" content="noindex">
        <link rel="canonical" href="\(HTML(escaping: addresses.absolute(rule.to)).text)">
        <meta http-equiv="refresh" content="0; url=\(link)">
        </head>
        <body><p><a href="\(link)">\(title)</a></p></body>
        </html>

        """.utf8)
    }
  }
}
