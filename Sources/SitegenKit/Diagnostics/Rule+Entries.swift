extension Rule {
  /// One entry, or what two of them share.
  static let entries: [Rule] = [
    checkedDate, factElsewhere, factRange, factValue, date, logoContent, logoFormat, logoUnused, scoreRange, sameName,
    slug, slugClash, reviewDuplicate, reviewWithoutProse, reviewWithoutScore, unknownCategory, unknownFact,
    unknownReviewer, verdict, webAddress,
  ]

  static let checkedDate = Rule(
    "checked-date", .warning,
    "A value was looked up years after the entry's last change, so one of the two dates is mistyped",
    cure: "Correct \"checked\", or set \"updated\" to the day on which the entry was looked through")

  package static let factElsewhere = Rule(
    "fact-elsewhere", .warning,
    "An entry has a value for a fact that belongs to other categories, so no page shows it",
    cure: "Remove the value, or add the entry's category to the fact's \"only\"")

  static let factRange = Rule(
    "fact-range", .error,
    "A number is above the max of its fact, or its min is above its max",
    cure: "Correct the number, or the fact's max in site.yml")

  static let factValue = Rule(
    "fact-value", .error,
    "A value is not of its fact's kind, or not one of its values",
    cure: "Write it as the message says, or change the fact in site.yml")

  package static let date = Rule(
    "date", .error,
    "A date is no day of the calendar, or the last change is before the publication",
    cure: "Write it as YYYY-MM-DD")

  static let logoContent = Rule(
    "logo-content", .error,
    "An SVG logo is not XML, or holds something that could run, load something or lead elsewhere",
    cure: "Export it again as plain SVG, with outlines for text and without scripts, or use a PNG")

  static let logoFormat = Rule(
    "logo-format", .error,
    "A logo's file is another picture than the ending of its name says, or none",
    cure: "Give the file the ending of what it is, or convert the picture")

  static let logoUnused = Rule(
    "logo-unused", .warning,
    "A logo has the name of no entry, so no page shows it",
    cure: "Give it the slug of its entry, or remove it")

  package static let scoreRange = Rule(
    "score-range", .error,
    "A score is not from 0 to 100",
    cure: "Correct the score")

  static let sameName = Rule(
    "same-name", .warning,
    "Two entries have one name, so readers can't tell them apart",
    cure: "Add to the names what sets the tools apart, or remove one of the entries")

  package static let slug = Rule(
    "slug", .error,
    "A name that becomes an address has other characters than a–z, 0–9 and single hyphens, the word \"vs\", or a "
      + "name in use",
    cure: "Rename it")

  package static let slugClash = Rule(
    "slug-clash", .error,
    "Two files, aliases or categories would have one address, or two logos one entry",
    cure: "Rename one of them")

  static let reviewDuplicate = Rule(
    "review-duplicate", .error,
    "A reviewer has two reviews in one entry",
    cure: "Join them or remove one")

  static let reviewWithoutProse = Rule(
    "review-without-prose", .error,
    "A reviewer has a score and no text",
    cure: "Write the review under a level-2 heading with the reviewer's name, or remove the score")

  static let reviewWithoutScore = Rule(
    "review-without-score", .error,
    "A reviewer has a text and no score",
    cure: "Add the reviewer to \"panel\", or remove the text")

  static let unknownCategory = Rule(
    "unknown-category", .error,
    "The category of an entry or a list is not one of site.yml's",
    cure: "Choose one of them, or add it there")

  package static let unknownFact = Rule(
    "unknown-fact", .error,
    "An entry or a list names a fact that site.yml does not declare",
    cure: "Correct the id, or declare the fact there")

  package static let unknownReviewer = Rule(
    "unknown-reviewer", .error,
    "\"panel\" names someone who is no member of the panel",
    cure: "Use the id that site.yml gives the reviewer")

  static let verdict = Rule(
    "verdict", .error,
    "A verdict is neither ship nor skip",
    cure: "Write ship or skip")

  static let webAddress = Rule(
    "web-address", .error,
    "An address is not one of the web",
    cure: "Write the whole address, beginning with https://")
}
