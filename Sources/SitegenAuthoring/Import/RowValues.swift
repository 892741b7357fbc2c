import SitegenKit

/// The values of a row that the rules of an entry let pass, and the entry that they make.
struct RowValues {
  /// The texts of one review.
  typealias Review = [ImportMapping.ReviewField: String]

  /// A value with its note, its source and the day on which it was looked up.
  struct Statement: Sendable {
    /// The keys of a statement with their values, the value itself first; it alone may be missing.
    let pairs: [YAMLPair]
    let location: SourceLocation
    /// Whether the value is written as it is, without the quotes that tell other readers of YAML that it is a text.
    var isPlain = false

    /// The statement as it stands behind its key.
    var yaml: String {
      if pairs.count == 1, pairs[0].key == "value" { return yaml(pairs[0], isInBraces: false) }
      return "{" + pairs.map { "\($0.key): \(yaml($0, isInBraces: true))" }.joined(separator: ", ") + "}"
    }

    private func yaml(_ pair: YAMLPair, isInBraces: Bool) -> String {
      let texts = RowValues.texts(pair.value)
      if case .sequence = pair.value.value { return YAMLText.list(texts) }
      let text = texts.first ?? ""
      let isPlain =
        ["checked", "from"].contains(pair.key) || (self.isPlain && ["value", "min", "max"].contains(pair.key))
      return isPlain ? text : YAMLText.value(text, isInBrackets: isInBraces)
    }
  }

  var fields: [ImportMapping.Field: YAMLNode] = [:]
  /// What fields hold that may have a note and a source.
  var statements: [ImportMapping.Field: Statement] = [:]
  /// The facts by their ids, in the order of the site.
  var facts: [(id: String, statement: Statement)] = []
  /// The reviews by the ids of their reviewers.
  var reviews: [String: Review] = [:]
  /// Whether something is missing, so that somebody must look before the entry is published.
  var isUnfinished = false

  /// The texts of a value, each in one line.
  static func texts(_ node: YAMLNode?) -> [String] {
    switch node?.value {
    case .scalar(let text): [text.inOneLine]
    case .sequence(let items): items.flatMap { texts($0) }
    default: []
    }
  }

  /// The bytes of the entry's file that the values make.
  ///
  /// A draft gets a line that says so. The reviews stand in the order of the site's panel; those of anyone else are
  /// left out.
  func entry(isDraft: Bool, _ configuration: SiteConfiguration) -> [UInt8] {
    let panel = configuration.panel
    var entry = EntryText()
    for field in ImportMapping.Field.allCases {
      if let statement = statements[field] { entry.add(line: "\(field.rawValue): \(statement.yaml)") }
      guard let key = field.key, let node = fields[field] else { continue }
      let texts = Self.texts(node)
      if field.isList {
        if !texts.isEmpty { entry.add(key, texts) }
      } else if field == .website, Self.texts(fields[.sponsored]).first == "true" {
        entry.add(line: "website: {url: \(YAMLText.value(texts.first ?? "", isInBrackets: true)), sponsored: true}")
      } else if field.isDay, let day = texts.first.flatMap(Day.init) {
        entry.add(key, day)
      } else if let text = texts.first {
        entry.add(key, text)
      }
    }
    if isDraft { entry.add(line: "draft: true") }
    let scored = panel.filter { reviewer in
      reviews[reviewer.id].map { $0[.score] != nil || $0[.verdict] != nil } ?? false
    }
    if !scored.isEmpty { entry.add(line: "panel:") }
    for reviewer in scored {
      let review = reviews[reviewer.id]
      let verdict = configuration.verdicts.asksForVerdicts ? ", verdict: \(review?[.verdict] ?? "")" : ""
      entry.add(line: "  \(reviewer.id): {score: \(review?[.score] ?? "")\(verdict)}")
    }
    if !facts.isEmpty { entry.add(line: "facts:") }
    for fact in facts { entry.add(line: "  \(fact.id): \(fact.statement.yaml)") }
    var body = ""
    if case .scalar(let text) = fields[.description]?.value { body = Self.lines(text) + "\n" }
    for reviewer in panel {
      guard let prose = reviews[reviewer.id]?[.review] else { continue }
      body += (body.isEmpty ? "" : "\n") + EntryText.heading(reviewer) + "\n" + Self.lines(prose) + "\n"
    }
    return entry.file(body: body)
  }

  /// A text of several lines without empty ones at its ends.
  private static func lines(_ text: String) -> String {
    let plain = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
    let isEmpty: (String) -> Bool = { $0.inOneLine.isEmpty }
    return plain.drop(while: isEmpty).reversed().drop(while: isEmpty).reversed().joined(separator: "\n")
  }
}
