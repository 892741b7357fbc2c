extension PairFields {
  /// What a cell that depends on both tools is called; no name of a template has a colon.
  static func cellName(_ index: Int, ofSecond isSecond: Bool) -> String { "cell:\(index):\(isSecond ? "b" : "a")" }

  /// The cells that depend on both tools: the means, which are of shared reviewers, and lists, which mark what only one
  /// of the two has.
  static func cells(of table: DecisionTable) -> [PairField] {
    let means = DecisionTable.index(of: .average)
    let lists = table.facts.indices.filter { index in
      if case .list = table.facts[index].kind { true } else { false }
    }
    return [false, true].flatMap { isSecond in
      [
        PairField.html(cellName(means, ofSecond: isSecond), "the mean score and its number of reviews") {
          $0.text.appendMean($0.comparison.lead, ofSecond: isSecond, to: &$1)
        }
      ]
        + lists.map { fact in
          PairField.html(
            cellName(DecisionTable.index(of: .fact(fact)), ofSecond: isSecond), "a list, with what only one has"
          ) { $0.appendList(fact, ofSecond: isSecond, to: &$1) }
        }
    }
  }
}
