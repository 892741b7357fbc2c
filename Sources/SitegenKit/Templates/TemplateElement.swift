/// A start tag in the HTML of a template, as a browser reads it: what it loads, runs and sends stands in its
/// attributes.
struct TemplateElement {
  struct Attribute {
    /// In small letters.
    let name: String
    let nameRange: Range<Int>
    /// Without its quotes; nil where there is none.
    let value: Range<Int>?
  }

  /// In small letters.
  let name: String
  let nameRange: Range<Int>
  let attributes: [Attribute]
  /// What stands in a `script` or `style`.
  let content: Range<Int>?

  func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

  /// Stands for each byte of a `{{…}}`: what it will be is not known.
  ///
  /// No template holds the byte itself.
  static let unknown: UInt8 = 1

  /// The bytes of a template with the bytes of its own tags unknown, so that every offset stays what it is.
  static func markup(of template: TemplateSource) -> [UInt8] {
    var bytes = template.source.bytes
    for tag in template.tags { for index in tag.range { bytes[index] = unknown } }
    return bytes
  }

  /// All that begin in some markup.
  static func all(in markup: [UInt8]) -> [TemplateElement] {
    var reader = Reader(bytes: markup)
    var elements: [TemplateElement] = []
    while let element = reader.next() { elements.append(element) }
    return elements
  }

  /// Goes through markup once.
  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    /// The elements whose content holds no others.
    private static let raw: Set<String> = ["iframe", "script", "style", "textarea", "title"]

    mutating func next() -> TemplateElement? {
      while index < bytes.count {
        if bytes[index...].starts(with: "<!--".utf8) {
          index = bytes.range(of: Array("-->".utf8), in: index..<bytes.count)?.upperBound ?? bytes.count
        } else if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
          (0x61...0x7A).contains(bytes[index + 1] | 0x20)
        {
          return element()
        } else {
          index += 1
        }
      }
      return nil
    }

    private mutating func element() -> TemplateElement {
      index += 1
      let nameRange = skip { !Self.isSpace($0) && !"/>".utf8.contains($0) }
      let name = text(nameRange)
      var attributes: [Attribute] = []
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
          index += 1
        } else {
          attributes.append(attribute())
        }
      }
      index = min(index + 1, bytes.count)
      guard Self.raw.contains(name) else {
        return TemplateElement(name: name, nameRange: nameRange, attributes: attributes, content: nil)
      }
      let start = index
      while index < bytes.count, !isEnd(of: nameRange) { index += 1 }
      return TemplateElement(name: name, nameRange: nameRange, attributes: attributes, content: start..<index)
    }

    private mutating func attribute() -> Attribute {
      let start = index
      // An attribute may begin with a "=" (HTML Living Standard, 13.2.5.32).
      index += 1
      _ = skip { !Self.isSpace($0) && !"/>=".utf8.contains($0) }
      let nameRange = start..<index
      let afterName = index
      _ = skip(Self.isSpace)
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        index = afterName
        return Attribute(name: text(nameRange), nameRange: nameRange, value: nil)
      }
      index += 1
      // What is unknown here is the value's own.
      _ = skip { " \n\t\r\u{C}".utf8.contains($0) }
      var value = index..<index
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        let quote = bytes[index]
        index += 1
        value = skip { $0 != quote }
        index = min(index + 1, bytes.count)
      } else {
        value = skip { !" \n\t\r\u{C}>".utf8.contains($0) }
      }
      return Attribute(name: text(nameRange), nameRange: nameRange, value: value)
    }

    private mutating func skip(_ isPart: (UInt8) -> Bool) -> Range<Int> {
      let start = index
      while index < bytes.count, isPart(bytes[index]) { index += 1 }
      return start..<index
    }

    /// Whether the end tag of an element begins here.
    private func isEnd(of nameRange: Range<Int>) -> Bool {
      guard bytes[index...].starts(with: "</".utf8) else { return false }
      let found = bytes[(index + 2)...].prefix(nameRange.count)
      guard found.count == nameRange.count, zip(found, bytes[nameRange]).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
        return false
      }
      return found.endIndex == bytes.count || Self.isSpace(bytes[found.endIndex])
        || "/>".utf8.contains(bytes[found.endIndex])
    }

    /// A tag of the template language stands between attributes as a space does.
    private static func isSpace(_ byte: UInt8) -> Bool { " \n\t\r\u{C}".utf8.contains(byte) || byte == unknown }

    private func text(_ range: Range<Int>) -> String {
      String(decoding: bytes[range], as: UTF8.self).lowercased()
    }
  }
}
