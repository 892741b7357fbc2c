import CCMarkGFM

extension MarkdownTree {
  /// `![shot](/images/my shot.png)` is no picture: an address has no spaces, so Markdown shows it as it was typed.
  func checkAddressWithSpaces(in node: MarkdownNode, into diagnostics: inout Diagnostics) {
    // The parser cuts a text into several nodes: the first one stands for all.
    guard node.previous?.type != CMARK_NODE_TEXT else { return }
    var bytes: [UInt8] = []
    var hasBracket = false
    var next: MarkdownNode? = node
    while let text = next, text.type == CMARK_NODE_TEXT {
      hasBracket = hasBracket || text.withLiteral(Self.holdsClosingBracket) == true
      next = text.next
    }
    // Most texts have none, and are not copied.
    guard hasBracket else { return }
    next = node
    while let text = next, text.type == CMARK_NODE_TEXT {
      if let literal = text.literal { bytes += literal.utf8 }
      next = text.next
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

  private static func holdsClosingBracket(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] == UInt8(ascii: "]") { return true }
    return false
  }
}
