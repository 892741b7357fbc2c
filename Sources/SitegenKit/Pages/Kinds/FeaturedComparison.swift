/// A comparison as a small score board shows it.
struct FeaturedComparison: Sendable {
  let first: ToolContext
  let second: ToolContext
  let url: String
  let hasNote: Bool
  /// What the two score with the reviewers who scored both.
  let lead: Lead

  init(_ pair: Pair, in context: SiteContext) {
    let (first, second) = (context.site.tools[pair.first], context.site.tools[pair.second])
    (self.first, self.second) = (context.toolContext(first), context.toolContext(second))
    url = context.addresses.link(Addresses.comparison(first.slug, second.slug))
    hasNote = context.site.pairs.note(on: pair) != nil
    lead = Lead(first.scores, second.scores)
  }

  static let fields = FieldTable<FeaturedComparison>([
    .object("first", "the first tool", ToolContext.fields) { $0.first },
    .object("second", "the second tool", ToolContext.fields) { $0.second },
    .url("url", "the link to the comparison") { $0.url },
    .flag("has_note", "whether an editor wrote a note on it") { $0.hasNote },
    .text("first_score", "the first tool's mean score by the reviewers who scored both; nothing where nobody did") {
      $0.lead.shared > 0 ? $0.lead.first.map { "\($0.score)" } : nil
    },
    .text("second_score", "the same for the second tool") {
      $0.lead.shared > 0 ? $0.lead.second.map { "\($0.score)" } : nil
    },
  ])
}
