extension Rule {
  /// Lists of tools by a rule.
  static let lists: [Rule] = [listOrder, listShort, unknownTag]

  static let listOrder = Rule(
    "list-order", .error,
    "A list is ordered by something that has no order",
    cure: "Write score, a fact whose numbers say which is better, or a date")

  static let listShort = Rule(
    "list-short", .advice,
    "A list has one tool or none, so that there is nothing to choose from",
    cure: "Ask for less in \"where\", or fill in the facts that it asks for")

  static let unknownTag = Rule(
    "unknown-tag", .error,
    "A list asks for a tag that no entry has",
    cure: "Correct the tag, or give it to an entry")
}
