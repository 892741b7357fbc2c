/// Texts in a table for spreadsheets, which run what begins like a formula.
package enum SpreadsheetText {
  /// A text that a spreadsheet would run, made a text by an apostrophe before it; numbers stay numbers.
  ///
  /// One that has apostrophes there already gets one more, so that `read` gives the same text back.
  static func written(_ text: String) -> String { isFormula(text) ? "'" + text : text }

  /// The text as it was before `written`.
  package static func read(_ cell: String) -> String {
    guard cell.utf8.first == apostrophe else { return cell }
    let text = String(decoding: cell.utf8.dropFirst(), as: UTF8.self)
    return isFormula(text) ? text : cell
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != apostrophe }), "=+-@\t\r".utf8.contains(first) else {
      return false
    }
    return DecimalNumber(text) == nil
  }
}
