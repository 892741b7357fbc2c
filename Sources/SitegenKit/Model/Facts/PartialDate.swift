/// A date as far as it is known: a year, a month of a year, or a day.
struct PartialDate: Sendable, Equatable, CustomStringConvertible {
  enum Precision: Int, Sendable { case year, month, day }

  /// The first day that it may be.
  let firstDay: Day
  let precision: Precision

  /// Reads `2009`, `2009-10` or `2009-10-01`; nil where it is written in another way or is not of the calendar.
  init?(_ text: String) {
    let forms: [(precision: Precision, bytes: Int, rest: String)] = [
      (.year, 4, "-01-01"), (.month, 7, "-01"), (.day, 10, ""),
    ]
    guard let form = forms.first(where: { $0.bytes == text.utf8.count }), let day = Day(text + form.rest) else {
      return nil
    }
    (firstDay, precision) = (day, form.precision)
  }

  /// The last day that it may be.
  var lastDay: Day {
    let month = precision == .year ? "\(description)-12" : description
    return precision == .day
      ? firstDay : ["31", "30", "29", "28"].firstValue { Day("\(month)-\($0)") } ?? firstDay
  }

  /// The date as in `2009-10`.
  var description: String {
    switch precision {
    case .year: String(firstDay.description.prefix(4))
    case .month: String(firstDay.description.prefix(7))
    case .day: firstDay.description
    }
  }

  /// Whether both may be one date: they are compared as far as both are known.
  ///
  /// This is no equality: 2009 agrees with 2009-10 and with 2009-11, which do not agree.
  func agrees(with other: PartialDate) -> Bool {
    let (left, right) = (firstDay, other.firstDay)
    switch Precision(rawValue: min(precision.rawValue, other.precision.rawValue)) {
    case .month: return (left.year, left.month) == (right.year, right.month)
    case .day: return left == right
    case .year, nil: return left.year == right.year
    }
  }
}
