import SitegenKit

/// Which slugs the entries of a site have, and had before.
struct EntryIndex: Sendable {
  /// The entries' files by their names without `.md`, also of files that could not be read.
  private(set) var paths: [String: String] = [:]
  /// The files by the aliases in them.
  private(set) var aliases: [String: String] = [:]
  /// What is wrong with the data of entries, so that their aliases are not known.
  private(set) var diagnostics = Diagnostics()

  init(_ tree: SourceTree) {
    for path in tree.paths(below: ContentPath.tools).reversed() {
      paths[ContentPath.stem(of: path)] = path
      guard ContentPath.isMarkdown(path),
        let editor = FrontMatterEditor(tree[path] ?? [], path: path, into: &diagnostics)
      else { continue }
      for alias in editor.aliases { aliases[alias] = path }
    }
  }

  /// The file that a slug belongs to, as its name or as an alias; nil where the slug is free.
  func owner(of slug: String) -> (path: String, isAlias: Bool)? {
    if let path = paths[slug] { return (path, false) }
    return aliases[slug].map { ($0, true) }
  }

  /// Why a slug can't be given to another entry; nil where it is free.
  func problem(with slug: String) -> String? {
    owner(of: slug).map { owner in
      owner.isAlias ? "\"\(slug)\" is an alias of \(owner.path)" : "\(owner.path) is there already"
    }
  }
}
