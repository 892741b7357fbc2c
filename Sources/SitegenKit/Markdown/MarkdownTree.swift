import CCMarkGFM

typealias MarkdownNode = OpaquePointer

/// A parsed tree: checked, adapted to the page, cut into sections and rendered.
///
/// It is walked with cmark's own iterator or along siblings, never by recursion, so that deep nesting can't overflow
/// the stack.
struct MarkdownTree {
  let root: MarkdownNode
  let extensions: UnsafeMutablePointer<cmark_llist>?
  let source: SourceText
  let range: Range<Int>
  let style: MarkdownStyle
  /// Whether the bytes of the text hold a control character, which was reported when the file was read.
  let holdsControl: Bool
  let definitions: LinkDefinitions

  init(
    root: MarkdownNode, extensions: UnsafeMutablePointer<cmark_llist>?, source: SourceText, range: Range<Int>,
    style: MarkdownStyle
  ) {
    self.root = root
    self.extensions = extensions
    self.source = source
    self.range = range
    self.style = style
    definitions = LinkDefinitions(in: range, of: source)
    holdsControl = source.bytes[range].contains(where: SourceText.isControl)
  }

  // MARK: - Checking

  /// Reports links that are not allowed, raw HTML, and nesting beyond the limit; adds the path prefix to links.
  /// - Returns: the links that lead to the site itself; nil where the tree may not be rendered.
  func check(into diagnostics: inout Diagnostics) -> [MarkdownText.Link]? {
    var links: [MarkdownText.Link] = []
    var judged: [String: LinkPolicy.Verdict] = [:]
    // A text may refer to one long address a thousand times: it is judged once.
    func verdict(on address: String, isImage: Bool) -> LinkPolicy.Verdict {
      let key = (isImage ? "!" : "") + address
      if let known = judged[key] { return known }
      let verdict = LinkPolicy.judge(address, isImage: isImage)
      judged[key] = verdict
      return verdict
    }
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
            at: source.location(at: offset(of: node)))
        }
      case CMARK_NODE_LINK where isEntering, CMARK_NODE_IMAGE where isEntering:
        let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
        checkText(cmark_node_get_title(node), of: node, into: &diagnostics)
        let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        let link = MarkdownText.Link(
          address: address, isImage: isImage, locator: locator(ofAddress: address, near: node))
        if apply(verdict(on: address, isImage: isImage), to: link, node, into: &diagnostics) { links.append(link) }
      case CMARK_NODE_HTML_BLOCK where isEntering, CMARK_NODE_HTML_INLINE where isEntering:
        checkRawHTML(node, into: &diagnostics)
      case CMARK_NODE_TEXT where isEntering:
        checkText(cmark_node_get_literal(node), of: node, into: &diagnostics)
        checkAddressWithSpaces(in: node, into: &diagnostics)
      default: break
      }
    }
    return isTooDeep ? nil : links
  }

  /// - Returns: whether the link leads to the site itself.
  private func apply(
    _ verdict: LinkPolicy.Verdict, to link: MarkdownText.Link, _ node: MarkdownNode, into diagnostics: inout Diagnostics
  ) -> Bool {
    switch verdict {
    case .allowed: return link.address.utf8.first == UInt8(ascii: "#") || style.isOfSite(link.address)
    case .siteRoot:
      cmark_node_set_url(node, style.pathPrefix + link.address)
      return true
    case .refused(let rule, let reason):
      let kind = link.isImage ? "picture" : "link"
      diagnostics.report(
        rule, "the \(kind) \"\(link.address)\" \(reason)", in: source.path, at: link.locator.location)
      return false
    }
  }

  /// A character reference (`&#1;`) can bring in what the bytes of a text may not hold.
  ///
  /// Where they do hold it, that was reported when the file was read.
  private func checkText(_ text: UnsafePointer<CChar>?, of node: MarkdownNode, into diagnostics: inout Diagnostics) {
    guard let text, !holdsControl, String(cString: text).utf8.contains(where: SourceText.isControl) else { return }
    diagnostics.report(
      .valueCharacter, "a control character is not allowed in a text", in: source.path,
      at: locator(of: "&#", near: node).location)
  }

  /// Raw HTML is left out of the page; an editor should know.
  ///
  /// A comment is meant to be left out, and an end tag says nothing that its beginning did not.
  private func checkRawHTML(_ node: MarkdownNode, into diagnostics: inout Diagnostics) {
    let literal = cmark_node_get_literal(node).map { Array(String(cString: $0).utf8) } ?? []
    guard !literal.starts(with: "<!--".utf8), !literal.starts(with: "</".utf8) else { return }
    let line = literal.prefix { $0 != UInt8(ascii: "\n") }
    let end = line.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
    let tag = String(decoding: line[..<end], as: UTF8.self)
    diagnostics.report(
      .rawHTML, "\"\(tag)\" is HTML, which is left out of the page; use Markdown", in: source.path,
      at: locator(of: tag, near: node).location)
  }

  // MARK: - Walking

  /// Visits every node of a tree, those with others in them twice.
  static func walk(_ root: MarkdownNode, _ visit: (_ node: MarkdownNode, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(node, event == CMARK_EVENT_ENTER)
    }
  }

  /// The text of a node and all within it, without markup, in one line; the texts of pictures may be left out.
  static func plainText(_ node: MarkdownNode, withPictures: Bool = true) -> String {
    var text = ""
    var pictures = 0
    walk(node) { inner, isEntering in
      if cmark_node_get_type(inner) == CMARK_NODE_IMAGE { pictures += isEntering ? 1 : -1 }
      guard isEntering, withPictures || pictures == 0 else { return }
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = cmark_node_get_literal(inner) { text += String(cString: literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }

  /// The first paragraph of a document that has text, without markup and pictures; empty where there is none.
  static func opening(of document: MarkdownNode) -> String {
    var next = cmark_node_first_child(document)
    while let node = next {
      next = cmark_node_next(node)
      guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { continue }
      let text = plainText(node, withPictures: false)
      if text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) { return text }
    }
    return ""
  }

  /// How many words a reader reads in a document, code among them.
  static func wordCount(_ document: MarkdownNode) -> Int {
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

  // MARK: - Locations

  /// Finds a node's own text in the source.
  func locator(of text: String, near node: MarkdownNode) -> MarkdownLocator {
    MarkdownLocator(source: source, start: offset(of: node), text: text)
  }

  private func locator(ofAddress address: String, near node: MarkdownNode) -> MarkdownLocator {
    MarkdownLocator(
      source: source, start: offset(of: node), text: address, definition: definitions.addresses[address],
      isAddress: true)
  }

  /// cmark counts lines and bytes from the beginning of the text it was given.
  ///
  /// Some inline nodes have no position: then it is that of their block.
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
