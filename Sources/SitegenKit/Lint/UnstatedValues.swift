/// Values that no entry must have and that readers compare tools by, and reviewers who have not said anything.
enum UnstatedValues {
  /// Advises on each entry that lacks some, at its beginning, and on each reviewer that it lacks, at its panel.
  static func check(_ entries: [Entry], panel: [Reviewer], into diagnostics: inout Diagnostics) {
    for entry in entries {
      let missing = missingKeys(entry)
      if !missing.isEmpty {
        diagnostics.report(
          .valueUnstated,
          "\(statement(of: missing.map(\.rawValue))); readers compare tools by \(missing.count == 1 ? "it" : "them")",
          at: entry.locations.start)
      }
      for reviewer in panel where entry.reviews[reviewer.id] == nil {
        diagnostics.report(
          .reviewMissing, "\"\(reviewer.id)\" has not reviewed the tool, so its pages compare nothing there",
          at: entry.locations.values[.panel] ?? entry.locations.start)
      }
    }
  }

  private static func missingKeys(_ entry: Entry) -> [Entry.Key] {
    var keys: [Entry.Key] = []
    if entry.entryPrice == nil { keys.append(.entry) }
    if entry.pricing == nil { keys.append(.pricing) }
    if entry.bestFor == nil { keys.append(.bestFor) }
    if entry.website == nil { keys.append(.website) }
    // The day of publication stands in for it.
    if entry.updated == nil, entry.published == nil { keys.append(.updated) }
    // What has a value with a mistake is not missing.
    return keys.filter { entry.locations.values[$0] == nil }
  }

  /// Says that something is missing, as in `"entry" and "pricing" are missing`.
  static func statement(of names: [String]) -> String {
    names.quotedList + (names.count == 1 ? " is missing" : " are missing")
  }
}
