/// Where in the HTML a tag of a template stands: escaped text is safe in text and in quoted attributes, and nowhere
/// else.
struct TemplatePlace {
  private enum State: Equatable {
    case text
    case tag
    case attribute(quote: UInt8, name: String)
    case comment
    /// Inside `script` or `style`.
    case raw(element: String)
  }

  private var state = State.text
  private var attributeName: [UInt8] = []
  private var elementName: [UInt8] = []
  private var isNamingElement = false

  /// Reports the tags that stand where a value would not be safe.
  static func check(_ template: TemplateSource, into diagnostics: inout Diagnostics) {
    var place = TemplatePlace()
    var offset = 0
    for tag in template.tags {
      place.read(template.source.bytes[offset..<tag.range.lowerBound])
      offset = tag.range.upperBound
      guard tag.kind == .text || tag.kind == .html, let problem = place.problem(with: tag) else { continue }
      diagnostics.report(
        .templatePlace, "\"\(tag.name)\" \(problem)", at: template.source.location(tag.range))
    }
  }

  private func problem(with tag: TemplateTag) -> String? {
    switch state {
    case .text: return nil
    case .tag: return "stands in a tag outside of quotes; write name=\"{{…}}\""
    case .comment: return "stands in a comment, which readers never see; take it out"
    case .raw(let element): return "stands inside <\(element)>, where escaping does not hold; use a data- attribute"
    case .attribute(_, let name):
      if name.utf8.starts(with: "on".utf8) || name == "style" || name == "srcdoc" {
        return "stands in the attribute \"\(name)\", where escaping does not hold"
      }
      return tag.kind == .html ? "is HTML, which does not belong into an attribute" : nil
    }
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let rest = bytes[index...]
      switch state {
      case .text:
        if rest.starts(with: "<!--".utf8) {
          state = .comment
        } else if byte == UInt8(ascii: "<"), let next = rest.dropFirst().first, Self.isLetter(next) || next == 0x2F {
          state = .tag
          elementName = []
          attributeName = []
          isNamingElement = true
        }
      case .comment:
        if rest.starts(with: "-->".utf8) { state = .text }
      case .raw(let element):
        if rest.starts(with: "</\(element)".utf8) { state = .text }
      case .attribute(let quote, _):
        if byte == quote {
          state = .tag
          attributeName = []
        }
      case .tag:
        readInTag(byte)
      }
      index += 1
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"):
      let element = String(decoding: elementName, as: UTF8.self).lowercased()
      state = element == "script" || element == "style" ? .raw(element: element) : .text
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      state = .attribute(quote: byte, name: String(decoding: attributeName, as: UTF8.self).lowercased())
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      isNamingElement = false
      attributeName = []
    case UInt8(ascii: "="): break
    default:
      if isNamingElement { elementName.append(byte) } else { attributeName.append(byte) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
