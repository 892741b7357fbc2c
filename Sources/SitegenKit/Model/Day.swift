/// A day of the (proleptic Gregorian) calendar, without a time or a zone.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  /// Reads `YYYY-MM-DD`; nil where it is written in another way or is no day of the calendar.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy(Ascii.isDigit)
        ? bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), year > 0,
      (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a day that another program wrote with its year first: `2026/1/2`, `2026.01.02`, `2026-01-02T10:00:00Z`.
  init?(otherForm text: String) {
    let bytes = Array(text.utf8)
    let date = bytes.prefix { Ascii.isDigit($0) || "-/.".utf8.contains($0) }
    let parts = date.split(omittingEmptySubsequences: false) { !Ascii.isDigit($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 3, parts[0].utf8.count == 4,
      date.endIndex == bytes.count || "T ".utf8.contains(bytes[date.endIndex])
    else { return nil }
    self.init(parts.map { $0.utf8.count == 1 ? "0\($0)" : $0 }.joined(separator: "-"))
  }

  /// The day that comes so many days after the first one of 1970; nil before that and after the year 9999.
  package init?(daysSince1970 days: Int) {
    guard (0..<2_932_897).contains(days) else { return nil }
    // Years that begin in March have the leap day at their end; 400 of them are of equal length.
    let shifted = days + 719_468
    let inEra = shifted % 146_097
    let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    year = yearOfEra + shifted / 146_097 * 400 + (month <= 2 ? 1 : 0)
  }

  /// The day as in `2026-10-02`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the day to a text, as in `2026-10-02`.
  func append(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 10) { text in
      func appendTwo(_ number: Int) {
        text.append(UInt8(ascii: "0") + UInt8(number / 10 % 10))
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
      }
      appendTwo(year / 100)
      appendTwo(year)
      text.append(UInt8(ascii: "-"))
      appendTwo(month)
      text.append(UInt8(ascii: "-"))
      appendTwo(day)
    }
  }

  /// Whether the left day comes before the right one.
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The first second of the day in UTC.
  var secondsSince1970: Int {
    // Years that begin in March have the leap day at their end.
    let marchYear = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let days = 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
    return (days - 719_468) * 86_400
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// The later of two days; a missing day is earlier than every other.
  static func later(_ left: Day?, _ right: Day?) -> Day? { isLater(right, left) ? right : left }

  static func isLater(_ left: Day?, _ right: Day?) -> Bool {
    guard let left else { return false }
    guard let right else { return true }
    return left > right
  }
}
