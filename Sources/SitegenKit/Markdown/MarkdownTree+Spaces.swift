import CCMarkGFM

extension MarkdownTree {
  /// `![shot](/images/my shot.png)` is no picture: an address has no spaces, so Markdown shows it as it was typed.
  func checkAddressWithSpaces(in node: MarkdownNode, into diagnostics: inout Diagnostics) {
    // The parser cuts a text into several nodes: the first one stands for all.
    guard !Self.isText(cmark_node_previous(node)) else { return }
    var bytes: [UInt8] = []
    var next: MarkdownNode? = node
    while Self.isText(next) {
      if let literal = cmark_node_get_literal(next) { bytes += String(cString: literal).utf8 }
      next = cmark_node_next(next)
    }
    var offset = 0
    var end = 0
    while let opening = bytes.range(of: Array("](".utf8), in: offset..<bytes.count) {
      offset = opening.upperBound
      if end < offset {
        guard let closing = bytes[offset...].firstIndex(of: UInt8(ascii: ")")) else { return }
        end = closing
      }
      let address = bytes[offset..<end]
      guard ["/", "http://", "https://"].contains(where: { address.starts(with: $0.utf8) }) else { continue }
      // However many brackets are in it, it is one address: each byte is looked at once.
      offset = end
      guard address.contains(UInt8(ascii: " ")) else { continue }
      let text = String(decoding: address, as: UTF8.self)
      diagnostics.report(
        .linkBlank, "\"\(text)\" has a space, so this is no link or picture but text", in: source.path,
        at: locator(of: text, near: node).location, hint: "write %20 for each space, or rename the file")
    }
  }

  private static func isText(_ node: MarkdownNode?) -> Bool {
    node.map { cmark_node_get_type($0) == CMARK_NODE_TEXT } ?? false
  }
}
