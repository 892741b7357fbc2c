import SitegenKit

/// The values of a row that the rules of an entry let pass, and the entry that they make.
struct RowValues {
  /// The texts of one review.
  typealias Review = [ImportMapping.ReviewField: String]

  var fields: [ImportMapping.Field: YAMLNode] = [:]
  /// The reviews by the ids of their reviewers.
  var reviews: [String: Review] = [:]
  /// Whether something is missing, so that somebody must look before the entry is published.
  var isUnfinished = false
  /// Whether a value was refused and left out.
  var hasRefused = false

  var isDraft: Bool { isUnfinished || hasRefused }

  /// The texts of a value, each in one line.
  static func texts(_ node: YAMLNode?) -> [String] {
    switch node?.value {
    case .scalar(let text): [FieldReader<Entry.Key>.oneLine(text)]
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
      guard let key = field.key, let node = fields[field] else { continue }
      let texts = Self.texts(node)
      if field.isList {
        if !texts.isEmpty { entry.add(key, texts) }
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
    let isEmpty: (String) -> Bool = { FieldReader<Entry.Key>.oneLine($0).isEmpty }
    return plain.drop(while: isEmpty).reversed().drop(while: isEmpty).reversed().joined(separator: "\n")
  }
}
