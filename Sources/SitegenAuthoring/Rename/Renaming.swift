import SitegenKit

/// What changes when an entry gets another slug, or a fact or one of its values another name: worked out and checked as
/// a whole before anything is touched.
///
/// The entry's own file moves last, and `site.yml` changes last, and every step before it finds nothing to do when it is done already: a renaming
/// that was cut short is completed by asking for it again.
package struct Renaming: Sendable {
  /// A file that gets another text.
  struct Change: Sendable {
    let path: String
    /// The file as it was read.
    let old: [UInt8]
    let bytes: [UInt8]
    /// The folder that the file is in; nil for a file of the site, which its path leads to.
    var folder: Folder?

    /// The file's name in its folder.
    var name: String { path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path }
  }

  /// A file that gets another name in its folder.
  struct Move: Sendable {
    let path: String
    let newPath: String
  }

  var changes: [Change] = []
  var moves: [Move] = []
  /// What changes, a line each, in the order in which it is done.
  package var report: [String] = []
  /// What must be changed by hand besides, each at its place.
  package var advice: [String] = []

  /// Whether all was done before.
  package var isDone: Bool { changes.isEmpty && moves.isEmpty }
}

extension AuthoringSite {
  /// Works out a renaming.
  /// - Throws: `AuthoringRefusal` where the names do not fit the site, `ContentProblems` where entries can't be read.
  package func renaming(_ old: String, to new: String) throws -> Renaming {
    var renaming = Renaming()
    guard let path = try entryPath(old, becoming: new) else { return renaming }
    if index.diagnostics.preventPublishing(strict: false) { throw ContentProblems(index.diagnostics) }
    var lock = try readLock()
    let links = PageLinks(old: old, new: new, home: configuration.home)
    try addVotes(from: old, to: new, into: &renaming)
    for other in tree.paths(below: "Content")
    where ContentPath.isMarkdown(other) && other != path && other != ContentPath.archetype {
      let text = source(other)
      guard let edits = links.edits(in: text) else {
        adviseOnLinks(in: other, &renaming)
        continue
      }
      add(edits, to: text, into: &renaming)
    }
    try addEntry(path, old: old, new: new, links: links, into: &renaming)
    try addNotes(links, into: &renaming)
    try addLogos(from: old, to: new, into: &renaming)
    let newPath = Self.sibling(of: path, named: new)
    try add(.init(path: path, newPath: newPath), into: &renaming)
    for change in renaming.changes where change.path.utf8.starts(with: (ContentPath.tools + "/").utf8) {
      lock.follow(ContentPath.stem(of: change.path), from: change.old, to: change.bytes, isMade: false)
    }
    lock.rename(old, to: new)
    add(lock, into: &renaming)
    return renaming
  }

  /// Does what was worked out.
  /// - Throws: `AuthoringRefusal` where a file was changed since it was read, and then nothing is changed; or
  ///   `SystemError`, and the same renaming can be asked for again.
  package func apply(_ renaming: Renaming) throws {
    let changes = try renaming.changes.map { change in
      (change, try change.folder ?? folder(of: change.path).folder)
    }
    for (change, folder) in changes {
      guard try folder.read(change.name, limit: change.old.count) == change.old else {
        throw AuthoringRefusal("\(change.path) was changed in the meantime; nothing was renamed")
      }
    }
    for (change, folder) in changes { try folder.replaceWhole(change.name, change.bytes) }
    for move in renaming.moves {
      let (folder, name) = try folder(of: move.path)
      try folder.renameNew(name, to: folder, as: self.folder(of: move.newPath).name)
    }
  }

  // MARK: - Checking

  /// The file of the entry that is to be renamed; nil where it bears its new name already.
  private func entryPath(_ old: String, becoming new: String) throws -> String? {
    if let problem = Slug.problem(with: new) { throw AuthoringRefusal("\"\(new)\" \(problem)") }
    if old == new { throw AuthoringRefusal("\"\(old)\" and \"\(new)\" are the same name") }
    let paths = tree.paths(below: ContentPath.tools).filter {
      ContentPath.isMarkdown($0) && ContentPath.stem(of: $0) == old
    }
    guard let path = paths.first else {
      if let owner = index.aliases[old] {
        if ContentPath.stem(of: owner) == new { return nil }
        throw AuthoringRefusal("\"\(old)\" is an alias of \(owner)")
      }
      let hint = Suggestion.hint(for: old, among: index.paths.keys.sorted()).map { "; \($0)" } ?? ""
      throw AuthoringRefusal("no entry has the name \"\(old)\"\(hint)")
    }
    guard paths.count == 1 else { throw AuthoringRefusal("\(paths[0]) and \(paths[1]) have the same name") }
    if let owner = index.owner(of: new), !(owner.isAlias && owner.path == path) {
      throw AuthoringRefusal(index.problem(with: new) ?? "\"\(new)\" is taken")
    }
    return path
  }

  // MARK: - Steps

