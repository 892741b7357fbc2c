extension Tool {
  /// What a tool is and what it costs, in one sentence of the site's form: whom it suits where the entry says so, else
  /// its tagline, and the price.
  static func introduction(of entry: Entry, name: String, _ copy: Copy) -> [UInt8] {
    let values = [entry.bestFor ?? entry.tagline, entry.pricing?.text ?? entry.entryPrice?.text].compactMap { $0 }
      .map(withoutFullStop).joined(separator: "; ")
    let sentence = copy.filled(Sentences.summaryTool) { placeholder in
      switch placeholder {
      case .tool: name
      case .values: values
      }
    }
    let bytes = Array(sentence.utf8)
    // "Why wait?" needs no full stop behind it.
    let isDoubled = ["!.", "?."].contains { bytes.reversed().starts(with: $0.utf8.reversed()) }
    return isDoubled ? bytes.dropLast() : bytes
  }

  /// A value without the full stops or the ellipsis at its end: the sentence has an end of its own.
  private static func withoutFullStop(_ text: String) -> String {
    let ends = [".", "…", "。", " "].map { Array($0.utf8) }
    var bytes = Array(text.utf8)
    while let end = ends.first(where: { bytes.count > $0.count && bytes.reversed().starts(with: $0.reversed()) }) {
      bytes.removeLast(end.count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
