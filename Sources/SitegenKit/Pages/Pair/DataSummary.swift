/// The short version of a pair on a site without a panel: whole sentences made of what the two entries say.
struct DataSummary: Sendable {
  private let sameCategory: Phrase<Sentences.SharedCategory>
  private let categories: Phrase<Sentences.Categories>
  private let facts: Phrase<Sentences.CountOfTotal>

  init(_ copy: Copy) {
    sameCategory = copy.phrase(Sentences.summarySameCategory)
    categories = copy.phrase(Sentences.summaryCategories)
    facts = copy.phrase(Sentences.summaryFacts)
  }

  /// The most characters of a description, which search engines show whole.
  static let longestDescription = 155

  /// All sentences, one behind the other.
  func text(_ first: Tool, _ second: Tool, _ comparison: PairComparison) -> [UInt8] {
    Array(sentences(first, second, comparison).joined(separator: CollectionOfOne(UInt8(ascii: " "))))
  }

  /// As many of the sentences as a description has room for, in their order and each one whole; the first in any case.
  ///
  /// The text is that of all sentences, which most pairs have room for.
  func description(_ first: Tool, _ second: Tool, _ comparison: PairComparison, text: [UInt8]) -> [UInt8] {
    if text[...].offset(ofScalar: Self.longestDescription) == nil { return text }
    var bytes: [UInt8] = []
    for sentence in sentences(first, second, comparison) {
      let start = bytes.count
      if start > 0 { bytes.append(UInt8(ascii: " ")) }
      bytes += sentence
      let isTooLong = bytes[...].offset(ofScalar: Self.longestDescription) != nil
      if isTooLong, start > 0 { bytes.removeSubrange(start...) }
    }
    return bytes
  }

  /// The sentences in the order of their weight: what the two have in common or not, then what each one is.
  private func sentences(_ first: Tool, _ second: Tool, _ comparison: PairComparison) -> [[UInt8]] {
    [category(first, second), differences(comparison), first.introduction, second.introduction].filter { !$0.isEmpty }
  }

  /// In how many of the facts that are known of both the two differ; nothing without any.
  private func differences(_ comparison: PairComparison) -> [UInt8] {
    let states = comparison.factStates
    let compared = states.count(where: \.isCompared)
    guard compared > 0 else { return [] }
    var bytes: [UInt8] = []
    facts.append(to: &bytes) { name, bytes in
      switch name {
      case .count: bytes.append(decimal: states.count { $0.contains(.differs) })
      case .total: bytes.append(decimal: compared)
      }
    }
    return bytes
  }

  private func category(_ first: Tool, _ second: Tool) -> [UInt8] {
    var bytes: [UInt8] = []
    if first.category == second.category {
      sameCategory.append(to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += first.nameInText.utf8
        case .b: bytes += second.nameInText.utf8
        case .category: bytes += first.categoryInText.utf8
        }
      }
    } else {
      categories.append(to: &bytes) { name, bytes in
        switch name {
        case .a: bytes += first.nameInText.utf8
        case .b: bytes += second.nameInText.utf8
        case .firstCategory: bytes += first.categoryInText.utf8
        case .secondCategory: bytes += second.categoryInText.utf8
        }
      }
    }
    return bytes
  }
}
