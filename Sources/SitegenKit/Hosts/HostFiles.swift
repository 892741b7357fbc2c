/// The files that tell a site's host of headers and redirects, in the host's own format.
struct HostFiles: Sendable {
  /// How much the site's host takes; nil where the host is not known.
  let limits: HostLimits?
  /// Where former slugs lead.
  let redirects: Redirects
  /// What is written besides the site, by path; redirect pages come last.
  let files: [PlannedFile]

  /// - Parameters:
  ///   - plan: the site's own files.
  ///   - limits: what the host takes, in place of what it states.
  init(_ plan: Plan, limits: HostLimits? = nil) {
    let host = plan.site.configuration.host?.value
    let format = HostFormat(of: host)
    let site = HostedSite(
      plan.site.configuration, assets: plan.assets, hasLogos: plan.site.tools.contains { $0.logo != nil })
    self.limits = host == nil ? nil : limits ?? format.limits
    var files = format.files.map { file in PlannedFile(path: file.path) { Array(file.text(site).utf8) } }
    var room = Redirects.Room(rules: self.limits?.redirects)
    switch format.redirecting {
    case .file(let make):
      let file = make(site)
      room.bytes = self.limits?.redirectsFileBytes.map { $0 - file.fixedBytes }
      let redirects = Redirects(site: plan.site, room: room, size: file.bytes)
      if !file.isForRedirectsAlone || !redirects.rules.isEmpty {
        files.append(PlannedFile(path: file.path) { Array(file.text(redirects.rules).utf8) })
      }
      self.redirects = redirects
      self.files = files.sorted { $0.path < $1.path }
    case .pages:
      redirects = Redirects(site: plan.site, room: room) { _ in 0 }
      self.files = files + redirects.rules.map { RedirectPage(rule: $0, site: site).file }
    case .none:
      redirects = Redirects(site: plan.site, room: room) { _ in 0 }
      self.files = files
    }
  }
}
