extension HostFormat {
  /// Cloudflare Pages, which reads Netlify's files.
  ///
  /// They are described at developers.cloudflare.com/pages/configuration/headers and /redirects.
  ///
  /// developers.cloudflare.com/pages/platform/limits: 20,000 files on the free plan (100,000 on paid ones), 25 MiB a
  /// file, 2,000 static redirects beside 100 with patterns, of which we write none.
  static let cloudflarePages = HostFormat(
    limits: HostLimits(files: 20_000, fileBytes: 26_214_400, redirects: 2_000),
    redirecting: .file(RedirectFile.netlify), files: [.headers])
}
