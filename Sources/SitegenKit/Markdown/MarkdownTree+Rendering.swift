import CCMarkGFM

extension MarkdownTree {
  /// Renders the tree, cut at the headings that the caller names.
  ///
  /// The tree is used up.
  func render(
    sectionName: (String) -> String?, links: [MarkdownText.Link]
  ) -> MarkdownText {
    var headings: [String] = []
    let start = MarkdownLocator(source: source, start: range.lowerBound, text: "")
    var sections = [SectionTree(name: nil, locator: start)]
    defer { for section in sections { section.document.free() } }
    var notes: [MarkdownNode] = []
    var next = root.firstChild
    while let node = next {
      next = node.next
      if node.type == CMARK_NODE_FOOTNOTE_DEFINITION {
        notes.append(node)
        continue
      }
      if node.type == CMARK_NODE_HEADING, node.headingLevel == 2 {
        let text = Self.plainText(node)
        if let name = sectionName(text) {
          sections.append(SectionTree(name: name, locator: locator(of: text, near: node)))
          continue
        }
        headings.append(text)
      }
      sections[sections.count - 1].document.take(node)
    }
    distribute(notes, to: sections)
    let opening = Self.opening(of: sections[0].document)
    var tables = 0
    let rendered = sections.map { section in
      let level = section.name == nil ? style.headingLevel : style.sectionHeadingLevel
      let (headings, wordCount) = Self.survey(section.document)
      Self.demote(headings, to: level)
      return MarkdownText.Section(
        name: section.name, locator: section.locator, html: render(section.document, tables: &tables),
        headings: headings.map { Self.plainText($0) }, wordCount: wordCount)
    }
    return MarkdownText(sections: rendered, opening: opening, otherHeadings: headings, links: links)
  }

  /// The nodes of one section, as a document of their own, which whoever makes one must free.
  private struct SectionTree {
    let name: String?
    let locator: MarkdownLocator
    let document = MarkdownNode.makeDocument()
  }

  /// Puts each footnote under the section that mentions it first, numbered from 1 in each section.
  ///
  /// A later section that mentions it shows the number that it has there.
  private func distribute(_ notes: [MarkdownNode], to sections: [SectionTree]) {
    guard !notes.isEmpty else { return }
    var numbers: [Int: Int] = [:]
    for section in sections {
      var count = 0
      // A note may mention further notes: they are appended while the walk goes on, and so are met later.
      var references: [(node: MarkdownNode, note: Int)] = []
      func collect(_ tree: MarkdownNode) {
        tree.walk { node, isEntering in
          guard isEntering, node.type == CMARK_NODE_FOOTNOTE_REFERENCE,
            let literal = node.literal, let number = Int(literal),
            notes.indices.contains(number - 1)
          else { return }
          references.append((node, number))
        }
      }
      collect(section.document)
      var index = 0
      while index < references.count {
        let (node, note) = references[index]
        index += 1
        if numbers[note] == nil {
          count += 1
          numbers[note] = count
          section.document.take(notes[note - 1])
          collect(notes[note - 1])
        }
        if let number = numbers[note] { node.setLiteral(String(number)) }
      }
    }
  }

  private func render(_ document: MarkdownNode, tables: inout Int) -> HTML {
    guard let html = extensions.html(of: document) else { return HTML(markup: "") }
    let whole = html.replacing(MarkdownNode.breakInCell, with: "<br />")
    let adapted = style.accessibility?.adapt(whole, tables: &tables) ?? whole
    // Text and attributes always hold `&quot;` for a quote, so these strings are footnote links and nothing else.
    return adapted.replacing("id=\"fn") { "id=\"\(style.idPrefix)fn" }
      .replacing("href=\"#fn") { "href=\"#\(style.idPrefix)fn" }
  }

  /// Moves headings under the page's own: the levels in use become `level`, `level` + 1, …, at most 6, and none is more
  /// than one below the heading before it.
  private static func demote(_ headings: [MarkdownNode], to level: Int) {
    let levels = Set(headings.map(\.headingLevel)).sorted()
    var last = level - 1
    for heading in headings {
      let rank = levels.firstIndex(of: heading.headingLevel) ?? 0
      last = min(6, level + rank, last + 1)
      heading.setHeadingLevel(last)
    }
  }
}
