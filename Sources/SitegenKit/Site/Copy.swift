/// The words of the site that no entry owns; `copy` in `site.yml` replaces any of them.
enum CopyKey: String, CaseIterable, Sendable {
  // A pair's page
  case kicker, lede
  case titleQuestion = "title_question"
  case decision
  case panelVerdict = "panel_verdict"
  case panelShip = "panel_ship"
  case community, entry, pricing
  case bestFor = "best_for"
  case category
  case scorecardHeading = "scorecard_heading"
  case noteHeading = "note_heading"
  case relatedHeading = "related_heading"
  case noVotes = "no_votes"
  case noReview = "no_review"
  case unknown

  // Verdicts
  case ship, skip, split

  // The newsletter
  case newsletterKicker = "newsletter_kicker"
  case newsletterHeading = "newsletter_heading"
  case newsletterText = "newsletter_text"
  case newsletterLabel = "newsletter_label"
  case newsletterButton = "newsletter_button"

  // Bookmarks
  case bookmarksHeading = "bookmarks_heading"
  case bookmarksLoading = "bookmarks_loading"
  case bookmarksEmpty = "bookmarks_empty"
  case bookmarksHint = "bookmarks_hint"

  // Every page
  case notice
  case skipLink = "skip_link"
  case home
  case navigationLabel = "navigation_label"
  case breadcrumbLabel = "breadcrumb_label"
  case compare
  case versus
  case updated
  case website
  case pros, cons

  // The other kinds of page
  case indexKicker = "index_kicker"
  case indexLede = "index_lede"
  case toolsHeading = "tools_heading"
  case comparisonsHeading = "comparisons_heading"
  case newestHeading = "newest_heading"
  case toolKicker = "tool_kicker"
  case aboutHeading = "about_heading"
  case averageScore = "average_score"
  case categoryKicker = "category_kicker"
  case notFoundHeading = "not_found_heading"
  case notFoundText = "not_found_text"

  /// The words where the site sets none.
  var standard: String {
    switch self {
    case .kicker: "Tool comparison"
    case .lede: "Two tools side by side: what the panel decided, what they cost, and where the reviewers disagree."
    case .titleQuestion: "Which one should you choose?"
    case .decision: "Decision"
    case .panelVerdict: "Panel verdict"
    case .panelShip: "Panel ship"
    case .community: "Community"
    case .entry: "Entry"
    case .pricing: "Pricing"
    case .bestFor: "Best for"
    case .category: "Category"
    case .scorecardHeading: "Reviewer scorecard"
    case .noteHeading: "Editor’s note"
    case .relatedHeading: "Related comparisons"
    case .noVotes: "No community votes yet"
    case .noReview: "Not reviewed"
    case .unknown: "Not stated"
    case .ship: "Ship"
    case .skip: "Skip"
    case .split: "Split"
    case .newsletterKicker: "Stay up to date"
    case .newsletterHeading: "New comparisons as they are published"
    case .newsletterText: "Hear about a tool when the panel has looked at it."
    case .newsletterLabel: "Email address"
    case .newsletterButton: "Subscribe"
    case .bookmarksHeading: "Bookmarks"
    case .bookmarksLoading: "Reading your bookmarks…"
    case .bookmarksEmpty: "Nothing saved yet"
    case .bookmarksHint: "Save a tool and it is kept here, in this browser."
    case .notice: ""
    case .skipLink: "Skip to the content"
    case .home: "Home"
    case .navigationLabel: "Main"
    case .breadcrumbLabel: "Breadcrumb"
    case .compare: "Compare"
    case .versus: "vs"
    case .updated: "Updated"
    case .website: "Website"
    case .pros: "Pros"
    case .cons: "Cons"
    case .indexKicker: "Compare two tools"
    case .indexLede: "Every tool here was judged by the same panel, so that any two can be set side by side."
    case .toolsHeading: "Tools"
    case .comparisonsHeading: "Comparisons"
    case .newestHeading: "Newest comparisons"
    case .toolKicker: "Tool"
    case .aboutHeading: "What it is"
    case .averageScore: "Average score"
    case .categoryKicker: "Category"
    case .notFoundHeading: "This page does not exist"
    case .notFoundText: "The address may be old or mistyped. The tools below are all there is."
    }
  }
}

/// The words of one site: its own where it has set them, the standard ones elsewhere.
struct Copy: Sendable {
  private var own: [CopyKey: String] = [:]

  subscript(key: CopyKey) -> String {
    get { own[key] ?? key.standard }
    set { own[key] = newValue }
  }
}
