extension Theme {
  /// What the files of a theme were read as, and everything that is wrong with them.
  struct Loading: Sendable {
    /// Nil where a template can't be used.
    let theme: Theme?
    let diagnostics: Diagnostics
  }

  /// Checks every template and makes them ready.
  ///
  /// - Parameters:
  ///   - tree: the files of the site's folder, of which those of the theme are read.
  ///   - words: the site's, which become part of the templates.
  ///   - facts: those that the site declares; nil where the site is not known.
  ///   - policy: what the pages may load and run; nil where the site is not known.
  ///   - memory: what an earlier look left, which is used again where nothing has changed; nil to read everything anew.
  ///   - jobs: how many threads check templates.
  /// - Returns: the theme, nil where a template can't be used, and everything that is wrong with it.
  /// - Throws: `SystemError` where the machine fails.
  static func load(
    _ tree: SourceTree, words: Copy, facts: [Fact]?, policy: TemplatePolicy?, memory: Memory<Loading>? = nil,
    jobs: Int = 1
  ) throws -> Loading {
    // What the theme follows from is worked out only where there is a memory to ask.
    let ids = facts?.map(\.id)
    return
      try memory.map { memory in
        let ingredients = Fingerprint(
          tree.fingerprint { TemplateFiles.isBelow($0) }, words.fingerprint, policy?.fingerprint ?? Fingerprint(""),
          Fingerprint(ids?.joined(separator: " ") ?? "-"))
        return try memory.value(of: "theme", from: ingredients) { try load(tree, words, ids, policy, jobs) }
      } ?? load(tree, words, ids, policy, jobs)
  }

  private static func load(
    _ tree: SourceTree, _ words: Copy, _ factIDs: [String]?, _ policy: TemplatePolicy?, _ jobs: Int
  ) throws -> Loading {
    var diagnostics = Diagnostics()
    let files = TemplateFiles(tree, into: &diagnostics)
    let assetNames = AssetNames(files.assets.keys)
    var namedAssets: Set<String> = []
    var used: Set<String> = []
    var templates: [TemplateRole: Template] = [:]
    var factUse = FactUse()
    var ids: [TemplateRole: Set<String>] = [:]
    let checked = try concurrentMap(TemplateRole.allCases, jobs: jobs) { role in
      check(role, files, assetNames, factIDs).map { ($0, template(role, $0, words)) }
    }
    for (role, checked) in zip(TemplateRole.allCases, checked) {
      var usedByRole: Set<String> = []
      if let (checker, template) = checked {
        factUse.add(role, sections: checker.listNames, namedFacts: Set(checker.namedFacts.map(\.id)))
        diagnostics.append(contentsOf: checker.diagnostics)
        usedByRole = checker.used
        namedAssets.formUnion(checker.namedAssets)
        templates[role] = template
      } else if !files.broken.contains(role.rawValue) {
        let path = "Templates/\(role.rawValue).mustache"
        diagnostics.report(
          .templatePartial, "\"\(path)\" is missing, and none came with the program", at: .init(wholeFile: path))
      }
      if [.base, .category, .page, .list].contains(role) {
        ids[role] = usedByRole.reduce(into: []) { $0.formUnion(HTML.ids(in: files.templates[$1]?.source.bytes ?? [])) }
      }
      used.formUnion(usedByRole)
    }
    for name in files.templates.keys.sorted() where !used.contains(name) {
      guard let file = files.templates[name], !file.isDefault else { continue }
      diagnostics.report(
        .templateUnused, "\"\(name).mustache\" is used by no page", at: .init(wholeFile: file.source.path),
        hint: Suggestion.hint(for: name, among: used.sorted()))
    }
    try policy?.check(
      used.sorted().compactMap { files.templates[$0] }, assets: files.assets, jobs: jobs, into: &diagnostics)
    return Loading(
      theme: Theme(
        templates, assets: files.assets, namedAssets: assetNames.paths.filter { namedAssets.contains($0.key) },
        factUse: factUse, ids: ids),
      diagnostics: diagnostics)
  }

  /// Checks the template of a role with its partials; nil where there is none.
  private static func check(
    _ role: TemplateRole, _ files: TemplateFiles, _ assetNames: AssetNames, _ factIDs: [String]?
  ) -> TemplateChecker? {
    guard files.templates[role.rawValue] != nil else { return nil }
    var checker = TemplateChecker(files, factIDs: factIDs)
    checker.check(role.rawValue, names: role.names(with: assetNames))
    return checker
  }

  /// Makes the template of a role ready; nil where the check found a mistake, or the library can't read it, which is
  /// reported.
  private static func template(
    _ role: TemplateRole, _ checker: TemplateChecker, _ words: Copy
  ) -> Template? {
    guard checker.diagnostics.isEmpty else { return nil }
    let sources = checker.used.sorted().compactMap { checker.files.templates[$0] }
    return Template(name: role.rawValue, sources: sources, holeSections: checker.holeSections, words: words)
  }
}
