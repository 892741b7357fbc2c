extension HostFormat {
  /// GitHub Pages, which reads neither headers nor redirects.
  ///
  /// docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits: a published site may be no larger
  /// than 1 GB; read as the smaller of the two meanings. Its redirects are pages, and so only files.
  static let gitHubPages = HostFormat(
    limits: HostLimits(bytes: 1_000_000_000), redirecting: .pages,
    // Without this file it may take a site for Jekyll's, which leaves out what begins with a `_`.
    files: [File(path: ".nojekyll") { _ in "" }])
}
