import SitegenKit

/// Puts one text in the place of another wherever it stands as a key or a value of a file's data, in its own quotes.
///
/// Every other byte stays. The result is read again and compared before anybody takes it.
struct TextReplacement {
  let editor: FrontMatterEditor
  let old: String
  let new: String

  /// - Returns: the edits; nil where the text can't be edited in one of its places.
  func edits(at places: [SourceLocation]) -> [TextEdit]? {
    let ranges = places.map { editor.range(of: $0) }
    // Without quotes wherever that is the same text; a comma is none of it in brackets, and nobody knows where these are.
    for isInBrackets in [false, true] {
      let edits = ranges.map { range in
        written(over: editor.source.text(range), isInBrackets: isInBrackets).map { TextEdit(range: range, text: $0) }
      }
      let made = edits.compactMap(\.self)
      guard made.count == places.count else { return nil }
      if isRight(made, at: Set(ranges.map(\.lowerBound))) { return made }
    }
    return nil
  }

  /// The new text as it stands in the place of the old one; nil where the old one has a form of several lines.
  private func written(over text: String, isInBrackets: Bool) -> String? {
    let bytes = Array(text.utf8)
    func isQuoted(by quote: UInt8) -> Bool { bytes.count > 1 && bytes.first == quote && bytes.last == quote }
    if isQuoted(by: UInt8(ascii: "\"")) { return YAMLText.quoted(new) }
    if isQuoted(by: UInt8(ascii: "'")) {
      let doubled = new.utf8.flatMap { $0 == UInt8(ascii: "'") ? [$0, $0] : [$0] }
      return "'" + String(decoding: doubled, as: UTF8.self) + "'"
    }
    guard bytes.elementsEqual(old.utf8) else { return nil }
    // Who wrote `1.0` without quotes wants `2.0` so too.
    let isPlainAnyway = YAMLText.value(old) != old && !isInBrackets
    return isPlainAnyway ? new : YAMLText.value(new, isInBrackets: isInBrackets)
  }

  // MARK: - Proof

  /// Whether the file with the edits made has the same data but for the texts that are replaced.
  private func isRight(_ edits: [TextEdit], at offsets: Set<Int>) -> Bool {
    var found = Diagnostics()
    let bytes = editor.applying(edits)
    let path = editor.source.path
    let changed =
      editor.isWholeFile
      ? FrontMatterEditor(data: bytes, path: path, into: &found)
      : FrontMatterEditor(bytes, path: path, into: &found)
    guard let changed, !found.preventPublishing(strict: false) else { return false }
    return isRight(editor.pairs, changed.pairs, offsets)
      && editor.source.bytes[editor.body].elementsEqual(changed.source.bytes[changed.body])
  }

  private func isRight(_ mine: [YAMLPair], _ theirs: [YAMLPair], _ offsets: Set<Int>) -> Bool {
    mine.count == theirs.count
      && zip(mine, theirs).allSatisfy { pair, other in
        let key = offsets.contains(editor.range(of: pair.keyLocation).lowerBound) ? new : pair.key
        return key.utf8.elementsEqual(other.key.utf8) && isRight(pair.value, other.value, offsets)
      }
  }

  private func isRight(_ mine: YAMLNode, _ theirs: YAMLNode, _ offsets: Set<Int>) -> Bool {
    switch (mine.value, theirs.value) {
    case (.scalar(let text), .scalar(let other)):
      (offsets.contains(editor.range(of: mine.location).lowerBound) ? new : text).utf8.elementsEqual(other.utf8)
    case (.sequence(let items), .sequence(let others)):
      items.count == others.count && zip(items, others).allSatisfy { isRight($0, $1, offsets) }
    case (.mapping(let pairs), .mapping(let others)): isRight(pairs, others, offsets)
    case (.null, .null): true
    default: false
    }
  }
}
