/// How much a host takes; nil where it states no limit, or one that depends on what was bought.
///
/// The numbers were read on 2026-11-21 at the places named. Hosts change them: look again when a deployment is refused.
struct HostLimits: Sendable, Equatable {
  /// Files of a deployment.
  var files: Int?
  /// Whether folders count as files do.
  var countsFolders = false
  /// Bytes of all files together.
  var bytes: Int?
  /// Bytes of one file.
  var fileBytes: Int?
  /// Redirects of a deployment.
  var redirects: Int?
  /// Bytes of the file that holds the redirects.
  var redirectsFileBytes: Int?

  var sitemap = SitemapLimits()
}

extension HostLimits {
  init(of host: WebHost) {
    switch host {
    // docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits: a published site may be no larger
    // than 1 GB; read as the smaller of the two meanings. Its redirects are pages, and so only files.
    case .gitHubPages: self.init(bytes: 1_000_000_000)
    // developers.cloudflare.com/pages/platform/limits: 20,000 files on the free plan (100,000 on paid ones), 25 MiB a
    // file, 2,000 static redirects beside 100 with patterns, of which we write none.
    case .cloudflarePages: self.init(files: 20_000, fileBytes: 26_214_400, redirects: 2_000)
    // docs.netlify.com/routing/redirects: for 10,000 redirects or more it wants patterns. No number of files was found.
    case .netlify: self.init(redirects: 9_999)
    // vercel.com/docs/limits: 2,048 routes, of which the headers need a few; its command sends at most 1 GB (paid plan;
    // 100 MB on the free one).
    case .vercel: self.init(bytes: 1_000_000_000, redirects: 2_000)
    // learn.microsoft.com/azure/static-web-apps/quotas and /configuration#restrictions: 500 MB on the standard plan
    // (250 MB on the free one), a configuration of 20 KB. 15,000 files by its error message (its repository's #520).
    case .azure: self.init(files: 15_000, bytes: 500_000_000, redirectsFileBytes: 20_000)
    // gitlab.com/gitlab-org/gitlab #500273: 200,000 entries with folders. docs.gitlab.com/user/project/pages/redirects:
    // 1,000 redirects in 64 KB, unless the instance says otherwise.
    case .gitLabPages:
      self.init(files: 200_000, countsFolders: true, redirects: 1_000, redirectsFileBytes: 64_000)
    // An object store and a server of one's own: what was bought.
    case .s3, .nginx: self.init()
    }
  }
}
