package import SitegenKit

/// A site that a command is about to change: read, and locked against other such commands.
package struct AuthoringSite: Sendable {
  /// The site's folder as the user named it.
  package let path: String
  let root: Folder
  let tree: SourceTree
  let configuration: SiteConfiguration
  let index: EntryIndex
  private let lock: FileLock?

  /// The names of the categories, in their order.
  package var categories: [String] { configuration.categories.map(\.name) }

  /// Mistakes in entries that leave their aliases unknown; they keep no new entry from being made.
  package var entryProblems: [Diagnostic] { index.diagnostics.sorted }

  /// - Throws: `ContentProblems` where `site.yml` is missing or has errors, `SiteBusy`, or `SystemError`.
  package static func open(_ path: String) throws -> AuthoringSite {
    let root = try Folder.open(path)
    var lock: FileLock?
    if try root.kind(of: "Content") == .folder {
      lock = try root.folder("Content").lock()
      if lock == nil { throw SiteBusy() }
    }
    var diagnostics = Diagnostics()
    let tree = try SourceTree.read(site: path, into: &diagnostics)
    var problems = Diagnostics()
    let configuration = SiteConfiguration.read(tree, into: &problems)
    guard let configuration, !problems.preventPublishing(strict: false) else {
      // A link or a FIFO may be why nothing was found.
      problems.append(contentsOf: diagnostics)
      throw ContentProblems(problems)
    }
    return AuthoringSite(
      path: path, root: root, tree: tree, configuration: configuration, index: EntryIndex(tree), lock: lock)
  }

  /// A path of the site as the user can type it.
  func typed(_ inner: String) -> String { path == "." ? inner : root.path(of: inner) }

  /// The folder that a file of the site is in, and its name there.
  func folder(of path: String) throws -> (folder: Folder, name: String) {
    try root.innermost(of: path)
  }
}
