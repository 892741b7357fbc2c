import Mustache

/// A checked template with its partials, ready to be rendered.
struct Template: Sendable {
  private let library: MustacheLibrary
  private let name: String

  /// Makes a template ready from its text and those of its partials.
  ///
  /// - Parameters:
  ///   - name: the name of the template among the sources.
  ///   - sources: the template and every partial that it includes.
  ///   - holeSections: the sections that stay open until a page is composed.
  ///   - words: the site's, which become part of the template: looking a name up takes longer than all else.
  /// - Throws: the template library's error where it can't read one of the sources.
  init(
    name: String, sources: [TemplateSource], holeSections: TemplateChecker.HoleSections, words: Copy
  ) throws {
    self.name = name
    var library = MustacheLibrary()
    for source in sources {
      // Values are escaped before the library sees them, by bytes; its own escaping goes by grapheme clusters and lets
      // a quote with a combining mark through. Without the pragma a value would be escaped twice: wrong, but safe.
      try library.register(
        "{{% CONTENT_TYPE:TEXT}}\n" + source.text(holeSections: holeSections[source.name] ?? [:], words: words),
        named: source.name)
    }
    self.library = library
  }

  func render(_ scope: Scope) -> HTML { HTML(markup: library.render(scope, withTemplate: name) ?? "") }
}

extension TemplateSource {
  /// The template as the library gets it: the tags of sections that a page decides on are marks, and the lines of tags
  /// that stand alone are gone.
  ///
  /// The library removes such lines too, but it can't know that what is now a mark was a tag on a line of its own. So
  /// it gets no such line to see: an empty comment before a tag is enough.
  fileprivate func text(holeSections: [Int: TemplateTag.Kind], words: Copy) -> String {
    var result: [UInt8] = []
    var offset = 0
    for tag in tags {
      if tag.kind == .text || tag.kind == .html {
        guard let words = words.text(named: tag.name) else { continue }
        result += source.bytes[offset..<tag.range.lowerBound]
        result += words.utf8
        offset = tag.range.upperBound
        continue
      }
      let line = standaloneLine(of: tag)
      let cut = line ?? tag.range
      result += source.bytes[offset..<max(offset, cut.lowerBound)]
      switch holeSections[tag.range.lowerBound] {
      case .section: result += [HoleMark.section] + Array("{{{\(tag.name)}}}".utf8)
      case .inverted: result += [HoleMark.inverted] + Array("{{{\(tag.name)}}}".utf8)
      case .end: result.append(HoleMark.sectionEnd)
      case _ where tag.kind == .comment: if line == nil { result += "{{!}}".utf8 }
      default:
        if line != nil { result += "{{!}}".utf8 }
        result += source.bytes[tag.range]
      }
      offset = cut.upperBound
    }
    result += source.bytes[offset...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The line of a tag, or the lines, with its line break, where nothing but spaces and tabs stands beside the tag.
  private func standaloneLine(of tag: TemplateTag) -> Range<Int>? {
    let start = source.lineRange(source.line(at: tag.range.lowerBound)).lowerBound
    var end = source.lineRange(source.line(at: tag.range.upperBound - 1)).upperBound
    let beside = source.bytes[start..<tag.range.lowerBound] + source.bytes[tag.range.upperBound..<end]
    guard beside.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) else { return nil }
    if source.bytes[end...].first == UInt8(ascii: "\r") { end += 1 }
    if source.bytes[end...].first == UInt8(ascii: "\n") { end += 1 }
    return start..<end
  }
}

extension Copy {
  /// The words that a tag `copy.…` stands for, escaped.
  ///
  /// Nil for other tags, and where a brace in the words would join with what stands beside them.
  fileprivate func text(named name: String) -> String? {
    let prefix = "copy."
    guard name.utf8.starts(with: prefix.utf8),
      let key = CopyKey(rawValue: String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)),
      !self[key].utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
    else { return nil }
    return HTML(escaping: self[key]).text
  }
}
