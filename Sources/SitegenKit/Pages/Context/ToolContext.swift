/// A tool as templates see it: the tool with the site's words and addresses.
struct ToolContext: Sendable {
  let tool: Tool
  let panel: [Reviewer]
  let verdicts: VerdictPolicy
  let copy: Copy
  let addresses: Addresses
  let days: DayStyle
  /// What makes the cells of facts; nil where none is shown.
  let cells: FactCells?
  /// Where readers can propose changes; nil where nowhere.
  var edit: EditAddress?
  /// The tags that have pages.
  var tags = Tags.none

  var reviews: [ReviewContext] {
    zip(panel, tool.reviews).map { ReviewContext(reviewer: $0, review: $1, tool: tool, copy: copy) }
  }
}

/// What one reviewer says of one tool: a cell of the scorecard, which is there without a review too.
struct ReviewContext: Sendable {
  let reviewer: Reviewer
  let review: Review?
  let tool: Tool
  let copy: Copy
}

extension ReviewContext {
  /// The names that a template can use for one review.
  static let fields = FieldTable<ReviewContext>([
    .text("reviewer", "the reviewer's name") { $0.reviewer.name },
    .text("reviewer_id", "the reviewer's id, for CSS classes and anchors") { $0.reviewer.id },
    .text("question", "what the reviewer asks of a tool") { $0.reviewer.question },
    .text("tool_name", "the name of the tool that is reviewed") { $0.tool.name },
    .html("tool_name_html", "the same, in a bdi where its direction may differ from the page's") {
      $0.tool.nameInHTML
    },
    .text("monogram", "the first letter of the tool's name") { $0.tool.monogram },
    .text("score", "the score, 0 to 100; nothing where the tool is not reviewed") { $0.review.map { "\($0.score)" } },
    .text("verdict", "ship or skip; nothing on a site that has scores alone") { $0.review?.verdict?.rawValue },
    .text("verdict_label", "the verdict in the site's words, in lower case") { cell in
      cell.review?.verdict.map { $0.label(cell.copy).lowercased() }
    },
    .text("score_line", "score and verdict: 82/100 · ship; the score alone on a site without verdicts") { cell in
      cell.review.map { review in
        let score = "\(review.score)/\(Review.scores.upperBound)"
        return review.verdict.map { "\(score) · \($0.label(cell.copy).lowercased())" } ?? score
      }
    },
    .html("prose", "the review") { $0.review?.prose },
  ])
}

