extension SiteConfiguration {
  /// Whether a text may run in another direction than the page.
  func mayTurn(_ text: String) -> Bool { isRightToLeft || TextDirection.turns(text) }

  /// A name within a sentence: kept apart from what stands beside it where their directions may differ.
  func nameInText(_ name: String) -> String { mayTurn(name) ? TextDirection.isolated(name) : name }

  /// How Markdown is rendered on this site.
  ///
  /// `name` is what the text is of, for the names of its tables: two texts on one page have two. The id prefix and the
  /// heading level are those of `MarkdownStyle`.
  func markdownStyle(of name: String, idPrefix: String, headingLevel: Int) -> MarkdownStyle {
    MarkdownStyle(
      idPrefix: idPrefix, addresses: addresses, headingLevel: headingLevel,
      accessibility: AccessibleMarkup(
        doneLabel: copy[.taskDone], openLabel: copy[.taskOpen], tableLabel: copy.phrase(Sentences.tableLabel),
        footnoteLabel: copy[.footnoteBack],
        subject: name, isRightToLeft: isRightToLeft))
  }

  /// Reads the site's own words; a key that is left out keeps its standard.
  static func readCopy(_ fields: inout FieldReader<Key>, hasPanel: Bool) -> Copy {
    var copy = Copy(hasPanel: hasPanel)
    guard let pairs = fields.mapping(.copy), let location = fields.pair(.copy)?.keyLocation else { return copy }
    var inner = FieldReader<CopyKey>(pairs, owner: "\"copy\"", at: location)
    for key in CopyKey.allCases {
      if let pair = inner.pairs[key], case .scalar = pair.value.value, pair.value.isEmpty {
        // A key without any value is a missing one; two quotes are meant.
        if let reason = key.reasonAgainstNothing {
          inner.report(
            .copyEmpty, "\"\(key.rawValue)\" is empty; \(reason)", at: pair.value.location,
            hint: "leave the line out for \"\(copy[key])\"")
        } else {
          copy[key] = ""
        }
        continue
      }
      guard let text = inner.text(key) else { continue }
      copy[key] = text.value
      let placeholders = key.placeholders
      guard !placeholders.isEmpty,
        let unknown = BracedName.all(in: Array(text.value.utf8)).first(where: { !placeholders.contains($0.name) })?.name
      else { continue }
      let known = placeholders.map { "{\($0)}" }.joined(separator: ", ")
      let suggestion = Suggestion(for: unknown, among: placeholders)
      let certain = suggestion.flatMap { $0.isCertain ? text.location.location(of: "{\(unknown)}") : nil }
      inner.report(
        .copyPlace, "\"{\(unknown)}\" is not a placeholder of \"\(key.rawValue)\"; it has \(known)",
        at: text.location, hint: suggestion?.hint,
        fix: certain.flatMap { Fix(at: $0, replacement: "{\(suggestion?.replacement ?? "")}") })
    }
    fields.append(inner.diagnostics)
    return copy
  }

  /// Reads which comparisons search engines are asked to keep; without the key, all.
  static func readIndexing(_ fields: inout FieldReader<Key>, hasPanel: Bool) -> Indexing {
    var indexing = Indexing()
    guard let pairs = fields.mapping(.indexing), let location = fields.pair(.indexing)?.keyLocation else {
      return indexing
    }
    var inner = FieldReader<IndexingKey>(pairs, owner: "\"indexing\"", at: location)
    indexing.sameCategory = inner.flag(.sameCategory) ?? false
    indexing.reviews = inner.count(.reviews) ?? 0
    indexing.words = inner.count(.words) ?? 0
    indexing.facts = inner.count(.facts) ?? 0
    if !hasPanel {
      let consequence = ", so no comparison would be kept"
      if indexing.reviews > 0 { inner.refuseWithoutPanel(.reviews, consequence) }
      if indexing.words > 0 { inner.refuseWithoutPanel(.words, consequence) }
    }
    fields.append(inner.diagnostics)
    return indexing
  }
}
