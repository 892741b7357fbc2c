/// What a tool's page shows: the tool and every comparison it is in.
struct ToolContent: Sendable {
  let card: ToolContext
  let comparisons: HTML

  static let fields = FieldTable<ToolContent>([
    .object("tool", "the tool", ToolContext.fields) { $0.card },
    .html("comparisons", "every comparison the tool is in, each by partials/comparison-link") { $0.comparisons },
    .flag("has_comparisons", "whether there are any") { !$0.comparisons.isEmpty },
  ])
}
