extension Rule {
  /// `votes.csv` and the notes on pairs.
  static let votesAndNotes: [Rule] = [
    csvSyntax, duplicateVotes, pairName, unknownTool,
  ]

  package static let csvSyntax = Rule(
    "csv-syntax", .error,
    "votes.csv is not three fields a line: tool,ship,skip",
    cure: "Correct the line")

  static let duplicateVotes = Rule(
    "duplicate-votes", .error,
    "A tool has two lines of votes",
    cure: "Keep one of them")

  static let pairName = Rule(
    "pair-name", .error,
    "The file's name of a note is not two slugs with -vs- between them, the smaller first",
    cure: "Rename the file")

  static let unknownTool = Rule(
    "unknown-tool", .error,
    "Votes or a note name a tool that has no entry",
    cure: "Correct the slug")
}
