import SitegenKit

/// What the values of a column are, told by the values and, where these may be two things, by the column's name.
enum ColumnForm: Sendable, Equatable {
  /// Yes, no or partly, in the words of `AnswerWords`.
  case answers
  case number(unit: String?)
  /// Dates in the form that a mapping names; nil for dates as entries have them.
  case date(format: String?, areDays: Bool)
  case link
  /// Several items in one value, which are a list in the data or stand between separators.
  case list(separator: String?)
  case text
  /// What no entry can have, such as a list of maps.
  case data

  /// Of twenty values, one may be of another form and is lost.
  static let misfitsOfValues = 20

  /// The form of a column's texts, of which none is empty.
  ///
  /// `n/a`, which a fact of every kind may say, tells nothing.
  static func of(_ all: [String], name: ColumnName) -> (form: ColumnForm, misfits: [String]) {
    let texts = all.filter { !isNotApplicable($0) }
    guard !texts.isEmpty else { return (.text, []) }
    if AnswerWords(texts) != nil { return (.answers, []) }
    if let found = date(texts, name) ?? number(texts, name) { return found }
    if let misfits = misfits(in: texts, takes: Fact.KindName.link.takes) { return (.link, misfits) }
    if let separator = separator(in: texts) { return (.list(separator: separator), []) }
    return (.text, [])
  }

  static func isNotApplicable(_ text: String) -> Bool { text.utf8.count == 3 && text.lowercased() == "n/a" }

  /// The texts that a form does not take; nil where they are too many.
  private static func misfits(in texts: [String], takes: (String) -> Bool) -> [String]? {
    let most = texts.count / misfitsOfValues
    var misfits: [String] = []
    for text in texts where !takes(text) {
      misfits.append(text)
      if misfits.count > most { return nil }
    }
    return misfits
  }

  // MARK: - Dates

  /// Words of names by which a number is a year or a day of Excel's.
  private static let wordsOfDates: Set<String> = [
    "date", "day", "founded", "launched", "published", "released", "release", "since", "started", "updated", "year",
    "added", "created", "datum", "seit", "jahr",
  ]
  /// Forms of days besides that of entries.
  ///
  /// Those without a `*` come first: a time behind the day is the exception.
  private static let formats = [
    "D.M.YYYY", "D/M/YYYY", "M/D/YYYY", "YYYY/M/D", "YYYY.M.D", "D-M-YYYY", "YYYY-M-D", "YYYY-MM-DD*", "D.M.YYYY*",
    "D/M/YYYY*", "M/D/YYYY*", "YYYY/M/D*",
  ].compactMap { text in Self.pattern(text).map { (text, $0) } }

  static func pattern(_ text: String) -> DatePattern? {
    DatePattern(Located(value: text, location: .init(wholeFile: "")), report: { _, _ in })
  }

  private static func date(_ texts: [String], _ name: ColumnName) -> (form: ColumnForm, misfits: [String])? {
    let isNamedSo = name.key.split(separator: " ").contains { wordsOfDates.contains(String($0)) }
    guard isNamedSo || !texts.allSatisfy({ $0.utf8.allSatisfy(Ascii.isDigit) }) else { return nil }
    if let misfits = misfits(in: texts, takes: Fact.KindName.date.takes) {
      return (.date(format: nil, areDays: texts.allSatisfy { Day($0) != nil }), misfits)
    }
    for (text, pattern) in formats {
      if let misfits = misfits(in: texts, takes: { pattern.day($0) != nil }) {
        return (.date(format: text, areDays: true), misfits)
      }
    }
    // From 1982 to 2064.
    guard isNamedSo, let excel = pattern("excel"),
      texts.allSatisfy({ (30_000..<60_000).contains(Double($0) ?? 0) && excel.day($0) != nil })
    else { return nil }
    return (.date(format: "excel", areDays: true), [])
  }

  // MARK: - Numbers

  private static func number(_ texts: [String], _ name: ColumnName) -> (form: ColumnForm, misfits: [String])? {
    // A number that begins with a 0, as in 007, is the name of something.
    guard !texts.contains(where: isPaddedWithZeros) else { return nil }
    let unit = texts.first { !isNumber($0) }.flatMap(unit) ?? name.unit
    let scale = Fact.NumberScale(of: unit)
    return misfits(in: texts) { isNumber(scale.withoutUnit($0)) }.map { (.number(unit: unit), $0) }
  }

  private static func isNumber(_ text: String) -> Bool {
    Fact.KindName.number.takes(text) || Fact.KindName.number.takes(ImportValue.withPoint(text) ?? "")
  }

  private static func isPaddedWithZeros(_ text: String) -> Bool {
    text.utf8.count > 1 && text.utf8.first == UInt8(ascii: "0") && text.utf8.allSatisfy(Ascii.isDigit)
  }

  /// The unit that stands with the digits of one value: a currency sign before them, a word behind them.
  private static func unit(in text: String) -> String? {
    let isOfNumber: (Unicode.Scalar) -> Bool = { ("0"..."9").contains($0) || ".,-".unicodeScalars.contains($0) }
    let scalars = text.unicodeScalars
    var rest = scalars[...]
    var sign = ""
    if let first = rest.first, first.properties.generalCategory == .currencySymbol {
      sign = String(first)
      rest = rest.dropFirst()
    }
    rest = rest.drop { $0 == " " }
    let digits = rest.prefix(while: isOfNumber)
    let behind = rest.dropFirst(digits.count).drop { $0 == " " }
    guard !digits.isEmpty, behind.count <= 24, !behind.contains(where: { ("0"..."9").contains($0) }),
      !(sign.isEmpty && behind.isEmpty)
    else { return nil }
    return sign.isEmpty || behind.isEmpty ? sign + String(behind) : "\(sign) \(String(behind))"
  }

  // MARK: - Lists

  /// What divides the texts into the items of lists; nil where they are texts as a whole.
  private static func separator(in texts: [String]) -> String? {
    for separator in [";", "|", ","] {
      guard let byte = separator.utf8.first else { continue }
      let divided = texts.count { $0.utf8.contains(byte) }
      // One text in ten has a semicolon that divides; commas are in prose too.
      guard divided * (byte == UInt8(ascii: ",") ? 4 : 10) >= texts.count, divided > 0 else { continue }
      var items = 0
      var bytes = 0
      var longest = 0
      var distinct: Set<String> = []
      for text in texts {
        for item in text.utf8.split(separator: byte) {
          items += 1
          bytes += item.count
          longest = max(longest, item.count)
          if distinct.count <= 1000 { distinct.insert(ColumnProfile.line(String(decoding: item, as: UTF8.self))) }
        }
      }
      guard longest <= 60, bytes <= items * 30 else { continue }
      if byte != UInt8(ascii: ",") || distinct.count * 10 <= items * 6 || bytes <= items * 14 { return separator }
    }
    return nil
  }
}
