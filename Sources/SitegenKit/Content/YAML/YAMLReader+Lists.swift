import Yams

/// Lists that YAML reads as something else than what was meant, without a word.
extension YAMLReader {
  /// A list item that is indented deeper than the one above is more of that item's text for YAML: `Fast - Cheap`.
  mutating func checkItems(in scalar: Node.Scalar, _ range: Range<Int>) {
    guard scalar.style == .plain, !range.isEmpty else { return }
    let first = source.line(at: range.lowerBound)
    guard range.upperBound > source.lineRange(first).upperBound else { return }
    let last = source.line(at: range.upperBound - 1)
    guard first < last else { return }
    for line in first + 1...last {
      let whole = source.lineRange(line)
      let item = source.bytes[whole].drop { $0 == UInt8(ascii: " ") }
      let isItem = ["- ", "* "].contains { item.starts(with: $0.utf8) }
      let before = source.bytes[source.lineRange(first).lowerBound..<range.lowerBound]
      let lacksSpace =
        before.last { $0 != UInt8(ascii: " ") } == UInt8(ascii: "-") && item.first == UInt8(ascii: "-")
        && item.dropFirst().first.map(Ascii.isLetter) ?? false
      guard isItem || lacksSpace else { continue }
      let found = item.startIndex..<whole.upperBound
      diagnostics.report(
        .yamlSyntax,
        "\"\(source.text(found))\" is indented deeper than the line above, so it is more of that line's text",
        at: source.location(found), hint: "begin it below the item above; a text that begins so needs quotes")
    }
  }

  /// `[Costs $1,000 a year, Fast]` has three items.
  ///
  /// Nobody means that where a half holds more than a number.
  mutating func checkCommas(in sequence: Node.Sequence, at start: Int) {
    // The library's own word for the style is always the same.
    guard start < range.upperBound, source.bytes[start] == UInt8(ascii: "[") else { return }
    for (left, right) in zip(sequence, sequence.dropFirst()) {
      guard case .scalar(let before) = left, case .scalar(let after) = right, before.style == .plain,
        after.style == .plain, let start = before.mark.map({ offset(of: $0) }),
        let next = after.mark.map({ offset(of: $0) })
      else { continue }
      if let signs = Self.dividedSigns(before.string, after.string) {
        let (end, whole) = (scalarEnd(before, from: start), start..<scalarEnd(after, from: next))
        diagnostics.report(
          .yamlSyntax, "\"\(source.text(whole))\" has a comma between \(signs), which makes two items of it",
          at: source.location(end..<end + 1), hint: "put the whole item in quotes")
        continue
      }
      // Where nothing but the comma is between them.
      let end = next - 1
      guard end > start, next < range.upperBound, Ascii.isDigit(source.bytes[end - 1]),
        Ascii.isDigit(source.bytes[next]), scalarEnd(before, from: start) == end,
        Self.holdsMoreThanANumber(before.string + after.string)
      else { continue }
      let whole = start..<scalarEnd(after, from: next)
      diagnostics.report(
        .yamlSyntax, "\"\(source.text(whole))\" has a comma between digits, which makes two items of it",
        at: source.location(end..<end + 1),
        hint: "put it in quotes; where two items are meant, put a space after the comma")
    }
  }

  /// The brackets or quotes that two items share: one opens them and the other closes them.
  private static func dividedSigns(_ before: String, _ after: String) -> String? {
    // Most items have none of them.
    guard before.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "\"") || $0 >= 0x80 }) else {
      return nil
    }
    let pairs: [(open: Unicode.Scalar, close: Unicode.Scalar)] = [("(", ")"), ("“", "”"), ("„", "“"), ("«", "»")]
    for (open, close) in pairs {
      func surplus(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1 == open ? 1 : $1 == close ? -1 : 0) }
      }
      if surplus(before) > 0, surplus(after) < 0 { return "\(open) and \(close)" }
    }
    // A quote behind a digit is a sign of inches.
    let quotes = [before, after].map { text in text.utf8.count { $0 == UInt8(ascii: "\"") } }
    let opens = Array(before.utf8).range(of: Array(" \"".utf8), in: 0..<before.utf8.count) != nil
    return quotes == [1, 1] && opens ? "quotes" : nil
  }

  private static func holdsMoreThanANumber(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol }
  }
}
