import CCMarkGFM

extension MarkdownTree {
  /// Renders the tree, cut at the headings that the caller names.
  ///
  /// The tree is used up.
  func render(sectionName: (String) -> String?, links: [MarkdownText.Link]) -> MarkdownText {
    var headings: [String] = []
    let start = MarkdownLocator(source: source, start: range.lowerBound, text: "")
    var sections = [SectionTree(name: nil, locator: start)]
    defer { for section in sections { cmark_node_free(section.document) } }
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
          sections.append(SectionTree(name: name, locator: locator(of: text, near: node)))
          continue
        }
        headings.append(text)
      }
      cmark_node_unlink(node)
      cmark_node_append_child(sections[sections.count - 1].document, node)
    }
    distribute(notes, to: sections)
    var tables = 0
    let rendered = sections.map { section in
      let level = section.name == nil ? style.headingLevel : style.sectionHeadingLevel
      Self.demoteHeadings(section.document, to: level)
      return MarkdownText.Section(
        name: section.name, locator: section.locator, html: render(section.document, tables: &tables),
        wordCount: Self.wordCount(section.document))
    }
    return MarkdownText(sections: rendered, otherHeadings: headings, links: links)
  }

  /// The nodes of one section, as a document of their own, which whoever makes one must free.
  private struct SectionTree {
    let name: String?
    let locator: MarkdownLocator
    let document: MarkdownNode

    init(name: String?, locator: MarkdownLocator) {
      self.name = name
      self.locator = locator
      // Only a lack of memory makes this nil, and then cmark has already ended the program.
      document = cmark_node_new(CMARK_NODE_DOCUMENT)
    }
  }

  /// Puts each footnote under the section that mentions it first, numbered from 1 in each section.
  ///
  /// A later section that mentions it shows the number that it has there.
  private func distribute(_ notes: [MarkdownNode], to sections: [SectionTree]) {
    var numbers: [Int: Int] = [:]
    for section in sections {
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
      collect(section.document)
      var index = 0
      while index < references.count {
        let (node, note) = references[index]
        index += 1
        if numbers[note] == nil {
          count += 1
          numbers[note] = count
          cmark_node_unlink(notes[note - 1])
          cmark_node_append_child(section.document, notes[note - 1])
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

  /// Moves headings under the page's own: the levels in use become `level`, `level` + 1, …, at most 6, and none is more
  /// than one below the heading before it.
  private static func demoteHeadings(_ document: MarkdownNode, to level: Int) {
    var headings: [MarkdownNode] = []
    walk(document) { node, isEntering in
      if isEntering, cmark_node_get_type(node) == CMARK_NODE_HEADING { headings.append(node) }
    }
    let levels = Set(headings.map(cmark_node_get_heading_level)).sorted()
    var last = level - 1
    for heading in headings {
      let rank = levels.firstIndex(of: cmark_node_get_heading_level(heading)) ?? 0
      last = min(6, level + rank, last + 1)
      cmark_node_set_heading_level(heading, Int32(last))
    }
  }
}
