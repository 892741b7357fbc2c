/// A template's tags as a tree: what stands between `{{#name}}` and `{{/name}}` belongs to that section.
struct TemplateTree: Sendable {
  indirect enum Node: Sendable {
    /// `{{name}}` or `{{{name}}}`.
    case value(TemplateTag)
    case partial(TemplateTag)
    case section(Section)
  }

  struct Section: Sendable {
    /// `{{#name}}` or `{{^name}}`.
    let start: TemplateTag
    var nodes: [Node] = []
    /// `{{/name}}`; nil where it is missing.
    var end: TemplateTag?
  }

  /// Tags that don't fit together; what stands behind them is not in the tree.
  struct Problem: Sendable {
    let message: String
    let tag: TemplateTag
  }

  /// Rendering recurses into sections: thousands of them would overflow the stack.
  private static let deepestSections = 50

  let nodes: [Node]
  let problem: Problem?

  /// Comments are left out.
  init(_ tags: [TemplateTag]) {
    // The sections that are open, from the outside in, below one that stands for the whole template.
    var open: [Section] = []
    var nodes: [Node] = []
    var problem: Problem?
    func add(_ node: Node) {
      if open.isEmpty { nodes.append(node) } else { open[open.count - 1].nodes.append(node) }
    }
    for tag in tags where problem == nil {
      switch tag.kind {
      case .comment: break
      case .text, .html: add(.value(tag))
      case .partial: add(.partial(tag))
      case .section, .inverted:
        open.append(Section(start: tag))
        if open.count > Self.deepestSections {
          problem = Problem(message: "sections are nested more than \(Self.deepestSections) deep", tag: tag)
        }
      case .end:
        guard let section = open.last else {
          problem = Problem(message: "nothing is open that \"\(tag.name)\" could end", tag: tag)
          break
        }
        guard section.start.name == tag.name else {
          problem = Problem(
            message: "\"\(tag.name)\" is ended here, but \"\(section.start.name)\" is open", tag: tag)
          break
        }
        open.removeLast()
        add(.section(Section(start: section.start, nodes: section.nodes, end: tag)))
      }
    }
    if problem == nil, let section = open.last {
      problem = Problem(message: "the section \"\(section.start.name)\" is never ended", tag: section.start)
    }
    while let section = open.popLast() { add(.section(section)) }
    self.nodes = nodes
    self.problem = problem
  }
}
