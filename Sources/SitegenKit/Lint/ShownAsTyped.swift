/// Markup that was mistyped or is that of other programs, which readers see as it was typed.
///
/// It is looked for here, in a parse of its own, and not while a text is rendered: a build has no use for it.
enum ShownAsTyped {
  /// Advises on the text of each file of some paths, with as many threads as the run has.
  /// - Throws: `SystemError` where the machine fails.
  static func check(
    _ paths: [String], of tree: SourceTree, _ configuration: SiteConfiguration, jobs: Int,
    into diagnostics: inout Diagnostics
  ) throws {
    let style = configuration.markdownStyle(of: "", idPrefix: "", headingLevel: 2)
    let advice = try concurrentMap(paths, jobs: jobs) { path in
      let source = SourceText(path: path, bytes: tree[path] ?? [])
      // What is wrong with the file was reported when it was read.
      var ignored = Diagnostics()
      guard let text = FrontMatter.cut(source, into: &ignored) else { return Diagnostics() }
      return MarkdownText.advice(on: text.body, of: source, style: style)
    }
    for found in advice { diagnostics.append(contentsOf: found) }
  }
}
