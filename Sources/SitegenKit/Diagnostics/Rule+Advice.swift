extension Rule {
  /// What a careful editor would see to, though nothing is wrong.
  static let advice: [Rule] = [
    brokenLink, dateAhead, factExpected, factUnused, foreignMarkup, garbledText, markSpace, markupInValue,
    referenceUndefined, valueUnstated, loneTool, longTagline, nearDuplicate, reviewMissing, scoreVerdict, staleChecked,
    staleDate, verdictPassedOver,
  ]

  static let brokenLink = Rule(
    "broken-link", .advice,
    "A link in prose leads to no page of the site, or to no part of the page, or a picture is not there",
    cure: "Correct the address")

  static let dateAhead = Rule(
    "date-ahead", .advice,
    "An entry's day is more than five years after every other day of the site, so its year may be mistyped; what is"
      + " stale is not measured by it",
    cure: "Correct the year, or see to the entries that are so much older")

  static let factExpected = Rule(
    "fact-expected", .advice,
    "An entry has no value for a fact that site.yml expects of it",
    cure: "Add the value; \"n/a\" says that the fact does not apply")

  static let factUnused = Rule(
    "fact-unused", .advice,
    "No entry has a value for a fact, so readers can't compare by it",
    cure: "Fill it in, or remove it from site.yml")

  static let foreignMarkup = Rule(
    "foreign-markup", .advice,
    "A text holds markup of another program, such as {% include %}, [[a page]] or :::note, which readers see as it was"
      + " typed",
    cure: "Write it in Markdown, or between backticks to show it")

  static let garbledText = Rule(
    "garbled-text", .advice,
    "A word has letters that came out wrong when its file was read in one encoding and saved in another",
    cure: "Type it again, and save the file as UTF-8")

  static let markSpace = Rule(
    "mark-space", .advice,
    "The mark of a heading, a list or a quote has no ordinary space behind it, so that it is text for Markdown",
    cure: "Put a space behind the mark")

  static let markupInValue = Rule(
    "markup-in-value", .advice,
    "A value of the front matter holds Markdown or HTML, which readers see as it was typed",
    cure: "Write it as plain text; links belong in the description")

  static let referenceUndefined = Rule(
    "reference-undefined", .advice,
    "A footnote or a link lacks its definition or a bracket, so that readers see it as it was typed",
    cure: "Define it, or put the address in round brackets right behind the text in square ones")

  static let valueUnstated = Rule(
    "value-unstated", .advice,
    "An entry leaves out a value that readers compare tools by: entry, pricing, best_for, website, or a date",
    cure: "Add the value")

  static let loneTool = Rule(
    "lone-tool", .advice,
    "A category has one tool, so its page compares nothing",
    cure: "Add another tool, or move this one")

  static let longTagline = Rule(
    "long-tagline", .advice,
    "A tagline is longer than 120 characters, which is what lists and search results have room for",
    cure: "Shorten it, and say the rest in the description")

  static let nearDuplicate = Rule(
    "near-duplicate", .advice,
    "Two reviews share at least 60 % of their runs of three words; a tool's name counts as any name",
    cure: "Write of each tool what holds for it alone")

  static let reviewMissing = Rule(
    "review-missing", .advice,
    "A member of the panel has not reviewed the tool, so its comparisons have a gap",
    cure: "Write the review")

  static let scoreVerdict = Rule(
    "score-verdict", .advice,
    "A verdict contradicts its score: a skip from 75, or a ship below 40",
    cure: "See which of the two is meant")

  static let staleChecked = Rule(
    "stale-checked", .advice,
    "A value was looked up more than 12 months before the newest day that any entry names; the calendar of today plays no"
      + " part",
    cure: "See whether the value still holds, and set \"checked\"")

  static let staleDate = Rule(
    "stale-date", .advice,
    "An entry's day is more than 12 months before that of the newest entry; the calendar of today plays no part",
    cure: "See whether the entry still holds, and set \"updated\"")

  package static let verdictPassedOver = Rule(
    "verdict-passed-over", .advice,
    "Reviews have verdicts of their own on a site whose verdicts come from the scores, or that has none",
    cure: "Take the verdicts out, or leave \"verdicts\" out of site.yml")
}
