/// Headers and redirects in the words of each host.
struct HostWords: Sendable {
  let addresses: Addresses
  let headers: SiteHeaders

  var prefix: String { addresses.site.pathPrefix }

  // MARK: - Cloudflare, Netlify, GitLab

  /// `_headers`
  var headersText: String {
    let everywhere = headers.everywhere.map { "  \($0.name): \($0.value)\n" }.joined()
    let kept = headers.immutable.map { "\($0)\n  Cache-Control: \(SiteHeaders.keepForEver)\n" }.joined()
    return "\(prefix)/*\n\(everywhere)\(kept)"
  }

  /// `_redirects`
  @Sendable func redirects(_ rules: [Redirect]) -> String {
    rules.map { "\(addresses.link($0.from)) \(addresses.link($0.to)) 301\n" }.joined()
  }

  // MARK: - Vercel

  /// `vercel.json`: vercel.com/docs/project-configuration
  @Sendable func vercel(_ rules: [Redirect]) -> String {
    let everywhere = headers.everywhere.map { Self.vercelHeader($0.name, $0.value) }.joined(separator: ", ")
    let kept = headers.immutable.map {
      // A dot is only a dot in these patterns.
      "{\"source\": \(json($0)), \"headers\": [\(Self.vercelHeader("Cache-Control", SiteHeaders.keepForEver))]}"
    }
    let moved = rules.map {
      let (from, to) = (json(addresses.link($0.from)), json(addresses.link($0.to)))
      return "{\"source\": \(from), \"destination\": \(to), \"statusCode\": 301}"
    }
    return """
      {
      "cleanUrls": \(addresses.form != .file),
      "trailingSlash": \(addresses.form == .directory),
      "headers": [
      \((["{\"source\": \(json("\(prefix)/(.*)")), \"headers\": [\(everywhere)]}"] + kept).joined(separator: ",\n"))
      ],
      "redirects": [
      \(moved.joined(separator: ",\n"))
      ]
      }

      """
  }

  private static func vercelHeader(_ name: String, _ value: String) -> String {
    "{\"key\": \(StructuredData.json(name)), \"value\": \(StructuredData.json(value))}"
  }

  // MARK: - Azure

  /// `staticwebapp.config.json`: learn.microsoft.com/azure/static-web-apps/configuration
  @Sendable func azure(_ rules: [Redirect]) -> String {
    let kept = headers.immutable.map {
      "{\"route\": \(json($0)), \"headers\": {\"Cache-Control\": \(json(SiteHeaders.keepForEver))}}"
    }
    let moved = rules.map {
      "{\"route\": \(json(addresses.link($0.from))), \"redirect\": \(json(addresses.link($0.to))), \"statusCode\": 301}"
    }
    let slash =
      switch addresses.form {
      case .file: "auto"
      case .clean: "never"
      case .directory: "always"
      }
    return """
      {
      "trailingSlash": "\(slash)",
      "globalHeaders": {\(headers.everywhere.map { "\(json($0.name)): \(json($0.value))" }.joined(separator: ", "))},
      "responseOverrides": {"404": {"rewrite": "/404.html"}},
      "routes": [
      \((kept + moved).joined(separator: ",\n"))
      ]
      }

      """
  }

  private func json(_ text: String) -> String { StructuredData.json(text) }
}