  private func addVotes(from old: String, to new: String, into renaming: inout Renaming) throws {
    guard tree[VotesFile.path] != nil else { return }
    let text = source(VotesFile.path)
    let ranges = VotesFile.ranges(of: old, in: text)
    if let first = ranges.first, !VotesFile.ranges(of: new, in: text).isEmpty {
      throw AuthoringRefusal("\(VotesFile.path):\(text.line(at: first.lowerBound)): \"\(new)\" has votes already")
    }
    add(ranges.map { TextEdit(range: $0, text: new) }, to: text, into: &renaming)
  }

  /// The entry's new alias, and the links in its own text.
  private func addEntry(
    _ path: String, old: String, new: String, links: PageLinks, into renaming: inout Renaming
  ) throws {
    var diagnostics = Diagnostics()
    guard let editor = FrontMatterEditor(tree[path] ?? [], path: path, into: &diagnostics) else {
      throw ContentProblems(diagnostics)
    }
    let inText = links.edits(in: editor.source)
    if inText == nil { adviseOnLinks(in: path, &renaming) }
    var edits = inText ?? []
    renaming.report += edits.map { line(of: $0, in: editor.source) }
    let wasAlias = editor.aliases.contains(new)
    let canBeAlias = Slug.problem(with: old) == nil
    if wasAlias, editor.aliases.contains(old) || !canBeAlias {
      throw AuthoringRefusal("\"\(new)\" is in the \"aliases\" of \(path); take it out first")
    }
    if canBeAlias, !editor.aliases.contains(old) {
      edits.append(editor.addingAlias(old, replacing: wasAlias ? new : nil))
      let removed = wasAlias ? " in the place of \"\(new)\"" : ""
      renaming.report.append("\(path): \"\(old)\" is an alias\(removed)")
    }
    guard !edits.isEmpty else { return }
    let bytes = editor.applying(edits)
    var found = Diagnostics()
    let changed = FrontMatterEditor(bytes, path: path, into: &found)
    let aliases = editor.aliases.filter { $0 != new && $0 != old } + (canBeAlias ? [old] : [])
    let hasOthers = changed.map { $0.hasSameData(as: editor, but: [Entry.Key.aliases.rawValue]) } ?? false
    guard found.isEmpty, hasOthers, changed.map({ Set($0.aliases) }) == Set(aliases) else {
      throw AuthoringRefusal("the \"aliases\" of \(path) can't be edited; put \"\(old)\" into it by hand first")
    }
    renaming.changes.append(.init(path: path, old: tree[path] ?? [], bytes: bytes))
  }

  private func adviseOnLinks(in path: String, _ renaming: inout Renaming) {
    renaming.advice.append(
      "\(path): the text can't be read, so links in it stay as they are; \"sitegen check\" says why")
  }

  private func addNotes(_ links: PageLinks, into renaming: inout Renaming) throws {
    for path in tree.paths(below: ContentPath.pairs) where ContentPath.isMarkdown(path) {
      guard let name = links.pair(ContentPath.stem(of: path)) else { continue }
      try add(.init(path: path, newPath: Self.sibling(of: path, named: name)), into: &renaming)
    }
  }

  private func addLogos(from old: String, to new: String, into renaming: inout Renaming) throws {
    for path in tree.paths(below: Logo.folder) where Logo.isLogo(path) && Logo.name(of: path) == old {
      let ending = path.utf8.dropFirst(Logo.folder.utf8.count + 1 + old.utf8.count)
      try add(.init(path: path, newPath: "\(Logo.folder)/\(new)" + String(Substring(ending))), into: &renaming)
    }
  }

  func add(_ edits: [TextEdit], to text: SourceText, into renaming: inout Renaming) {
    guard !edits.isEmpty else { return }
    let old = tree[text.path] ?? []
    let bytes = Array(old.prefix(old.count - text.bytes.count)) + TextEdit.apply(edits, to: text.bytes)
    renaming.changes.append(.init(path: text.path, old: old, bytes: bytes))
    renaming.report += edits.map { line(of: $0, in: text) }
  }

  private func add(_ move: Renaming.Move, into renaming: inout Renaming) throws {
    let (folder, name) = try folder(of: move.newPath)
    // What is no regular file is not in the tree.
    guard try folder.kind(of: name) == nil else {
      throw AuthoringRefusal("\(move.newPath) is there already")
    }
    renaming.moves.append(move)
    renaming.report.append("\(move.path) -> \(move.newPath)")
  }

  /// Changes what imports know before everything else: should it stop there, nothing is taken for unedited that is not.
  func add(_ lock: ImportLock, into renaming: inout Renaming) {
    guard let old = tree[ContentPath.imports], lock.bytes != old else { return }
    renaming.changes.insert(.init(path: ContentPath.imports, old: old, bytes: lock.bytes), at: 0)
    renaming.report.insert("\(ContentPath.imports): refreshed", at: 0)
  }

  func line(of edit: TextEdit, in text: SourceText) -> String {
    "\(text.path):\(text.line(at: edit.range.lowerBound)): \(text.text(edit.range)) -> \(edit.text)"
  }

  // MARK: - Paths

  private func source(_ path: String) -> SourceText { SourceText(path: path, bytes: tree[path] ?? []) }

  private static func sibling(of path: String, named stem: String) -> String {
    String(decoding: path.utf8.dropLast(ContentPath.stem(of: path).utf8.count + 3), as: UTF8.self) + stem + ".md"
  }
}
