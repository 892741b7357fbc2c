import CCMarkGFM

/// A line of a paragraph, a heading or a cell as Markdown left it: its text, and a mark for all that is no text.
///
/// What an editor meant as markup and Markdown took for text is found here. Code, links and pictures are marks, so
/// nothing in them is taken for a mistake.
struct TypedLine {
  /// What stands for something that is no text; no text holds these bytes.
  enum Mark {
    static let code: UInt8 = 1
    /// An address that is a link of itself.
    static let bareAddress: UInt8 = 2
    static let other: UInt8 = 3
  }

  enum Block: Equatable {
    /// `lines` is how many it has, and `beginsQuote` whether it is the first thing in a quote.
    case paragraph(beginsQuote: Bool)
    case heading
    case cell
  }

  let block: Block
  /// The number of the line within its block, from 0.
  let number: Int
  /// Whether the block ends with it.
  fileprivate(set) var isLast: Bool
  fileprivate(set) var bytes: [UInt8]
  /// The first node of the line that has a text; a line without any holds no mistake.
  fileprivate(set) var node: MarkdownNode?

  /// Whether the whole line is some text.
  func isWhole(_ range: Range<Int>) -> Bool { range == 0..<bytes.count }

  /// The byte before an offset; a space where the line begins there.
  func byte(before offset: Int) -> UInt8 { offset > 0 ? bytes[offset - 1] : UInt8(ascii: " ") }

  /// The byte at an offset; a space where the line has ended.
  func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : UInt8(ascii: " ") }

  /// The lines of all blocks of a tree.
  static func all(in root: MarkdownNode) -> [[TypedLine]] {
    var blocks: [[TypedLine]] = []
    root.walk { node, isEntering in
      guard isEntering, let block = block(of: node) else { return }
      blocks.append(lines(of: node, block))
    }
    return blocks
  }

  private static func block(of node: MarkdownNode) -> Block? {
    switch node.type {
    case CMARK_NODE_PARAGRAPH:
      .paragraph(beginsQuote: node.previous == nil && node.parent?.type == CMARK_NODE_BLOCK_QUOTE)
    case CMARK_NODE_HEADING: .heading
    default: node.isTableCell ? .cell : nil
    }
  }

  private static func lines(of node: MarkdownNode, _ block: Block) -> [TypedLine] {
    var lines = [TypedLine(block: block, number: 0, isLast: false, bytes: [], node: nil)]
    // How many links and pictures the walk is in.
    var depth = 0
    func add(_ bytes: some Sequence<UInt8>) { lines[lines.count - 1].bytes += bytes }
    node.walk { inner, isEntering in
      switch inner.type {
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        if isEntering, depth == 0 { add([inner.isBareAddress ? Mark.bareAddress : Mark.other]) }
        depth += isEntering ? 1 : -1
      case CMARK_NODE_TEXT where isEntering && depth == 0:
        if lines[lines.count - 1].node == nil { lines[lines.count - 1].node = inner }
        add((inner.literal ?? "").utf8)
      case CMARK_NODE_CODE where isEntering && depth == 0: add([Mark.code])
      case CMARK_NODE_HTML_INLINE where isEntering && depth == 0, CMARK_NODE_FOOTNOTE_REFERENCE where isEntering:
        add([Mark.other])
      case CMARK_NODE_SOFTBREAK where isEntering, CMARK_NODE_LINEBREAK where isEntering:
        lines.append(TypedLine(block: block, number: lines.count, isLast: false, bytes: [], node: nil))
      default: break
      }
    }
    lines[lines.count - 1].isLast = true
    return lines
  }
}

extension MarkdownNode {
  /// Whether it is a link whose text is its address, as autolinks are.
  fileprivate var isBareAddress: Bool {
    guard type == CMARK_NODE_LINK, let text = firstChild, text.type == CMARK_NODE_TEXT, text.next == nil else {
      return false
    }
    guard let literal = text.literal, let address else { return false }
    return address.utf8.suffix(literal.utf8.count).elementsEqual(literal.utf8)
  }
}
