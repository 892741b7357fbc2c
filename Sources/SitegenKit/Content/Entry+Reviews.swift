extension Entry {
  /// In a draft, a review without its score, its verdict or its prose is not written yet, and counts as missing.
  static func readReviews(
    _ fields: inout FieldReader<Key>, text: MarkdownText?, body: ArraySlice<UInt8>,
    _ configuration: SiteConfiguration
  ) -> [String: (review: Review, locations: ReviewLocations)] {
    let panel = configuration.panel
    let prose = readProse(&fields, text: text, panel: panel)
    var reviews: [String: (review: Review, locations: ReviewLocations)] = [:]
    var scored: Set<String> = []
    let decisions = fields.mapping(.panel) ?? []
    let ids = panel.map(\.id)
    let mistyped = MistypedNames(
      decisions.lazy.map(\.key).filter { !ids.contains($0) }.prefix(Diagnostics.mostInFile), among: ids
    ) { id in decisions.contains { $0.key == id } }
    for pair in decisions {
      let decision = pair.value.isEmpty ? nil : readDecision(&fields, pair: pair, configuration.verdicts)
      guard let reviewer = panel.first(where: { $0.id == pair.key }) else {
        fields.report(
          .unknownReviewer, "\"\(pair.key)\" is not a member of the panel", at: pair.keyLocation,
          hint: mistyped.suggestion(for: pair.key)?.hint,
          fix: Fix(yaml: mistyped.certainSuggestion(for: pair.key), at: pair.keyLocation))
        continue
      }
      if pair.value.isEmpty { continue }
      scored.insert(reviewer.id)
      if let decision, let section = prose[reviewer.id] {
        reviews[reviewer.id] = (
          Review(
            score: decision.score, verdict: decision.verdict, prose: section.html, wordCount: section.wordCount),
          ReviewLocations(verdict: decision.ownVerdict, heading: section.locator.location)
        )
      }
      // Text that could not be parsed is reported already, and says nothing about what is missing.
      guard let text, prose[reviewer.id] == nil, !fields.allowsEmpty else { continue }
      let near = Suggestion(for: reviewer.name, among: text.otherHeadings).map { "## \($0.replacement)" }
      fields.report(
        .reviewWithoutProse, "\"\(pair.key)\" has a score but no \"## \(reviewer.name)\" text", at: pair.keyLocation,
        hint: (near ?? mistakenHeading(of: reviewer, in: body)).map {
          "did you mean the heading \"\($0)\" to be \"## \(reviewer.name)\"?"
        })
    }
    for reviewer in panel where !scored.contains(reviewer.id) && !fields.allowsEmpty {
      guard let section = prose[reviewer.id] else { continue }
      fields.report(
        .reviewWithoutScore, "the review \"\(reviewer.name)\" has no score; \"panel\" must name \"\(reviewer.id)\"",
        at: section.locator)
    }
    return reviews
  }

  /// A line that names a reviewer as a heading would, and is none of level 2: `### Builder`, `##Builder`,
  /// `**Builder**`.
  private static func mistakenHeading(of reviewer: Reviewer, in body: ArraySlice<UInt8>) -> String? {
    for start in body.indices where start == body.startIndex || Ascii.isLineBreak(body[start - 1]) {
      // A heading of level 2 that is not seen as one stands in a block of code.
      let rest = body[start...]
      guard ["#", "**"].contains(where: { rest.starts(with: $0.utf8) }), !rest.starts(with: "## ".utf8) else {
        continue
      }
      let line = rest.prefix { !Ascii.isLineBreak($0) }
      let name = String(decoding: line, as: UTF8.self).trimming {
        "#*: \t".unicodeScalars.contains($0) || $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
      }.lowercased()
      guard name == reviewer.name.lowercased() || name == reviewer.id else { continue }
      // A space that looks like an ordinary one is named.
      return String(decoding: line, as: UTF8.self).trimming { " \t".unicodeScalars.contains($0) }.unicodeScalars
        .map { $0.isASCII || !$0.properties.isWhitespace ? String($0) : "<\(MissedSpaces.name(of: $0))>" }.joined()
    }
    return nil
  }

  private static func readProse(
    _ fields: inout FieldReader<Key>, text: MarkdownText?, panel: [Reviewer]
  ) -> [String: MarkdownText.Section] {
    var prose: [String: MarkdownText.Section] = [:]
    for section in text?.sections ?? [] {
      guard let id = section.name else { continue }
      let name = panel.first { $0.id == id }?.name ?? id
      if prose[id] != nil {
        fields.report(.reviewDuplicate, "\"\(name)\" has a second review here", at: section.locator)
      } else {
        if section.html.isEmpty {
          if fields.allowsEmpty { continue }
          fields.report(.reviewWithoutProse, "the review \"\(name)\" has no text", at: section.locator)
        }
        prose[id] = section
      }
    }
    return prose
  }

  /// A score and its verdict, with the location of the verdict that the review itself gives.
  package typealias Decision = (score: Int, verdict: Verdict?, ownVerdict: SourceLocation?)

  /// Reads `{score: 88, verdict: ship}`; where verdicts are not given, one that is written is passed over.
  /// - Returns: nil where one of the two is missing or wrong, which is reported.
  package static func readDecision(
    _ fields: inout FieldReader<Key>, pair: YAMLPair, _ verdicts: VerdictPolicy
  ) -> Decision? {
    let isGiven = verdicts.asksForVerdicts
    guard case .mapping(let pairs) = pair.value.value else {
      let form = isGiven ? "{score: 0 to 100, verdict: ship or skip}" : "{score: 0 to 100}"
      fields.report(
        .valueType, "\"\(pair.key)\" is \(pair.value.kind); it must be \(form)", at: pair.value.location)
      return nil
    }
    var inner = FieldReader<ReviewKey>(pairs, owner: "a review", at: pair.keyLocation)
    defer { fields.append(inner.diagnostics) }
    inner.allowsEmpty = fields.allowsEmpty
    inner.requiresAll = !fields.allowsEmpty
    let score = inner.text(.score)
    if !isGiven { inner.optionalKeys = [.verdict] }
    let verdict = isGiven ? inner.text(.verdict) : nil
    let number = score.flatMap { wholeNumber($0.value) }
    if let score {
      if let number {
        if !Review.scores.contains(number) {
          inner.report(.scoreRange, "score is \(score.value); a score is 0 to 100", at: score.location)
        }
      } else {
        inner.report(
          .valueType, "score is \"\(score.value)\"; a score is a whole number from 0 to 100", at: score.location)
      }
    }
    let decided = verdict.flatMap { Verdict(rawValue: $0.value) }
    if let verdict, decided == nil {
      inner.report(
        .verdict, "verdict is \"\(verdict.value)\"; a verdict is ship or skip", at: verdict.location,
        meant: verdict.value, among: Verdict.allCases.map(\.rawValue))
    }
    guard let number, Review.scores.contains(number), !isGiven || decided != nil else { return nil }
    return (number, decided ?? verdicts.verdict(from: number), inner.pair(.verdict)?.value.location)
  }

  /// Decimal digits with an optional minus, and nothing else that YAML might take for a number.
  private static func wholeNumber(_ text: String) -> Int? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy(Ascii.isDigit) else { return nil }
    // More digits than an Int holds are out of range all the same.
    return Int(text) ?? (text.utf8.first == UInt8(ascii: "-") ? Int.min : Int.max)
  }
}

extension String {
  /// The text without certain characters at its ends.
  fileprivate func trimming(_ isTrimmed: (Unicode.Scalar) -> Bool) -> String {
    let head = unicodeScalars.drop(while: isTrimmed)
    return String(String.UnicodeScalarView(head.reversed().drop(while: isTrimmed).reversed()))
  }
}
