/// A sentence among the words of the site: its key, and by its type the placeholders that it may have.
struct Sentence<Name: Placeholder>: Sendable {
  let key: CopyKey

  fileprivate init(_ key: CopyKey) { self.key = key }

  fileprivate var row: (CopyKey, [String]) { (key, Name.allCases.map(\.rawValue)) }
}

/// The sentences of the site with their placeholders.
///
/// A key of `copy` that is none of them has words that are shown as they are, with their braces.
enum Sentences {
  // What sentences show, by the names in their braces.
  enum Categories: String, Placeholder {
    case a, b
    case firstCategory = "a_category"
    case secondCategory = "b_category"
  }
  enum Close: String, Placeholder {
    case a, b
    case firstScore = "a_score"
    case secondScore = "b_score"
  }
  enum Count: String, Placeholder { case count }
  enum CountOfTotal: String, Placeholder { case count, total }
  enum Date: String, Placeholder { case day }
  enum Gap: String, Placeholder {
    case reviewer, points, a, b
    case firstScore = "a_score"
    case secondScore = "b_score"
  }
  enum Leader: String, Placeholder { case leader, other, high, low }
  enum Level: String, Placeholder { case a, b, score }
  enum Margin: String, Placeholder { case tool, points }
  enum NamedCategory: String, Placeholder { case category }
  enum NamedTool: String, Placeholder { case tool }
  enum Value: String, Placeholder { case value }
  enum NamedThing: String, Placeholder { case name }
  enum NamedAnswer: String, Placeholder { case name, value }
  enum NamedValues: String, Placeholder { case tool, values }
  enum Asked: String, Placeholder { case text }
  enum NumberedTable: String, Placeholder { case subject, number }
  enum Review: String, Placeholder { case tool, score }
  enum Reviews: String, Placeholder { case tool, score, count }
  enum Reviewers: String, Placeholder { case reviewers }
  enum SharedCategory: String, Placeholder { case a, b, category }
  enum TwoValues: String, Placeholder {
    case fact, a, b
    case firstValue = "a_value"
    case secondValue = "b_value"
  }
  enum FactAndValue: String, Placeholder { case fact, value }
  enum FactAndValues: String, Placeholder { case fact, values }
  enum ValueAgainst: String, Placeholder { case fact, value, other }
  enum Points: String, Placeholder { case points }
  enum Score: String, Placeholder { case score }
  enum Place: String, Placeholder { case place }
  enum Win: String, Placeholder { case tool, count, total }
  enum Wins: String, Placeholder {
    case a, b
    case firstCount = "a_count"
    case secondCount = "b_count"
  }

  // What a pair's page computes.
  static let reviewCount = Sentence<Count>(.reviewCount)
  static let sharedCount = Sentence<Count>(.sharedCount)
  static let differences = Sentence<CountOfTotal>(.differences)
  static let summaryLeads = Sentence<Leader>(.summaryLeads)
  static let summaryLevel = Sentence<Level>(.summaryLevel)
  static let summaryClose = Sentence<Close>(.summaryClose)
  static let summaryShared = Sentence<Count>(.summaryShared)
  static let summaryUnreviewed = Sentence<NamedTool>(.summaryUnreviewed)
  static let summaryWins = Sentence<Win>(.summaryWins)
  static let summaryReviewers = Sentence<Wins>(.summaryReviewers)
  static let summaryTies = Sentence<Count>(.summaryTies)
  static let summaryMissing = Sentence<Count>(.summaryMissing)
  static let summaryGap = Sentence<Gap>(.summaryGap)
  static let leadBy = Sentence<Margin>(.leadBy)
  static let summarySameCategory = Sentence<SharedCategory>(.summarySameCategory)
  static let summaryCategories = Sentence<Categories>(.summaryCategories)

  static let summaryFacts = Sentence<CountOfTotal>(.summaryFacts)
  static let summaryFact = Sentence<TwoValues>(.summaryFact)
  static let fromValue = Sentence<Value>(.fromValue)
  static let moreItems = Sentence<Count>(.moreItems)

