import SitegenKit

extension AuthoringSite {
  /// Works out another id for a fact: in `site.yml`, entries, mappings and the site's own templates.
  /// - Parameters:
  ///   - old: the id that the fact has.
  ///   - new: the id that it gets.
  ///   - maps: mappings besides those that `Content/imports.lock` knows.
  /// - Returns: what changes.
  /// - Throws: `AuthoringRefusal` where the ids do not fit the site, `ContentProblems` where a file can't be read that
  ///   may have to change, or `SystemError` where a mapping can't be read.
  package func renaming(fact old: String, to new: String, maps: [String] = []) throws -> Renaming {
    _ = try fact(old)
    if old == new { throw AuthoringRefusal("\"\(old)\" and \"\(new)\" are the same id") }
    if configuration.facts.contains(where: { $0.value.id == new }) {
      throw AuthoringRefusal("\"\(new)\" is another fact of the site already")
    }
    if let problem = Fact.problem(withID: new) { throw AuthoringRefusal("\"\(new)\" \(problem)") }
    return try renaming(.fact(old), to: new, maps: maps)
  }

  /// Works out another form for a value of a fact with a closed list: in `site.yml`, entries and mappings.
  /// - Parameters:
  ///   - old: the value as entries write it.
  ///   - id: the fact.
  ///   - new: the new value, in which line breaks and several spaces count as one.
  ///   - maps: mappings besides those that `Content/imports.lock` knows.
  /// - Returns: what changes.
  /// - Throws: as for the id of a fact.
  package func renaming(value old: String, of id: String, to new: String, maps: [String] = []) throws -> Renaming {
    let new = new.inOneLine
    let values = try fact(id).choices.map(\.id)
    if values.isEmpty { throw AuthoringRefusal("\"\(id)\" has no values in site.yml to choose from") }
    guard values.contains(old) else {
      let hint = Suggestion.hint(for: old, among: values).map { "; \($0)" } ?? ""
      throw AuthoringRefusal(
        "\"\(old)\" is not one of the values of \"\(id)\": \(values.joined(separator: ", "))\(hint)")
    }
    if old == new { throw AuthoringRefusal("\"\(old)\" and \"\(new)\" are the same value") }
    if new.isEmpty { throw AuthoringRefusal("the new value is empty") }
    if let problem = YAMLText.problem(with: new) {
      throw AuthoringRefusal("the new value \(problem), which no entry may have")
    }
    if new.lowercased() == FactValue.notApplicable {
      throw AuthoringRefusal("\"\(new)\" is what entries write where a fact does not apply; it can't be a value")
    }
    if let other = values.first(where: { $0 != old && $0.lowercased() == new.lowercased() }) {
      throw AuthoringRefusal("\"\(other)\" is another value of \"\(id)\" already")
    }
    return try renaming(.value(old, of: id), to: new, maps: maps)
  }

  private func fact(_ id: String) throws -> Fact {
    let facts = configuration.facts.map(\.value)
    if let fact = facts.first(where: { $0.id == id }) { return fact }
    let hint = Suggestion.hint(for: id, among: facts.map(\.id)).map { "; \($0)" } ?? ""
    throw AuthoringRefusal("\"\(id)\" is not a fact that site.yml declares\(hint)")
  }

  // MARK: - Steps

  /// `site.yml` changes last: as long as it has the old text, the same renaming can be asked for again.
  private func renaming(_ text: RenamedText, to new: String, maps: [String]) throws -> Renaming {
    var lock = try readLock()
    var renaming = Renaming()
    for path in try mappings(maps, lock) { try addMapping(path, text, to: new, into: &renaming) }
    if case .fact(let id) = text { try addTemplates(id, to: new, into: &renaming) }
    try addEntries(text, to: new, &lock, into: &renaming)
    try addLists(text, to: new, into: &renaming)
    let configuration = SiteConfiguration.path
    var diagnostics = Diagnostics()
    guard let editor = FrontMatterEditor(data: tree[configuration] ?? [], path: configuration, into: &diagnostics)
    else { throw ContentProblems(diagnostics) }
    try add(text, to: new, at: text.places(inConfiguration: editor.pairs), of: editor, into: &renaming)
    try checkConfiguration(in: renaming)
    add(lock, into: &renaming)
    return renaming
  }

  /// Whatever names a fact in `site.yml` must have followed.
  private func checkConfiguration(in renaming: Renaming) throws {
    var changed = tree
    for change in renaming.changes where change.folder == nil { changed[change.path] = change.bytes }
    var problems = Diagnostics()
    _ = SiteConfiguration.read(changed, into: &problems)
    if problems.preventPublishing(strict: false) { throw ContentProblems(problems) }
  }

