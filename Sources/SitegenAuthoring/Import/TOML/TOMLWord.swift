import SitegenKit

/// What TOML writes without quotes: numbers, `true` and `false`, days and times.
enum TOMLWord {
  private static let underscore = UInt8(ascii: "_")

  /// The text of a word: days and times as they were typed, numbers without `_` and `+`, whole ones in decimal digits.
  /// - Returns: nil where the word is none of TOML's.
  static func text(_ word: ArraySlice<UInt8>) -> String? {
    let typed = String(decoding: word, as: UTF8.self)
    if typed == "true" || typed == "false" || isMoment(word) { return typed }
    let (sign, unsigned) = split(word)
    let digits = String(decoding: unsigned.filter { $0 != underscore }, as: UTF8.self)
    if digits == "inf" || digits == "nan" { return unsigned.contains(underscore) ? nil : sign + digits }
    if let radix = radix(unsigned) {
      guard word.count == unsigned.count,
        groups(unsigned.dropFirst(2), isDigit: { isHexDigit($0) && value($0) < radix })
      else { return nil }
      let plain = unsigned.dropFirst(2).filter { $0 != underscore }
      return Int(String(decoding: plain, as: UTF8.self), radix: radix).map(String.init)
    }
    return isNumber(unsigned) ? sign + digits : nil
  }

  static func isHexDigit(_ byte: UInt8) -> Bool { Ascii.isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }

  // MARK: - Numbers

  /// Takes off a sign, of which only a minus counts.
  private static func split(_ word: ArraySlice<UInt8>) -> (sign: String, rest: ArraySlice<UInt8>) {
    switch word.first {
    case UInt8(ascii: "-"): ("-", word.dropFirst())
    case UInt8(ascii: "+"): ("", word.dropFirst())
    default: ("", word)
    }
  }

  private static func radix(_ word: ArraySlice<UInt8>) -> Int? {
    if word.starts(with: "0x".utf8) { return 16 }
    if word.starts(with: "0o".utf8) { return 8 }
    return word.starts(with: "0b".utf8) ? 2 : nil
  }

  private static func value(_ digit: UInt8) -> Int {
    Ascii.isDigit(digit) ? Int(digit) - 0x30 : Int(digit | 0x20) - 0x57
  }

  /// Whether there are digits, each `_` among them between two.
  private static func groups(_ bytes: ArraySlice<UInt8>, isDigit: (UInt8) -> Bool) -> Bool {
    bytes.split(separator: underscore, omittingEmptySubsequences: false).allSatisfy { group in
      !group.isEmpty && group.allSatisfy(isDigit)
    }
  }

  /// Whether bytes are a whole decimal number or one with a fraction, an exponent or both, without a sign.
  private static func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard groups(mantissa[0], isDigit: Ascii.isDigit), mantissa[0].count == 1 || mantissa[0].first != UInt8(ascii: "0")
    else { return false }
    if mantissa.count == 2, !groups(mantissa[1], isDigit: Ascii.isDigit) { return false }
    return parts.count == 1 || groups(split(parts[1]).rest, isDigit: Ascii.isDigit)
  }

  // MARK: - Days and times

  /// Whether a word is a day: `2026-10-02`.
  static func isDay(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 10 && Day(String(decoding: word, as: UTF8.self)) != nil
  }

  /// Whether a word is a day, a time, or both with `T` or a space between them and perhaps a zone.
  private static func isMoment(_ word: ArraySlice<UInt8>) -> Bool {
    if isDay(word) { return true }
    guard isDay(word.prefix(10)) else { return isTime(word, mayHaveZone: false) }
    let rest = word.dropFirst(10)
    return (rest.first == UInt8(ascii: " ") || rest.first.map { $0 | 0x20 } == UInt8(ascii: "t"))
      && isTime(rest.dropFirst(), mayHaveZone: true)
  }

  /// Whether bytes are `HH:MM:SS`, perhaps with parts of a second and a zone.
  private static func isTime(_ bytes: ArraySlice<UInt8>, mayHaveZone: Bool) -> Bool {
    var rest = bytes
    guard takeClock(&rest, [24, 60, 60]) else { return false }
    if rest.first == UInt8(ascii: ".") {
      let digits = rest.dropFirst().prefix(while: Ascii.isDigit)
      guard !digits.isEmpty else { return false }
      rest = rest.dropFirst(digits.count + 1)
    }
    guard let zone = rest.first else { return true }
    guard mayHaveZone else { return false }
    if zone | 0x20 == UInt8(ascii: "z") { return rest.count == 1 }
    guard zone == UInt8(ascii: "+") || zone == UInt8(ascii: "-") else { return false }
    rest = rest.dropFirst()
    return takeClock(&rest, [24, 60]) && rest.isEmpty
  }

  /// Takes numbers of two digits with colons between them, each below its limit.
  private static func takeClock(_ rest: inout ArraySlice<UInt8>, _ limits: [Int]) -> Bool {
    for (index, limit) in limits.enumerated() {
      if index > 0, rest.popFirst() != UInt8(ascii: ":") { return false }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy(Ascii.isDigit),
        digits.reduce(0, { $0 * 10 + Int($1) - 0x30 }) < limit
      else { return false }
      rest = rest.dropFirst(2)
    }
    return true
  }
}
