/// A checked template with its partials, ready to be rendered.
///
/// It is the checked part of Mustache: values, sections over texts, flags, lists and objects, partials and comments. What
/// the checks refuse (other delimiters, lambdas, inheritance, indented partials) is not here.
struct Template: Sendable {
  indirect enum Node: Sendable {
    /// What stands between the tags.
    case bytes([UInt8])
    /// `{{name}}` or `{{{name}}}`: values are escaped before they come here.
    case value([String])
    case section([String], isInverted: Bool, [Node])
    case partial(String)
  }

  let nodes: [Node]
  let partials: [String: [Node]]

  /// Makes a template ready from its text and those of its partials.
  /// - Parameters:
  ///   - name: the name of the template among the sources.
  ///   - sources: the template and every partial that it includes, none of which includes itself.
  ///   - holeSections: the sections that stay open until a page is composed.
  ///   - words: the site's, which become part of the template: looking a name up takes longer than all else.
  init(name: String, sources: [TemplateSource], holeSections: TemplateChecker.HoleSections, words: Copy) {
    partials = Dictionary(
      sources.map { source in
        var builder = TemplateBuilder(source, holeSections: holeSections[source.name] ?? [:], words: words)
        return (source.name, builder.build())
      }
    ) { first, _ in first }
    nodes = partials[name] ?? []
  }

  func render(_ scope: Scope) -> HTML { HTML(markup: bytes(scope)) }

  /// What is rendered as bytes, for a file.
  func bytes(_ scope: Scope) -> [UInt8] {
    var page: [UInt8] = []
    var scopes = [scope]
    render(nodes, &scopes, into: &page)
    return page
  }

  /// The scopes are the things whose names can be seen, from the outside in.
  private func render(_ nodes: [Node], _ scopes: inout [Scope], into page: inout [UInt8]) {
    for node in nodes {
      switch node {
      case .bytes(let bytes): page += bytes
      case .value(let name): if case .html(let html) = value(name, scopes) { page += html.bytes }
      case .partial(let name): if let partial = partials[name] { render(partial, &scopes, into: &page) }
      case .section(let name, let isInverted, let inner):
        (value(name, scopes) ?? .nothing).forEachTimeShown(isInverted: isInverted) { scope in
          let count = scopes.count
          if let scope { scopes.append(scope) }
          render(inner, &scopes, into: &page)
          scopes.removeSubrange(count...)
        }
      }
    }
  }

  /// Finds a name: its first word from the inside out, the others within what that stands for.
  /// - Returns: nil where no scope has the first word.
  func value(_ name: [String], _ scopes: [Scope]) -> TemplateValue? {
    guard let first = name.first, var value = scopes.reversed().firstValue({ $0[first] }) else { return nil }
    for word in name.dropFirst() {
      guard case .object(let scope) = value, let inner = scope[word] else { return .nothing }
      value = inner
    }
    return value
  }
}

extension TemplateValue {
  /// Calls a closure each time that a section over the value shows what is in it, with the thing whose names can be seen
  /// there; nil where those alone can be seen that can be seen round the section.
  func forEachTimeShown(isInverted: Bool, _ show: (_ thing: Scope?) -> Void) {
    switch self {
    case _ where isInverted: if isNothing { show(nil) }
    case .html, .flag: if !isNothing { show(nil) }
    case .object(let scope): show(scope)
    case .list(let items): for item in items { show(item) }
    case .texts(let texts): for text in texts { show(Scope(name: ".", .html(text))) }
    }
  }

  /// Whether a section over it is not shown.
  private var isNothing: Bool {
    switch self {
    case .html(let html): html.isEmpty
    case .flag(let flag): !flag
    case .texts(let texts): texts.isEmpty
    case .list(let items): items.isEmpty
    case .object: false
    }
  }
}

/// Makes the nodes of one template of its tags.
private struct TemplateBuilder {
  private let template: TemplateSource
  private let holeSections: [Int: TemplateTag.Kind]
  private let words: Copy
  private var nodes: [Template.Node] = []
  /// The sections that are open, from the outside in, each with the nodes round it.
  private var open: [(start: TemplateTag, before: [Template.Node])] = []
  private var bytes: [UInt8] = []

  init(_ template: TemplateSource, holeSections: [Int: TemplateTag.Kind], words: Copy) {
    (self.template, self.holeSections, self.words) = (template, holeSections, words)
  }

  mutating func build() -> [Template.Node] {
    let source = template.source.bytes
    var offset = 0
    for tag in template.tags {
      // A value is shown where it stands; the lines of other tags go where nothing else is on them.
      let isValue = tag.kind == .text || tag.kind == .html
      let cut = isValue ? tag.range : standaloneLine(of: tag) ?? tag.range
      bytes += source[offset..<max(offset, cut.lowerBound)]
      add(tag)
      offset = cut.upperBound
    }
    bytes += source[offset...]
    flush()
    return nodes
  }

  private mutating func add(_ tag: TemplateTag) {
    let hole = holeSections[tag.range.lowerBound]
    switch (tag.kind, hole) {
    case (.comment, _): break
    case (.text, _), (.html, _):
      if let html = words.html(named: tag.name) { bytes += html.bytes } else { add(.value(Self.words(of: tag))) }
    case (.section, .section?), (.inverted, .inverted?):
      // The page decides: its marks go round the section, with the hole that it asks.
      bytes.append(tag.kind == .section ? HoleMark.section : HoleMark.inverted)
      add(.value(Self.words(of: tag)))
    case (.end, .end?): bytes.append(HoleMark.sectionEnd)
    case (.section, _), (.inverted, _):
      flush()
      open.append((tag, nodes))
      nodes = []
    case (.end, _):
      guard let (start, before) = open.popLast() else { break }
      flush()
      nodes = before + [.section(Self.words(of: start), isInverted: start.kind == .inverted, nodes)]
    case (.partial, _): add(.partial(tag.name))
    }
  }

  private mutating func add(_ node: Template.Node) {
    flush()
    nodes.append(node)
  }

  private mutating func flush() {
    if !bytes.isEmpty { nodes.append(.bytes(bytes)) }
    bytes.removeAll()
  }

  private static func words(of tag: TemplateTag) -> [String] {
    if tag.name == "." { return ["."] }
    return tag.name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The line of a tag, or the lines, with its line break, where nothing but spaces and tabs stands beside the tag.
  private func standaloneLine(of tag: TemplateTag) -> Range<Int>? {
    let source = template.source
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
  /// The words that a tag `copy.…` stands for, escaped; nil for other tags.
  fileprivate func html(named name: String) -> HTML? {
    let prefix = "copy."
    guard name.utf8.starts(with: prefix.utf8),
      let key = CopyKey(rawValue: String(decoding: name.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
    else { return nil }
    return HTML(escaping: self[key])
  }
}
