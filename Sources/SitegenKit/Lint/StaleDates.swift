/// Entries that nobody has looked at for long, measured by the newest entry: a site whose entries are all old is a site
/// at rest, and one that is old among new ones was forgotten.
enum StaleDates {
  /// How many months an entry may be behind the newest one.
  static let months = 12

  /// Advises on each entry that is further behind, at its day.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    guard let newest = NewestDay(entries.compactMap { $0.updated ?? $0.published }).day else { return }
    for entry in entries {
      let key: Entry.Key = entry.updated == nil ? .published : .updated
      guard let day = entry.updated ?? entry.published, isBehind(day, newest),
        let location = entry.locations.values[key]
      else { continue }
      diagnostics.report(
        .staleDate,
        "\"\(key.rawValue)\" is \(day), more than \(months) months before the newest entry's day, \(newest)",
        at: location, hint: "see whether the entry still holds, and set \"updated\"")
    }
  }

  /// Whether a day is more than those months before another one.
  static func isBehind(_ day: Day, _ newest: Day, by months: Int = Self.months) -> Bool {
    (12 * day.year + day.month + months, day.day) < (12 * newest.year + newest.month, newest.day)
  }
}