  private func addEntries(
    _ text: RenamedText, to new: String, _ lock: inout ImportLock, into renaming: inout Renaming
  ) throws {
    var problems = Diagnostics()
    let paths = tree.paths(below: ContentPath.tools).filter(ContentPath.isMarkdown)
    for path in paths + (tree[ContentPath.archetype] == nil ? [] : [ContentPath.archetype]) {
      let bytes = tree[path] ?? []
      guard let editor = FrontMatterEditor(bytes, path: path, into: &problems) else { continue }
      let places = text.places(inEntry: editor.pairs)
      guard !places.isEmpty else { continue }
      try refuse(new, beside: text, in: editor)
      try add(text, to: new, at: places, of: editor, into: &renaming)
      guard let change = renaming.changes.last, path != ContentPath.archetype else { continue }
      lock.follow(ContentPath.stem(of: path), from: bytes, to: change.bytes, isMade: true)
    }
    if problems.preventPublishing(strict: false) { throw ContentProblems(problems) }
  }

  private func addLists(_ text: RenamedText, to new: String, into renaming: inout Renaming) throws {
    var problems = Diagnostics()
    for path in tree.paths(below: ContentPath.lists).filter(ContentPath.isMarkdown) {
      guard let editor = FrontMatterEditor(tree[path] ?? [], path: path, into: &problems) else { continue }
      try add(text, to: new, at: text.places(inList: editor.pairs), of: editor, into: &renaming)
    }
    if problems.preventPublishing(strict: false) { throw ContentProblems(problems) }
  }

  /// An entry that has both texts is a mistake that a renaming would hide.
  private func refuse(_ new: String, beside text: RenamedText, in editor: FrontMatterEditor) throws {
    let there: RenamedText =
      switch text {
      case .fact: .fact(new)
      case .value(_, let id): .value(new, of: id)
      }
    guard let place = there.places(inEntry: editor.pairs).first else { return }
    throw AuthoringRefusal("\(place.path):\(place.line): \"\(new)\" stands beside \"\(text.text)\"")
  }

  private func addTemplates(_ id: String, to new: String, into renaming: inout Renaming) throws {
    var problems = Diagnostics()
    let ids = configuration.facts.map(\.value.id) + [new]
    let templates = NamingTemplate.all(naming: id, in: tree, ids: ids, into: &problems)
    if problems.preventPublishing(strict: false) { throw ContentProblems(problems) }
    for template in templates {
      add(template.ranges.map { TextEdit(range: $0, text: new) }, to: template.source, into: &renaming)
    }
  }

  // MARK: - Mappings

  /// The mappings that the lock knows and that are there, and those that the user names, each once.
  private func mappings(_ maps: [String], _ lock: ImportLock) throws -> [String] {
    var seen: Set<String> = []
    let known = try lock.mappings.sorted { $0.precedes($1) }.map { typed($0) }.filter {
      path in
      guard let (folder, name) = try? ImportSource.folder(of: path) else { return false }
      return try folder.kind(of: name) == .file
    }
    return try (known + maps).filter { seen.insert(try SitePath.relative($0, to: self.path)).inserted }
  }

  private func addMapping(_ path: String, _ text: RenamedText, to new: String, into renaming: inout Renaming) throws {
    let bytes = try ImportSource.bytes(of: path, limit: SourceTree.SizeLimit.configuration)
    var problems = Diagnostics()
    guard let editor = FrontMatterEditor(data: bytes, path: path, into: &problems),
      !problems.preventPublishing(strict: false)
    else { throw ContentProblems(problems) }
    let places = text.places(inMapping: editor.pairs)
    if !places.isEmpty {
      let folder = try ImportSource.folder(of: path).0
      try add(text, to: new, at: places, of: editor, in: folder, old: bytes, into: &renaming)
    }
    if let (location, words) = text.advice(onMapping: editor.pairs, becoming: new) {
      renaming.advice.append("\(location.path):\(location.line): \(words)")
    }
  }

  // MARK: - Changes

  private func add(
    _ text: RenamedText, to new: String, at places: [SourceLocation], of editor: FrontMatterEditor,
    in folder: Folder? = nil, old: [UInt8]? = nil, into renaming: inout Renaming
  ) throws {
    guard let first = places.first else { return }
    let replacement = TextReplacement(editor: editor, old: text.text, new: new)
    guard let edits = replacement.edits(at: places) else {
      throw AuthoringRefusal(
        "\"\(text.text)\" can't be edited in \(first.path), line \(first.line); change it by hand first")
    }
    let path = editor.source.path
    renaming.changes.append(
      .init(path: path, old: old ?? tree[path] ?? [], bytes: editor.applying(edits), folder: folder))
    renaming.report += edits.map { line(of: $0, in: editor.source) }
  }
}
