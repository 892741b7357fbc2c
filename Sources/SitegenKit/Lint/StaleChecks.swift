/// Values that nobody has looked up for long, measured by the newest day that any entry names.
enum StaleChecks {
  /// Advises on each value that was looked up longer ago, at the day of that.
  ///
  /// Of a month or a year, the last day counts: the value may have been looked up then.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    let newestDay = NewestDay(
      entries.flatMap { entry in
        [entry.updated ?? entry.published].compactMap(\.self) + entry.locations.checked.map(\.value.firstDay)
      })
    newestDay.check(entries, into: &diagnostics)
    guard let newest = newestDay.day else { return }
    for checked in entries.flatMap(\.locations.checked) where StaleDates.isBehind(checked.value.lastDay, newest) {
      diagnostics.report(
        .staleChecked,
        "\"checked\" is \(checked.value), more than \(StaleDates.months) months before the newest day in the site,"
          + " \(newest)",
        at: checked.location, hint: "see whether the value still holds, and set \"checked\"")
    }
  }
}
