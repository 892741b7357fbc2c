package import SitegenKit

/// Puts the certain cures of a site's problems into its files.
package struct SiteFixing: Sendable {
  /// What was changed, a line each, by path and from the first line to the last: `path:line:column: old → new`.
  package let report: [String]

  /// Checks a site and applies every fix that its problems have.
  ///
  /// Of two fixes that overlap only the first is applied. Each file is written whole, and not at all where it changed
  /// since it was read.
  /// - Throws: `SiteBusy` where another command is changing the site, or `SystemError`; a file that was written by then
  ///   stays, and the others are as they were.
  package static func apply(_ options: Pipeline.Options) throws -> SiteFixing {
    let site = try Folder.open(options.site)
    var lock: FileLock?
    if try site.kind(of: "Content") == .folder {
      lock = try site.folder("Content").lock()
      if lock == nil { throw SiteBusy() }
    }
    return try withExtendedLifetime(lock) {
      let sources = try SiteSources(options)
      let diagnostics = try Pipeline(options).check(sources).diagnostics
      var report: [String] = []
      for file in FixedFile.all(fixing: diagnostics.sorted, in: sources.tree) {
        let isTemplate = file.path.utf8.starts(with: "Templates/".utf8)
        let inner = isTemplate ? file.path.utf8.dropFirst("Templates/".utf8.count) : file.path.utf8[...]
        let base = try isTemplate ? options.templates.map(Folder.open) ?? site.folder("Templates") : site
        if try file.replace(String(Substring(inner)), below: base) { report += file.report }
      }
      return SiteFixing(report: report)
    }
  }
}
