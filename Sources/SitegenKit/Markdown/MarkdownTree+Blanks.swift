import CCMarkGFM

extension MarkdownTree {
  /// `![shot](/images/my shot.png)` is no picture: an address has no blanks, so Markdown shows it as it was typed.
  func checkAddressWithBlanks(in node: MarkdownNode, into diagnostics: inout Diagnostics) {
    // The parser cuts a text into several nodes: the first one stands for all.
    guard Self.literal(cmark_node_previous(node)) == nil else { return }
    var bytes: [UInt8] = []
    var next: MarkdownNode? = node
    while let text = Self.literal(next) {
      bytes += text.utf8
      next = cmark_node_next(next)
    }
    var offset = 0
    while let opening = bytes.place(of: Array("](".utf8), from: offset) {
      offset = opening.upperBound
      guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: ")")) else { return }
      let address = bytes[offset..<end]
      let isMeant = ["/", "http://", "https://"].contains { address.starts(with: $0.utf8) }
      guard isMeant, address.contains(UInt8(ascii: " ")) else { continue }
      let text = String(decoding: address, as: UTF8.self)
      diagnostics.report(
        .linkBlank, "\"\(text)\" has a blank, so this is no link or picture but text",
        at: location(of: text, near: node), hint: "write %20 for each blank, or rename the file")
    }
  }

  /// The text of a text node; nil for every other.
  private static func literal(_ node: MarkdownNode?) -> String? {
    guard let node, cmark_node_get_type(node) == CMARK_NODE_TEXT else { return nil }
    return cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}