extension ToolContext {
  /// The names that a template can use for one tool.
  static let fields = FieldTable<ToolContext>([
    .text("slug", "the tool's name in addresses") { $0.tool.slug.text },
    .text("name", "the tool's name") { $0.tool.name },
    .html("name_html", "the same, in a bdi where its direction may differ from the page's") { $0.tool.nameInHTML },
    .text("name_rank", "the place of the name among those of all tools, from 0") { "\($0.tool.nameRank)" },
    .text("name_text", "the same as plain text, between marks of Unicode instead: for titles, options, attributes") {
      $0.tool.nameInText
    },
    .text("short_name", "the name for places with little room; the name where the entry gives none") {
      $0.tool.shortName
    },
    .html("short_name_html", "the same, in a bdi where its direction may differ from the page's") {
      $0.tool.shortNameInHTML
    },
    .flag("is_mixed", "whether its texts may run in another direction than the page: they want a dir=\"auto\"") {
      $0.tool.isMixed
    },
    .text(
      "tagline",
      "what it is, in a sentence: the description's first one where the entry has no tagline; nothing without both"
    ) { $0.tool.tagline },
    .flag("says_tagline", "whether the entry itself has a tagline") { $0.tool.entry.tagline != nil },
    .text("monogram", "the first letter of the name") { $0.tool.monogram },
    .url("logo", "the link to its logo; nothing where it has none") { context in
      context.tool.logo.map { "\(context.addresses.site.pathPrefix)/\($0.published)" }
    },
    .url("url", "the link to the tool's own page") { $0.addresses.link($0.addresses.tool($0.tool.slug)) },
    .text("category", "the name of its category, of several the main one's") { $0.tool.category.name },
    .url("category_url", "the link to that category's page") {
      $0.addresses.link($0.addresses.category($0.tool.category))
    },
    .list("categories", "all its categories, the main one first", SiteContext.Link.fields) { context in
      context.tool.categories.map { category in
        SiteContext.Link(name: category.name, url: context.addresses.link(context.addresses.category(category)))
      }
    },
    .text("category_line", "the names of all its categories, with commas between them") {
      $0.tool.categories.map(\.name).joined(separator: ", ")
    },
    .flag("has_categories", "whether it has more than one") { $0.tool.categories.count > 1 },
    .html(
      "visit", "the link to the tool's website, with the words for a sponsored one where it is; nothing without any"
    ) {
      $0.visit
    },
    .url("website", "the address of the tool's website; nothing for a sponsored one, which visit alone shows") {
      $0.tool.entry.website.flatMap { $0.isSponsored ? nil : $0.url }
    },
    .url("edit_url", "where readers propose a change to its entry; nothing where site.yml has no edit") { context in
      context.edit?.address(of: context.tool.entry.path)
    },
    .flag("has_entry", "whether the entry says what it costs to start") { $0.tool.entry.entryPrice != nil },
    .flag("has_pricing", "whether the entry says what it costs") { $0.tool.entry.pricing != nil },
    .html("entry_cell", "what it costs to start, with note and source, by partials/fact") { context in
      context.cells?.html(context.tool.entry.entryPrice)
    },
    .html("pricing_cell", "what it costs, with note and source, by partials/fact") { context in
      context.cells?.html(context.tool.entry.pricing)
    },
    .text("entry", "what it costs to start") { $0.price($0.tool.entry.entryPrice) },
    .text("pricing", "what it costs") { $0.price($0.tool.entry.pricing) },
    .text("best_for", "whom it suits") { $0.tool.entry.bestFor ?? $0.copy[.unknown] },
    .text("verdict", "the panel's verdict in a word; nothing without reviews, and on a site that has scores alone") {
      context in
      context.tool.panel.verdict.map { $0.label(context.copy) }
    },
    .text("verdict_id", "the panel's verdict for CSS classes: ship, skip, split or none") {
      $0.tool.panel.verdict?.id ?? "none"
    },
    .text("panel_ship", "the share of ship reviews: 75%") { $0.tool.panel.shipPercent.map { "\($0)%" } ?? "—" },
    .text("panel_line", "verdict and counts: Ship · 3 ship / 1 skip; nothing on a site that has scores alone") {
      context in
      let panel = context.tool.panel
      guard let verdict = panel.verdict else { return panel.count == 0 ? context.copy[.noReview] : nil }
      return "\(verdict.label(context.copy)) · \(context.count(ship: panel.ships, skip: panel.skips))"
    },
    .flag("is_reviewed", "whether the panel has reviewed it") { $0.tool.panel.count > 0 },
    .text("average", "the mean of the scores, 0 to 100; nothing without reviews") { context in
      context.tool.panel.average.map { "\($0)" }
    },
    .text("review_count", "how many reviews that is the mean of, in words: 4 reviews") { context in
      let count = context.tool.panel.count
      return count > 0 ? context.copy.count(count, Sentences.reviewCount, one: .reviewCountOne) : nil
    },
    .flag("has_votes", "whether the community has voted") { $0.tool.votes != nil },
    .text("community", "the community's vote in short: 71%, 7 of 9 below ten votes, — without votes") { context in
      guard let votes = context.tool.votes else { return "—" }
      guard votes.total >= smallestPercentage else { return "\(votes.ship)/\(votes.total)" }
      return PanelSummary.percent(votes.ship, of: votes.total).map { "\($0)%" }
    },
    .text("community_line", "the community's votes: 17 ship / 9 skip; 17 of 26 for it on a site without verdicts") {
      $0.communityLine
    },
    .text("all_about", "the words of the link to its page where there are no reviews: All about X") { context in
      context.copy.filled(Sentences.allAbout) { name in
        switch name {
        case .tool: context.tool.nameInText
        }
      }
    },
    .flag("has_pick", "whether the entry says whom it suits, or has pros or cons: else there is nothing to pick it by")
    {
      $0.tool.hasPick
    },
    .text("pick_heading", "the heading of its reasons: its name") { context in
      context.copy.filled(Sentences.pickIf) { name in
        switch name {
        case .tool: context.tool.nameInText
        }
      }
    },
    .text("published", "the day of its first publication: 2026-10-02") { $0.tool.entry.published?.description },
    .text("updated", "the day of the last change: 2026-11-18") { $0.tool.updated?.description },
    .text("published_day", "the first of these in words: 2 Oct 2026") { context in
      context.tool.entry.published.map(context.days.text)
    },
    .text("updated_day", "the second in words") { context in context.tool.updated.map(context.days.text) },
    .text(
      "trust",
      "what its page rests on, in a line: when it was reviewed, by how many, when the price was checked, how many sources"
    ) { $0.trust },
    .list("changes", "what changed about it, the newest first", changeFields) { context in
      context.tool.entry.changes.map { (change: $0, days: context.days) }
    },
    .flag("has_changes", "whether the entry tells of any change") { !$0.tool.entry.changes.isEmpty },
    .html("description", "what the tool is, in a paragraph or two") { $0.tool.entry.description },
    .flag("has_description", "whether the entry has such a text") { !$0.tool.entry.description.isEmpty },
    .texts("pros", "what speaks for it") { $0.tool.entry.pros },
    .flag("has_pros", "whether there are any") { !$0.tool.entry.pros.isEmpty },
    .flag("has_cons", "whether there are any") { !$0.tool.entry.cons.isEmpty },
    .texts("cons", "what speaks against it") { $0.tool.entry.cons },
    .texts("tags", "its tags") { $0.tool.entry.tags },
    .flag("has_tags", "whether there are any") { !$0.tool.entry.tags.isEmpty },
    .list("tag_links", "its tags, each with the link to its page where it has one", SiteContext.Link.fields) {
      $0.tagLinks
    },
    .flag("says_best_for", "whether the entry says whom it suits") { $0.tool.entry.bestFor != nil },
    .list("facts", "what is known of each fact that belongs to it", FactContext.fields) { context in
      context.cells?.facts(of: context.tool) ?? []
    },
    .list("fact_groups", "the same under their headings", FactGroup.fields) { context in
      context.cells?.groups(of: context.tool) ?? []
    },
    .flag("has_facts", "whether any fact belongs to it") { context in
      !(context.cells?.facts(of: context.tool).isEmpty ?? true)
    },
    .factsByID("fact", "one fact by its id: {{fact.ID.text}}", FactContext.fields) { context, id in
      context.cells?.fact(of: context.tool, id: id)
    },
    .list("reviews", "one cell for each member of the panel", ReviewContext.fields) { $0.reviews },
  ])

  private static let changeFields = FieldTable<(change: Change, days: DayStyle)>([
    .text("day", "the day of the change: 2026-11-18") { $0.change.day.description },
    .text("day_in_words", "the same in words: 18 Nov 2026") { $0.days.text($0.change.day) },
    .text("text", "what changed, in a line") { $0.change.text },
  ])

  /// Below this many votes a percentage would claim too much.
  private static let smallestPercentage = 10

  private var communityLine: String {
    guard let votes = tool.votes else { return copy[.noVotes] }
    guard verdicts == .scoresAlone else { return count(ship: votes.ship, skip: votes.skip) }
    return copy.filled(Sentences.votesFor) { name in
      switch name {
      case .count: "\(votes.ship)"
      case .total: "\(votes.total)"
      }
    }
  }

  private func count(ship: Int, skip: Int) -> String {
    "\(ship) \(copy[.ship].lowercased()) / \(skip) \(copy[.skip].lowercased())"
  }
}
