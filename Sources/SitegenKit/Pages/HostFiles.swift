/// The files that tell a host of headers and redirects, in its own words; for a host that has none, pages that lead on.
struct HostFiles: Sendable {
  let card: SiteCard
  let assets: [Asset]
  let redirects: Redirects
  private let words: HostWords

  init(card: SiteCard, assets: [Asset], limits: HostLimits?) {
    self.card = card
    self.assets = assets
    let words = HostWords(addresses: card.addresses, headers: SiteHeaders(card: card, assets: assets))
    self.words = words
    let host = card.site.configuration.host?.value
    let text = limits?.redirectsFileBytes == nil ? nil : host.flatMap { Self.redirectsText($0, words) }
    let fixed = text?([]).utf8.count ?? 0
    redirects = Redirects(
      site: card.site, room: .init(rules: limits?.redirects, bytes: limits?.redirectsFileBytes.map { $0 - fixed })
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

  var files: [Plan.File] {
    let (words, rules) = (words, redirects.rules)
    func file(_ path: String, _ text: @escaping @Sendable () -> String) -> Plan.File {
      Plan.File(path: path) { Array(text().utf8) }
    }
    let headers = file("_headers") { words.headersText }
    let redirects = rules.isEmpty ? [] : [file("_redirects") { words.redirects(rules) }]
    return switch card.site.configuration.host?.value {
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
  private func redirectPage(_ rule: Redirect) -> Plan.File {
    let (addresses, configuration) = (card.addresses, card.site.configuration)
    let direction = configuration.isRightToLeft ? " dir=\"rtl\"" : ""
    return Plan.File(path: addresses.file(rule.from)) {
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
