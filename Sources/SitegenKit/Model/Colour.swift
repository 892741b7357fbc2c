/// A colour of the screen: red, green and blue, 0 to 255 each.
struct Colour: Sendable, Equatable {
  let red, green, blue: UInt8

  /// Takes the number that stylesheets write in six hexadecimal digits.
  init(_ number: UInt32) {
    (red, green, blue) = (UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
  }

  /// Reads `#2440c4`, or `#24c` for `#2244cc`; nil for any other text.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.allSatisfy({ Ascii.isDigit($0) || Ascii.isLetter($0) }) else {
      return nil
    }
    let all = digits.count == 3 ? digits.flatMap { [$0, $0] } : Array(digits)
    guard all.count == 6, let number = UInt32(String(decoding: all, as: UTF8.self), radix: 16) else { return nil }
    self.init(number)
  }

  /// The number that stylesheets write in six hexadecimal digits.
  var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// As stylesheets write it: `#2440c4`.
  var text: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.utf8.count < 2 ? "0\(digits)" : digits
      }.joined()
  }

  /// So many of `steps` steps of the way from another colour to this one.
  func step(_ step: Int, of steps: Int, from other: Colour) -> Colour {
    func part(_ start: UInt8, _ end: UInt8) -> UInt32 {
      UInt32((Int(start) * (steps - step) + Int(end) * step + steps / 2) / steps)
    }
    return Colour(
      part(other.red, red) << 16 | part(other.green, green) << 8 | part(other.blue, blue))
  }

  /// How well one is seen on the other, from 1 (not at all) to 21: the contrast ratio of WCAG 2.2.
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The relative luminance of WCAG 2.2, from 0 to 1.
  private var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// How much light each of the 256 steps of a part gives, from 0 to 1 (sRGB, IEC 61966-2-1).
  private static let linear: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let square = base * base
    return square * fifthRoot(square)
  }

  /// By Newton's method, whose four basic operations give the same bits on every machine, which `pow` need not.
  private static func fifthRoot(_ number: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 { root -= (root - number / (root * root * root * root)) / 5 }
    return root
  }
}
