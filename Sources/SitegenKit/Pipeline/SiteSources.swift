/// The files of a site as they were found, with what the user chose for the run: what every command begins with.
package struct SiteSources: Sendable {
  /// What the user chose.
  let options: Pipeline.Options
  /// The files, by path.
  package let tree: SourceTree
  /// What is wrong with the files before any is parsed: links, odd names, files that are too large.
  let diagnostics: Diagnostics

  /// Reads the files of the site's folder.
  /// - Throws: `SystemError` where the machine fails.
  package init(_ options: Pipeline.Options) throws {
    var diagnostics = Diagnostics()
    tree = try SourceTree.read(site: options.site, templates: options.templates, into: &diagnostics)
    self.options = options
    self.diagnostics = diagnostics
  }

  /// Takes files that are in memory already.
  init(_ tree: SourceTree, _ options: Pipeline.Options) {
    self.tree = tree
    self.options = options
    diagnostics = Diagnostics()
  }

  /// The names of the entries' files, without their ending, in order.
  package var entryNames: [String] {
    tree.paths(below: ContentPath.tools).filter(ContentPath.isForSite).map(ContentPath.stem).sorted()
  }

  /// The names of the categories in their order; none where `site.yml` can't be used.
  package var categoryNames: [String] {
    var ignored = Diagnostics()
    return configuration(into: &ignored)?.categories.map(\.name) ?? []
  }

  /// Reads `site.yml`, with the address that the user chose for the run.
  /// - Returns: nil where it can't be used.
  func configuration(into diagnostics: inout Diagnostics) -> SiteConfiguration? {
    SiteConfiguration.read(tree, baseURL: options.baseURL, into: &diagnostics)
  }

  /// Fingerprint of every source file and every option that pages depend on.
  ///
  /// The day is not among the settings: what a page is made of does not change with it, only which pages there are.
  var inputs: Fingerprint {
    Fingerprint(settings, Fingerprint("\(options.today?.description ?? "")"), tree.fingerprint { _ in true })
  }

  /// Fingerprint of what pages are made with besides entries, notes and votes: the program, its options, `site.yml`
  /// and the templates.
  var settings: Fingerprint {
    let choices = "\(options.baseURL ?? "") \(options.includesDrafts) \(options.shard.debugDescription)"
    return Fingerprint(
      .program, Fingerprint(choices),
      tree.fingerprint { $0 == SiteConfiguration.path || TemplateFiles.isBelow($0) })
  }
}
