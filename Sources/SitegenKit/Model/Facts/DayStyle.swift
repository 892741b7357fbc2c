/// How a language writes a date in words.
///
/// The table has some languages; in all others a date stays as ISO 8601 has it. Nothing here depends on the machine.
///
/// A class of constants, which each page is given without a copy.
final class DayStyle: Sendable {
  /// The months in short, and what stands before and behind them: of a day, and of a month of a year.
  private struct Words: Sendable {
    let months: [Substring]
    var day = "{day} {month} {year}"
    var month = "{month} {year}"

    init(_ months: String, day: String = "{day} {month} {year}", month: String = "{month} {year}") {
      self.months = months.split(separator: " ")
      (self.day, self.month) = (day, month)
    }
  }

  private enum Part: String, Placeholder { case day, month, year }

  private static let words: [String: Words] = [
    "en": Words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
    "cs": Words("1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12.", day: "{day}. {month} {year}"),
    "da": Words("jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.", day: "{day}. {month} {year}"),
    "de": Words("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.", day: "{day}. {month} {year}"),
    "es": Words("ene feb mar abr may jun jul ago sept oct nov dic"),
    "fi": Words("1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12.", day: "{day}.{month}{year}", month: "{month}{year}"),
    "fr": Words("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
    "it": Words("gen feb mar apr mag giu lug ago set ott nov dic"),
    "ja": Words("1 2 3 4 5 6 7 8 9 10 11 12", day: "{year}年{month}月{day}日", month: "{year}年{month}月"),
    "nb": Words("jan. feb. mars apr. mai juni juli aug. sep. okt. nov. des.", day: "{day}. {month} {year}"),
    "nl": Words("jan feb mrt apr mei jun jul aug sep okt nov dec"),
    "pl": Words("sty lut mar kwi maj cze lip sie wrz paź lis gru"),
    "pt": Words(
      "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.", day: "{day} de {month} de {year}",
      month: "{month} de {year}"),
    "sv": Words("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."),
    "zh": Words("1 2 3 4 5 6 7 8 9 10 11 12", day: "{year}年{month}月{day}日", month: "{year}年{month}月"),
  ]

  private let months: [[UInt8]]
  private let day: Phrase<Part>
  private let month: Phrase<Part>

  /// The style of a language as BCP 47 names it.
  init(language: String) {
    let name = language.lowercased().split(separator: "-").first.map(String.init) ?? ""
    let words = Self.words[name]
    months = words?.months.map { Array($0.utf8) } ?? []
    day = Phrase(words?.day ?? "")
    month = Phrase(words?.month ?? "")
  }

  /// Appends a day as readers of the language know it, as in `3 Aug 2026`.
  func append(_ date: Day, to bytes: inout [UInt8]) {
    if months.isEmpty { date.append(to: &bytes) } else { append(date, day, to: &bytes) }
  }

  func text(_ date: Day) -> String {
    var bytes: [UInt8] = []
    append(date, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A date as far as it is known: `3 Aug 2026`, `Aug 2026`, `2026`.
  func text(_ date: PartialDate) -> String {
    guard date.precision != .year, !months.isEmpty else { return date.description }
    var bytes: [UInt8] = []
    append(date.firstDay, date.precision == .day ? day : month, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ date: Day, _ form: Phrase<Part>, to bytes: inout [UInt8]) {
    form.append(to: &bytes) { part, bytes in
      switch part {
      case .day: bytes.append(decimal: date.day)
      case .month: bytes += months[date.month - 1]
      case .year: bytes.append(decimal: date.year)
      }
    }
  }
}