  // What is the same on every page of a tool or of the site.
  static let allAbout = Sentence<NamedTool>(.allAbout)
  static let pickIf = Sentence<NamedTool>(.pickIf)
  static let summaryTool = Sentence<NamedValues>(.summaryTool)
  static let toolTitle = Sentence<Reviews>(.toolTitle)
  static let toolTitleOne = Sentence<Review>(.toolTitleOne)
  static let categoryTitle = Sentence<NamedCategory>(.categoryTitle)
  static let notReviewedBy = Sentence<Reviewers>(.notReviewedBy)
  static let trustReviewed = Sentence<Date>(.trustReviewed)
  static let trustPrice = Sentence<Date>(.trustPrice)
  static let trustSources = Sentence<Count>(.trustSources)
  static let website = Sentence<NamedTool>(.website)
  static let feedNew = Sentence<NamedTool>(.feedNew)
  static let feedUpdated = Sentence<NamedTool>(.feedUpdated)
  static let votesCounted = Sentence<Date>(.votesCounted)
  static let votesFor = Sentence<CountOfTotal>(.votesFor)
  static let tableLabel = Sentence<NumberedTable>(.tableLabel)
  static let groupBest = Sentence<Count>(.groupBest)
  static let groupAll = Sentence<Count>(.groupAll)

  // Alternatives and lists.
  static let factValue = Sentence<FactAndValue>(.factValue)
  static let alternativesHeading = Sentence<NamedTool>(.alternativesHeading)
  static let alternativePrice = Sentence<ValueAgainst>(.alternativePrice)
  static let alternativeScore = Sentence<Points>(.alternativeScore)
  static let alternativeFact = Sentence<ValueAgainst>(.alternativeFact)
  static let alternativeMore = Sentence<FactAndValues>(.alternativeMore)
  static let alternativeCategory = Sentence<NamedCategory>(.alternativeCategory)
  static let otherComparisons = Sentence<Count>(.otherComparisons)
  static let listScore = Sentence<Score>(.listScore)
  static let listPlace = Sentence<Place>(.listPlace)

  // What the scripts of the default templates fill in, in the reader's browser.
  private static let bookmarksAdded = Sentence<NamedTool>(.bookmarksAdded)
  private static let bookmarksRemoved = Sentence<NamedTool>(.bookmarksRemoved)
  private static let searchFound = Sentence<Count>(.searchFound)
  private static let searchUnknown = Sentence<Asked>(.searchUnknown)
  private static let filterCount = Sentence<CountOfTotal>(.filterCount)
  private static let shortlistCompare = Sentence<Count>(.shortlistCompare)
  private static let compareAdded = Sentence<NamedTool>(.compareAdded)
  private static let compareAnother = Sentence<NamedTool>(.compareAnother)
  private static let weightsHighest = Sentence<NamedThing>(.weightsHighest)
  private static let weightsLowest = Sentence<NamedThing>(.weightsLowest)
  private static let weightsReviewer = Sentence<NamedThing>(.weightsReviewer)
  private static let weightsAnswer = Sentence<NamedAnswer>(.weightsAnswer)

  /// The names of the placeholders of each sentence.
  fileprivate static let placeholders = Dictionary(uniqueKeysWithValues: [
    reviewCount.row, sharedCount.row, differences.row, fromValue.row, summaryFacts.row, moreItems.row, summaryLeads.row,
    summaryLevel.row,
    summaryClose.row,
    summaryShared.row, summaryUnreviewed.row, summaryReviewers.row, summaryTies.row, summaryMissing.row,
    summaryGap.row, summarySameCategory.row, summaryCategories.row, summaryTool.row, leadBy.row, allAbout.row,
    summaryWins.row, summaryFact.row, toolTitle.row, toolTitleOne.row, categoryTitle.row, notReviewedBy.row,
    trustReviewed.row, trustPrice.row, trustSources.row,
    pickIf.row, feedNew.row, feedUpdated.row, website.row, votesCounted.row, votesFor.row, tableLabel.row,
    bookmarksAdded.row, bookmarksRemoved.row, searchFound.row, searchUnknown.row, filterCount.row, groupBest.row,
    groupAll.row, shortlistCompare.row, factValue.row, alternativesHeading.row, alternativePrice.row,
    alternativeScore.row, alternativeFact.row, alternativeMore.row, alternativeCategory.row, otherComparisons.row,
    listScore.row, listPlace.row, compareAdded.row, compareAnother.row, weightsHighest.row, weightsLowest.row,
    weightsReviewer.row, weightsAnswer.row,
  ])
}

extension CopyKey {
  /// The names of the placeholders that its words may have; empty for words that are shown as they are.
  var placeholders: [String] { Sentences.placeholders[self] ?? [] }
}
