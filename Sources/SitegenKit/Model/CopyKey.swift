/// The words of the site that no entry owns; `copy` in `site.yml` replaces any of them.
///
/// `CopyKey+Standard.swift` has the words.
enum CopyKey: String, CaseIterable, Sendable {
  // A pair's page
  case kicker
  case lede
  case titleQuestion = "title_question"
  case summaryHeading = "summary_heading"
  case averageHeading = "average_heading"
  case outOf = "out_of"
  case reviewCount = "review_count"
  case reviewCountOne = "review_count_one"
  case sharedCount = "shared_count"
  case sharedCountOne = "shared_count_one"
  case decision
  case panelVerdict = "panel_verdict"
  case panelShip = "panel_ship"
  case averageScore = "average_score"
  case community
  case entry
  case pricing
  case bestFor = "best_for"
  case category
  case differences
  case onlyDifferences = "only_differences"
  case pickHeading = "pick_heading"
  case pickIf = "pick_if"
  case scorecardHeading = "scorecard_heading"
  case scoreLegend = "score_legend"
  case notReviewedBy = "not_reviewed_by"
  case jumpLabel = "jump_label"
  case jumpTable = "jump_table"
  case jumpReviews = "jump_reviews"
  case jumpPick = "jump_pick"
  case change
  case trustReviewed = "trust_reviewed"
  case trustPrice = "trust_price"
  case trustSources = "trust_sources"
  case noteHeading = "note_heading"
  case relatedHeading = "related_heading"
  case changesHeading = "changes_heading"
  case feedNew = "feed_new"
  case feedUpdated = "feed_updated"
  case fullReview = "full_review"
  case yes
  case no
  case partly
  case notApplicable = "not_applicable"
  case fromValue = "from_value"
  case moreItems = "more_items"
  case moreText = "more_text"
  case factAbout = "fact_about"
  case factSource = "fact_source"
  case factChecked = "fact_checked"
  case summaryFacts = "summary_facts"
  case factsHeading = "facts_heading"
  case factValue = "fact_value"
  case allAbout = "all_about"
  case noVotes = "no_votes"
  case noReview = "no_review"
  case unknown

  // Sentences that a pair's page computes
  case summaryLeads = "summary_leads"
  case summaryLevel = "summary_level"
  case summaryClose = "summary_close"
  case summaryShared = "summary_shared"
  case summaryUnshared = "summary_unshared"
  case summaryUnreviewed = "summary_unreviewed"
  case summaryWins = "summary_wins"
  case summaryReviewers = "summary_reviewers"
  case summaryTies = "summary_ties"
  case summaryMissing = "summary_missing"
  case summaryGap = "summary_gap"
  case summarySameCategory = "summary_same_category"
  case summaryCategories = "summary_categories"
  case summaryTool = "summary_tool"
  case summaryFact = "summary_fact"
  case leadBy = "lead_by"
  case leadTie = "lead_tie"
  case leadNone = "lead_none"

  // Verdicts
  case ship
  case skip
  case split

  // Votes
  case votesHeading = "votes_heading"
  case votesText = "votes_text"
  case votesThanks = "votes_thanks"
  case votesCounted = "votes_counted"
  case votesFor = "votes_for"

  // The newsletter
  case newsletterKicker = "newsletter_kicker"
  case newsletterHeading = "newsletter_heading"
  case newsletterText = "newsletter_text"
  case newsletterLabel = "newsletter_label"
  case newsletterButton = "newsletter_button"
  case newsletterTrap = "newsletter_trap"
  case feed
  case dataLink = "data_link"
  case dataLicence = "data_licence"
  case feedLink = "feed_link"

  // Bookmarks
  case bookmarksHeading = "bookmarks_heading"
  case bookmarksLoading = "bookmarks_loading"
  case bookmarksEmpty = "bookmarks_empty"
  case bookmarksHint = "bookmarks_hint"
  case bookmarksSave = "bookmarks_save"
  case bookmarksRemove = "bookmarks_remove"
  case bookmarksCompare = "bookmarks_compare"
  case bookmarksClose = "bookmarks_close"
  case bookmarksAdded = "bookmarks_added"
  case bookmarksRemoved = "bookmarks_removed"
  case bookmarksVolatile = "bookmarks_volatile"

