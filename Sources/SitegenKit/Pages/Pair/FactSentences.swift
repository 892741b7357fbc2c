/// What a pair's short version says of the site's facts.
struct FactSentences: Sendable {
  /// What each of two tools says of each fact: short plain texts, empty for what is too long or not known.
  typealias Values = (first: [[UInt8]], second: [[UInt8]])

  private let differing: Phrase<Sentences.CountOfTotal>
  private let values: Phrase<Sentences.TwoValues>
  private let names: [String]

  /// How many facts are told of in which the two differ.
  private static let most = 2

  init(_ configuration: SiteConfiguration) {
    differing = configuration.copy.phrase(Sentences.summaryFacts)
    values = configuration.copy.phrase(Sentences.summaryFact)
    names = configuration.facts.map(\.value.name)
  }

  /// In how many of the facts that are known of both the two differ; nothing without any.
  func appendDifferences(_ states: ArraySlice<RowState>, to bytes: inout [UInt8]) {
    let compared = states.count(where: \.isCompared)
    guard compared > 0 else { return }
    differing.append(to: &bytes) { name, bytes in
      switch name {
      case .count: bytes.append(decimal: states.count { $0.contains(.differs) })
      case .total: bytes.append(decimal: compared)
      }
    }
  }

  /// The first facts of the site in which one of the two leads, then the first others in which they differ.
  func leading(_ states: ArraySlice<RowState>, _ values: Values) -> [Int] {
    guard !values.first.isEmpty else { return [] }
    var (leading, others): ([Int], [Int]) = ([], [])
    for (index, state) in states.enumerated() where state.contains(.differs) {
      if values.first[index].isEmpty || values.second[index].isEmpty { continue }
      if !state.isDisjoint(with: [.firstLeads, .secondLeads]) {
        leading.append(index)
        if leading.count == Self.most { break }
      } else if others.count < Self.most {
        others.append(index)
      }
    }
    return Array((leading + others).prefix(Self.most))
  }

  /// Appends what the two say of a fact.
  func append(_ index: Int, _ first: Tool, _ second: Tool, _ values: Values, to bytes: inout [UInt8]) {
    self.values.append(to: &bytes) { name, bytes in
      switch name {
      case .fact: bytes += names[index].utf8
      case .a: bytes += first.namesInText.tool
      case .b: bytes += second.namesInText.tool
      case .firstValue: bytes += values.first[index]
      case .secondValue: bytes += values.second[index]
      }
    }
  }
}
