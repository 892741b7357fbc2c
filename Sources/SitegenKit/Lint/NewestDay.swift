/// The day by which a site's other days are old: the newest that any entry names.
///
/// A year that is mistyped (`2206`) would make every other entry old, so a day that is years after all others does not
/// count, and is told of at its own place.
struct NewestDay {
  /// How many months the newest day may be after the one before it.
  private static let months = 60

  /// Nil where no entry has a day.
  let day: Day?
  /// A day that is too far ahead of the others to be believed.
  let ahead: Day?

  /// Looks at all days of a site.
  init(_ days: [Day]) {
    let newest = days.max()
    let others = days.filter { $0 != newest }
    // Where most entries have the day, it is the others that were forgotten.
    guard let newest, let second = others.max(), others.count > days.count - others.count,
      StaleDates.isBehind(second, newest, by: Self.months)
    else {
      (day, ahead) = (newest, nil)
      return
    }
    (day, ahead) = (second, newest)
  }

  /// Advises on each entry whose day is ahead of all others, at that day.
  func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    guard let ahead, let day else { return }
    for entry in entries {
      for (key, found) in [(Entry.Key.updated, entry.updated), (.published, entry.published)] where found == ahead {
        guard let location = entry.locations.values[key] else { continue }
        diagnostics.report(
          .dateAhead, "\"\(key.rawValue)\" is \(ahead), years after every other day in the site; the next is \(day)",
          at: location, hint: "see whether the year is right")
      }
      for checked in entry.locations.checked where checked.value.firstDay == ahead {
        diagnostics.report(
          .dateAhead, "\"checked\" is \(checked.value), years after every other day in the site; the next is \(day)",
          at: checked.location, hint: "see whether the year is right")
      }
    }
  }
}
