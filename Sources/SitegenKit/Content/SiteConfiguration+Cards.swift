extension SiteConfiguration {
  /// Reads which social cards the site has.
  /// - Returns: nil where it has none.
  static func readCards(_ fields: inout FieldReader<Key>, hasPanel: Bool) -> CardsPolicy? {
    guard let pair = fields.pair(.cards) else { return nil }
    switch pair.value.value {
    case .scalar("none"): return nil
    case .mapping(let inner):
      var keys = FieldReader<CardsKey>(inner, owner: "\"cards\"", at: pair.value.location)
      defer { fields.append(keys.diagnostics) }
      return CardsPolicy(pairs: readPairs(&keys, hasPanel: hasPanel), font: keys.text(.font))
    case .scalar(let text):
      // A word that stands for some pairs was meant to.
      let isPairs = CardWord(rawValue: text) != nil
      fields.report(
        .cards, "\"cards\" is \"\(text)\"; it must be none or {pairs: …}", at: pair.value.location,
        hint: isPairs ? "write {pairs: \(text)}" : nil)
    default:
      fields.report(
        .cards, "\"cards\" is \(pair.value.kind); it must be none or {pairs: …}", at: pair.value.location)
    }
    return nil
  }

  private static func readPairs(_ keys: inout FieldReader<CardsKey>, hasPanel: Bool) -> CardsPolicy.PairRule {
    guard let pair = keys.pair(.pairs) else { return .none }
    let form = "it must be none, noted, {top: K} or all"
    switch pair.value.value {
    case .scalar(let text):
      switch CardWord(rawValue: text.inOneLine) {
      case .no: return .none
      case .noted: return .noted
      case .all: return .all
      case nil:
        keys.report(
          .cards, "\"pairs\" is \"\(text)\"; \(form)", at: pair.value.location, meant: text,
          among: CardWord.allCases.map(\.rawValue))
      }
    case .mapping(let inner):
      var top = FieldReader<PairsKey>(inner, owner: "\"pairs\"", at: pair.value.location)
      let count = top.count(.top)
      if let by = top.pair(.by) {
        top.report(.cards, "\"by\" says nothing here; cards go by the average scores", at: by.keyLocation)
      }
      if count != nil, !hasPanel { top.refuseWithoutPanel(.top, ", so there are no scores to go by") }
      keys.append(top.diagnostics)
      if let count { return .top(count) }
    default:
      keys.report(.cards, "\"pairs\" is \(pair.value.kind); \(form)", at: pair.value.location)
    }
    return .none
  }
}
