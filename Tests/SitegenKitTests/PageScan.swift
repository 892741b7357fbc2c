import Testing

/// A page taken apart by a small scanner of bytes, independent of the program.
///
/// It knows as much HTML as a site's pages have and calls everything else a problem.
struct PageScan {
  struct Tag: Equatable {
    let name: String
    let isEnd: Bool
    var attributes: [String: String] = [:]
  }

  enum Token: Equatable {
    case tag(Tag)
    /// Text with its entities decoded.
    case text(String)
    /// What stands in a `script` or `style`.
    case raw(String)
  }

  private(set) var tokens: [Token] = []
  private(set) var problems: [String] = []
  private let bytes: [UInt8]
  private var index = 0

  init(_ page: String) {
    bytes = Array(page.utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { readMarkup() } else { readText() }
    }
  }

  /// The tags that begin an element.
  var elements: [Tag] {
    tokens.compactMap { token in
      guard case .tag(let tag) = token, !tag.isEnd else { return nil }
      return tag
    }
  }

  /// The shape of the page without what it says: hostile text must not change it.
  var skeleton: [String] {
    tokens.compactMap { token in
      guard case .tag(let tag) = token else { return nil }
      return ([(tag.isEnd ? "/" : "") + tag.name] + tag.attributes.keys.sorted()).joined(separator: " ")
    }
  }

  /// The text that a reader sees, one line for each run of text of a block, with single blanks.
  ///
  /// The title counts, and so does what is hidden.
  var visibleLines: [String] {
    var lines = [""]
    for token in tokens {
      switch token {
      case .text(let text): lines[lines.count - 1] += text
      case .tag(let tag) where !Self.inline.contains(tag.name): lines.append("")
      case .tag, .raw: break
      }
    }
    return lines.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "button", "code", "data", "del", "em", "i", "input", "label", "mark", "q", "small", "span",
    "strong", "sub", "sup", "svg", "use", "path", "time", "wbr",
  ]

  // MARK: - Reading

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func find(_ text: String, from start: Int) -> Int {
    bytes[start...].firstRange(of: Array(text.utf8))?.lowerBound ?? bytes.count
  }

  private mutating func readText() {
    let end = find("<", from: index)
    tokens.append(.text(decode(string(index..<end))))
    index = end
  }

  private mutating func readMarkup() {
    let rest = bytes[index...]
    if rest.starts(with: "<!--".utf8) {
      index = min(bytes.count, find("-->", from: index) + 3)
    } else if rest.starts(with: "<!doctype html>".utf8) || rest.starts(with: "<?xml ".utf8) {
      index = find(">", from: index) + 1
    } else {
      readTag()
    }
  }

  private mutating func readTag() {
    let start = index
    index += 1
    let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = readName()
    guard !name.isEmpty else {
      problems.append("a raw < at byte \(start)")
      return
    }
    var attributes: [String: String] = [:]
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if " \n\t\r/".utf8.contains(bytes[index]) {
        index += 1
        continue
      }
      let attribute = readName()
      guard !attribute.isEmpty else {
        problems.append("byte \(bytes[index]) in the tag \(name) at byte \(start)")
        index += 1
        continue
      }
      if attributes.updateValue(readValue(of: attribute), forKey: attribute) != nil {
        problems.append("the attribute \(attribute) stands twice in \(name) at byte \(start)")
      }
    }
    index += 1
    tokens.append(.tag(Tag(name: name, isEnd: isEnd, attributes: attributes)))
    guard !isEnd, name == "script" || name == "style" else { return }
    let end = find("</\(name)>", from: index)
    tokens.append(.raw(string(index..<end)))
    index = end
  }

  private mutating func readName() -> String {
    let name = bytes[index...].prefix { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || "0123456789-_:".utf8.contains(byte)
    }
    index = name.endIndex
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  private mutating func readValue(of attribute: String) -> String {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      problems.append("the attribute \(attribute) has no quotes at byte \(index)")
      return ""
    }
    let start = index + 1
    let end = bytes[start...].firstIndex(of: bytes[index]) ?? bytes.count
    index = end + 1
    return decode(string(start..<end))
  }

  private static let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]

  private mutating func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&") {
        if let (entity, plain) = Self.entities.first(where: { rest.starts(with: $0.key.utf8) }) {
          result += plain.utf8
          rest = rest.dropFirst(entity.utf8.count)
          continue
        }
        problems.append("a raw & before \(String(decoding: rest.prefix(10), as: UTF8.self))")
      }
      result.append(byte)
      rest = rest.dropFirst()
    }
    return String(decoding: result, as: UTF8.self)
  }
}
