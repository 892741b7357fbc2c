/// The position of a template's tag in the HTML round it: escaped text is safe in text and in quoted attributes, and
/// nowhere else.
///
/// A template is read once, from its beginning to its end. So that the reading holds whatever is shown and however
/// often, a section must end in the same kind of position as it begins, and a partial begins and ends in text.
struct TagPosition {
  private enum State: Equatable {
    case text
    case elementName
    /// In a tag, where an attribute may begin.
    case tag
    case attributeName
    case afterAttributeName
    case beforeValue
    case unquotedValue
    case quotedValue(quote: UInt8)
    case comment
    /// Inside `script` or `style`.
    case raw(element: String)
  }

  private var state = State.text
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  /// Where the text was last left.
  private var leftText = 0
  /// Whether nothing of the attribute's value has been read yet.
  private var isValueEmpty = false

  /// The attributes whose value is an address: what begins it decides where it leads, or what it runs.
  private static let addresses: Set<String> = [
    "action", "cite", "data", "formaction", "href", "manifest", "ping", "poster", "src", "srcset", "xlink:href",
  ]

  /// Reports the tags that stand where a value would not be safe.
  /// - Returns: the offsets of the tags that begin an address.
  static func check(_ template: TemplateSource, into diagnostics: inout Diagnostics) -> Set<Int> {
    let source = template.source
    var position = TagPosition()
    var sections: [String] = []
    var addressTags: Set<Int> = []
    var offset = 0
    for tag in template.tags {
      position.read(source.bytes[offset..<tag.range.lowerBound])
      offset = tag.range.upperBound
      if position.beginsAddress { addressTags.insert(tag.range.lowerBound) }
      guard let problem = position.problem(with: tag, sections: &sections) else { continue }
      diagnostics.report(.templatePlace, "\"\(tag.name)\" \(problem)", at: source.location(tag.range))
    }
    position.read(source.bytes[offset...])
    guard position.state != .text else { return addressTags }
    diagnostics.report(
      .templatePlace, "the template ends \(position.name), which begins here",
      at: source.location(at: position.leftText))
    return addressTags
  }

  private var beginsAddress: Bool {
    if case .quotedValue = state { isValueEmpty && Self.addresses.contains(attributeName) } else { false }
  }

  // MARK: - Judging

  private func problem(with tag: TemplateTag, sections: inout [String]) -> String? {
    switch tag.kind {
    case .comment: return nil
    case .text, .html: return problem(withValue: tag)
    case .partial:
      return state == .text ? nil : "is included \(name); a partial is HTML that begins and ends in text"
    case .section, .inverted:
      sections.append(name)
      return nil
    case .end:
      guard let start = sections.popLast(), start != name else { return nil }
      return "begins \(start) and ends \(name); it must end where it begins"
    }
  }

  private func problem(withValue tag: TemplateTag) -> String? {
    switch state {
    case .text: return nil
    case .elementName, .tag, .attributeName, .afterAttributeName, .beforeValue, .unquotedValue:
      return "stands in a tag outside of quotes; write name=\"{{…}}\""
    case .comment: return "stands in a comment, which readers never see; take it out"
    case .raw(let element): return "stands inside <\(element)>, where escaping does not hold; use a data- attribute"
    case .quotedValue:
      let name = attributeName
      if name.utf8.starts(with: "on".utf8) || name == "style" || name == "srcdoc" {
        return "stands in the attribute \"\(name)\", where escaping does not hold"
      }
      return tag.kind == .html ? "is HTML, which does not belong into an attribute" : nil
    }
  }

  /// The position in words; two positions with one name are the same for a section.
  private var name: String {
    switch state {
    case .text: "in text"
    case .elementName, .tag, .attributeName, .afterAttributeName, .beforeValue, .unquotedValue: "in a tag"
    case .quotedValue: "in the attribute \"\(attributeName)\""
    case .comment: "in a comment"
    case .raw(let element): "inside <\(element)>"
    }
  }

  private var attributeName: String { String(decoding: attribute, as: UTF8.self).lowercased() }

  // MARK: - Reading

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let rest = bytes[index...]
      switch state {
      case .text: readText(rest)
      case .comment:
        if rest.starts(with: "-->".utf8) { state = .text }
      case .raw(let element):
        // The end tag is read like any other.
        if Self.endsRaw(rest, element) {
          state = .text
          continue
        }
      default: readTag(bytes[index])
      }
      index += 1
    }
  }

  private mutating func readText(_ rest: ArraySlice<UInt8>) {
    if rest.starts(with: "<!--".utf8) {
      state = .comment
    } else if rest.first == UInt8(ascii: "<"), Self.isNameStart(rest.dropFirst().first) {
      state = .elementName
      element = []
    } else {
      return
    }
    leftText = rest.startIndex
  }

  private mutating func readTag(_ byte: UInt8) {
    if case .quotedValue(let quote) = state {
      isValueEmpty = isValueEmpty && " \n\t\r".utf8.contains(byte)
      if byte == quote { state = .tag }
      return
    }
    let isSpace = " \n\t\r".utf8.contains(byte)
    switch (state, byte) {
    case (_, UInt8(ascii: ">")): endTag()
    case (.unquotedValue, _): if isSpace { state = .tag }
    case (.beforeValue, UInt8(ascii: "\"")), (.beforeValue, UInt8(ascii: "'")):
      state = .quotedValue(quote: byte)
      isValueEmpty = true
    case (.beforeValue, _): if !isSpace { state = .unquotedValue }
    case (.attributeName, UInt8(ascii: "=")), (.afterAttributeName, UInt8(ascii: "=")): state = .beforeValue
    case (.elementName, UInt8(ascii: "/")) where element.isEmpty: element.append(byte)
    case (_, UInt8(ascii: "/")): state = .tag
    case (.attributeName, _) where isSpace: state = .afterAttributeName
    case (.afterAttributeName, _) where isSpace: break
    case (_, _) where isSpace: state = .tag
    case (.elementName, _): element.append(byte)
    case (.attributeName, _): attribute.append(byte)
    default:
      state = .attributeName
      attribute = [byte]
    }
  }

  private mutating func endTag() {
    let name = String(decoding: element, as: UTF8.self).lowercased()
    state = name == "script" || name == "style" ? .raw(element: name) : .text
  }

  /// A `<` right before a tag of the template counts too: the value would be the element's name.
  private static func isNameStart(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte == UInt8(ascii: "/") || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  private static func endsRaw(_ rest: ArraySlice<UInt8>, _ element: String) -> Bool {
    let endTag = Array("</\(element)".utf8)
    guard rest.count > endTag.count, rest.first == endTag[0] else { return false }
    return zip(rest, endTag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
      && " \n\t\r/>".utf8.contains(rest[rest.startIndex + endTag.count])
  }
}
