/// The site's templates, checked and ready.
struct Theme: Sendable {
  /// Goes round every page.
  let base: Template
  let comparison: Template
  let index: Template
  let tool: Template
  let category: Template
  let page: Template
  let notFound: Template
  let pieces: ToolPieces.Templates
  let comparisonLink: Template
  let assets: [String: [UInt8]]

  /// A template that the program renders itself: its file, and the names it can use besides `site` and `copy`.
  struct Role: Sendable {
    let file: String
    let names: Shape.Names
    /// What the names mean.
    let summaries: [NameSummary]

    init(file: String, names: Shape.Names, summaries: [NameSummary]) {
      (self.file, self.names, self.summaries) = (file, names, summaries)
    }

    init<Subject>(file: String, _ table: FieldTable<Subject>) {
      self.init(file: file, names: table.names, summaries: table.summaries)
    }
  }

  enum Roles {
    static let base = Role(
      file: "base", names: ["content": .html, "page": .object(PageHead.fields.names)],
      summaries: [
        NameSummary("content", .html, "what the template of the page made"),
        NameSummary("page", .object([:]), "what the head of the page says", parts: PageHead.fields.summaries),
      ])
    static let comparison = Role(file: "comparison", names: PairSlots.names, summaries: PairSlots.summaries)
    static let index = Role(file: "index", IndexContent.fields)
    static let tool = Role(file: "tool", ToolContent.fields)
    static let category = Role(file: "category", CategoryContent.fields)
    static let page = Role(file: "page", ProsePage.fields)
    static let notFound = Role(file: "404", IndexContent.fields)
    static let toolPartials = ToolPieces.Layout.toolPartials.map { name in
      (name, Role(file: "partials/\(name)", ToolCard.fields))
    }
    static let review = Role(file: "partials/review", ReviewCell.fields)
    static let comparisonLink = Role(
      file: "partials/comparison-link", names: ComparisonLinks.names, summaries: ComparisonLinks.summaries)

    static let all =
      [base, comparison, index, tool, category, page, notFound] + toolPartials.map(\.1) + [review, comparisonLink]
  }

  /// Checks every template and makes them ready.
  /// - Parameters:
  ///   - words: the site's.
  ///   - policy: what the pages may load and run; nil where the site is not known.
  /// - Returns: nil where one can't be used, which is reported.
  static func load(
    _ tree: SourceTree, words: Copy, policy: TemplatePolicy?, into diagnostics: inout Diagnostics
  ) -> Theme? {
    let files = TemplateFiles(tree, into: &diagnostics)
    var found = Diagnostics()
    var used: Set<String> = []
    func template(_ role: Role) -> Template? {
      var checker = TemplateChecker(files)
      checker.check(role.file, names: role.names.merging(SiteCard.names) { own, _ in own })
      used.formUnion(checker.used)
      found.append(contentsOf: checker.diagnostics)
      guard checker.diagnostics.isEmpty, checker.used.contains(role.file) else { return nil }
      let sources = checker.used.sorted().compactMap { files.templates[$0] }
      do {
        return try Template(name: role.file, sources: sources, holeSections: checker.holeSections, words: words)
      } catch {
        // The checks above accept less than the library does, so this is not expected to happen.
        found.report(
          .templateSyntax, "\"\(role.file)\" or one of its partials is not a template",
          at: .init(wholeFile: "Templates/\(role.file).mustache"))
        return nil
      }
    }
    let theme = (
      base: template(Roles.base), comparison: template(Roles.comparison), index: template(Roles.index),
      tool: template(Roles.tool), category: template(Roles.category), page: template(Roles.page),
      notFound: template(Roles.notFound), review: template(Roles.review),
      comparisonLink: template(Roles.comparisonLink)
    )
    var partials: [String: Template] = [:]
    for (name, role) in Roles.toolPartials { partials[name] = template(role) }
    for name in files.templates.keys.sorted() where !used.contains(name) {
      guard let file = files.templates[name], !file.isDefault else { continue }
      found.report(
        .templateUnused, "\"\(name).mustache\" is used by no page", at: .init(wholeFile: file.source.path),
        hint: Suggestion.hint(for: name, among: used.sorted()))
    }
    policy?.check(used.sorted().compactMap { files.templates[$0] }, assets: files.assets, into: &found)
    diagnostics.append(contentsOf: found)
    guard let base = theme.base, let comparison = theme.comparison, let index = theme.index, let tool = theme.tool,
      let category = theme.category, let page = theme.page, let notFound = theme.notFound, let review = theme.review,
      let comparisonLink = theme.comparisonLink, partials.count == Roles.toolPartials.count
    else { return nil }
    return Theme(
      base: base, comparison: comparison, index: index, tool: tool, category: category,
      page: page, notFound: notFound, pieces: .init(tool: partials, review: review),
      comparisonLink: comparisonLink, assets: files.assets)
  }
}

extension Theme {
  /// Puts `base.mustache` round the content of a page.
  func wrap(_ content: HTML, head: PageHead, site: Scope) -> HTML {
    base.render(
      Scope(
        Scope(name: "content", content), Scope(name: "page", PageHead.fields.scope(head)), site))
  }
}
