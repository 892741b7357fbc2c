/// A page in the place of a redirect, for hosts that take none: no script, nothing for search engines to keep.
struct RedirectPage: Sendable {
  let rule: Redirect
  let site: HostedSite

  var file: PlannedFile { PlannedFile(path: site.addresses.file(rule.from)) { Array(html.utf8) } }

  private var html: String {
    let (addresses, configuration) = (site.addresses, site.configuration)
    let direction = configuration.isRightToLeft ? " dir=\"rtl\"" : ""
    let link = HTML(escaping: addresses.link(rule.to)).text
    let title = HTML(escaping: rule.title).text
    return """
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

      """
  }
}
