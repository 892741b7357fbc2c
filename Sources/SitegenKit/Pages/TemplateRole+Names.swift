extension TemplateRole {
  /// The names that the role's template can use besides `site` and `copy`.
  var names: Shape.Names {
    switch self {
    case .base: ["content": .html, "page": .object(PageHead.fields.names)]
    case .comparison: PairSlots.fields.names
    case .index, .notFound: IndexContent.fields.names
    case .tool: ToolContent.fields.names
    case .category: CategoryContent.fields.names
    case .page: ProsePage.fields.names
    case .badge, .card, .pick, .vote: ToolContext.fields.names
    case .review: ReviewContext.fields.names
    case .comparisonLink: ComparisonLinks.names
    }
  }

  /// What those names mean, for the reference in Documentation/theme.md.
  var summaries: [NameSummary] {
    switch self {
    case .base:
      [
        NameSummary("content", .html, "what the template of the page made"),
        NameSummary("page", .object([:]), "what the head of the page says", innerNames: PageHead.fields.summaries),
      ]
    case .comparison: PairSlots.fields.summaries
    case .index, .notFound: IndexContent.fields.summaries
    case .tool: ToolContent.fields.summaries
    case .category: CategoryContent.fields.summaries
    case .page: ProsePage.fields.summaries
    case .badge, .card, .pick, .vote: ToolContext.fields.summaries
    case .review: ReviewContext.fields.summaries
    case .comparisonLink: ComparisonLinks.summaries
    }
  }
}
