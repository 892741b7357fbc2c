extension Template {
  /// The template with all filled in that is the same on every page: what the names of a scope stand for.
  ///
  /// Nothing else that the template is rendered with may have one of these names. A section over things of the scope
  /// stays where it shows something of the page too.
  func settled(in scope: Scope) -> Template { Template(nodes: settled(nodes, in: scope)) }

  private init(nodes: [Node]) { (self.nodes, partials) = (nodes, [:]) }

  private func settled(_ nodes: [Node], in scope: Scope) -> [Node] {
    var settled: [Node] = []
    for node in nodes {
      switch node {
      case .bytes: settled.append(joining: node)
      case .partial(let name):
        for node in self.settled(partials[name] ?? [], in: scope) { settled.append(joining: node) }
      case .value(let name):
        guard let value = value(name, [scope]) else {
          settled.append(node)
          continue
        }
        if case .html(let html) = value { settled.append(joining: .bytes(html.bytes)) }
      case .section(let name, let isInverted, let inner):
        for node in section(name, isInverted, inner, in: scope) { settled.append(joining: node) }
      }
    }
    return settled
  }

  private func section(_ name: [String], _ isInverted: Bool, _ inner: [Node], in scope: Scope) -> [Node] {
    var shown: [Node] = []
    var isSettled = false
    if let value = value(name, [scope]) {
      isSettled = true
      value.forEachTimeShown(isInverted: isInverted) { thing in
        let nodes = settled(inner, in: thing.map { Scope($0, scope) } ?? scope)
        // What is left would look for its names in the page alone.
        if thing != nil, !nodes.allSatisfy(\.isBytes) { isSettled = false }
        shown += nodes
      }
    }
    return isSettled ? shown : [.section(name, isInverted: isInverted, settled(inner, in: scope))]
  }
}

extension Template.Node {
  fileprivate var isBytes: Bool { if case .bytes = self { true } else { false } }
}

extension [Template.Node] {
  /// Appends a node; bytes behind bytes become one.
  fileprivate mutating func append(joining node: Template.Node) {
    guard case .bytes(let bytes) = node, case .bytes(var joined) = last else { return append(node) }
    // The only one that has them, so that they grow in their place.
    removeLast()
    joined += bytes
    append(.bytes(joined))
  }
}
