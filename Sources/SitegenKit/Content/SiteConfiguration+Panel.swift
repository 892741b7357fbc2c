extension SiteConfiguration {
  /// Whether the site has reviewers.
  var hasPanel: Bool { !panel.isEmpty }

  /// Whether its pages say ship or skip of a tool.
  var hasVerdicts: Bool { hasPanel && verdicts != .scoresAlone }

  /// The panel member that a heading names, whatever its case.
  func panelMember(named heading: String) -> Reviewer? {
    let wanted = heading.lowercased()
    return panel.first { $0.name.lowercased() == wanted } ?? panel.first { $0.id == wanted }
  }

  /// - Returns: nothing for a site without a panel; nil for a panel of which no member can be read, which is reported.
  ///   A member with a mistake is kept, so that its reviews are no mistakes too.
  static func readPanel(_ fields: inout FieldReader<Key>) -> [Reviewer]? {
    guard let pair = fields.value(.panel) else { return [] }
    guard case .sequence(let items) = pair.value.value else {
      fields.report(
        .valueType, "\"panel\" is \(pair.value.kind); it must be a list of {id, name, question}",
        at: pair.value.location)
      return nil
    }
    var reviewers: [Reviewer] = []
    for item in items {
      guard case .mapping(let pairs) = item.value else {
        fields.report(
          .valueType, "a panel member is \(item.kind); it must be {id, name, question}", at: item.location)
        if case .scalar(let text) = item.value { reviewers.append(Reviewer(id: text, name: text, question: "")) }
        continue
      }
      var member = FieldReader<PanelKey>(pairs, owner: "a panel member", at: item.location)
      let id = member.text(.id)
      let name = member.text(.name)
      let question = member.text(.question)
      if let id { _ = member.slug(id, "the id") }
      if let id, reviewers.contains(where: { $0.id == id.value }) {
        member.report(.duplicateKey, "the panel has two members with the id \"\(id.value)\"", at: id.location)
      } else if let name, reviewers.contains(where: { $0.name.lowercased() == name.value.lowercased() }) {
        member.report(.duplicateKey, "the panel has two members named \"\(name.value)\"", at: name.location)
      } else if let known = id?.value ?? name?.value {
        reviewers.append(
          Reviewer(
            id: id?.value ?? Slug.suggestion(for: known), name: name?.value ?? known, question: question?.value ?? ""))
      }
      fields.append(member.diagnostics)
    }
    return reviewers.isEmpty ? nil : reviewers
  }

  /// Reads where verdicts come from; without the key, from the reviewers.
  static func readVerdicts(_ fields: inout FieldReader<Key>, hasPanel: Bool) -> VerdictPolicy {
    guard let pair = fields.pair(.verdicts) else { return .given }
    let form = "it must be given, none or {ship_from: N}"
    switch pair.value.value {
    case .scalar("given"): return .given
    case .scalar("none"): return .scoresAlone
    case .scalar(let other):
      fields.report(
        .verdictsPolicy, "\"verdicts\" is \"\(other)\"; \(form)", at: pair.value.location,
        meant: other, among: ["given", "none"])
    case .mapping(let inner):
      var keys = FieldReader<VerdictsKey>(inner, owner: "\"verdicts\"", at: pair.value.location)
      let lowest = keys.count(.shipFrom)
      if lowest != nil, !hasPanel { keys.refuseWithoutPanel(.shipFrom, ", so there are no scores to go by") }
      fields.append(keys.diagnostics)
      if let lowest { return .shipFrom(lowest) }
    default:
      fields.report(.verdictsPolicy, "\"verdicts\" is \(pair.value.kind); \(form)", at: pair.value.location)
    }
    return .given
  }

  static func readPanelUsedTools(_ fields: inout FieldReader<Key>, hasPanel: Bool) -> Bool {
    let usedTools = fields.flag(.panelUsedTools) ?? false
    if usedTools, !hasPanel { fields.refuseWithoutPanel(.panelUsedTools, "") }
    return usedTools
  }
}

extension FieldReader {
  /// Reports a key that names reviewers of a site that has none.
  package mutating func refusePanel(_ key: Key) {
    guard let pair = pair(key) else { return }
    report(
      .noPanel, "\"\(key.rawValue)\" names reviewers; the site has no panel", at: pair.keyLocation,
      hint: "\"panel\" in site.yml names the reviewers of a site")
  }

  /// Reports the value of a key that needs reviewers, on a site that has none, with what follows from that.
  mutating func refuseWithoutPanel(_ key: Key, _ consequence: String) {
    guard let pair = pair(key), case .scalar(let text) = pair.value.value else { return }
    report(
      .noPanel, "\"\(key.rawValue)\" is \(text.inOneLine); the site has no panel\(consequence)",
      at: pair.value.location)
  }
}
