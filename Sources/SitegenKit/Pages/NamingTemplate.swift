/// A template of the site's own in which a fact is named by its id, as in `{{{fact.licence.cell}}}`.
package struct NamingTemplate: Sendable {
  package let source: SourceText
  /// Where the id stands, in the order of the text.
  package let ranges: [Range<Int>]

  /// Finds the templates that name a fact.
  ///
  /// - Parameters:
  ///   - id: the fact.
  ///   - tree: the files of the site's folder.
  ///   - ids: those of all facts that templates may name.
  ///   - diagnostics: gets what is wrong with the templates; then not all places are known.
  /// - Returns: the templates, by their paths.
  package static func all(
    naming id: String, in tree: SourceTree, ids: [String], into diagnostics: inout Diagnostics
  ) -> [NamingTemplate] {
    guard !tree.paths(below: "Templates").isEmpty else { return [] }
    let files = TemplateFiles(tree, into: &diagnostics)
    let assetNames = AssetNames(files.assets.keys)
    var places: [String: Set<Range<Int>>] = [:]
    for role in TemplateRole.allCases {
      var checker = TemplateChecker(files, factIDs: ids)
      checker.check(role.rawValue, names: role.names(with: assetNames))
      for name in checker.namedFacts where name.id == id { places[name.template, default: []].insert(name.range) }
      diagnostics.append(contentsOf: checker.diagnostics)
    }
    return places.keys.sorted { $0.precedes($1) }.compactMap { name in
      guard let template = files.templates[name], !template.isDefault else { return nil }
      return NamingTemplate(
        source: template.source, ranges: (places[name] ?? []).sorted { $0.lowerBound < $1.lowerBound })
    }
  }
}
