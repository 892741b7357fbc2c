/// How one host is told of headers and redirects, and how much it takes.
///
/// Each host has a file of its own in this folder, with the documentation that its format and its limits were read in.
struct HostFormat: Sendable {
  /// How a host learns where former addresses lead.
  enum Redirecting: Sendable {
    /// By a file that holds them in a list.
    case file(@Sendable (HostedSite) -> RedirectFile)
    /// Not at all: in the place of each former address there is a small page that leads on.
    case pages
    /// Not at all, since nobody knows what host it is.
    case none
  }

  /// A file besides the one with the redirects.
  struct File: Sendable {
    /// The path below the output folder.
    let path: String
    let text: @Sendable (HostedSite) -> String
  }

  var limits = HostLimits()
  let redirecting: Redirecting
  var files: [File] = []

  /// The format of a host.
  /// - Parameter host: nil for one that is not known, which may read a `_headers` file.
  init(of host: WebHost?) {
    self =
      switch host {
      case .azure: .azure
      case .cloudflarePages: .cloudflarePages
      case .gitHubPages: .gitHubPages
      case .gitLabPages: .gitLabPages
      case .netlify: .netlify
      case .nginx: .nginx
      case .s3: .s3
      case .vercel: .vercel
      case nil: HostFormat(redirecting: .none, files: [.headers])
      }
  }

  init(limits: HostLimits = HostLimits(), redirecting: Redirecting, files: [File] = []) {
    self.limits = limits
    self.redirecting = redirecting
    self.files = files
  }
}
