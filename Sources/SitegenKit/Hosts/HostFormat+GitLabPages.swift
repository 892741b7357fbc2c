extension HostFormat {
  /// GitLab Pages, which reads Netlify's `_redirects` and no headers.
  ///
  /// gitlab.com/gitlab-org/gitlab #500273: 200,000 entries with folders. docs.gitlab.com/user/project/pages/redirects:
  /// 1,000 redirects in 64 KB, unless the instance says otherwise.
  static let gitLabPages = HostFormat(
    limits: HostLimits(files: 200_000, countsFolders: true, redirects: 1_000, redirectsFileBytes: 64_000),
    redirecting: .file(RedirectFile.netlify))
}
