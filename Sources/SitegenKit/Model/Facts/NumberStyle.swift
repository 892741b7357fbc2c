/// How a language writes numbers: what stands between thousands and before decimals.
///
/// The table has the languages of most sites; all others have digits in threes with a narrow space, and a point, as ISO
/// 80000 has them. Nothing here depends on the machine.
struct NumberStyle: Sendable {
  let thousands: String
  let decimal: String
  /// Numbers with fewer digits than this before the point are not parted.
  var fewestDigits = 4
  /// Whether all digits but the last three are parted in twos, as in 12,34,567.
  var partsInTwos = false

  private static let (space, narrowSpace) = ("\u{A0}", "\u{202F}")
  private static let pointed = NumberStyle(thousands: ",", decimal: ".")
  private static let commaed = NumberStyle(thousands: ".", decimal: ",")
  private static let spaced = NumberStyle(thousands: space, decimal: ",")

  private static let styles: [String: NumberStyle] = [
    "en": pointed, "he": pointed, "ja": pointed, "ko": pointed, "th": pointed, "zh": pointed, "ms": pointed,
    "en-in": NumberStyle(thousands: ",", decimal: ".", partsInTwos: true),
    "hi": NumberStyle(thousands: ",", decimal: ".", partsInTwos: true),
    "da": commaed, "de": commaed, "el": commaed, "hr": commaed, "id": commaed, "is": commaed, "it": commaed,
    "nl": commaed, "ro": commaed, "sl": commaed, "sr": commaed, "tr": commaed, "vi": commaed,
    "es": NumberStyle(thousands: ".", decimal: ",", fewestDigits: 5),
    "pt": commaed, "pt-pt": NumberStyle(thousands: space, decimal: ",", fewestDigits: 5),
    "de-at": NumberStyle(thousands: space, decimal: ","), "de-ch": NumberStyle(thousands: "’", decimal: "."),
    "es-mx": pointed,
    "bg": NumberStyle(thousands: space, decimal: ",", fewestDigits: 5), "cs": spaced, "et": spaced, "fi": spaced,
    "fr": NumberStyle(thousands: narrowSpace, decimal: ","), "hu": spaced, "lt": spaced, "lv": spaced, "nb": spaced,
    "nn": spaced, "no": spaced, "pl": NumberStyle(thousands: space, decimal: ",", fewestDigits: 5), "ru": spaced,
    "sk": spaced, "sv": spaced, "uk": spaced,
  ]

  private init(thousands: String, decimal: String, fewestDigits: Int = 4, partsInTwos: Bool = false) {
    self.thousands = thousands
    self.decimal = decimal
    self.fewestDigits = fewestDigits
    self.partsInTwos = partsInTwos
  }

  /// The style of a language as BCP 47 names it: of its region where that has one of its own.
  init(language: String) {
    let subtags = language.lowercased().split(separator: "-")
    let region = subtags.dropFirst().first { $0.utf8.count == 2 }.map { "\(subtags[0])-\($0)" }
    self =
      region.flatMap { Self.styles[$0] } ?? Self.styles[String(subtags.first ?? "")]
      ?? NumberStyle(thousands: Self.narrowSpace, decimal: ".")
  }

  /// Returns a number as readers of the language know it, as in `57,536.5`.
  func text(_ number: DecimalNumber) -> String {
    let (whole, fraction) = number.parts
    return (number.isNegative ? "−" : "") + parted(whole) + (fraction.isEmpty ? "" : decimal + fraction)
  }

  private func parted(_ digits: String) -> String {
    guard digits.utf8.count >= fewestDigits else { return digits }
    var rest = Substring(digits)
    var groups = [rest.suffix(3)]
    rest = rest.dropLast(3)
    let size = partsInTwos ? 2 : 3
    while !rest.isEmpty {
      groups.append(rest.suffix(size))
      rest = rest.dropLast(size)
    }
    return groups.reversed().joined(separator: thousands)
  }

  /// Returns a number with its unit: behind it, but for a currency sign, which stands before the number.
  func text(_ number: DecimalNumber, unit: String?) -> String { Self.text(text(number), unit: unit) }

  /// Returns a number, or several in one text, with their unit.
  static func text(_ number: String, unit: String?) -> String {
    guard let unit, let first = unit.unicodeScalars.first else { return number }
    guard first.properties.generalCategory == .currencySymbol else { return "\(number)\(space)\(unit)" }
    let rest = String(String.UnicodeScalarView(unit.unicodeScalars.dropFirst()))
    let amount =
      number.hasPrefix("−") ? "−\(String(first))\(number.dropFirst())" : "\(String(first))\(number)"
    return rest.isEmpty ? amount : rest.hasPrefix(" ") ? amount + rest : "\(amount) \(rest)"
  }
}
