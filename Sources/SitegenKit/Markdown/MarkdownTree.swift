import CCMarkGFM

typealias MarkdownNode = OpaquePointer

/// A parsed tree: checked, adapted to the page, cut into sections and rendered. It is walked with cmark's own iterator
/// or along siblings, never by recursion, so that deep nesting can't overflow the stack.
struct MarkdownTree {
  let root: MarkdownNode
  let extensions: UnsafeMutablePointer<cmark_llist>?
  let source: SourceText
  let range: Range<Int>
  let style: MarkdownStyle

  // MARK: - Checking

  /// Reports links that are not allowed, raw HTML, and nesting beyond the limit; adds the path prefix to links.
  /// - Returns: the links to places of the site itself; nil where the tree may not be rendered.
  func check(into diagnostics: inout Diagnostics) -> [MarkdownText.Link]? {
    var links: [MarkdownText.Link] = []
    var depth = 0
    var isTooDeep = false
    Self.walk(root) { node, isEntering in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION:
        depth += isEntering ? 1 : -1
        if isEntering, depth > MarkdownLimits.nestedContainers, !isTooDeep {
          isTooDeep = true
          diagnostics.report(
            .markdownLimit, "lists or quotes are nested more than \(MarkdownLimits.nestedContainers) deep",
            at: location(of: node))
        }
      case CMARK_NODE_LINK where isEntering: checkLink(node, isImage: false, &links, into: &diagnostics)
      case CMARK_NODE_IMAGE where isEntering: checkLink(node, isImage: true, &links, into: &diagnostics)
      case CMARK_NODE_HTML_BLOCK where isEntering, CMARK_NODE_HTML_INLINE where isEntering:
        checkRawHTML(node, into: &diagnostics)
      case CMARK_NODE_TEXT where isEntering:
        checkText(cmark_node_get_literal(node), of: node, into: &diagnostics)
        checkAddressWithBlanks(in: node, into: &diagnostics)
      default: break
      }
    }
    return isTooDeep ? nil : links
  }

  private func checkLink(
    _ node: MarkdownNode, isImage: Bool, _ links: inout [MarkdownText.Link], into diagnostics: inout Diagnostics
  ) {
    checkText(cmark_node_get_title(node), of: node, into: &diagnostics)
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    switch LinkPolicy.judge(address, isImage: isImage) {
    case .allowed:
      guard address.utf8.first == UInt8(ascii: "#") || style.isOfSite(address) else { return }
      links.append(.init(address: address, isImage: isImage, location: location(ofLink: address, near: node)))
    case .siteRoot:
      cmark_node_set_url(node, style.pathPrefix + address)
      links.append(.init(address: address, isImage: isImage, location: location(ofLink: address, near: node)))
    case .refused(let rule, let reason):
      let kind = isImage ? "picture" : "link"
      diagnostics.report(
        rule, "the \(kind) \"\(address)\" \(reason)", at: location(of: address, near: node))
    }
  }

  /// A character reference (`&#1;`) can bring in what the bytes of a text may not hold. Where they do hold it, that was
  /// reported when the file was read.
  private func checkText(_ text: UnsafePointer<CChar>?, of node: MarkdownNode, into diagnostics: inout Diagnostics) {
    guard let text, String(cString: text).utf8.contains(where: SourceText.isControl),
      !source.bytes[range].contains(where: SourceText.isControl)
    else { return }
    diagnostics.report(
      .valueCharacter, "a control character is not allowed in a text", at: location(of: "&#", near: node))
  }

  /// Raw HTML is left out of the page; an editor should know. A comment is meant to be left out, and an end tag says
  /// nothing that its beginning did not.
  private func checkRawHTML(_ node: MarkdownNode, into diagnostics: inout Diagnostics) {
    let literal = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    guard !literal.utf8.starts(with: "<!--".utf8), !literal.utf8.starts(with: "</".utf8) else { return }
    let tag = literal.prefix { $0 != "\n" && $0 != ">" } + (literal.contains(">") ? ">" : "")
    diagnostics.report(
      .rawHTML, "\"\(tag)\" is HTML, which is left out of the page; use Markdown",
      at: location(of: String(tag), near: node))
  }

  // MARK: - Rendering

  func render(sectionName: (String) -> String?, links: [MarkdownText.Link]) -> MarkdownText {
    var headings: [MarkdownText.Heading] = []
    var parts = [Part(name: nil, location: source.location(at: range.lowerBound))]
    defer { for part in parts { cmark_node_free(part.document) } }
    var notes: [MarkdownNode] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      next = cmark_node_next(node)
      if cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION {
        notes.append(node)
        continue
      }
      if cmark_node_get_type(node) == CMARK_NODE_HEADING, cmark_node_get_heading_level(node) == 2 {
        let text = Self.plainText(node)
        if let name = sectionName(text) {
          parts.append(Part(name: name, location: location(of: text, near: node)))
          continue
        }
        headings.append(.init(text: text, location: location(of: text, near: node)))
      }
      cmark_node_unlink(node)
      cmark_node_append_child(parts[parts.count - 1].document, node)
    }
    distribute(notes, to: parts)
    var tables = 0
    let sections = parts.map { part in
      let level = part.name == nil ? style.headingLevel : style.sectionHeadingLevel
      Self.demoteHeadings(part.document, to: level)
      return MarkdownText.Section(
        name: part.name, location: part.location, html: render(part.document, tables: &tables),
        wordCount: Self.wordCount(part.document))
    }
    return MarkdownText(sections: sections, otherHeadings: headings, links: links)
  }

  private struct Part {
    let name: String?
    let location: SourceLocation
    let document: MarkdownNode

    init(name: String?, location: SourceLocation) {
      self.name = name
      self.location = location
      // Only a lack of memory makes this nil, and then cmark has already ended the program.
      document = cmark_node_new(CMARK_NODE_DOCUMENT)
    }
  }

  /// Puts each footnote under the section that mentions it first, numbered from 1 in each section. A later section that
  /// mentions it shows the number that it has there.
  private func distribute(_ notes: [MarkdownNode], to parts: [Part]) {
    var numbers: [Int: Int] = [:]
    for part in parts {
      var count = 0
      // A note may mention further notes: they are appended while the walk goes on, and so are met later.
      var references: [(node: MarkdownNode, note: Int)] = []
      func collect(_ tree: MarkdownNode) {
        Self.walk(tree) { node, isEntering in
          guard isEntering, cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_REFERENCE,
            let literal = cmark_node_get_literal(node), let number = Int(String(cString: literal)),
            notes.indices.contains(number - 1)
          else { return }
          references.append((node, number))
        }
      }
      collect(part.document)
      var index = 0
      while index < references.count {
        let (node, note) = references[index]
        index += 1
        if numbers[note] == nil {
          count += 1
          numbers[note] = count
          cmark_node_unlink(notes[note - 1])
          cmark_node_append_child(part.document, notes[note - 1])
          collect(notes[note - 1])
        }
        if let number = numbers[note] { cmark_node_set_literal(node, String(number)) }
      }
    }
  }

  private func render(_ document: MarkdownNode, tables: inout Int) -> HTML {
    guard let rendered = cmark_render_html(document, MarkdownParser.options, extensions) else {
      return HTML(markup: "")
    }
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    let html = HTML(markup: String(cString: rendered))
    let adapted = style.accessibility?.adapt(html, tables: &tables) ?? html
    // Text and attributes always hold `&quot;` for a quote, so these strings are footnote links and nothing else.
    return adapted.replacing("id=\"fn", with: "id=\"\(style.idPrefix)fn")
      .replacing("href=\"#fn", with: "href=\"#\(style.idPrefix)fn")
  }

  /// Moves headings under the page's own, without gaps: the levels in use become `level`, `level` + 1, …, at most 6.
  private static func demoteHeadings(_ document: MarkdownNode, to level: Int) {
    var headings: [MarkdownNode] = []
    walk(document) { node, isEntering in
      if isEntering, cmark_node_get_type(node) == CMARK_NODE_HEADING { headings.append(node) }
    }
    let levels = Set(headings.map(cmark_node_get_heading_level)).sorted()
    for heading in headings {
      let rank = levels.firstIndex(of: cmark_node_get_heading_level(heading)) ?? 0
      cmark_node_set_heading_level(heading, Int32(min(6, level + rank)))
    }
  }

  // MARK: - Walking

  private static func walk(_ root: MarkdownNode, _ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  private static func plainText(_ node: MarkdownNode) -> String {
    var text = ""
    walk(node) { inner, isEntering in
      guard isEntering else { return }
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inner) { text += String(cString: literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }

  private static func wordCount(_ document: MarkdownNode) -> Int {
    var count = 0
    walk(document) { node, isEntering in
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT where isEntering, CMARK_NODE_CODE where isEntering, CMARK_NODE_CODE_BLOCK where isEntering:
        guard let literal = cmark_node_get_literal(node) else { return }
        count += String(cString: literal).utf8.split { $0 <= UInt8(ascii: " ") }.count
      default: break
      }
    }
    return count
  }

  // MARK: - Places

  private func location(of node: MarkdownNode) -> SourceLocation { source.location(at: offset(of: node)) }

  /// Where a node's own text is written; the node's beginning where the text is written in another way (by a reference
  /// or by entities).
  func location(of text: String, near node: MarkdownNode) -> SourceLocation {
    let start = offset(of: node)
    guard let found = source.bytes.place(of: Array(text.utf8), in: start..<range.upperBound) else {
      return source.location(at: start)
    }
    return source.location(found)
  }

  /// The same for an address, which may be the beginning of another one that stands before it.
  private func location(ofLink address: String, near node: MarkdownNode) -> SourceLocation {
    let wanted = Array(address.utf8)
    var rest = offset(of: node)..<range.upperBound
    while let found = source.bytes.place(of: wanted, in: rest) {
      let next = found.upperBound < range.upperBound ? source.bytes[found.upperBound] : UInt8(ascii: " ")
      if ")>\"' \t\r\n".utf8.contains(next) { return source.location(found) }
      rest = found.upperBound..<range.upperBound
    }
    return location(of: address, near: node)
  }

  /// cmark counts lines and bytes from the beginning of the text it was given. It has no place for some inline nodes:
  /// then it is their block's.
  private func offset(of node: MarkdownNode) -> Int {
    var current: MarkdownNode? = node
    while let candidate = current, cmark_node_get_start_line(candidate) == 0 { current = cmark_node_parent(candidate) }
    guard let current else { return range.lowerBound }
    let firstLine = source.line(at: range.lowerBound)
    let line = min(firstLine + Int(cmark_node_get_start_line(current)) - 1, source.lineCount)
    let whole = source.lineRange(line)
    let column = max(0, Int(cmark_node_get_start_column(current)) - 1)
    return min(max(whole.lowerBound + column, range.lowerBound), min(whole.upperBound, range.upperBound))
  }
}
