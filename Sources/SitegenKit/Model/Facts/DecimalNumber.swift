/// A number as it was typed: digits with at most one point, compared by its value and never rounded.
package struct DecimalNumber: Sendable {
  /// All digits without the point.
  private let digits: Int
  /// How many of them stand behind the point.
  private let decimals: Int

  /// More digits than this do not fit.
  static let mostDigits = 18

  /// Reads an optional `-`, digits and at most one point with digits on both of its sides; nil for everything else, and
  /// for more than 18 digits.
  init?(_ text: String) {
    var rest = text.utf8[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Ascii.isDigit) }),
      parts.reduce(0, { $0 + $1.count }) <= Self.mostDigits
    else { return nil }
    let value = parts.joined().reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    digits = isNegative ? -value : value
    decimals = parts.count == 2 ? parts[1].count : 0
  }

  /// The number with so many digits behind the point as the longer of two has; 36 digits fit.
  private func scaled(to places: Int) -> Int128 {
    (0..<max(0, places - decimals)).reduce(Int128(digits)) { number, _ in number * 10 }
  }

  /// The number as binary fractions have it, for what is drawn.
  var approximation: Double { (0..<decimals).reduce(Double(digits)) { number, _ in number / 10 } }

  var isNegative: Bool { digits < 0 }

  /// The digits before and behind the point, without a sign.
  var parts: (whole: String, fraction: String) {
    let text = String(digits.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
    return (String(padded.dropLast(decimals)), String(padded.suffix(decimals)))
  }
}

extension DecimalNumber: Comparable {
  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let places = max(left.decimals, right.decimals)
    return left.scaled(to: places) == right.scaled(to: places)
  }

  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    let places = max(left.decimals, right.decimals)
    return left.scaled(to: places) < right.scaled(to: places)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number as it was typed, as in `-3.50`.
  package var description: String {
    let (whole, fraction) = parts
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : ".\(fraction)")
  }
}
