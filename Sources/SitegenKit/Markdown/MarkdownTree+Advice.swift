/// What `check` advises on a text.
extension MarkdownTree {
  /// How many slips of one text are looked for in its source: a text of nothing else would hold thousands.
  private static let mostSlips = 2 * Diagnostics.mostInFile

  /// What is shown as it was typed, and was meant as markup.
  ///
  /// A slip is told of only where its very text stands in the source: who wrote `\[` for a bracket, or `&#91;`, meant a
  /// bracket.
  func advice() -> Diagnostics {
    var advice = Diagnostics()
    var count = 0
    for lines in TypedLine.all(in: root) {
      var slips = MissedSpaces.slips(in: lines)
      for (index, line) in lines.enumerated() where line.node != nil {
        slips += (ForeignMarkup.slips(in: line) + MissedReferences.slips(in: line) + GarbledText.slips(in: line))
          .map { (index, $0) }
      }
      for (index, slip) in slips {
        count += 1
        guard count <= Self.mostSlips, let node = lines[index].node else { return advice }
        report(slip, lines[index], node, into: &advice)
      }
    }
    return advice
  }

  private func report(_ slip: TypedSlip, _ line: TypedLine, _ node: MarkdownNode, into advice: inout Diagnostics) {
    // What is no text, as code is, ends the quoted part.
    let typed = line.bytes[slip.range].prefix { $0 >= UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let text = String(decoding: typed, as: UTF8.self)
    guard let range = locator(of: text, near: node).typedRange else { return }
    let location = source.location(range)
    advice.report(
      slip.rule, "\"\(text)\" \(slip.reason)", at: location, hint: slip.hint,
      fix: typed.count == slip.range.count
        ? slip.replacement.flatMap { Fix(at: location, replacement: $0) } : nil)
  }
}
