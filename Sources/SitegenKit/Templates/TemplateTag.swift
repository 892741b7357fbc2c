/// One `{{…}}` of a template, with its offsets in the source.
struct TemplateTag: Sendable {
  enum Kind: Sendable, Equatable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case html
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{> name}}`
    case partial
    /// `{{! … }}`
    case comment
  }

  let kind: Kind
  let name: String
  /// The whole tag with its braces.
  let range: Range<Int>
  /// The name alone.
  let nameRange: Range<Int>

  /// Finds the tags of a template.
  ///
  /// What is no tag of ours is reported: a template language with fewer forms is one that can be checked.
  /// - Returns: nil where the template can't be taken apart.
  static func scan(_ source: SourceText, into diagnostics: inout Diagnostics) -> [TemplateTag]? {
    let bytes = source.bytes
    var tags: [TemplateTag] = []
    var isFine = true
    var offset = 0
    while let open = bytes.range(of: Array("{{".utf8), in: offset..<bytes.count) {
      let isTriple = bytes[open.upperBound...].first == UInt8(ascii: "{")
      let contentStart = open.upperBound + (isTriple ? 1 : 0)
      let closing = Array((isTriple ? "}}}" : "}}").utf8)
      guard let close = bytes.range(of: closing, in: contentStart..<bytes.count) else {
        diagnostics.report(
          .templateSyntax, "this tag is never closed by \(isTriple ? "}}}" : "}}")", at: source.location(open))
        return nil
      }
      offset = close.upperBound
      let range = open.lowerBound..<close.upperBound
      switch parse(contentStart..<close.lowerBound, isTriple: isTriple, range: range, source: source) {
      case .success(let tag): tags.append(tag)
      case .failure(let problem):
        isFine = false
        diagnostics.report(.templateSyntax, problem.message, at: source.location(range))
      }
    }
    return isFine ? tags : nil
  }

  private struct Problem: Error {
    let message: String
  }

  private static func parse(
    _ content: Range<Int>, isTriple: Bool, range: Range<Int>, source: SourceText
  ) -> Result<TemplateTag, Problem> {
    var inner = content
    var kind: Kind = isTriple ? .html : .text
    if !isTriple, let first = source.bytes[content].first {
      switch first {
      case UInt8(ascii: "#"): kind = .section
      case UInt8(ascii: "^"): kind = .inverted
      case UInt8(ascii: "/"): kind = .end
      case UInt8(ascii: ">"): kind = .partial
      case UInt8(ascii: "&"): kind = .html
      case UInt8(ascii: "!"):
        return .success(TemplateTag(kind: .comment, name: "", range: range, nameRange: content))
      case UInt8(ascii: "="): return .failure(Problem(message: "delimiters can't be changed"))
      case UInt8(ascii: "%"): return .failure(Problem(message: "pragmas are set by sitegen itself"))
      case UInt8(ascii: "<"), UInt8(ascii: "$"):
        return .failure(Problem(message: "templates don't inherit here; base.mustache goes round every page"))
      default: break
      }
      if kind != .text { inner = (inner.lowerBound + 1)..<inner.upperBound }
    }
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let start = source.bytes[inner].firstIndex { !isSpace($0) } ?? inner.upperBound
    let end = source.bytes[inner].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    let nameRange = start..<max(start, end)
    let name = source.text(nameRange)
    let isName = name.utf8.allSatisfy { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || "0123456789_-.".utf8.contains(byte)
        || (kind == .partial && byte == UInt8(ascii: "/"))
    }
    guard !name.isEmpty, isName else {
      return .failure(Problem(message: "\"\(name)\" is not a name; names are letters, digits, _ and -"))
    }
    return .success(TemplateTag(kind: kind, name: name, range: range, nameRange: nameRange))
  }
}
