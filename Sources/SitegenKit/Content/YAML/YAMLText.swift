/// Writes texts as YAML values that every YAML reader takes for the same text.
package enum YAMLText {
  /// The text as it stands behind `key: `: plain where nothing in it means anything to YAML, else in double quotes.
  /// - Parameters:
  ///   - text: one line without characters that `problem` names.
  ///   - isInBrackets: the value is an item of `[…]` or `{…}`, where commas and brackets divide the items.
  /// - Returns: the YAML, in one line; a reader makes the same text of it again.
  package static func value(_ text: String, isInBrackets: Bool = false) -> String {
    isPlain(text, isInBrackets: isInBrackets) ? text : quoted(text)
  }

  /// The items as `[one, two]`.
  package static func list(_ items: [String]) -> String {
    "[" + items.map { value($0, isInBrackets: true) }.joined(separator: ", ") + "]"
  }

  /// Why a text can't be a value; nil where it can.
  package static func problem(with text: String) -> String? {
    for scalar in text.unicodeScalars {
      if let name = YAMLReader.forbidden(scalar) { return "has \(name)" }
      if scalar == "\u{FFFD}" { return "has characters that are not UTF-8" }
    }
    return nil
  }

  /// The text in double quotes.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      // Our own reader refuses `*x` beside `&x`, wherever they stand.
      case "*" where !isOfWord(previous): result += "\\x2A"
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result + "\""
  }

  private static func isPlain(_ text: String, isInBrackets: Bool) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, isOfWord(first), let last = scalars.last, last != " ", last != ":" else {
      return false
    }
    guard !meaningful.contains(text.lowercased()), !isNumberLike(scalars) else { return false }
    return zip(scalars, scalars.dropFirst() + [" "]).allSatisfy { scalar, next in
      switch scalar {
      case "#", "\"", "\\", "`", "*": false
      case ":": !isInBrackets && isOfWord(next) || next == "/"
      case ",", "[", "]", "{", "}": !isInBrackets
      default: scalar == " " || !scalar.properties.isWhitespace
      }
    }
  }

  /// Words that some YAML reader takes for something else than a text.
  private static let meaningful: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// Numbers, dates and times, in all of YAML's forms.
  private static func isNumberLike(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, ("0"..."9").contains(first) else { return false }
    return scalars.allSatisfy { "0123456789abcdefABCDEFxXoOtTzZ_.,:+- ".unicodeScalars.contains($0) }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }
}
