import SitegenKit

/// Days, numbers and scores, in the forms that entries have.
extension ImportValue {
  /// Writes a day in the form that entries have; a text that does not fit the pattern stays as it is.
  func day(_ node: YAMLNode) -> YAMLNode {
    guard case .scalar(let text) = node.value, let day = dates.day(text.inOneLine) else { return node }
    return YAMLNode(value: .scalar(day.description), location: node.location)
  }

  /// Writes a number with a comma for its point, or with an exponent, as entries have it; any other text stays as it is.
  ///
  /// With three digits behind it, the comma may as well stand between thousands: such a text stays, and is refused.
  func number(_ node: YAMLNode) -> YAMLNode {
    guard case .scalar(let text) = node.value else { return node }
    if let plain = Self.withoutExponent(text.inOneLine) {
      return YAMLNode(value: .scalar(plain), location: node.location)
    }
    guard let number = Self.withPoint(text) else { return node }
    return YAMLNode(value: .scalar(number), location: node.location)
  }

  /// A number with a comma for its point as entries have it; nil for any other text.
  static func withPoint(_ text: String) -> String? {
    let parts = text.inOneLine.utf8.split(
      separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count != 3, !parts[1].isEmpty, parts[1].allSatisfy(Ascii.isDigit) else {
      return nil
    }
    let whole = parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0]
    guard !whole.isEmpty, whole.allSatisfy(Ascii.isDigit) else { return nil }
    return String(decoding: parts[0] + [UInt8(ascii: ".")] + parts[1], as: UTF8.self)
  }

  /// The digits of a number such as `1.5e-07`, which is 0.00000015: programs write very small and large ones so.
  /// - Returns: nil where a text is none, or its exponent is beyond 30.
  private static func withoutExponent(_ text: String) -> String? {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, let exponent = Int(String(decoding: parts[1], as: UTF8.self)), abs(exponent) <= 30,
      let first = parts[0].first
    else { return nil }
    let sign = first == UInt8(ascii: "-") ? "-" : ""
    let mantissa = parts[0].dropFirst(sign.utf8.count).split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Ascii.isDigit) }) else { return nil }
    let zero = UInt8(ascii: "0")
    var digits = mantissa.flatMap { Array($0) }
    var point = mantissa[0].count + exponent
    if point < 1 {
      digits = [UInt8](repeating: zero, count: 1 - point) + digits
      point = 1
    }
    digits += [UInt8](repeating: zero, count: max(0, point - digits.count))
    let whole = digits[..<point].drop { $0 == zero }
    let fraction = digits[point...]
    return sign + (whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self))
      + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
  }

  /// Why a text is no score.
  struct ScoreProblem: Error {
    let message: String
  }

  /// Converts a score of another scale, or one in percent, to one of 0 to 100, with halves rounded up.
  ///
  /// A text in a column without a scale stays as it is.
  func score(_ node: YAMLNode) -> Result<YAMLNode, ScoreProblem> {
    guard case .scalar(let text) = node.value else { return .success(node) }
    let typed = text.inOneLine
    let percent = typed.utf8.last == UInt8(ascii: "%") ? String(decoding: typed.utf8.dropLast(), as: UTF8.self) : nil
    let found = percent == nil ? scale : Scale(text: "100%", best: 100)
    guard let found else { return .success(node) }
    let plain = YAMLNode(
      value: .scalar((percent ?? typed).inOneLine), location: node.location)
    guard case .scalar(let digits) = number(plain).value, let number = Double(digits), number.isFinite,
      (0...found.best).contains(number)
    else { return .failure(ScoreProblem(message: "\"\(typed)\" is no score from 0 to \(found.text)")) }
    let score = Int((number / found.best * 100).rounded(.toNearestOrAwayFromZero))
    return .success(YAMLNode(value: .scalar(String(score)), location: node.location))
  }
}
