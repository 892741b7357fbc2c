extension TemplateRole {
  /// What a role's template can name, and the pages that it makes.
  private struct Use {
    let names: Shape.Names
    let summaries: [NameSummary]
    /// The pages that the template makes one by one; none where it makes a part of a page, or the comparisons.
    let pages: @Sendable (PageContext) -> [Page]

    init(
      names: Shape.Names, summaries: [NameSummary], pages: @escaping @Sendable (PageContext) -> [Page] = { _ in [] }
    ) {
      self.names = names
      self.summaries = summaries
      self.pages = pages
    }

    init<Subject>(
      _ table: FieldTable<Subject>, pages: @escaping @Sendable (PageContext) -> [Page] = { _ in [] }
    ) {
      self.init(names: table.names, summaries: table.summaries, pages: pages)
    }
  }

  private var use: Use {
    switch self {
    case .base:
      Use(
        names: ["content": .html, "page": .object(PageHead.fields.names)],
        summaries: [
          NameSummary("content", .html, "what the template of the page made"),
          NameSummary("page", .object([:]), "what the head of the page says", innerNames: PageHead.fields.summaries),
        ])
    case .comparison: Use(names: PairSlots.fields.names, summaries: PairSlots.fields.summaries)
    case .index: Use(IndexContent.fields, pages: HomePage.pages)
    case .notFound: Use(IndexContent.fields, pages: NotFoundPage.pages)
    case .tool: Use(ToolPage.fields, pages: ToolPage.pages)
    case .category: Use(CategoryPage.fields, pages: CategoryPage.pages)
    case .list: Use(ListPage.fields, pages: ListPage.pages)
    case .page: Use(ProsePage.fields, pages: ProsePage.pages)
    case .compare: Use(ComparePage.fields, pages: ComparePage.pages)
    case .badge, .card, .pick, .vote: Use(ToolContext.fields)
    case .review: Use(ReviewContext.fields)
    case .fact: Use(names: FactCells.names, summaries: FactCells.summaries)
    case .factRow: Use(names: FactCells.rowNames, summaries: FactCells.rowSummaries)
    case .comparisonLink: Use(names: ComparisonLinks.names, summaries: ComparisonLinks.summaries)
    case .alternative: Use(names: AlternativeLinks.names, summaries: AlternativeLinks.summaries)
    }
  }

  /// The names that the role's template can use besides `site` and `copy`.
  var names: Shape.Names { use.names }

  /// All names that the role's template can use, in a site with these assets.
  func names(with assets: AssetNames) -> Shape.Names {
    names.merging(SiteContext.names) { own, _ in own }.merging([AssetNames.object: assets.shape]) { own, _ in own }
  }

  /// The meanings of those names, for the reference in Documentation/theme.md.
  var summaries: [NameSummary] { use.summaries }

  /// The pages that the role's template makes one by one.
  func pages(in context: PageContext) -> [Page] { use.pages(context) }
}
