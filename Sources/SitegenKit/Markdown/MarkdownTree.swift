import CCMarkGFM

/// A parsed tree: checked, adapted to the page, cut into sections and rendered.
///
/// It is walked with cmark's own iterator or along siblings, never by recursion, so that deep nesting can't overflow
/// the stack.
struct MarkdownTree {
  let root: MarkdownNode
  let extensions: MarkdownNode.Extensions
  let source: SourceText
  let range: Range<Int>
  let style: MarkdownStyle
  /// Whether a text of the tree may hold a control character that is not yet reported.
  ///
  /// A character reference (`&#1;`) can bring in what the bytes of a text may not hold. Where they do hold it, that was
  /// reported when the file was read.
  let mayBringControl: Bool
  let definitions: LinkDefinitions

  init(
    root: MarkdownNode, extensions: MarkdownNode.Extensions, source: SourceText, range: Range<Int>,
    style: MarkdownStyle
  ) {
    self.root = root
    self.extensions = extensions
    self.source = source
    self.range = range
    self.style = style
    definitions = LinkDefinitions(in: range, of: source)
    mayBringControl =
      source.bytes.range(of: Array("&#".utf8), in: range) != nil
      && !source.bytes[range].contains(where: SourceText.isControl)
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
    var breaks: [MarkdownNode] = []
    root.walk { node, isEntering in
      switch node.type {
      case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_ITEM, CMARK_NODE_FOOTNOTE_DEFINITION:
        depth += isEntering ? 1 : -1
        if isEntering, depth > MarkdownLimits.nestedContainers, !isTooDeep {
          isTooDeep = true
          diagnostics.report(
            .markdownLimit, "lists or quotes are nested more than \(MarkdownLimits.nestedContainers) deep",
            at: source.location(at: offset(of: node)))
        }
      case CMARK_NODE_LINK where isEntering, CMARK_NODE_IMAGE where isEntering:
        let isImage = node.type == CMARK_NODE_IMAGE
        if mayBringControl { checkText(node.title, of: node, into: &diagnostics) }
        let address = node.address ?? ""
        let link = MarkdownText.Link(
          address: address, isImage: isImage, locator: locator(ofAddress: address, near: node))
        if apply(verdict(on: address, isImage: isImage), to: link, node, into: &diagnostics) { links.append(link) }
      // Nothing else breaks a line in the cell of a table.
      case CMARK_NODE_HTML_INLINE where isEntering && ["<br>", "<br/>", "<br />"].contains(node.literal):
        breaks.append(node)
      case CMARK_NODE_HTML_BLOCK where isEntering, CMARK_NODE_HTML_INLINE where isEntering:
        checkRawHTML(node, into: &diagnostics)
      case CMARK_NODE_TEXT where isEntering:
        if mayBringControl { checkText(node.literal, of: node, into: &diagnostics) }
        checkAddressWithSpaces(in: node, into: &diagnostics)
      default: break
      }
    }
    for node in breaks { node.becomeLineBreak() }
    return isTooDeep ? nil : links
  }

  /// - Returns: whether the link leads to the site itself.
  private func apply(
    _ verdict: LinkPolicy.Verdict, to link: MarkdownText.Link, _ node: MarkdownNode, into diagnostics: inout Diagnostics
  ) -> Bool {
    switch verdict {
    case .allowed:
      guard let address = style.addresses.published(link.address) else {
        return link.address.utf8.first == UInt8(ascii: "#")
      }
      node.setAddress(address)
      return true
    case .refused(let rule, let reason):
      let kind = link.isImage ? "picture" : "link"
      diagnostics.report(
        rule, "the \(kind) \"\(link.address)\" \(reason)", in: source.path, at: link.locator.location)
      return false
    }
  }

  private func checkText(_ text: String?, of node: MarkdownNode, into diagnostics: inout Diagnostics) {
    guard let text, text.utf8.contains(where: SourceText.isControl) else { return }
    diagnostics.report(
      .valueCharacter, "a control character is not allowed in a text", in: source.path,
      at: locator(of: "&#", near: node).location)
  }

  /// Raw HTML is left out of the page; an editor should know.
  ///
  /// A comment is meant to be left out, and an end tag says nothing that its beginning did not.
  private func checkRawHTML(_ node: MarkdownNode, into diagnostics: inout Diagnostics) {
    let literal = Array((node.literal ?? "").utf8)
    guard !literal.starts(with: "<!--".utf8), !literal.starts(with: "</".utf8) else { return }
    let line = literal.prefix { $0 != UInt8(ascii: "\n") }
    let end = line.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? line.endIndex
    let tag = String(decoding: line[..<end], as: UTF8.self)
    diagnostics.report(
      .rawHTML, "\"\(tag)\" is HTML, which is left out of the page; use Markdown", in: source.path,
      at: locator(of: tag, near: node).location)
  }

  // MARK: - Reading

  /// The text of a node and all within it, without markup, in one line; the texts of pictures may be left out.
  static func plainText(_ node: MarkdownNode, withPictures: Bool = true) -> String {
    var text = ""
    var pictures = 0
    node.walk { inner, isEntering in
      if inner.type == CMARK_NODE_IMAGE { pictures += isEntering ? 1 : -1 }
      guard isEntering, withPictures || pictures == 0 else { return }
      switch inner.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE:
        if let literal = inner.literal { text += literal }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    return text
  }

  /// The first paragraph of a document that has text, without markup and pictures; empty where there is none.
  static func opening(of document: MarkdownNode) -> String {
    var next = document.firstChild
    while let node = next {
      next = node.next
      guard node.type == CMARK_NODE_PARAGRAPH else { continue }
      let text = plainText(node, withPictures: false)
      if text.utf8.contains(where: { $0 > UInt8(ascii: " ") }) { return text }
    }
    return ""
  }

  /// What a document holds: its headings, and how many words a reader reads, code among them.
  static func survey(_ document: MarkdownNode) -> (headings: [MarkdownNode], wordCount: Int) {
    var headings: [MarkdownNode] = []
    var count = 0
    document.walk { node, isEntering in
      guard isEntering else { return }
      switch node.type {
      case CMARK_NODE_HEADING: headings.append(node)
      case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK: count += node.withLiteral(wordCount) ?? 0
      default: break
      }
    }
    return (headings, count)
  }

  private static func wordCount(_ text: Span<UInt8>) -> Int {
    var count = 0
    var isInWord = false
    for index in text.indices {
      let isOfWord = text[index] > UInt8(ascii: " ")
      if isOfWord, !isInWord { count += 1 }
      isInWord = isOfWord
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
    while let candidate = current, candidate.startLine == 0 { current = candidate.parent }
    guard let current else { return range.lowerBound }
    let firstLine = source.line(at: range.lowerBound)
    let line = min(firstLine + current.startLine - 1, source.lineCount)
    let whole = source.lineRange(line)
    let column = max(0, current.startColumn - 1)
    return min(max(whole.lowerBound + column, range.lowerBound), min(whole.upperBound, range.upperBound))
  }
}
