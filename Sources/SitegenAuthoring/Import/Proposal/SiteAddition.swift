import SitegenKit

/// Categories and facts that are added to a `site.yml`, whose every other byte stays.
package struct SiteAddition: Sendable {
  /// The items of `categories`, as YAML in one line each.
  package let categories: [String]
  /// The ids of facts with their declarations, as YAML in one line each.
  package let facts: [(id: String, yaml: String)]

  package var isEmpty: Bool { categories.isEmpty && facts.isEmpty }

  /// The file with the additions.
  /// - Returns: nil where the file is written in a way in which nothing can be added.
  func applied(to bytes: [UInt8], path: String) -> [UInt8]? {
    var diagnostics = Diagnostics()
    guard let source = SourceText(checking: bytes, path: path, into: &diagnostics) else { return nil }
    guard let pairs = Self.pairs(of: source) else { return nil }
    let mark = bytes.prefix(bytes.count - source.bytes.count)
    var edits: [TextEdit] = []
    var wanted: [String: Int] = [:]
    let parts = [
      ("categories", categories, categories.map { "- \($0)" }),
      ("facts", facts.map { "\($0.id): \($0.yaml)" }, facts.map { "\($0.id): \($0.yaml)" }),
    ]
    for (key, inBrackets, lines) in parts where !lines.isEmpty {
      guard let edit = Self.edit(adding: inBrackets, lines, to: key, pairs, of: source) else { return nil }
      edits.append(edit)
      wanted[key] = lines.count
    }
    let new = TextEdit.apply(edits, to: source.bytes)
    guard let after = Self.pairs(of: SourceText(path: path, bytes: new)), Self.isSame(pairs, after, but: wanted) else {
      return nil
    }
    return mark + new
  }

  private static func pairs(of source: SourceText) -> [YAMLPair]? {
    var diagnostics = Diagnostics()
    let pairs = YAMLReader.readMapping(
      0..<source.bytes.count, of: source, limit: SourceTree.SizeLimit.configuration, into: &diagnostics)
    return diagnostics.isEmpty ? pairs : nil
  }

  // MARK: - Where

  private static func edit(
    adding items: [String], _ lines: [String], to key: String, _ pairs: [YAMLPair], of source: SourceText
  ) -> TextEdit? {
    let end = source.lineCount > 1 ? source.text(source.lineRange(1).upperBound..<source.lineRange(2).lowerBound) : "\n"
    guard let pair = pairs.first(where: { $0.key == key }) else {
      let isOpen = source.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
      let text = (isOpen ? end : "") + key + ":" + end + lines.map { "  \($0)\(end)" }.joined()
      return TextEdit(range: source.bytes.count..<source.bytes.count, text: text)
    }
    let start = source.offset(line: pair.value.location.line, column: pair.value.location.column)
    if start < source.bytes.count, "[{".utf8.contains(source.bytes[start]) {
      guard let close = closing(from: start, in: source.bytes) else { return nil }
      return TextEdit(range: close..<close, text: (isEmpty(pair.value) ? "" : ", ") + items.joined(separator: ", "))
    }
    // Behind the last line of the block that is no comment.
    let first = pair.keyLocation.line
    let next = pairs.map(\.keyLocation.line).filter { $0 > first }.min() ?? source.lineCount + 1
    let isContent: (Int) -> Bool = { line in
      let begin = source.bytes[source.lineRange(line)].first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      return begin.map { $0 != UInt8(ascii: "#") } ?? false
    }
    let last = (first..<next).last(where: isContent) ?? first
    let indentation = ((first + 1)..<max(next, first + 1)).first(where: isContent).map { line in
      source.bytes[source.lineRange(line)].prefix { $0 == UInt8(ascii: " ") }.count
    }
    let space = String(repeating: " ", count: indentation ?? 2)
    let place = source.lineRange(last).upperBound
    return TextEdit(range: place..<place, text: lines.map { end + space + $0 }.joined())
  }

  private static func isEmpty(_ node: YAMLNode) -> Bool {
    switch node.value {
    case .sequence(let items): items.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    case .null, .scalar: true
    }
  }

  /// The offset of the bracket that closes the one at an offset; brackets in quotes and comments don't count.
  private static func closing(from start: Int, in bytes: [UInt8]) -> Int? {
    var depth = 0
    var quote: UInt8?
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { offset += 1 }
        if byte == open { quote = nil }
      } else if "\"'".utf8.contains(byte), ", [{:".utf8.contains(bytes[offset - 1]) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), " \t\n\r".utf8.contains(bytes[offset - 1]) {
        while offset + 1 < bytes.count, bytes[offset + 1] != UInt8(ascii: "\n") { offset += 1 }
      } else if "[{".utf8.contains(byte) {
        depth += 1
      } else if "]}".utf8.contains(byte) {
        depth -= 1
        if depth == 0 { return offset }
      }
      offset += 1
    }
    return nil
  }

  // MARK: - Reading again

  /// Whether the data is as before, but for so many more items at the end of some keys.
  private static func isSame(_ old: [YAMLPair], _ new: [YAMLPair], but more: [String: Int]) -> Bool {
    let known = Set(old.map(\.key))
    let added = more.keys.count { !known.contains($0) }
    guard new.count == old.count + added else { return false }
    return new.enumerated().allSatisfy { index, pair in
      let before = index < old.count ? old[index] : nil
      guard before == nil || before?.key == pair.key else { return false }
      guard let count = more[pair.key] else {
        return before.map { $0.value.hasSameData(as: pair.value) } ?? false
      }
      switch (before?.value.value, pair.value.value) {
      case (.sequence(let left)?, .sequence(let right)):
        return right.count == left.count + count && zip(left, right).allSatisfy { $0.hasSameData(as: $1) }
      case (.mapping(let left)?, .mapping(let right)):
        return right.count == left.count + count
          && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.hasSameData(as: $1.value) }
      case (nil, .sequence(let right)), (.null?, .sequence(let right)): return right.count == count
      case (nil, .mapping(let right)), (.null?, .mapping(let right)): return right.count == count
      default: return false
      }
    }
  }
}