  // Finding a comparison
  case searchLabel = "search_label"
  case searchHint = "search_hint"
  case searchFound = "search_found"
  case searchUnknown = "search_unknown"
  case searchJoins = "search_joins"
  case pickerHeading = "picker_heading"
  case pickerFirst = "picker_first"
  case pickerSecond = "picker_second"
  case pickerButton = "picker_button"
  case pickerSame = "picker_same"
  case pickerMissing = "picker_missing"
  case compareWith = "compare_with"
  case filterLabel = "filter_label"
  case filterAll = "filter_all"
  case filterCount = "filter_count"
  case filterNone = "filter_none"
  case filterReset = "filter_reset"
  case filterFacts = "filter_facts"
  case filterLeast = "filter_least"
  case filterMost = "filter_most"
  case filterRemove = "filter_remove"
  case sortLabel = "sort_label"
  case sortName = "sort_name"
  case sortScore = "sort_score"
  case sortUpdated = "sort_updated"
  case pagesLabel = "pages_label"
  case pagePrevious = "page_previous"
  case pageNext = "page_next"
  case pageTitle = "page_title"
  case groupBest = "group_best"
  case groupAll = "group_all"
  case shortlistHeading = "shortlist_heading"
  case shortlistHint = "shortlist_hint"
  case shortlistCompare = "shortlist_compare"
  case shortlistClear = "shortlist_clear"

  // Any two to four tools
  case compareHeading = "compare_heading"
  case compareText = "compare_text"
  case comparePlain = "compare_plain"
  case compareAdd = "compare_add"
  case compareHint = "compare_hint"
  case compareAdded = "compare_added"
  case compareBegin = "compare_begin"
  case compareAnother = "compare_another"
  case compareFull = "compare_full"
  case comparePage = "compare_page"
  case compareFailed = "compare_failed"
  case weightsHeading = "weights_heading"
  case weightsText = "weights_text"
  case weightsTotal = "weights_total"
  case weightsClear = "weights_clear"
  case weightsHighest = "weights_highest"
  case weightsLowest = "weights_lowest"
  case weightsReviewer = "weights_reviewer"
  case weightsAnswer = "weights_answer"

  // Every page
  case notice
  case skipLink = "skip_link"
  case home
  case navigationLabel = "navigation_label"
  case breadcrumbLabel = "breadcrumb_label"
  case compare
  case versus
  case edit
  case published
  case updated
  case method
  case themeLabel = "theme_label"
  case themeSystem = "theme_system"
  case themeLight = "theme_light"
  case themeDark = "theme_dark"

  // The other kinds of page
  case indexKicker = "index_kicker"
  case indexHeading = "index_heading"
  case indexLede = "index_lede"
  case featuredHeading = "featured_heading"
  case categoriesHeading = "categories_heading"
  case toolsHeading = "tools_heading"
  case comparisonsHeading = "comparisons_heading"
  case newestHeading = "newest_heading"
  case toolKicker = "tool_kicker"
  case toolTitle = "tool_title"
  case toolTitleOne = "tool_title_one"
  case alternativesHeading = "alternatives_heading"
  case alternativePrice = "alternative_price"
  case alternativeScore = "alternative_score"
  case alternativeFact = "alternative_fact"
  case alternativeMore = "alternative_more"
  case alternativeCategory = "alternative_category"
  case otherComparisons = "other_comparisons"
  case listsHeading = "lists_heading"
  case listKicker = "list_kicker"
  case listScore = "list_score"
  case listPlace = "list_place"
  case listEmpty = "list_empty"
  case suitsHeading = "suits_heading"
  case aboutHeading = "about_heading"
  case website
  case sponsored
  case pros
  case cons
  case tags
  case tableLabel = "table_label"
  case taskDone = "task_done"
  case taskOpen = "task_open"
  case footnoteBack = "footnote_back"
  case categoryKicker = "category_kicker"
  case categoryTitle = "category_title"
  case tagKicker = "tag_kicker"
  case tagTitle = "tag_title"
  case notFoundHeading = "not_found_heading"
  case notFoundText = "not_found_text"
  case notFoundMeant = "not_found_meant"
}
