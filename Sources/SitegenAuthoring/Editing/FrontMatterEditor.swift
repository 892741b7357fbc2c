import SitegenKit

/// Changes single values in a file's front matter and leaves every other byte as it is: comments, order, quotes, line
/// breaks and a byte order mark.
struct FrontMatterEditor: Sendable {
  let source: SourceText
  let pairs: [YAMLPair]
  let body: Range<Int>
  private let data: Range<Int>
  private let byteOrderMark: [UInt8]

  /// - Returns: nil where the file has no data that can be read, which is reported.
  init?(_ bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) {
    guard let (source, data, body) = FrontMatter.cutEntry(bytes, path: path, into: &diagnostics),
      let pairs = YAMLReader.readMapping(data, of: source, limit: YAMLReader.frontMatterBytes, into: &diagnostics)
    else { return nil }
    self.source = source
    self.data = data
    self.pairs = pairs
    self.body = body
    byteOrderMark = Array(bytes.prefix(bytes.count - source.bytes.count))
  }

  /// Takes a file that is data as a whole, as `site.yml` is.
  /// - Returns: nil where the data can't be read, which is reported.
  init?(data bytes: [UInt8], path: String, into diagnostics: inout Diagnostics) {
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics),
      let pairs = YAMLReader.readMapping(
        0..<source.bytes.count, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics)
    else { return nil }
    (self.source, self.pairs) = (source, pairs)
    data = 0..<source.bytes.count
    body = source.bytes.count..<source.bytes.count
    byteOrderMark = Array(bytes.prefix(bytes.count - source.bytes.count))
  }

  /// Whether the file is data as a whole, without fences and a text.
  var isWholeFile: Bool { data.count == source.bytes.count }

  func node(_ key: String) -> YAMLNode? { pairs.first { $0.key == key }?.value }

  /// The texts of `aliases`, whether it is a list, as it must be, or a single text.
  var aliases: [String] {
    switch node(Entry.Key.aliases.rawValue)?.value {
    case .sequence(let items):
      items.compactMap { if case .scalar(let text) = $0.value { text } else { nil } }
    case .scalar(let text): text.isEmpty ? [] : [text]
    default: []
    }
  }

  // MARK: - Edits

  /// Gives a key a value that is written in one line; a key that is missing gets a line at the end of the data.
  func setting(_ key: String, to value: String) -> TextEdit {
    guard let pair = pairs.first(where: { $0.key == key }) else {
      let indentation = pairs.first.map { max(0, $0.keyLocation.column - 1) } ?? 0
      let line = String(repeating: " ", count: indentation) + "\(key): \(value)" + lineBreak
      return TextEdit(range: data.upperBound..<data.upperBound, text: line)
    }
    if case .null = pair.value.value, range(of: pair.value.location).isEmpty || !isNullWritten(pair.value) {
      // Behind the colon.
      let keyEnd = range(of: pair.keyLocation).upperBound
      let colon = source.bytes[keyEnd..<data.upperBound].firstIndex(of: UInt8(ascii: ":")) ?? keyEnd
      return TextEdit(range: colon + 1..<colon + 1, text: " " + value)
    }
    return TextEdit(range: range(of: pair.value.location), text: value)
  }

  /// Adds an alias, or puts it in the place of an old one where one is given and is there.
  func addingAlias(_ alias: String, replacing old: String?) -> TextEdit {
    let key = Entry.Key.aliases.rawValue
    let text = YAMLText.value(alias, isInBrackets: true)
    guard let node = node(key) else { return setting(key, to: "[\(text)]") }
    switch node.value {
    case .null, .mapping, .scalar(""): return setting(key, to: "[\(text)]")
    case .scalar(let only):
      let range = range(of: node.location)
      let written = only == old ? text : "\(source.text(range)), \(text)"
      return TextEdit(range: range, text: "[\(written)]")
    case .sequence(let items):
      if let item = items.first(where: { if case .scalar(old) = $0.value { true } else { false } }) {
        return TextEdit(range: range(of: item.location), text: text)
      }
      let start = range(of: node.location).lowerBound
      let isInBrackets = source.bytes[start] == UInt8(ascii: "[")
      guard let last = items.last.map({ range(of: $0.location) }) else {
        return TextEdit(range: start + 1..<start + 1, text: text)
      }
      if isInBrackets { return TextEdit(range: last.upperBound..<last.upperBound, text: ", \(text)") }
      // A line like the last item's, behind it and its comment.
      let line = source.lineRange(source.line(at: last.lowerBound))
      let beginning = source.text(line.lowerBound..<last.lowerBound)
      return TextEdit(range: line.upperBound..<line.upperBound, text: lineBreak + beginning + text)
    }
  }

  // MARK: - Applying

  /// The whole file with the edits made.
  func applying(_ edits: [TextEdit]) -> [UInt8] { byteOrderMark + TextEdit.apply(edits, to: source.bytes) }

  /// Whether another text of the file is the same but for the data of some keys.
  func isSame(as other: FrontMatterEditor, but keys: Set<String>) -> Bool {
    hasSameData(as: other, but: keys) && source.bytes[body].elementsEqual(other.source.bytes[other.body])
  }

  /// Whether another text of the file has the same data but for some keys.
  func hasSameData(as other: FrontMatterEditor, but keys: Set<String>) -> Bool {
    let (mine, theirs) = (pairs.filter { !keys.contains($0.key) }, other.pairs.filter { !keys.contains($0.key) })
    return mine.count == theirs.count
      && zip(mine, theirs).allSatisfy { $0.key == $1.key && $0.value.hasSameData(as: $1.value) }
  }

  // MARK: - Ranges

  /// The line break that the file uses after its first line.
  private var lineBreak: String {
    let end = source.lineRange(1).upperBound
    return source.lineCount > 1 ? source.text(end..<source.lineRange(2).lowerBound) : "\n"
  }

  /// The bytes that a location covers.
  func range(of location: SourceLocation) -> Range<Int> {
    let start = source.offset(line: location.line, column: location.column)
    return start..<max(start, source.offset(line: location.line, column: location.column + location.length))
  }

  /// Whether an empty value is written as `~` or `null`, and not just left out.
  private func isNullWritten(_ node: YAMLNode) -> Bool {
    ["~", "null", "Null", "NULL"].contains(source.text(range(of: node.location)))
  }
}
