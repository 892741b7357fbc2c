import SitegenKit

/// The text of an entry's file, made line by line.
struct EntryText: Sendable {
  private var lines: [String] = []

  mutating func add(_ key: Entry.Key, _ text: String) { lines.append("\(key.rawValue): \(YAMLText.value(text))") }

  mutating func add(_ key: Entry.Key, _ items: [String]) {
    lines.append("\(key.rawValue): \(YAMLText.list(items))")
  }

  mutating func add(_ key: Entry.Key, _ day: Day) { lines.append("\(key.rawValue): \(day)") }

  /// Adds a line of YAML as it is.
  mutating func add(line: String) { lines.append(line) }

  /// The file: the data between its fences, then the text.
  func file(body: String) -> [UInt8] {
    Array(("---\n" + lines.map { $0 + "\n" }.joined() + "---\n" + body).utf8)
  }

  /// The heading that begins a member's review.
  static func heading(_ reviewer: Reviewer) -> String { "## " + MarkdownEscape.text(reviewer.name) + "\n" }
}
