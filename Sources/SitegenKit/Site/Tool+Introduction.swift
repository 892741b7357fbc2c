extension Tool {
  /// Whom a tool suits and what it costs to start, in one sentence of the site's form: names and values joined by
  /// punctuation, since a value is no part of a sentence of ours.
  ///
  /// Where the entry does not say what it costs to start, what it costs stands in; empty where it says nothing of all.
  static func introduction(of entry: Entry, name: String, _ copy: Copy) -> [UInt8] {
    let values = [entry.bestFor, entry.entryPrice?.text ?? entry.pricing?.text].compactMap { $0 }
      .map(withoutFullStop).filter { !$0.isEmpty }.joined(separator: "; ")
    guard !values.isEmpty else { return [] }
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

extension Tool {
  /// What a tool and its category are called in a sentence: kept apart from what stands beside them where their
  /// directions may differ.
  ///
  /// A class of constants, which each page with the tool is given without a copy.
  final class NamesInText: Sendable {
    let tool: [UInt8]
    let category: [UInt8]

    /// The most characters of a name that was cut: two of each have room in a description.
    private static let longestTool = 36
    private static let longestCategory = 28

    init(_ tool: String, _ category: String, _ configuration: SiteConfiguration) {
      self.tool = Array(configuration.nameInText(tool).utf8)
      self.category = Array(configuration.nameInText(category).utf8)
    }

    /// The short names, cut where they are long too.
    convenience init(brief entry: Entry, _ category: String, _ configuration: SiteConfiguration) {
      self.init(
        (entry.shortName ?? entry.name).truncated(toScalars: Self.longestTool),
        category.truncated(toScalars: Self.longestCategory), configuration)
    }
  }
}
