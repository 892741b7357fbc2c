import SitegenKit

/// How days are written in a source: `DD.MM.YYYY`, `M/D/YYYY`, `YYYY-MM-DD*`, or as Excel counts them.
struct DatePattern: Sendable {
  private enum Part: Sendable, Equatable {
    case year
    case month(padded: Bool)
    case day(padded: Bool)
    case byte(UInt8)
    /// Matches whatever follows, such as a time.
    case rest
  }

  /// Empty for the days of Excel.
  private let parts: [Part]

  /// Days as a site's own files have them: `YYYY-MM-DD`.
  static let standard = DatePattern(
    parts: [.year, .byte(0x2D), .month(padded: true), .byte(0x2D), .day(padded: true)])

  private init(parts: [Part]) { self.parts = parts }

  /// Reads a pattern of `YYYY`, `MM` or `M`, `DD` or `D`, other characters, and `*` at the end.
  ///
  /// `excel` stands for the numbers that Excel counts days by.
  /// - Returns: nil where it lacks one of them, which is reported.
  init?(_ text: Located<String>, report: (Rule, String) -> Void) {
    guard text.value != "excel" else {
      self.parts = []
      return
    }
    var rest = Array(text.value.utf8)[...]
    var parts: [Part] = []
    let names: [(String, Part)] = [
      ("YYYY", .year), ("MM", .month(padded: true)), ("DD", .day(padded: true)), ("M", .month(padded: false)),
      ("D", .day(padded: false)),
    ]
    while let byte = rest.first {
      if let (name, part) = names.first(where: { rest.starts(with: $0.0.utf8) }) {
        parts.append(part)
        rest = rest.dropFirst(name.utf8.count)
      } else {
        rest = rest.dropFirst()
        parts.append(byte == UInt8(ascii: "*") && rest.isEmpty ? .rest : .byte(byte))
      }
    }
    let years = parts.count { $0 == .year }
    let months = parts.count { if case .month = $0 { true } else { false } }
    let days = parts.count { if case .day = $0 { true } else { false } }
    guard (years, months, days) == (1, 1, 1) else {
      report(
        .date, "\"\(text.value)\" is no form of dates; it must have YYYY, MM or M, and DD or D, once each, or be excel")
      return nil
    }
    self.parts = parts
  }

  /// The day that a text names; nil where it does not fit the pattern or is no day of the calendar.
  func day(_ text: String) -> Day? {
    if parts.isEmpty { return Self.excelDay(text) }
    var rest = Array(text.utf8)[...]
    var numbers = (year: "", month: "", day: "")
    func digits(_ padded: Bool, _ count: Int = 2) -> String? {
      let found = rest.prefix(count).prefix(while: Ascii.isDigit)
      guard !found.isEmpty, !padded || found.count == count else { return nil }
      rest = rest.dropFirst(found.count)
      return String(decoding: found, as: UTF8.self)
    }
    for part in parts {
      switch part {
      case .year:
        guard let year = digits(true, 4) else { return nil }
        numbers.year = year
      case .month(let padded):
        guard let month = digits(padded) else { return nil }
        numbers.month = month
      case .day(let padded):
        guard let day = digits(padded) else { return nil }
        numbers.day = day
      case .byte(let byte):
        guard rest.popFirst() == byte else { return nil }
      case .rest: rest = []
      }
    }
    func padded(_ text: String) -> String { text.utf8.count == 1 ? "0" + text : text }
    return rest.isEmpty ? Day("\(numbers.year)-\(padded(numbers.month))-\(padded(numbers.day))") : nil
  }

  /// The day of a number such as 44927, which is 2023-01-01; what stands behind a point is a time of the day.
  ///
  /// Numbers before the first day of 1970 are none of a tool's days: Excel takes 1900 for a leap year.
  private static func excelDay(_ text: String) -> Day? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Ascii.isDigit) }),
      let number = Int(String(decoding: parts[0], as: UTF8.self))
    else { return nil }
    return number < 10_000_000 ? Day(daysSince1970: number - 25_569) : nil
  }
}
