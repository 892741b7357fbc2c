extension CopyKey {
  /// The words where the site sets none.
  var standard: String {
    switch self {
    case .kicker: "Tool comparison"
    case .lede: "Two tools side by side: what the panel decided, what they cost, and where the reviewers disagree."
    case .titleQuestion: "Which one should you choose?"
    case .summaryHeading: "The short version"
    case .averageHeading: "Average score"
    case .outOf: "out of 100"
    case .reviewCount: "{count} reviews"
    case .reviewCountOne: "1 review"
    case .sharedCount: "{count} shared reviewers"
    case .sharedCountOne: "1 shared reviewer"
    case .decision: "Decision"
    case .panelVerdict: "Panel verdict"
    case .panelShip: "Panel ship"
    case .averageScore: "Average score"
    case .community: "Community"
    case .entry: "Entry"
    case .pricing: "Pricing"
    case .bestFor: "Best for"
    case .category: "Category"
    case .differences: "{count} of {total} rows differ"
    case .onlyDifferences: "Show only what differs"
    case .pickHeading: "Which one for you"
    case .pickIf: "Pick {tool} if"
    case .scorecardHeading: "Reviewer scorecard"
    case .scoreLegend: "Scores out of 100; the line marks 50"
    case .noteHeading: "Editor’s note"
    case .relatedHeading: "Related comparisons"
    case .fullReview: "Full review"
    case .noVotes: "No community votes yet"
    case .noReview: "Not reviewed"
    case .unknown: "Not stated"
    case .summaryLeads: "{leader} leads on average, {high} to {low}."
    case .summaryLevel: "On average the two are level at {score}."
    case .summaryClose: "On average the two are level: {a} {a_score}, {b} {b_score}."
    case .summaryShared: "Reviewers who scored both: {count}."
    case .summaryUnshared: "No reviewer scored both."
    case .summaryUnreviewed: "{tool} has no reviews yet."
    case .summaryReviewers: "Reviewer by reviewer: {a} {a_count}, {b} {b_count}."
    case .summaryTies: "Ties: {count}."
    case .summaryMissing: "Reviewers without a score for both: {count}."
    case .summaryGap: "The widest gap is the {reviewer}’s: {points} points."
    case .leadBy: "{tool} by {points}"
    case .leadTie: "Tie"
    case .leadNone: "No contest"
    case .ship: "Ship"
    case .skip: "Skip"
    case .split: "Split"
    case .votesHeading: "Your turn"
    case .votesText: "Have you used one of them? Each vote counts once the site is built again."
    case .votesThanks: "Thank you. Your vote counts once the site is built again."
    case .votesCounted: "Votes counted on {day}"
    case .newsletterKicker: "Stay up to date"
    case .newsletterHeading: "New comparisons as they are published"
    case .newsletterText: "Hear about a tool when the panel has looked at it."
    case .newsletterLabel: "Email address"
    case .newsletterButton: "Subscribe"
    case .newsletterTrap: "Leave this empty"
    case .feed: "Feed"
    case .feedLink: "Follow the feed"
    case .bookmarksHeading: "Bookmarks"
    case .bookmarksLoading: "Reading your bookmarks…"
    case .bookmarksEmpty: "Nothing saved yet"
    case .bookmarksHint: "Save a tool and it is kept here, in this browser."
    case .bookmarksSave: "Save"
    case .bookmarksRemove: "Remove"
    case .bookmarksCompare: "Compare these two"
    case .bookmarksClose: "Close"
    case .bookmarksAdded: "{tool} is saved."
    case .bookmarksRemoved: "{tool} is removed."
    case .bookmarksVolatile: "This browser keeps no data of this site, so the list lasts until you close the page."
    case .searchLabel: "Find a tool or a comparison"
    case .searchHint: "A name, or two with “vs” between them"
    case .searchFound: "Results: {count}"
    case .pickerHeading: "Compare any two"
    case .pickerFirst: "First tool"
    case .pickerSecond: "Second tool"
    case .pickerButton: "Compare"
    case .pickerSame: "Pick two different tools."
    case .pickerMissing: "These two have no page of their own."
    case .filterLabel: "Narrow the list"
    case .filterAll: "All"
    case .filterCount: "{count} of {total} tools"
    case .sortLabel: "Order"
    case .sortName: "Name"
    case .sortScore: "Score"
    case .sortUpdated: "Last updated"
    case .notice: ""
    case .skipLink: "Skip to the content"
    case .home: "Home"
    case .navigationLabel: "Main"
    case .breadcrumbLabel: "Breadcrumb"
    case .compare: "Compare"
    case .versus: "vs"
    case .published: "Published"
    case .updated: "Updated"
    case .method: "How scoring works"
    case .themeLabel: "Theme"
    case .themeSystem: "System"
    case .themeLight: "Light"
    case .themeDark: "Dark"
    case .indexKicker: "Compare two tools"
    case .indexLede: "Every tool here was judged by the same panel, so that any two can be set side by side."
    case .toolsHeading: "Tools"
    case .comparisonsHeading: "Comparisons"
    case .newestHeading: "Newest comparisons"
    case .toolKicker: "Tool"
    case .suitsHeading: "Who it suits"
    case .aboutHeading: "What it is"
    case .website: "Website"
    case .pros: "For it"
    case .cons: "Against it"
    case .tags: "Tags"
    case .tableLabel: "{subject}: table {number}"
    case .taskDone: "Done"
    case .taskOpen: "Open"
    case .categoryKicker: "Category"
    case .notFoundHeading: "This page does not exist"
    case .notFoundText: "The address may be old or mistyped. Every tool is listed below."
    case .notFoundMeant: "You may be looking for this:"
    }
  }

  /// The places that a sentence may fill, written as `{name}`.
  var places: [String] {
    switch self {
    case .differences: ["count", "total"]
    case .pickIf: ["tool"]
    case .summaryLeads: ["leader", "other", "high", "low"]
    case .summaryLevel: ["score"]
    case .summaryClose: ["a", "b", "a_score", "b_score"]
    case .summaryShared: ["count"]
    case .reviewCount, .sharedCount: ["count"]
    case .tableLabel: ["subject", "number"]
    case .summaryUnreviewed: ["tool"]
    case .summaryReviewers: ["a", "b", "a_count", "b_count"]
    case .summaryTies: ["count"]
    case .summaryMissing: ["count"]
    case .summaryGap: ["reviewer", "points"]
    case .leadBy: ["tool", "points"]
    case .votesCounted: ["day"]
    case .bookmarksAdded: ["tool"]
    case .bookmarksRemoved: ["tool"]
    case .searchFound: ["count"]
    case .filterCount: ["count", "total"]
    default: []
    }
  }
}
