/// A range of a text's bytes, and the text that replaces it.
struct TextEdit: Sendable, Equatable {
  let range: Range<Int>
  let text: String

  /// The bytes with the edits made, which must not overlap.
  ///
  /// Of two at one offset the first one stays first.
  static func apply(_ edits: [TextEdit], to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    // From the end, so that the offsets of those before stay true.
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    return bytes
  }
}
