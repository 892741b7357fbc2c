/// Markdown and HTML in values of the front matter, which are plain text: readers see them as they were typed.
enum MarkupInValues {
  /// The keys of an entry that hold text for readers.
  private static let keys: [Entry.Key] = [.name, .shortName, .tagline, .entry, .pricing, .bestFor, .pros, .cons, .tags]

  /// Advises on each text that holds some.
  static func check(_ entries: [Entry], into diagnostics: inout Diagnostics) {
    for entry in entries {
      for key in keys {
        guard let location = entry.locations.values[key] else { continue }
        for text in entry.texts(of: key) {
          guard let found = markup(in: Array(text.utf8)) else { continue }
          let at = location.location(of: found.text) ?? location
          diagnostics.report(
            .markupInValue,
            "\"\(found.text)\" in \"\(key.rawValue)\" is \(found.name), which readers see as it was typed", at: at,
            hint: found.cure,
            fix: found.replacement.flatMap { at.text == found.text ? Fix(at: at, replacement: $0) : nil })
        }
      }
    }
  }

  private struct Markup {
    let text: String
    let name: String
    let cure: String
    var replacement: String?
  }

  /// The first piece of markup in a text; nil where there is none.
  private static func markup(in bytes: [UInt8]) -> Markup? {
    for offset in bytes.indices {
      switch bytes[offset] {
      case UInt8(ascii: "["):
        if let end = link(bytes, from: offset) {
          return Markup(
            text: text(bytes, offset, end), name: "a link", cure: "put the link into the text below the data")
        }
      case UInt8(ascii: "`"):
        if let end = closing("`", bytes, from: offset) {
          let inner = text(bytes, offset + 1, end - 1)
          return Markup(text: text(bytes, offset, end), name: "Markdown", cure: "write \(inner) without backticks")
        }
      case UInt8(ascii: "*"):
        if let end = closing("**", bytes, from: offset), offset == 0 || !isOfMark(bytes[offset - 1]) {
          let inner = text(bytes, offset + 2, end - 2)
          return Markup(text: text(bytes, offset, end), name: "Markdown", cure: "write \(inner) without asterisks")
        }
      case UInt8(ascii: "<"):
        if let end = tag(bytes, from: offset) {
          return Markup(text: text(bytes, offset, end), name: "HTML", cure: "leave it out")
        }
      case UInt8(ascii: "&"):
        if let (end, meant) = entity(bytes, from: offset) {
          return Markup(
            text: text(bytes, offset, end), name: "HTML", cure: "write \(meant == " " ? "a space" : "\"\(meant)\"")",
            replacement: meant == "&" && offset > 0 ? meant : nil)
        }
      default: break
      }
    }
    return nil
  }

  private static func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The most bytes of one piece.
  private static let reach = 200

  /// The end of `[text](https://…)`, with an address that a link may have.
  private static func link(_ bytes: [UInt8], from start: Int) -> Int? {
    let near = bytes[start...].prefix(reach)
    guard let close = near.firstIndex(of: UInt8(ascii: "]")), close > start + 1,
      let end = near[close...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let rest = near[(close + 1)...]
    let begins = ["(http", "(/", "(#", "(mailto:"].contains { rest.starts(with: $0.utf8) }
    return begins && !bytes[close..<end].contains(UInt8(ascii: " ")) ? end + 1 : nil
  }

  /// The end of what begins with a mark and ends with the same, without a space beside either.
  private static func closing(_ mark: String, _ bytes: [UInt8], from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    let begin = start + mark.count
    guard bytes[start...].starts(with: mark), begin < bytes.count, !isOfMark(bytes[begin]), bytes[begin] > 0x20,
      let found = bytes.range(of: mark, in: begin..<min(bytes.count, begin + reach)), bytes[found.lowerBound - 1] > 0x20
    else { return nil }
    return found.upperBound
  }

  private static func isOfMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "`") }

  /// The names of tags that editors' programs leave: any other word between `<` and `>` may be a placeholder.
  private static let tags: Set<String> = [
    "a", "b", "i", "u", "p", "br", "em", "strong", "span", "div", "ul", "ol", "li", "code", "sup", "sub", "font",
    "small", "img",
  ]

  private static func tag(_ bytes: [UInt8], from start: Int) -> Int? {
    let near = bytes[start...].prefix(reach)
    let begin = near.dropFirst().first == UInt8(ascii: "/") ? start + 2 : start + 1
    let name = near[min(begin, near.endIndex)...].prefix { Ascii.isLetter($0) }
    guard tags.contains(String(decoding: name, as: UTF8.self).lowercased()),
      let end = near.firstIndex(of: UInt8(ascii: ">")), !bytes[name.endIndex..<end].contains(UInt8(ascii: "<")),
      let next = near[name.endIndex...].first, " />".utf8.contains(next)
    else { return nil }
    return end + 1
  }

  private static let entities: [String: String] = [
    "amp": "&", "nbsp": " ", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "#34": "\"", "#8217": "’",
    "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "#160": " ",
  ]

  private static func entity(_ bytes: [UInt8], from start: Int) -> (end: Int, meant: String)? {
    let name = bytes[(start + 1)...].prefix(8).prefix {
      Ascii.isLetter($0) || Ascii.isDigit($0) || $0 == UInt8(ascii: "#")
    }
    guard name.endIndex < bytes.count, bytes[name.endIndex] == UInt8(ascii: ";") else { return nil }
    return entities[String(decoding: name, as: UTF8.self)].map { (name.endIndex + 1, $0) }
  }
}

extension Entry {
  /// The texts for readers that a key holds.
  fileprivate func texts(of key: Key) -> [String] {
    switch key {
    case .name: [name]
    case .shortName: [shortName].compactMap(\.self)
    case .tagline: [tagline].compactMap(\.self)
    case .entry: [entryPrice?.text].compactMap(\.self)
    case .pricing: [pricing?.text].compactMap(\.self)
    case .bestFor: [bestFor].compactMap(\.self)
    case .pros: pros
    case .cons: cons
    case .tags: tags
    default: []
    }
  }
}
